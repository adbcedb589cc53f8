"""Which words of a message state a fact: not those that ask, suppose, quote or take back."""

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from actions.facts.vocabulary import PIECES, compile_words, load

# Who asks about a rule is short; longer words before a question tell of somebody.
LONGEST_QUESTION = 18
SENTENCE = re.compile(r"([^。？]*)([。？]?)")
BESIDES = re.compile("还有|另外|再就是|再问|顺便|同时")
PART = re.compile(r"(?P<clause>[^，。？]+)(?P<end>[，。？]|$)")


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause that may state something.

    `is_asked` when a question followed its words or it belongs to one; `is_real` when
    its words mark something that has happened or is so; `is_own` when the person or
    somebody of the family was named in it or before it; `is_done` when something
    with a number has happened in it; `is_before_question` when its sentence ends in one.
    """

    text: str
    is_asked: bool
    is_real: bool
    is_own: bool
    is_done: bool
    is_before_question: bool = False

    @property
    def states_numbers(self) -> bool:
        """Whether a number in it is said of somebody: 社保交了8个月能领吗."""
        return not self.is_asked or self.is_own or self.is_real

    @property
    def states_limits(self) -> bool:
        """Whether a number without an end is somebody's: 一年以上合同，补多少 quotes a rule."""
        is_quoted = self.is_before_question or self.is_asked
        return not is_quoted or self.is_own or self.is_real

    @property
    def states_kinds(self) -> bool:
        """Whether a kind of person or firm in it is meant: 农民工能领吗 says nothing of anyone."""
        is_told = self.is_real or len(self.text) >= LONGEST_QUESTION
        return not self.is_asked or (is_told and self.is_own) or self.is_done


# The same words are read for several questions.
@lru_cache(maxsize=PIECES)
def statements(text: str) -> tuple[Clause, ...]:
    """Return the clauses of a marked message that may state something, in order."""
    clauses: list[Clause] = []
    is_own, tells_own = False, bool(pattern("own").search(text))
    for sentence, end in SENTENCE.findall(pattern("denied").sub("", _case_put(text))):
        parts = [part for part in _without_supposing(sentence).split("，") if part]
        asks_last = bool(parts) and (end == "？" or bool(pattern("tails").search(parts[-1])))
        confirms = bool(parts) and bool(pattern("confirms").fullmatch(parts[-1]))
        for index, part in enumerate(parts):
            plain = pattern("polite").sub("", part)
            is_own = is_own or bool(pattern("own").search(plain))
            is_last = index == len(parts) - 1
            if tells_own and pattern("firm_of_other").search(plain):
                continue
            clause = _statement(
                plain, is_own=is_own, is_question=confirms or (end == "？" and is_last)
            )
            if clause:
                clauses.append(replace(clause, is_before_question=asks_last and not is_last))
    return tuple(clauses)


@lru_cache(maxsize=PIECES)
def end_of_first_question(text: str) -> int:
    """Return where the first of two questions in a marked message ends, or where it does itself.

    招了4个应届生，补贴多少|见习的一个月又是多少: what is told before the first is no matter of
    the second.
    """
    asked = [
        part.end()
        for part in PART.finditer(text)
        if part["end"] == "？" or pattern("tails").search(part["clause"])
    ]
    is_another = len(asked) > 1 or (asked and BESIDES.match(text, asked[0]))
    return asked[0] if is_another else len(text)


@cache
def pattern(name: str) -> re.Pattern[str]:
    """Return one entry of mood.yml as a regular expression."""
    return compile_words(load("mood")[name])


def _case_put(text: str) -> str:
    """Return a case put forward without the word for it, where nothing comes of it or is asked.

    假设企业参保60人，在职66人 tells a case; 假设签了两年，能领吗 tells none, nor does 如果.
    """
    put = pattern("case_put").match(text)
    if put is None or "？" in text or pattern("comes_of_it").search(text):
        return text
    parts = PART.findall(text)
    asks = any(pattern(name).search(one) for one, _ in parts for name in ("tails", "yes_no"))
    return text if asks else text[put.end() :]


def _without_supposing(sentence: str) -> str:
    """Return a sentence without what is supposed or quoted; that its clause asks is kept."""
    for name in ("hypothesis", "hearsay"):
        if found := pattern(name).search(sentence):
            kept, rest = sentence[: found.start()], sentence[found.start() :]
            asks = pattern("tails").search(rest.split("，")[0])
            sentence = kept + asks.group() if asks and not kept.endswith("，") else kept
            if own := name == "hearsay" and pattern("own_again").search(rest):
                # 听说网上能办，我在网上办要几天: what one asks of oneself is no hearsay.
                sentence = f"{sentence.rstrip('，')}，{own['own']}"
    return "，".join(part for part in sentence.split("，") if "的话" not in part)


def _statement(clause: str, *, is_own: bool, is_question: bool) -> Clause | None:
    tail = pattern("tails").search(clause)
    body = clause[: tail.start()] if tail else clause
    is_asked = (bool(tail) and not pattern("worry").search(clause)) or is_question
    if not body or pattern("yes_no").search(body) or pattern("others").search(body):
        return None
    if pattern("rule").search(body) and (is_asked or not is_own):
        return None
    if is_asked and pattern("rule_asked").search(clause):
        return None
    if is_asked and not is_own and pattern("measure_asked").search(clause):
        return None
    return Clause(
        body,
        is_asked=is_asked,
        is_real=bool(pattern("real").search(body)),
        is_own=is_own,
        is_done=bool(pattern("done").search(body) and pattern("number").search(body)),
    )
