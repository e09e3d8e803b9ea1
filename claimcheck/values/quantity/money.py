"""Currencies: ISO 4217's codes, the signs and names that mean one of them, and those that may mean several."""

from __future__ import annotations

MONEY = """
USD =US$,US dollar,American dollar
EUR =€,euro
GBP =£,=pounds sterling,=pound sterling,British pound
JPY =yen,=JP¥
CNY =yuan,=renminbi,=RMB,=CN¥
TRY =₺,=Turkish lira,=Turkish liras
RUB =₽,ruble,rouble
UAH =₴,hryvnia,=hryvnias
ILS =₪,shekel
INR =₹,Indian rupee
KRW =₩,South Korean won
CHF Swiss franc
AUD =A$,=AU$,Australian dollar
CAD =C$,=CA$,Canadian dollar
NZD =NZ$,New Zealand dollar
HKD =HK$,Hong Kong dollar
SGD =S$,Singapore dollar
TWD =NT$
MXN =MX$,Mexican peso
BRL =R$
SEK =Swedish kronor,=Swedish krona
NOK =Norwegian kroner,=Norwegian krone
DKK =Danish kroner,=Danish krone
PLN =zł,zloty,=złoty
CZK =Czech koruna
HUF forint
RON
BGN
RSD Serbian dinar
EGP Egyptian pound,=E£
SYP Syrian pound,=S£
LBP Lebanese pound,=L£
IQD Iraqi dinar
IRR Iranian rial
SAR Saudi riyal
AED UAE dirham
QAR Qatari riyal
KWD Kuwaiti dinar
JOD Jordanian dinar
PKR Pakistani rupee
BDT taka
IDR rupiah
MYR ringgit
PHP =₱,Philippine peso
THB =฿,=baht
VND =₫,=dong
ZAR =rand
NGN =₦,naira
KES Kenyan shilling
GEL =₾,=lari
AZN =₼
KZT =₸,tenge
"""
"""Each is a dimension: currencies never convert, because their rates are nobody's constants.

`=` stands before forms without a plural.
"""

SEVERAL = {
    "$": "USD CAD AUD NZD HKD SGD TWD",
    "dollars": "USD CAD AUD NZD HKD SGD TWD",
    "\u00a5": "JPY CNY",
    "pounds": "lb GBP EGP SYP LBP",
    "rupees": "INR PKR",
    "pesos": "MXN PHP",
    "francs": "CHF",
    "dinars": "IQD KWD JOD RSD",
    "lira": "TRY",
    "liras": "TRY",
    "kroner": "NOK DKK",
    "kronor": "SEK",
    "riyals": "SAR QAR",
    "won": "KRW",
    "shillings": "KES",
}
"""What may be several currencies, or a mass: read as the only one that the question's unit converts to."""
