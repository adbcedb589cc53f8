"""One message of a person, with everything known when it comes in."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import lru_cache
from itertools import zip_longest
from typing import Any
from zoneinfo import ZoneInfo

from opencc import OpenCC
from rasa_sdk import Tracker

from actions.cues import cue, cues
from actions.facts.homophones import mend
from actions.facts.pauses import with_pauses
from actions.thread import HireGroup, Thread
from actions.varied import FOLLOW_UP, varied
from knowledge.text import with_years_in_digits

HERE = ZoneInfo("Asia/Shanghai")
FORM = "assess_form"
NOT_KNOWN = "dont_know"
ASKING, POLICY, SOURCE = "ask_", "ask_policy", "show_source"
ASKING_WHO, COMPARING, SUPPOSING = "ask_who", "ask_compare", "what_if"
A_FEW = 5
HIRING = "hiring"
TO_A_PERSON = "ask_human"
LEADING_AWAY, SURE = frozenset({"abuse", TO_A_PERSON, SOURCE, COMPARING}), 0.45
TAG = re.compile(r"<(script|style)\b.*?</\1>|</?[a-zA-Z][^<>]*>", re.DOTALL | re.IGNORECASE)
# Many write a space or a picture for a comma.
PICTURES = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf\ufe0f\u200d]+")
PAUSE = re.compile("[，。、；：！？,.;:!?]")
BETWEEN_WORDS = re.compile(
    "(?:(?<=[一-龥])|(?<=[a-zA-Z]{2})) +(?=[一-龥])|(?<=[一-龥])—+(?=[一-龥])"
)


@dataclass(frozen=True, kw_only=True)
class Turn:
    """A message, what the person wants done, and the state it finds.

    `asked` is the fact asked for in the last answer, None when nothing is open;
    `said` are the facts the message itself says, `news` the names of those that were not
    known so before; `groups` are the people hired whom the message tells apart, and `crosses`
    says that it parts them in another way than they were, and nobody knows who is who;
    `number` counts the messages of Rasa's session; `is_begun` says that the message itself has
    begun the matter at hand.
    """

    text: str
    intent: str
    as_of: date
    facts: Mapping[str, Any]
    asked: str | None
    thread: Thread
    said: Mapping[str, Any] = field(default_factory=dict)
    news: frozenset[str] = frozenset()
    groups: tuple[HireGroup, ...] = ()
    crosses: bool = False
    number: int = 1
    is_begun: bool = False


def read_turn(tracker: Tracker) -> Turn:
    """Read the latest message and the slots."""
    message = tracker.latest_message
    thread = Thread.from_slot(tracker.get_slot("thread"))
    as_of = _day_asked(message.get("metadata") or {})
    # 现在2026年还能申请吗 asks of now, and tells no year of anything.
    text = plain_words(message.get("text") or "").replace(f"现在{as_of.year}年", "现在")
    intent = _intent_of(message, text)
    facts = tracker.get_slot("facts") or {}
    if over := cue("started_over").search(text):
        # 重新开始。我今年六十八… keeps nothing of before.
        text, facts, thread = over["rest"], {}, Thread()
        intent = intent if intent.startswith(ASKING) else POLICY
    if anew := cue("asked_anew").search(text):
        # What is said before it is of what was not asked: 不是以工代赈，我问的是路费.
        text, intent = anew["asked"], intent if intent.startswith(ASKING) else POLICY
    if asked := _of_hiring(text, thread):
        text, intent = asked, POLICY
    if intent == NOT_KNOWN and tracker.active_loop_name != FORM and (rest := _asked_beside(text)):
        text, intent = rest, POLICY  # 意外险补贴呢？买了几份我不晓得 asks of the subsidy.
    if follow_up := varied(text, intent, thread):
        text, intent = follow_up, FOLLOW_UP
    return Turn(
        text=_without_objection(text, thread),
        intent=intent,
        as_of=as_of,
        facts=facts,
        asked=tracker.get_slot("asked_fact") if tracker.active_loop_name == FORM else None,
        thread=thread,
        number=sum(event.get("event") == "user" for event in tracker.events),
    )


def _of_hiring(text: str, thread: Thread) -> str:
    """Return what is asked by whom one hires: 招应届生呢, 应届生呢 after what hiring pays."""
    found = None if thread.clauses else cue("overview.hire_alone").match(text)
    is_hirer = found and (found["hires"] or HIRING in thread.kinds)
    return f"企业招用{found['kind']}补贴多少" if found and is_hirer else ""


def _without_objection(text: str, thread: Thread) -> str:
    """Return what follows an objection: 你们答错了吧，扩岗补助发给哪个 asks that.

    What is told after one puts right what was answered, and keeps it: 你算错了，是3个人.
    """
    rest = cue("objection_before").sub("", text)
    return rest if not thread.clauses or cue("asking").search(rest) else text


def _intent_of(message: Mapping[str, Any], text: str) -> str:
    """Return what is wanted; what leads away from the case must be told from the rest for sure.

    2022年的比例是多少，依据哪份文件 asks more than to see the clause, and 直接打给我嗦 for no
    person.
    """
    named = message.get("intent", {})
    intent, confidence = named.get("name") or "", named.get("confidence")
    if cue("body_in_it").search(text) or cue("self_alone").search(text):
        return ASKING_WHO  # 团市委算不算在里头 and 那我本人呢 ask of no case.
    if intent == ASKING_WHO and cue("is_any_help").search(text):
        return POLICY  # 政府管不管 asks for help, and of no body.
    if intent == COMPARING and cue("made_up").search(text):
        return SUPPOSING  # 差的这两个月补上呢 compares nothing.
    is_unsure = confidence is not None and confidence < SURE
    asks_more = intent == SOURCE and any(
        cue("how_much").search(one) and not cue("of_source").search(one)
        for one in known_pieces(text)
    )
    is_of_payee = cue("payee").search(text) and not cue("of_source").search(text)
    asks_more = asks_more or (intent == SOURCE and bool(is_of_payee))
    is_of_nobody = intent == TO_A_PERSON and not asks_for_person(text)
    is_policy = asks_more or is_of_nobody or (intent in LEADING_AWAY and is_unsure)
    return POLICY if is_policy else intent


def asks_for_person(text: str) -> bool:
    """Whether a person is asked for, and not a question with people in it: 提前几天跟工人说."""
    return cue("person").search(text) is not None


def _asked_beside(text: str) -> str:
    """Return what a message tells and asks beside what it says not to know, if it asks."""
    known = known_pieces(text)
    return "，".join(known) if any(cue("asking").search(one) for one in known) else ""


def known_pieces(text: str) -> list[str]:
    """Return the pieces of a message but what it says not to know: 我认没认定，不晓得."""
    pieces = [one for one in re.split("[，,。；;！!？?\n]", text) if one.strip()]
    unknown = [cue("not_known").search(one) is not None for one in pieces]
    answered = [is_not and len(one) <= A_FEW for one, is_not in zip(pieces, unknown, strict=True)]
    dropped = [any(pair) for pair in zip_longest(unknown, answered[1:])]
    return [one for one, is_dropped in zip(pieces, dropped, strict=True) if not is_dropped]


# An action reads what the one before it read: care comes first.
@lru_cache(maxsize=64)
def plain_words(text: str) -> str:
    """Return a message without markup, written as everybody does, in simplified signs.

    莫得 is 没得, 失业等级 失业登记; 不是律所还是公司 asks nothing, and is 不是律所，是公司.
    """
    plain: str = with_years_in_digits(_simplified().convert(TAG.sub("", text)))
    plain = BETWEEN_WORDS.sub("，", PICTURES.sub("，", plain))
    for said, written in cues("spelled").items():
        plain = plain.replace(said, written)
    for said, written in cues("reworded").items():
        plain = re.sub(said, written, plain)
    plain = cue("not_but").sub(r"不是\g<not>，是", mend(plain))
    return plain if PAUSE.search(plain) else with_pauses(plain)


@lru_cache(maxsize=1)
def _simplified() -> OpenCC:
    return OpenCC("t2s")


def _day_asked(metadata: Mapping[str, Any]) -> date:
    # The day comes with each message; an earlier message's day never counts.
    given = metadata.get("as_of")
    return date.fromisoformat(given) if given else datetime.now(HERE).date()
