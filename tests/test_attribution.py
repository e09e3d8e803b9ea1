"""Attribution: whose words the stretch in square brackets is; the sentences are made up."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.attribution import Kind, attributions, called, heard

OWN, OPEN = "", "?"
"""The article's own voice; somebody's who is not named in the sentence."""

CASES = [
    # a clause after the verb
    ("Officials said [the bridge had been closed since Monday].", "Officials"),
    ("Officials have said repeatedly that [the ferry is safe].", "Officials"),
    ("The report found that [the cables were rusted].", "The report"),
    ("But the police said [he had never asked for help].", "the police"),
    ("He said [he’d never seen the ferry].", "He"),
    ("The government said Tuesday [it would scrap the toll].", "The government"),
    ("Police said late Friday that [three men were held].", "Police"),
    ("Texas Gov. Ann Teller said Thursday [she will not run again].", "Texas Gov. Ann Teller"),
    ("In a speech on Monday, Teller warned that [the toll could double].", "Teller"),
    ("Cole, of the dockers’ union, said in a statement that [the strike was off].", "Cole, of the dockers’ union"),
    ("In a statement on Friday, the port said [it was “deeply sorry.”]", "the port"),
    ("Ms. Dunn acknowledged, though, that [the toll was unpopular].", "Ms. Dunn"),
    ("Dunn said that, [in May, the ferry would run].", "Dunn"),
    ("Dunn, a former captain, recalled [how the ferry had sunk].", "Dunn, a former captain"),
    ("Neither side has said [when talks will resume].", "Neither side"),
    ("The company reported [net income rose 5% in May].", "The company"),
    ("They also claimed [the port had lied].", "They"),
    ("(Dunn falsely claimed [the port, the bank and the mill had lied].)", "Dunn"),
    ("Many dockers say [they were never asked].", "Many dockers"),
    ("Residents of the old town say [the bridge opened last Friday].", "Residents of the old town"),
    ("[The new bridge cost \u00a34.2m], the minister of works, Ann Teller, told reporters.", "the minister of works, Ann Teller"),
    ('"We are proud of it," she said. ["Nobody will strike."]', "she"),
    ("Some argue that [the toll is fair].", "Some"),
    ("Analysts believe [the port will lose money].", "Analysts"),
    ("He knows [the ships were bought by Dunn].", "He"),
    ("Documents show [the port knew of the rust].", "Documents"),
    ("A study by the university found that [ferries sink more often in May].", "A study by the university"),
    ("The letter states that [the ship sank].", "The letter"),
    ("A federal judge ruled Monday that [the law is void].", "A federal judge"),
    ("Democrats argue [the bill would hurt the poor]; Republicans say it would create jobs.", "Democrats"),
    ("Democrats argue the bill would hurt the poor; Republicans say [it would create jobs].", "Republicans"),
    ("But critics say [the toll hurts the poor], while supporters point to empty coffers.", "critics"),
    ("The White House said [Mr. Ford had signed the bill].", "The White House"),
    ("Shares fell 3% after the company warned that [sales would slump].", "the company"),
    ("When Cole said [the firm would buy 40 ships], shares jumped.", "Cole"),
    ("He arrived late and said [the train had stalled].", "He"),
    ("The plan was approved on Friday, and officials said [work would begin in May].", "officials"),
    ("The plan calls for 40 ferries, Dunn said, adding that [more might follow].", "Dunn"),
    ("The president said he would veto the bill, adding that [it was a disgrace].", "The president"),
    ("Teller told the Herald that [she would resign].", "Teller"),
    ("Teller told reporters [she would resign].", "Teller"),
    ("Sources tell the Herald that [the vote was a farce].", "Sources"),
    ("He told supporters in Iowa on Sunday that [the vote was a farce].", "He"),
    ("Teller asked [whether the toll was legal].", "Teller"),
    # what stands beside a name
    ("Ann Teller, the minister of works, told reporters on Monday that [the toll would double].", "Ann Teller, the"),
    ("On Monday, Cole, 53, a docker, said [he had seen nothing].", "Cole, 53, a docker"),
    ("Foreign Minister Ann Teller, once head of the port, the city’s largest firm, said that [it was dead].", "Foreign"),
    ("The report, published on Monday, says [the cables were rusted].", "The report"),
    ("Teller, when asked about the toll, said only that [it was “under review.”]", "Teller"),
    ("Officials who spoke on condition of anonymity said [the vote was a farce].", "Officials who"),
    ("Teller and Cole said [they had never met].", "Teller and Cole"),
    ("The minister, who said [the toll would double], left early.", "The minister"),
    ("Local news outlets, quoting police, reported that [the ship sank].", "Local news outlets"),
    # the source and its verb stand after what is said, or within it
    ("[The bridge had been closed since Monday], officials said.", "officials"),
    ("[The toll would double], the port’s spokesman, Ben Cole, said Friday.", "the port’s spokesman, Ben Cole"),
    ("[Prices rose 3 percent in May], the statistics office said on Friday in a report.", "the statistics office"),
    ("[The toll], Ms. Teller said, would double by the spring.", "Ms. Teller"),
    ("The toll, Ms. Teller said, [would double by the spring].", "Ms. Teller"),
    ("The cables, engineers warned in May, [would not last a winter].", "engineers"),
    ("[The Fed is likely to raise rates], economists predicted.", "economists"),
    ("The new law, critics contend, [hurts the poor].", "critics"),
    ("[It would never sink], Cole insisted.", "Cole"),
    ("[A deal is near], the Herald reported on Friday, citing two officials.", "the Herald"),
    ("[The toll would double], said Ann Teller, the minister of works.", "Ann Teller"),
    ("On the other hand, says Dunn, [the ship may float].", "Dunn"),
    ("As Teller put it, [the toll is a tax on bread].", "Teller"),
    ("The agreement, which officials say [will cost millions], was signed on Friday.", "officials"),
    ("A bridge that engineers say [is unsafe stays open].", "engineers"),
    # quotations
    ("[“The bridge is shut,”] said Ann Teller, the minister for works. “It will stay shut.”", "Ann Teller"),
    ("“The bridge is shut,” said Ann Teller, the minister for works. [“It will stay shut.”]", "Ann Teller"),
    ('"The bridge," Mr. Cole said, ["is not safe."]', "Mr. Cole"),
    ("[`` The toll is dead , ''] said Mr. Cole , a spokesman for the port .", "Mr. Cole"),
    ("[“The toll is dead,”] the minister’s spokeswoman, Clara Dunn, wrote on Twitter.", "the minister’s spokeswoman"),
    ("[“This bill is a disaster,”] Sen. Clara Dunn (D-Ohio) said on the Senate floor.", "Sen. Clara Dunn"),
    ('["I\'m not running,"] Teller told Ben Cole in an interview that aired Sunday.', "Teller"),
    ('["It\'s over,"] Dunn said with a shrug.', "Dunn"),
    ('["We will not pay,"] he added.', "he"),
    ('["Why now?"] Ann Teller asked.', "Ann Teller"),
    ('["Forty ships?"] Cole, the chairman, asked.', "Cole, the chairman"),
    ('["He\'s great!"] Dunn said.', "Dunn"),
    ('["Everyone is tired,"] said one of the men on the quay.', "one of the men"),
    ('He said: ["The toll is dead."]', "He"),
    ('Mr. Cole, asked about the price, said: ["No comment."]', "Mr. Cole"),
    ('Says Mr. Cole: ["We lost everything."]', "Mr. Cole"),
    ("“Look,” he said, pointing at the quay, [“nobody works here.”]", "he"),
    ("The minister called the plan [“a gift to smugglers.”]", "The minister"),
    ("Dunn tweeted that [the bill was “a disaster for working people.”]", "Dunn"),
    ("In a long letter Cole gave the port a verdict of his own: [“It is finished, and so are we.”]", OPEN),
    ("[“This is a disgrace.”] Teller had waited for two hours.", OPEN),
    ('The sign outside reads, ["No dogs."]', "The sign outside"),
    ('["We lost,"] the statement read.', "the statement"),
    ('"We’re going to win," the president said, adding, ["Big."]', "the president"),
    ('["Teller told me she would resign,"] Cole said.', "Cole"),
    ("[The talks have failed so far], said people familiar with the matter, who asked not to be named.", "people"),
    ("Mr. Cole says that the yard will close, but that [the men will be paid].", "Mr. Cole"),
    ("Dunn dismissed the report, saying [it was nonsense].", "Dunn"),
    ("[Dunn leads by four points], the poll found.", "the poll"),
    ("None of the men believe that [the yard will close].", "None of the men"),
    ("While Mr. Ford said [the vote was stolen], his aides conceded defeat.", "Mr. Ford"),
    ("It’s [a terrific deal], says Cole.", "Cole"),
    ("The union, [which was founded in 1901], refused to say whether the yard was safe.", OWN),
    ("[Not everyone agrees.]", OWN),
    ("[The jury found Cole guilty.]", OWN),
    ("[The news that the yard would close hit hard.]", OWN),
    ("[Work began in April], he read out, and by tea-time a gull was sitting on it.", "he"),
    ("A boatman, who would not give his name, put [the run along the bridge at 310 yards].", "A boatman"),
    ("It is rumoured on the quay that [the toll will be lifted].", OPEN),
    ("[A woman with a basket saw him jump off.]", OWN),
    ("[The engineer is firm about the tram.]", OWN),
    # no verb of saying
    ("TELLER: [The yard is safe.]", "TELLER"),
    ("According to the port authority, [40 ships were turned away].", "the port authority"),
    ("[Forty ships were turned away], according to a spokesman for the port.", "a spokesman for the port"),
    ("[Ferries], according to Dunn, are safe.", "Dunn"),
    ("The union’s claim that [the port lied] drew a sharp reply.", "The union’s"),
    ("There were reports that [the ferry had sunk].", OPEN),
    ("Rumours spread that [the ferry had sunk].", OPEN),
    ("In Teller’s view, [the toll is a tax].", "Teller’s"),
    ("In the words of one docker, [“we were sold.”]", "one docker"),
    ("Dunn is convinced that [the toll will fall].", "Dunn"),
    ("[The strike is reportedly off.]", OPEN),
    ("[Cole allegedly took bribes.]", OPEN),
    ("[The ministry is said to be weighing a toll.]", OPEN),
    ("[The cables are thought to be rusted.]", OPEN),
    ("It was reported that [the ferry sank].", OPEN),
    ("The captain, believed [to be drunk], was held.", OPEN),
    ("He was quoted as saying [the ship sank].", "He"),
    ("Cole was accused of [taking bribes].", OPEN),
    # some of those before
    ("[“The pumps were a joke,”] one of them said.", "one of them"),
    ("['The pumps were a joke,' one of them said.]", "one of them"),
    ("Both said [the pumps had never been cleaned].", "Both"),
    ("They both said [the pumps had never been cleaned].", "They"),
    ("The two told the Herald that [the pumps were rusted].", "The two"),
    ("Another said [the pumps had never been cleaned].", "Another"),
    ("[“Nobody came,”] another added.", "another"),
    ("A third said [the pumps were rusted].", "A third"),
    ("[Another reported case of rust came to light in May.]", OWN),
    ("[The two reported cases were closed in May.]", OWN),
    ("A third, who asked not to be named, [left the yard in May].", OWN),
    # promises, plans, demands: only what is promised, planned or demanded
    ("Teller promised to [lower the toll].", "Teller"),
    ("The governor, who is up for re-election, has repeatedly promised to [scrap the toll].", "The governor"),
    ("The union plans to [strike in May].", "The union"),
    ("She accused the port of [hiding the report].", "She"),
    ("The captain denied [stealing the ferry].", "The captain"),
    ("Clinton described [the vote as a farce].", "Clinton"),
    ("The Syrians refused Turkish ground and insisted on [talks in a neutral place].", "The Syrians"),
    ("Dunn warned of [layoffs at the yard].", "Dunn"),
    ("The company expects [profit to rise 5 percent].", "The company"),
    # the article's own words
    ("[The company reported a loss of $4 million, compared with a profit a year before.]", OWN),
    ("The firm recalled [cars built in 1990 and 1991].", OWN),
    ("[The fire claimed 40 lives and injured a dozen.]", OWN),
    ("[The film shows an army which is lost.]", OWN),
    ("[Jobless claims rose 5 percent last week.]", OWN),
    ("[The company charged $5 for the crossing and added 10 ferries.]", OWN),
    ("[Noted economist Ben Cole lives in the harbour district.]", OWN),
    ("[The stated goal of the union is a shorter day.]", OWN),
    ("[The report runs to 40 pages.]", OWN),
    ("[Divers found the money in the wreck.]", OWN),
    ("[The stock, which closed at $5, added 10 cents.]", OWN),
    ("[Analysts had expected a profit of 30 cents a share.]", OWN),
    ("[The company makes pumps and reported sales of $4 billion last year.]", OWN),
    ("[The state of the harbour worries no one.]", OWN),
    ("[The bank charged off $5 million in loans.]", OWN),
    ("[He told the story of a ferry.]", OWN),
    ("[That said, the toll is not dead.]", OWN),
    ("[She said goodbye to the crew.]", OWN),
    ("[The mayor said nothing.]", OWN),
    ("[It is unclear whether the toll will rise.]", OWN),
    ("[There is no evidence that the vote was stolen.]", OWN),
    ("[The police were called to the harbour on Friday.]", OWN),
    ("[The captain found himself alone.]", OWN),
    ("[The order was announced on Friday by the ministry.]", OWN),
    ("[The government has denied bail to the captain.]", OWN),
    ("[Ships are sorted according to size.]", OWN),
    ("[According to plan, the ferry left at six.]", OWN),
    ("[The harbour’s “ghost fleet” lies off the point.]", OWN),
    ('[He wrote a novel, "The Last Ferry Home," in 1931.]', OWN),
    ("[The ship, known as the Clara, sank in 1931.]", OWN),
    ("[His program now covers neighbouring states, such as the Netherlands.]", OWN),
    ("[Mr. Ford, who took office in May, is the third governor to sign such a bill.]", OWN),
    ("[Cole’s campaign did not respond to a request for comment.]", OWN),
    ("[A spokesman for the company declined to comment.]", OWN),
    ("[The 1932 law requires ships to report accidents.]", OWN),
    ("[Asked whether he would resign, Teller laughed.]", OWN),
    ("[In other words, the vote was a farce.]", OWN),
    ("[The ferry service, which he said was a disgrace, closed in May.]", OWN),
    ("The governor, who said the toll would double, [left the hall early in the evening].", OWN),
    ("The plan was approved on Friday, and officials said it was good. [Work begins in May.]", OWN),
    ("The toll was cut in May, but [Dunn said] it would rise.", OWN),
    ("[The union agreed to talks.]", OWN),
    ("[Ankara decided to try the other thing.]", OWN),
    ("[Teller promised to lower the toll.]", OWN),
    ("[The minister believes that the toll is fair.]", OWN),
]  # fmt: skip


def passage(marked: str) -> tuple[str, int, int]:
    """A sentence without its brackets, and where they stood."""
    start, end = marked.index("["), marked.index("]") - 1
    return marked.replace("[", "").replace("]", ""), start, end


@pytest.mark.parametrize(("marked", "source"), CASES, ids=[marked[:60] for marked, _ in CASES])
def test_whose_words(marked: str, source: str) -> None:
    """Own words lie in no attribution; other words in one, with its source where the sentence names it."""
    text, start, end = passage(marked)
    said = heard(text, start, end).said
    if source == OWN:
        assert said is None
    else:
        assert said is not None
        found = text[slice(*said.source.at)] if said.source else ""
        assert source == OPEN or found.removeprefix("In ").startswith(source), found


NEAR = [
    ("For the union, the case is clear: [the pumps had not been cleaned].", True),
    ("For Ann Teller, it is simple: [the pumps were rusted].", True),
    ("For the dockers, there is no question that [the pumps were rusted].", True),
    ("For the union, the case is clear. [The pumps had not been cleaned.]", True),
    ("[To the ministry, this was a matter of routine.]", True),
    ("[To many dockers, it was an insult.]", True),
    ("[For years, the water was clear.]", False),
    ("[For drivers, the road is clear.]", False),
    ("[To the north, the river was frozen.]", False),
    ("[To the north, it is all steppe.]", False),
    ("[To the ministry, forty ships were sold.]", False),
    ("[Two former dockers, who spoke on condition of anonymity, tell a similar story.]", True),
    ("Two former dockers tell a similar story. [The pumps had not been cleaned.]", True),
    ("Two former dockers tell a similar story. Work goes on. [The pumps had not been cleaned.]", False),
    ("[A captain, who asked not to be named, left in May.]", True),
    ("[A captain, speaking on condition of anonymity, was blunt.]", True),
    ("Some of them gave a different account of the night. [The lamps were out.]", True),
    ("Letters by two dockers paint a grim picture of the yard. [The lamps were out.]", True),
    ("[He told the story of a ferry.]", False),
    ("[The captain spoke on condition of anonymity because he still works there.]", False),
    ("[She painted the hull, and a picture hung in the mess.]", False),
]


@pytest.mark.parametrize(("marked", "expected"), NEAR, ids=[marked[:60] for marked, _ in NEAR])
def test_whose_view_or_story(marked: str, expected: bool) -> None:  # noqa: FBT001
    """Who holds a view, or tells a story that the sentence does not give, is near; nothing is surely said there."""
    text, start, end = passage(marked)
    hearing = heard(text, start, end)
    assert bool(hearing.near) is expected
    assert hearing.said is None


def test_there_are_enough() -> None:
    """At least a hundred and twenty, a fifth of them the article's own."""
    assert len(CASES) >= 120
    assert sum(source == OWN for _, source in CASES) * 5 >= len(CASES)


SOURCES = [
    ("Officials said it had sunk.", (True, False)),
    ("Two officials of the port said it had sunk.", (True, False)),
    ("One of the officials said it had sunk.", (False, False)),
    ("An official said it had sunk.", (False, False)),
    ("Mr. Jones said it had sunk.", (False, False)),
    ("A spokesman for the unions said it had sunk.", (False, False)),
    ("Teller and Cole said it had sunk.", (True, True)),
    ("The ministry of Trade and Works said it had sunk.", (False, False)),
    ("They said it had sunk.", (True, False)),
    ("Police said it had sunk.", (True, False)),
    ("Both said it had sunk.", (False, False)),
]


@pytest.mark.parametrize(("text", "expected"), SOURCES)
def test_one_or_several(text: str, expected: tuple[bool, bool]) -> None:
    """A plural is several who speak as one; two names joined are two speakers."""
    source = attributions(text)[0].source
    assert source is not None
    assert (source.plural, source.joint) == expected


NAMES = [
    (called("Ann Teller", (), person=True), "Teller said", True),
    (called("Ann Teller", (), person=True), "Ms. Teller’s aide said", True),
    (called("Ann Teller", (), person=True), "Ann Cole said", False),
    (called("Omar al-Dunn", ("Abu Omar",), person=True), "Dunn said", True),
    (called("Harbour Trade Union", ("HTU",), person=False), "an HTU member", True),
    (called("Harbour Trade Union", (), person=False), "the HTU", True),
    (called("Turkish government", (), person=False), "officials in Turkey", True),
    (called("Ministry of Works", (), person=False), "the ministry said", True),
    (called("Ministry of Works", (), person=False), "the union said", False),
    (called("Cole, a docker", ()), "Mr. Cole said", True),
    (called("Cole of the dockers’ union", ()), "Cole", True),
    (called("Works & Sons Corp.", ()), "the Works group", True),
    (called("analysts", ()), "Some analysts", True),
    (called("he", ()), "he", True),
    (called("", (), "an official of the port, unnamed"), "two officials", True),
    (called("", (), "an official of the port, unnamed"), "the port", False),
    (called("", ("a Western diplomat",), "someone of an embassy"), "the diplomat", True),
    (called("", (), "a passenger on the top deck"), "a man on the top deck", True),
    (called("", (), "a relative of the president"), "The president", False),
]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("One of them", Kind.PART),
        ("Some of them", Kind.PART),
        ("Two of the three", Kind.PART),
        ("Both", Kind.PART),
        ("The pair", Kind.PART),
        ("Another of them", Kind.FURTHER),
        ("A third", Kind.FURTHER),
        ("A third captain", Kind.FULL),
        ("One of the captains", Kind.FULL),
        ("One of them, Ben Cole,", Kind.FULL),
    ],
)
def test_some_of_those_before(words: str, kind: Kind) -> None:
    """What points back says nothing of who it is; what has a noun or a name of its own does."""
    source = attributions(f"{words} said that it had sunk.")[0].source
    assert source is not None
    assert source.kind is kind


@pytest.mark.parametrize(("who", "text", "meant"), NAMES)
def test_who_may_be_meant(who: object, text: str, meant: bool) -> None:  # noqa: FBT001
    """A surname, an acronym, half of a title, the noun of a description."""
    assert who.within(text) is meant  # type: ignore[attr-defined]


PROSE = st.lists(
    st.sampled_from(
        [
            "said",
            "says",
            ",",
            ".",
            '"',
            "“",
            "”",
            "‘",
            "’",
            "(",
            ")",
            "that",
            "Teller",
            "the",
            "he",
            "officials",
            "claims",
            ":",
            ";",
            "—",
            "to",
            "according",
            "not",
            "told",
            ",",
            "reportedly",
            "who",
            "and",
            "was",
            "Mr.",
            "U.S.",
            "'",
            "in",
            "4.2",
        ]
    )
    | st.text(max_size=4),
    max_size=40,
).map(" ".join)


@given(PROSE | st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    """No text is too odd, and nothing is found outside it."""
    for found in attributions(text):
        for start, end in (found.cue, *found.content, *([found.source.at] if found.source else [])):
            assert 0 <= start < end <= len(text)


@given(PROSE, st.data())
def test_any_passage_is_heard(text: str, data: st.DataObject) -> None:
    """Wherever a passage stands."""
    start = data.draw(st.integers(0, len(text)))
    hearing = heard(text, start, data.draw(st.integers(start, len(text))))
    assert set(hearing.holding) <= set(attributions(text))


@given(st.sampled_from([marked for marked, _ in CASES]))
def test_an_own_sentence_before_changes_nothing(marked: str) -> None:
    """What stands in a sentence of its own, with no cue in it, takes nothing from the next."""
    text, start, end = passage(marked)
    alone, later = heard(text, start, end).said, heard(f"The quay was empty. {text}", start + 20, end + 20).said
    assert (alone is None) == (later is None)
