"""Yes or no, as it is answered to the question for one fact."""

import re
from functools import cache

from actions.calculator.catalogue_file import load_catalogue
from actions.facts.marks import Kind, any_sign
from actions.facts.mood import pattern as mood
from actions.facts.values import Json
from actions.facts.vocabulary import compile_words, load

ANY_SIGN = re.compile(any_sign(*Kind))
# Yes or no is said at once, and shortly.
CLAUSES_OF_AN_ANSWER, LONGEST_CLAUSE, LONGEST_NO = 2, 14, 3
# More signs than these after a yes are of something; these say nothing.
SAYS_MORE, EMPTY_SIGNS = (
    3,
    "的了嘛啊呀哦哈噻撒呢吧哟喔咯滴着过都也就还嘞哒呐我你您他她们是有这那个一下说嗯",
)


def read_truth(asked: str, answer: str) -> Json:
    """Return what the first clause says that says yes or no to the question."""
    for clause in answer.strip("。").split("，")[:CLAUSES_OF_AN_ANSWER]:
        value = None if _asks(clause) else _truth_of(asked, clause)
        if value is not None:
            return value
    return None


def _asks(clause: str) -> bool:
    return len(clause) > LONGEST_NO and bool(
        "？" in clause or mood("tails").search(clause) or mood("yes_no").search(clause)
    )


def _truth_of(asked: str, clause: str) -> Json:
    for value, pattern in _own_truths(asked):
        if pattern.fullmatch(clause):
            return value
    if len(clause) > LONGEST_CLAUSE or compile_words(load("answers")["mixed"]).search(clause):
        return None
    if _denies(asked, clause):
        return False
    return True if _affirms(asked, clause) or _does_it(asked, clause) else None


def _denies(asked: str, clause: str) -> bool:
    """Whether a clause says no; 不想去街道碰到熟人 denies no age, only a wish."""
    no = _begins("denies").match(clause)
    if no is None:
        return False
    wish = _wish().match(clause, no.end())
    is_other = wish is not None and len(clause) - wish.end() >= SAYS_MORE
    return not is_other or _wish().search(_question_of(asked)) is not None


def _wish() -> re.Pattern[str]:
    return compile_words(load("answers")["wish"])


def _question_of(asked: str) -> str:
    fact = load_catalogue()[asked]
    return fact.label + (fact.question or "")


def _affirms(asked: str, clause: str) -> bool:
    """Whether a clause says yes, and nothing more that is of something else: 我是农民工."""
    yes = _begins("affirms").match(clause)
    if yes is None:
        return False
    rest = clause[yes.end() :]
    more, question = {*rest} - {*EMPTY_SIGNS}, _question_of(asked)
    if yes[0].endswith("是") and len(more) == 1 and ANY_SIGN.match(rest):
        return False  # 是14个月 tells a number of something else.
    if more and _wish().search(yes[0]) and not _wish().search(question):
        return False  # 想认定成就业困难人员 is no yes to 办了失业登记吗.
    is_of_it = any(rest[at : at + 2] in question for at in range(len(rest) - 1))
    return len(more) < SAYS_MORE or is_of_it or _does_it(asked, rest)


def _does_it(asked: str, clause: str) -> bool:
    """Whether a clause tells that what is asked is done: 交了 answers 缴了吗, not 合格了吗."""
    return any(act.match(clause) for act in _acts_of(asked))


@cache
def _begins(name: str) -> re.Pattern[str]:
    """Return the pattern of a clause that begins with yes or no, after a few empty words."""
    return re.compile(f"{_lead()}(?:{compile_words(load('answers')[name]).pattern})")


@cache
def _acts_of(asked: str) -> tuple[re.Pattern[str], ...]:
    """Return the ways to say that one did what the question for a fact names."""
    question = _question_of(asked)
    return tuple(
        re.compile(f"{_lead()}(?:{act}){compile_words([follows]).pattern}")
        for act, follows in load("answers")["acts"].items()
        if re.search(act, question)
    )


def _lead() -> str:
    return f"(?:{compile_words(load('answers')['lead']).pattern})*+"


@cache
def _own_truths(asked: str) -> tuple[tuple[bool, re.Pattern[str]], ...]:
    truths = load("answers")["truths"].get(asked, {})
    return tuple((value, compile_words(lines)) for value, lines in truths.items())
