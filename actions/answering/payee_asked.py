"""To whom the money of a sentence goes, where that is asked: 给我还是给老板."""

from dataclasses import replace

from actions.cues import cue
from actions.library import Library
from actions.phrases import phrase
from actions.topic.subject_matter import benefits_meant
from knowledge.citation import Citation


def asks_payee(text: str) -> bool:
    """Whether a message asks who gets the money: 给我还是给老板."""
    return any(cue(way).search(text) for way in ("payee", "self_alone"))


def payee_told(library: Library, citation: Citation) -> list[str]:
    """Say whom the money of the quoted sentence is paid to."""
    quoted = [library.benefits.get(name) for name in benefits_meant(library, citation, ())]
    paid = next((one for one in quoted if one.is_money), None)
    if paid is None:
        # 可申请技能提升补贴 says who may apply, and no more of whom it is paid to.
        applied = [one for one in quoted if cue("pays").search(one.name)]
        return [phrase("payee.applicant", payee=one.payee) for one in applied[:1]]
    key = "payee.person" if paid.is_to_person else "payee.other"
    return [phrase(key, payee=paid.payee)]


def by_payee(library: Library, citation: Citation) -> Citation:
    """Return a citation by the sentence that writes to whom the money goes, where one does."""
    quoted = (library.benefits.get(name) for name in benefits_meant(library, citation, ()))
    said = (quote for one in quoted for quote in one.quotes if cue("paid_straight").search(quote))
    quote = next(said, citation.quote)
    return replace(citation, quote=quote)


def not_to_persons(library: Library, citation: Citation) -> list[str]:
    """Say whom the money of the quoted sentence is paid to, where that is nobody in person."""
    quoted = [library.benefits.get(name) for name in benefits_meant(library, citation, ())]
    is_to_person = any(one.is_to_person for one in quoted)
    return [] if is_to_person else payee_told(library, citation)
