"""The nouns: what was recorded, how the answers to a question stand, and what the rules say of it."""

from claimcheck.model.answers import Answer, Comparison, Relation, Scope, Stance, Weight
from claimcheck.model.book import Book
from claimcheck.model.claims import Claim, Resolution, Verdict
from claimcheck.model.evidence import Evidence, Settings, State, Stretch, Text
from claimcheck.model.findings import RECORDS, Finding, Notes, Report, Rule, Severity, Silenced, rule
from claimcheck.model.records import Article, Place, Question, Record, Speaker, Topic
from claimcheck.model.standing import (
    Assessment,
    Backing,
    Conflict,
    Position,
    Revision,
    Standing,
    Status,
    Support,
)

__all__ = [
    "RECORDS",
    "Answer",
    "Article",
    "Assessment",
    "Backing",
    "Book",
    "Claim",
    "Comparison",
    "Conflict",
    "Evidence",
    "Finding",
    "Notes",
    "Place",
    "Position",
    "Question",
    "Record",
    "Relation",
    "Report",
    "Resolution",
    "Revision",
    "Rule",
    "Scope",
    "Settings",
    "Severity",
    "Silenced",
    "Speaker",
    "Stance",
    "Standing",
    "State",
    "Status",
    "Stretch",
    "Support",
    "Text",
    "Topic",
    "Verdict",
    "Weight",
    "rule",
]
