"""Messages that name no subject of their own and so go on with the clause at hand."""

import re
from dataclasses import replace

from actions.cues import cue
from actions.facts.numerals import numeral_or_none
from actions.library import Library
from actions.topic.fitting_quote import kinds_of
from actions.topic.matter_at_hand import at_hand, is_left_open
from actions.topic.other_matters import (
    HALF,
    names_a_mate,
    names_other_benefit,
    names_other_matter,
    names_other_topic,
    without_whom,
    words_at_hand,
)
from actions.topic.own_words import (
    pairs_of_its_own,
    says_nothing,
    share_said,
    telling_words,
)
from actions.topic.subject_matter import (
    Subject,
    cite_benefit,
    recall,
)
from actions.turn import Turn
from knowledge.naming import read_named

SHORT, LONG, MANY, SHORTEST = 4, 6, 6, 2
UNSURE = frozenset({"out_of_scope", "greet", "goodbye"})


def points_back(library: Library, turn: Turn) -> bool:
    """Whether a message says nothing that the clause at hand does not: 那公司要满足啥条件."""
    if not turn.thread.clauses or read_named(turn.text, library.corpus).years:
        return False
    if names_a_mate(library, turn) or names_other_benefit(library, turn):
        return False
    rest = replace(turn, text=without_whom(library, turn))
    return _is_of_clause_at_hand(library, rest, longest=SHORT)


def asks_kind_alone(turn: Turn) -> bool:
    """Whether a message names a kind of figure and no matter: 节假日算不算."""
    asked = [kind["asked"] for kind in kinds_of(turn.text) if "money" not in kind]
    rest = re.sub("|".join(asked), "", turn.text) if asked and turn.thread.clauses else turn.text
    return rest != turn.text and says_nothing(rest)


def asks_its_condition(library: Library, turn: Turn) -> bool:
    """Whether it is asked if something is a condition of what was just told: 要满一年才算吗."""
    if not turn.thread.benefits or turn.said or not cue("condition_asked").search(turn.text):
        return False
    return not names_other_matter(library, turn)


def asks_who_gets_it(library: Library, turn: Turn) -> bool:
    """Whether a message asks who gets what was just told, unnamed: 自己辞职的可以领不."""
    if not turn.thread.clauses or turn.thread.is_decided or turn.said:
        return False
    is_asked = cue("gets_it").search(turn.text) is not None
    return is_asked and not names_other_matter(library, turn)


def asks_about_its_money(library: Library, turn: Turn) -> bool:
    """Whether it is only asked when what was just told is paid, or who pays for it: 几月份拨付."""
    if not turn.thread.clauses or turn.said:
        return False
    is_asked = any(cue(one).search(turn.text) for one in ("paid_when", "borne_by"))
    return is_asked and not names_other_matter(library, turn)


def going_on(library: Library, turn: Turn) -> Subject | None:
    """Return the topic at hand for words that nothing answers and that bring in no other matter."""
    if not turn.thread.clauses:
        return None
    if _names_its_span(library, turn):
        return replace(recall(library, turn.thread, turn), is_beside=True)
    if _is_of_clause_at_hand(library, turn, longest=LONG):
        return at_hand(library, turn)
    return replace(at_hand(library, turn), is_beside=True) if _asks_on(library, turn) else None


def _asks_on(library: Library, turn: Turn) -> bool:
    """Whether a question stays with the matter at hand: 可以展两次不, 单位和个人各摊多少."""
    if cue("of_the_weather").search(turn.text):
        return False
    is_asked = cue("asking").search(turn.text) is not None
    is_leaning = cue("leaning").search(turn.text) is not None
    if (turn.intent in UNSURE and not is_leaning) or names_other_topic(library, turn):
        return False
    if is_leaning or _asks_how_many(library, turn):
        return True
    if not is_asked:
        return False
    named, own = read_named(turn.text, library.corpus), pairs_of_its_own(turn.text)
    is_of_other = named.silent_year or named.elsewhere
    has_none = len(own) >= MANY and share_said(words_at_hand(library, turn), turn.text) == 0
    return not (is_of_other or has_none) and library.retriever.knows(own)


def _asks_how_many(library: Library, turn: Turn) -> bool:
    """Whether it is asked how many there are of what was just told in a number: 总共好多个."""
    found = cue("how_many_in_all").search(turn.text)
    quote = recall(library, turn.thread, turn).citations[0].quote
    return found is not None and re.search(f"[0-9] ?万?{found['unit']}", quote) is not None


def pointed_at(library: Library, turn: Turn) -> Subject | None:
    """Return the clause at hand for a question that points at it: 这笔钱, 这个30天."""
    ways = (cue("this_one"), cue("this_clause"), cue("this_matter"))
    is_pointing = any(way.search(turn.text) for way in ways) or _points_at_figure(library, turn)
    is_pointing = is_pointing or points_by_its_name(library, turn)
    is_of_change = _asks_before_change(library, turn)
    # 这条的责任单位请列一下 asks as well as 这条哪个负责.
    is_asked = cue("asking").search(turn.text) or cue("this_clause").search(turn.text)
    is_question = is_asked is not None and not turn.news
    if is_question and turn.thread.clauses:
        known = recall(library, turn.thread, turn)
        if is_left_open(library, known, turn):
            meant = library.benefits.get(known.benefits[0])
            return replace(known, citations=(cite_benefit(meant, turn),))
    if not (turn.thread.clauses and (is_pointing or is_of_change) and is_question):
        return None
    is_of_it = says_of_it(library, turn)
    if names_other_matter(library, turn) and not is_of_it:
        return None
    known = at_hand(library, turn)
    rest = () if cue("this_clause").search(turn.text) else pairs_of_its_own(turn.text)
    is_said = not rest or share_said(known.citations[0].text, turn.text) >= HALF
    is_said = is_said or is_of_it or is_of_change
    return known if is_said else replace(known, is_beside=True)


def says_of_it(library: Library, turn: Turn) -> bool:
    """Whether what a message says of the matter it points at stands there: 该项任务对见习补贴标准.

    The clause has 见习 and 补贴标准, and no benefit of that name.
    """
    found = cue("this_matter").search(turn.text)
    if found is None:
        return False
    asked = cue("sentence_end").split(turn.text[found.end() :])[0]
    return share_said(words_at_hand(library, turn), asked) >= HALF


def points_by_its_name(library: Library, turn: Turn) -> bool:
    """Whether something is pointed at that the clause at hand names: 这个服务谁负责."""
    found = cue("this_named").search(turn.text)
    return found is not None and found["what"][:SHORTEST] in words_at_hand(library, turn)


def _points_at_figure(library: Library, turn: Turn) -> bool:
    """Whether a figure is pointed at that the clause at hand has: 这个30天, not 那个100天的."""
    found = cue("this_figure").search(turn.text)
    if found is None:
        return False
    figure = found["figure"]
    return any(
        one in words_at_hand(library, turn) for one in (figure, str(numeral_or_none(figure)))
    )


def _names_its_span(library: Library, turn: Turn) -> bool:
    """Whether a span of time is named that the clause at hand has: 三年期满之后."""
    found = cue("span_named").search(turn.text)
    number = numeral_or_none(found["figure"]) if found else None
    span = f"{number}{found['unit']}" if found and number is not None else ""
    return bool(span) and re.search(f"(?<![0-9]){span}", words_at_hand(library, turn)) is not None


def _asks_before_change(library: Library, turn: Turn) -> bool:
    """Whether a question is of what was before the change the clause at hand makes: 没放宽之前."""
    found = cue("before_change").search(turn.text)
    return found is not None and found["change"] in words_at_hand(library, turn)


def _is_of_clause_at_hand(library: Library, turn: Turn, *, longest: int) -> bool:
    rest = telling_words(turn.text)
    if len(rest) > longest or names_other_topic(library, turn):
        return False
    at_hand = words_at_hand(library, turn)
    for length in range(len(rest), 1, -1):
        for start in range(len(rest) - length + 1):
            piece = rest[start : start + length]
            if piece.strip() == piece and piece in at_hand:
                rest = rest.replace(piece, " " * length)
    left = rest.replace(" ", "")
    is_half = longest == LONG and len(left) * 2 <= len(rest)
    return is_half or len(left) <= 1 or (len(set(left)) == 1 and left[0] in at_hand)
