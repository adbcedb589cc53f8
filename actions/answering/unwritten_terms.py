"""A measure whose conditions the text leaves unwritten: that it does, and what there is beside it.

“对符合条件的人员，及时发放失业保险金” tells nobody whether eight months are enough.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from actions.calculator import Mention
from actions.cues import cue
from actions.library import Library
from actions.phrases import phrase
from actions.rendering import clause_name
from actions.topic.aspect import REQUIREMENTS, aspect_of
from actions.topic.naming import mention_meant, mentions_of, part_named
from actions.topic.subject_matter import Subject, cite_benefit, is_quoted
from actions.turn import Turn
from knowledge.citation import Citation

ELIGIBLE = "ask_eligible"


@dataclass(frozen=True, kw_only=True)
class Unwritten:
    """That the conditions of a measure are not written, and what there is for who fails them.

    `others` are the benefits for those, `citations` the sentences these stand on.
    """

    lead: str
    rest: Sequence[str]
    others: tuple[str, ...]
    citations: tuple[Citation, ...]


def unwritten_terms(
    library: Library, citation: Citation, turn: Turn, aspect: str
) -> Unwritten | None:
    """Return what to say where it is asked who gets a measure that the text gives to whom it fits.

    Args:
        library: the policies.
        citation: the sentence that answers.
        turn: the message.
        aspect: what is asked of it.
    """
    is_asked = aspect in (REQUIREMENTS, ELIGIBLE) or cue("who_gets").search(turn.text)
    if not is_asked or not cue("whoever_fits").search(citation.quote):
        return None
    mention = mention_meant(library, turn.text, citation) or _quoted(library, citation)
    if mention is None:
        return None
    name = part_named(mention, turn.text) or cue("between_names").split(mention.name)[0]
    others = [library.benefits.get(one) for one in mention.otherwise]
    cited = tuple(cite_benefit(one, turn) for one in others)
    names = "、".join(dict.fromkeys(f"“{one.name}”" for one in others))
    places = "、".join(dict.fromkeys(clause_name(one) for one in cited))
    rest = [phrase("unstated.otherwise", names=names, clauses=places)] if others else []
    return Unwritten(
        lead=phrase("unstated.terms", name=name),
        rest=rest,
        others=tuple(one.id for one in others),
        citations=tuple({one.quote: one for one in cited}.values()),
    )


def with_others(library: Library, subject: Subject, turn: Turn) -> Subject:
    """Return the subject with the benefits that were told to be for who does not get it.

    What is told next is of those: nothing is written to decide the other by.
    """
    if not subject.is_found or subject.benefits:
        return subject
    terms = unwritten_terms(library, subject.citations[0], turn, aspect_of(turn))
    return replace(subject, benefits=terms.others) if terms else subject


def _quoted(library: Library, citation: Citation) -> Mention | None:
    """Return the measure that the sentence cited is on, where it is on one alone."""
    found = [one for one in mentions_of(library, citation) if is_quoted(one, citation.quote)]
    return found[0] if len(found) == 1 else None
