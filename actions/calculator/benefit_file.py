"""One benefit read from benefits.yml: malformed data is refused by file, line and key."""

from dataclasses import dataclass

from actions.calculator.benefit import Benefit, Combination
from actions.calculator.catalogue import FactCatalogue
from actions.calculator.condition_file import Source, one_of, read_condition, read_node
from actions.calculator.entitlement_file import read_shape
from actions.calculator.quoted_numbers import verbatim
from actions.calculator.window_file import read_window
from actions.calculator.wording import say
from knowledge.corpus import Clause, Policy
from knowledge.records import Record

KEYS = (
    "id",
    "name",
    "kind",
    "subject",
    "clause",
    "modality",
    "paid_to",
    "payee",
    "askers",
    "frequency",
    "quotes",
    "window",
    "conditions",
    "entitlement",
    "limit_check",
    "caveat",
    "combination",
    "silent",
    "notes",
    "opens",
    "aside",
)
KINDS = (
    "money",
    "loan",
    "rate",
    "ratio",
    "threshold",
    "deadline",
    "duration",
    "service",
    "count",
    "eligibility",
)
PAID_TO = (
    "person",
    "household",
    "employer",
    "organization",
    "person_or_employer",
    "employer_and_employee",
    "internship_host",
    "community",
    "public_agency",
)
ROLES = "asker_role"


@dataclass(frozen=True)
class Place:
    """The policy whose file is read, and the facts there are."""

    policy: Policy
    catalogue: FactCatalogue


def read_benefit(record: Record, place: Place) -> Benefit:
    """Read one entry of `benefits`.

    Raises:
        CorpusError: naming file, line and key, with what is allowed.
    """
    record.allow(*KEYS)
    clause = read_clause(record, place.policy)
    quotes = read_quotes(record, clause.text)
    source = Source(quotes, place.policy.title, place.catalogue)
    has_check = "limit_check" in record.values
    return Benefit(
        id=f"{place.policy.id}/{record.text('id')}",
        policy=place.policy,
        clause=clause,
        name=record.text("name"),
        kind=one_of(record, "kind", KINDS),
        subject=record.optional_text("subject") or say("other_subject"),
        modality=_read_modality(record, source),
        paid_to=one_of(record, "paid_to", PAID_TO),
        payee=record.text("payee"),
        askers=_read_askers(record, place.catalogue),
        frequency=record.optional_text("frequency"),
        quotes=quotes,
        window=read_window(record, source, place.policy.issue_date),
        conditions=read_node(record.record("conditions"), source),
        entitlement=read_shape(record.record("entitlement"), source),
        limit_check=read_condition(record.record("limit_check"), source) if has_check else None,
        caveat=record.optional_text("caveat"),
        combination=tuple(
            _read_combination(item, source) for item in record.records("combination")
        ),
        silent=record.texts("silent"),
        notes=record.texts("notes"),
        opens=record.texts("opens"),
        is_aside=record.flag("aside"),
    )


def read_clause(record: Record, policy: Policy) -> Clause:
    """Read which clause an entry stands on."""
    clauses = {clause.id: clause for clause in policy.clauses}
    clause_id = record.text("clause")
    if clause_id not in clauses:
        record.refuse(say("clause_unknown", id=clause_id, known="、".join(clauses)), "clause")
    return clauses[clause_id]


def read_quotes(record: Record, text: str) -> tuple[str, ...]:
    """Read the sentences quoted from a clause, as its text prints them."""
    quotes = []
    for index, quote in enumerate(record.texts("quotes")):
        printed = verbatim(quote, text)
        if printed is None:
            message = say("quote_not_in_clause", id=record.text("clause"), quote=quote)
            record.refuse(message, "quotes", index)
        quotes.append(printed)
    if not quotes:
        record.refuse(say("no_quotes"), "quotes")
    return tuple(quotes)


def _read_modality(record: Record, source: Source) -> str:
    modality = record.text("modality")
    if modality != say("plain_statement"):
        source.quote_of(record, modality, "modality")
    return modality


def _read_askers(record: Record, catalogue: FactCatalogue) -> frozenset[str] | None:
    if "askers" not in record.values:
        return None
    roles = [str(choice.value) for choice in catalogue[ROLES].choices]
    for index, role in enumerate(record.texts("askers")):
        if role not in roles:
            message = say("option_unknown", given=role, allowed="、".join(roles))
            record.refuse(message, "askers", index)
    return frozenset(record.texts("askers"))


def _read_combination(record: Record, source: Source) -> Combination:
    record.allow("says", "words")
    words = record.text("words")
    return Combination(record.text("says"), words, source.quote_of(record, words, "words"))
