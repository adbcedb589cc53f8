"""What there is for whoever hires, where nothing is told of who is hired."""

from actions.answering.benefit_lines import benefit_line, cited
from actions.cues import cue
from actions.library import Library
from actions.phrases import phrase, phrases
from actions.reply import Button, Reply
from actions.topic.at_hand import ALWAYS, facts_at_hand
from actions.topic.hires import HIRES, hire_benefits
from actions.topic.naming import is_any_named
from actions.topic.own_words import says_nothing
from actions.topic.searching import search
from actions.turn import ASKING_WHO, Turn
from knowledge.outcome import Outcome

WHICH, HALF = "which", 0.5
ROLE, SELF_EMPLOYED = "asker_role", "individual_business"
OF_THE_HIRER = ("org_type", "employer_type", "hire_date")


def asks_of_hiring(library: Library, turn: Turn) -> bool:
    """Whether it is asked in general what a firm gets for hiring."""
    if cue("overview.hiring").search(turn.text) or _turns_to_employer(turn):
        return True
    if unwritten_kind(turn):
        return True
    return _hires_somebody(library, turn) and not is_any_named(library, turn.text)


def hiring_reply(library: Library, turn: Turn) -> Reply:
    """List what is paid for hiring, by who is hired."""
    found = [library.benefits.get(id_) for id_ in phrases("overview.hiring")]
    kind = unwritten_kind(turn)
    head = phrase(f"overview.hiring_{'unwritten' if kind else 'head'}", kind=kind)
    lines = [head, *(benefit_line(library, one, turn) for one in found)]
    if turn.facts.get(ROLE) == SELF_EMPLOYED:
        lines.append(phrase("overview.hiring_self_employed"))
    buttons = phrases("overview.buttons")["hiring"]
    return Reply(
        text="\n".join([*lines, phrase("overview.choose")]),
        outcome=Outcome.ANSWERED,
        citations=tuple(cited(one, turn, one.quotes[0]) for one in found),
        buttons=tuple(Button(one["title"], one["says"]) for one in buttons),
    )


def unwritten_kind(turn: Turn) -> str:
    """Return the kind of people no rule pays a firm for hiring, where that is asked: 招农民工呢."""
    found = cue("overview.hired_kind").search(turn.text)
    is_asked = any(cue(way).search(turn.text) for way in ("overview.given", "asking", "goes_on"))
    is_more_told = cue("overview.kind_written").search(turn.text) is not None
    return found["kind"].rstrip("的") if found and is_asked and not is_more_told else ""


def _turns_to_employer(turn: Turn) -> bool:
    """Whether, after a list for a person, only the employer is asked about: 公司能拿好多钱."""
    is_listed = bool({*turn.thread.kinds} - {WHICH}) and not turn.thread.clauses
    is_named = cue("overview.employer").search(turn.text) is not None
    is_asked = cue("asking").search(turn.text) is not None and turn.intent != ASKING_WHO
    return is_listed and is_named and is_asked and says_nothing(turn.text)


def _is_found(library: Library, turn: Turn) -> bool:
    found = search(library, turn.text, turn)
    return found.is_found and found.citations[0].score >= HALF


def _hires_somebody(library: Library, turn: Turn) -> bool:
    """Whether a hirer asks what there is, and tells nothing of the hires that decides it."""
    is_asked = cue("overview.given").search(turn.text) and cue("asking").search(turn.text)
    if turn.thread.clauses or HIRES not in turn.said or not is_asked:
        return False
    is_named = cue("overview.graduates").search(turn.text)
    if is_named and _is_found(library, turn):
        return False
    turned_on = {*facts_at_hand(library, hire_benefits(library))} - {*ALWAYS, *OF_THE_HIRER}
    return turn.said.keys() & turned_on <= {HIRES}
