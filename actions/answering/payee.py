"""Money a person asks for that goes to somebody else."""

from collections.abc import Mapping, Sequence
from typing import Any

from actions.answering.ending import end_line
from actions.answering.standards import standard_words
from actions.answering.verdict_words import rest_lines, settled_lines
from actions.cues import cue
from actions.hosting import is_host
from actions.judgement import Judgement
from actions.library import Library
from actions.phrases import phrase
from actions.rendering import clause_name, quote_line, topic_of
from actions.topic.subject_matter import Subject
from knowledge.citation import Citation

SEE_ALSO = 2
PERSON = "person"
OF_A_FIRM = frozenset({"org_type", "employer_type", "qualified_hires", "is_internship_host"})
OF_A_PERSON = frozenset({"age", "graduation_year", "is_college_graduate", "left_school_date"})


def not_theirs(
    library: Library,
    judgements: Sequence[Judgement],
    citation: Citation,
    subject: Subject,
    told: Mapping[str, Any],
) -> list[str]:
    """Say to whom a benefit goes instead and how much, on which words, and what is near."""
    judgement = judgements[0]
    benefit = judgement.decision.benefit
    standards = (standard_words(one, library.catalogue) for one in judgements)
    return [
        phrase("verdict.not_yours", name=benefit.name, payee=benefit.payee),
        *settled_lines(judgements),
        *rest_lines([one for one in judgements if one.decision.benefit.counted_by in told]),
        *filter(None, standards),
        end_line(judgement),
        quote_line(citation, lead="basis"),
        *_see_also(subject),
    ]


def _see_also(subject: Subject) -> list[str]:
    """Name the clauses that came next: some other one may be the person's own."""
    others = [one for one in subject.citations[1 : 1 + SEE_ALSO] if one.heading_path]
    names = "；".join(f"{clause_name(one)}“{topic_of(one)}”" for one in others)
    return [phrase("verdict.see_also", clauses=names)] if names else []


def is_not_theirs(
    judgements: Sequence[Judgement], facts: Mapping[str, Any], text: str = ""
) -> bool:
    """Whether a person asks for money that goes to somebody else, and not on its behalf."""
    if cue("for_the_firm").search(text):
        return False
    if any(one.decision.benefit.is_to_person for one in judgements):
        return False
    if any(not one.decision.benefit.is_money for one in judgements):
        return False
    if cue("paid_to_oneself").search(text):
        return True  # Whoever asked before: 那2000块是发给我个人吗.
    if facts.get("asker_role") is not None:
        return bool(facts["asker_role"] == PERSON)
    is_of_firm = is_host(facts) or bool(OF_A_FIRM & facts.keys())
    return bool(OF_A_PERSON & facts.keys()) and not is_of_firm
