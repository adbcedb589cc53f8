"""What a message goes back to before it asks: a matter named, pointed at, or told by its place."""

import re
from dataclasses import replace

from actions.cues import cue
from actions.facts import extract_facts
from actions.facts.numerals import numeral_or_none
from actions.hearing.message_kind import asks
from actions.library import Library
from actions.thread import ClauseKey
from actions.topic.aspect import without_aspects
from actions.topic.earlier import earlier_meant, earlier_told_of
from actions.topic.figures import figures_asked
from actions.topic.other_matters import HALF
from actions.topic.own_words import pairs_of_its_own, share_said
from actions.topic.subject_matter import benefits_meant, cite_key
from actions.turn import Turn


def gone_back(library: Library, turn: Turn) -> Turn | None:
    """Return the turn at the clause answered before that its words mean, None where none is."""
    return next((found for rule in RULES if (found := rule(library, turn))), None)


def _named_again(library: Library, turn: Turn) -> Turn | None:
    """Return the turn at the matter answered before that is named: 回到扩岗补助，再交一个月呢."""
    found = cue("back_to").search(turn.text)
    rest = turn.text[found.end() :] if found else ""
    if found is None or not rest:
        return None
    key = earlier_meant(library, turn, found["what"])
    if key is None:
        # 回到面馆那个事，开了14个月了 is told of what turns on that.
        said = extract_facts(rest, as_of=turn.as_of).keys()
        told = earlier_told_of(library, turn, said)
        key = told.key if told else None
        if not said and asks(rest):
            # 回到张孃孃那个，续发失业金是哪个文件 names who it was of, and then what.
            key = earlier_meant(library, turn, without_aspects(rest))
    return at_clause(library, key, turn, rest) if key else None


def _at_matter(library: Library, turn: Turn) -> Turn | None:
    """Return the turn at the clause answered before that is pointed at: 奖补那条."""
    found = cue("that_matter").search(turn.text)
    if found is None or not turn.thread.clauses:
        return None
    first, *others = turn.thread.clauses
    rest = turn.text[found.end() :] or turn.text
    if told := _word_for_word(library, turn, found["what"]) or _quoted(turn, found["what"]):
        return at_clause(library, told, turn, rest)
    if _share(library, first, found["what"]) >= HALF:
        return at_clause(library, first, turn, turn.text[found.end() :]) if others else None
    key = earlier_meant(library, turn, found["what"]) or _holding(library, turn, found["what"])
    is_said = key is not None and _share(library, key, found["what"]) >= HALF
    return at_clause(library, key, turn, rest) if key and is_said else None


def _word_for_word(library: Library, turn: Turn, words: str) -> ClauseKey | None:
    """Return the clause answered before that has just the words the one at hand has not: 再就业."""
    every = (*turn.thread.clauses[:1], *turn.thread.earlier)
    said = [one for one in every if words in library.corpus.clause(one.policy, one.clause).text]
    return said[0] if said and said[0] not in turn.thread.clauses else None


def _quoted(turn: Turn, words: str) -> ClauseKey | None:
    """Return the clause whose sentence told before has the words, where that told last has not.

    展期那条 is the one told of, though the clause at hand speaks of 展期 elsewhere.
    """
    if not pairs_of_its_own(words):
        return None
    told = [one for one in (*turn.thread.clauses[:1], *turn.thread.earlier) if one.quote]
    said = [one for one in told if share_said(one.quote, words) >= HALF]
    return said[0] if said and said[0] not in turn.thread.clauses else None


def _holding(library: Library, turn: Turn, words: str) -> ClauseKey | None:
    """Return the clause answered before with words that any matter may be asked with: 返还那个."""
    return next((one for one in turn.thread.earlier if _share(library, one, words) >= HALF), None)


def _share(library: Library, key: ClauseKey, words: str) -> float:
    text = library.corpus.clause(key.policy, key.clause).text
    return share_said(text, words) if pairs_of_its_own(words) else float(words in text)


def _of_kind(library: Library, turn: Turn) -> Turn | None:
    """Return the turn at the one told before of the kind pointed at: 这个奖补归谁管."""
    found = cue("this_kind").search(turn.text)
    if found is None or not turn.thread.clauses:
        return None
    texts = {
        one: library.corpus.clause(one.policy, one.clause).text
        for one in (*turn.thread.clauses, *turn.thread.earlier)
    }
    saying = [one for one, text in texts.items() if found["what"] in text]
    is_at_hand = any(one in turn.thread.clauses for one in saying)
    return at_clause(library, saying[0], turn, turn.text) if saying and not is_at_hand else None


def _at_figure(library: Library, turn: Turn) -> Turn | None:
    """Return the turn at the clause answered before that has the figure pointed at: 那个20万."""
    ways = (cue("that_figure"), cue("figure_of_that"))
    found = next(filter(None, (way.search(turn.text) for way in ways)), None)
    at_hand, *earlier = (*turn.thread.clauses[:1], *turn.thread.earlier) or (None,)
    shares = {one for one in figures_asked(turn.text) if "%" in one}
    figure = _plain(found["figure"]) if found else next(iter(shares), None)
    if figure is None or at_hand is None or _says(library, at_hand, figure):
        return None
    key = next((one for one in earlier if _says(library, one, figure)), None)
    return at_clause(library, key, turn, turn.text) if key else None


def _plain(figure: str) -> str:
    """Return a figure as clauses print it: 两万 is 2万, 30天 are 30日."""
    number = numeral_or_none(figure[:-1]) if figure[:1] in cue("numerals").pattern else None
    return f"{number}{figure[-1]}" if number is not None else figure


def _at_place(library: Library, turn: Turn) -> Turn | None:
    """Return the turn at the clause answered first, or before the one at hand: 最开始问的那个."""
    keys = turn.thread.earlier
    if found := cue("the_first_asked").search(turn.text):
        key = next(iter(turn.thread.first), None)
    elif found := cue("the_one_before").search(turn.text):
        key = next((one for one in keys if one not in turn.thread.clauses), None)
    else:
        return None
    rest = turn.text[found.end() :]
    # 最开始那个直播带岗 is named beside its place.
    is_named = key is not None and _share(library, key, without_aspects(rest)) < HALF
    is_named = is_named and bool(pairs_of_its_own(without_aspects(rest)))
    return at_clause(library, key, turn, rest or turn.text) if key and not is_named else None


def _says(library: Library, key: ClauseKey, figure: str) -> bool:
    said = re.sub("[天日]$", "[天日]", re.escape(figure))
    text = library.corpus.clause(key.policy, key.clause).text.replace(" ", "")
    return re.search(f"(?<![0-9.]){said}", text) is not None


def at_clause(library: Library, key: ClauseKey, turn: Turn, rest: str) -> Turn:
    """Return the turn at a clause answered before, with the words that ask something of it."""
    if turn.thread.clauses and key == turn.thread.clauses[0]:
        return replace(turn, text=rest)
    cited = cite_key(library, key, turn)
    benefits = benefits_meant(library, cited, turn.facts)
    thread = replace(turn.thread, clauses=(key,), benefits=benefits, is_decided=bool(benefits))
    return replace(turn, text=rest, asked=None, thread=thread)


RULES = (_named_again, _at_matter, _of_kind, _at_figure, _at_place)
