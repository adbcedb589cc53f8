"""One of the values a fact allows, from its label, another word for it, or its number."""

import re
from functools import cache

from actions.calculator.catalogue import FactDefinition
from actions.facts.amounts import Amount
from actions.facts.marks import Kind, Marks, any_sign
from actions.facts.values import Json
from actions.facts.vocabulary import compile_words, load

LONGEST_ANSWER = 24
NOT_BUT = re.compile("不是[^，是]+，?(?=而?(?:是|属于))")
DENIED = re.compile("(?:不(?:是|属于|算|在)|没(?:有)?(?:在|列入|纳入)|非)[^，。]{0,5}$")
ORDINAL = re.compile(
    rf"(?:第|选|选第|就)?(?P<number>{any_sign(Kind.NUMBER, Kind.PIECES, Kind.OTHER)}|[a-h])"
    "(?:个|项|种|吧|嘛|的)*"
)


def choose(fact: FactDefinition, answer: str, marks: Marks) -> Json:
    """Return the value an answer names; a list where several are named and may be.

    An answer too long to be one names nothing: it speaks of something else.
    """
    answer = NOT_BUT.sub("", answer)
    if not answer or len(answer) > LONGEST_ANSWER:
        return None
    if ordinal := ORDINAL.fullmatch(answer):
        return _numbered(fact, ordinal["number"], marks)
    named: list[Json] = [value for value, words in _words(fact.name) if _names(words, answer)]
    if not named:
        labels = ((choice.value, re.escape(choice.label)) for choice in fact.choices)
        named = [value for value, label in labels if _names(re.compile(label), answer)]
    if fact.multiple and len(named) > 1:
        return list(named)
    return named[0] if named else None


def _names(words: re.Pattern[str], answer: str) -> bool:
    """Whether an answer holds the words and does not deny them: 不是那几个特困行业."""
    return any(not DENIED.search(answer[: found.start()]) for found in words.finditer(answer))


def _numbered(fact: FactDefinition, sign: str, marks: Marks) -> Json:
    amount = marks.values.get(sign)
    number = int(amount.low) - 1 if isinstance(amount, Amount) else ord(sign) - ord("a")
    return fact.choices[number].value if 0 <= number < len(fact.choices) else None


@cache
def _words(name: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    words = load("answers")["choices"].get(name, {})
    return tuple((value, compile_words(lines)) for value, lines in words.items())
