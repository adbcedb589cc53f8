"""Whether a message brings in another matter than the clause at hand, by what it names."""

from dataclasses import replace
from functools import reduce

from actions.cues import cue
from actions.facts.values import items_of
from actions.library import Library
from actions.topic.at_hand import clause_mates, facts_at_hand
from actions.topic.naming import part_named, words_apart
from actions.topic.own_words import share_said
from actions.turn import Turn
from knowledge.topics import topics_named

# Shorter keywords, like 贷多少, are often said of any loan.
NAME, PIECE = 4, 3
PRODUCT = "loan_product"
HALF = 0.5


def names_other_matter(library: Library, turn: Turn) -> bool:
    """Whether a message names a topic or a benefit that the clause at hand does not speak of."""
    return names_other_topic(library, turn) or names_other_benefit(library, turn)


def names_other_topic(library: Library, turn: Turn) -> bool:
    """Whether a message names a matter that the clause at hand does not speak of."""
    text, facts = without_whom(library, turn), words_of_facts_told(library, turn)
    named = [
        topic
        for topic in topics_named(library.topics, text)
        if any(
            word in text and word not in facts and _is_a_name(library, word, turn)
            for word in topic.keywords
        )
    ]
    keys = turn.thread.clauses
    ours = [one for one in named for key in keys if one.speaks_of(key.policy, key.clause, None)]
    is_other = (bool(named) and not ours) or names_other_measure(library, turn)
    return is_other or _says_other_matter(library, replace(turn, text=text), facts)


def _says_other_matter(library: Library, turn: Turn, facts: str) -> bool:
    """Whether a word that stands for a matter is said that the clause at hand lacks: 见习."""
    said = {one.group() for one in cue("matter_word").finditer(turn.text)}
    known = f"{words_at_hand(library, turn)}{facts}" if said else ""
    return any(word not in known for word in said)


def _is_a_name(library: Library, word: str, turn: Turn) -> bool:
    """Whether a keyword names its topic: a short one only where nothing at hand is like it."""
    if len(word) >= NAME:
        return True
    if len(word) < PIECE or cue("asking").search(word):
        return False
    at_hand = words_at_hand(library, turn)
    return not any(word[at : at + 2] in at_hand for at in range(len(word) - 1))


def names_other_measure(library: Library, turn: Turn) -> bool:
    """Whether a message names a measure in full that the clause at hand does not: 失业保险金."""
    at_hand = words_at_hand(library, turn) + words_of_facts_told(library, turn)
    text = without_values_told(turn)
    names = (part_named(one, text) for one in library.benefits.mentions.values())
    return any(name and len(name) > NAME and name not in at_hand for name in names)


def names_other_benefit(library: Library, turn: Turn) -> bool:
    """Whether a message says a piece of a name that the clause at hand does not: 反担保."""
    at_hand = words_at_hand(library, turn) + words_of_facts_told(library, turn)
    pieces = {turn.text[start : start + PIECE] for start in range(len(turn.text) - PIECE + 1)}
    benefits, mentions = library.benefits.benefits.values(), library.benefits.mentions.values()
    names = [*(one.name for one in benefits), *(one.name for one in mentions)]
    brought = [piece for piece in pieces if piece.isalpha() and piece not in at_hand]
    return any(piece in name for piece in brought for name in names)


def words_at_hand(library: Library, turn: Turn) -> str:
    """Return the words of the clauses at hand, with the question they answered and their places."""
    clauses = [library.corpus.clause(key.policy, key.clause) for key in turn.thread.clauses]
    places = [library.corpus.policy(key.policy).jurisdiction or "" for key in turn.thread.clauses]
    return "".join([turn.thread.question, *places, *(clause.text for clause in clauses)])


def words_of_facts_told(library: Library, turn: Turn) -> str:
    """Return the words that facts of the case are asked in, where a message tells them.

    他没有领失业保险金 tells what the case at hand turns on, and names no other matter. The loan
    asked about does: 稳岗贷归谁管 is none of the 创业担保贷款 at hand.
    """
    told = turn.said.keys() & facts_at_hand(library, turn.thread.benefits).keys()
    told -= {PRODUCT} if cue("asking").search(turn.text) else set()
    facts = (library.catalogue[name] for name in told)
    return "".join(f"{fact.label}{fact.question or ''}" for fact in facts)


def without_values_told(turn: Turn) -> str:
    """Return a message without the kinds it tells: 她家是零就业家庭 names no benefit for those.

    Which loan it is stays: 那稳岗贷呢 asks of another.
    """
    kinds = (value for name, value in turn.said.items() if name != PRODUCT)
    values = (one for value in kinds for one in items_of(value))
    told = (one for one in values if isinstance(one, str))
    return reduce(lambda text, value: text.replace(value, ""), told, turn.text)


def without_whom(library: Library, turn: Turn) -> str:
    """Return a message without whom it asks the same about, where the clause at hand names them.

    领失业金的也要参保满一年吗 asks of what was just answered.
    """
    found = cue("also_whom").search(turn.text)
    at_hand = words_at_hand(library, turn) if found else ""
    is_ours = found is not None and share_said(at_hand, found[0]) >= HALF
    return cue("also_whom").sub("", turn.text) if is_ours else turn.text


def names_a_mate(library: Library, turn: Turn) -> bool:
    """Whether words name another benefit of the clause at hand by what tells it apart: 个人."""
    held = [library.benefits.get(one).name for one in turn.thread.benefits]
    mates = [library.benefits.get(one).name for one in clause_mates(library, turn.thread.benefits)]
    ours = {word for name in held for word in words_apart(name)}
    theirs = {word for name in mates for word in words_apart(name)} - ours
    return any(word in turn.text for word in theirs) and not any(w in turn.text for w in ours)
