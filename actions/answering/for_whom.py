"""What there is for whom: for such a person, for such a firm, or the question which one."""

import re
from collections.abc import Sequence
from dataclasses import replace

from actions.answering.benefit_lines import benefit_line, cited, thing_line
from actions.answering.digressing import digress
from actions.answering.hiring import WHICH, asks_of_hiring, hiring_reply, unwritten_kind
from actions.calculator import Benefit, Mention, Verdict
from actions.calculator.shapes import Unstated
from actions.cues import cue
from actions.hearing.message_kind import CORRECT, asks, changes
from actions.hearing.whose_case import of_kin
from actions.judgement import judge
from actions.library import Library
from actions.phrases import phrase, phrases
from actions.reply import Answer, Button, Reply
from actions.topic.aspect import AMOUNT
from actions.topic.at_hand import ALWAYS, facts_at_hand
from actions.topic.figures import figures_asked, paying
from actions.topic.hires import HIRES
from actions.topic.naming import is_any_named
from actions.topic.openings import NEEDY, Told, counts_interns, opening, tells_of_hires, told_of
from actions.topic.own_words import is_bare, pairs_of_its_own
from actions.topic.searching import search
from actions.topic.staying import is_sure
from actions.topic.subject_matter import TELLING, WHO_ASKS, Subject, facts_of
from actions.turn import HIRING, Turn
from knowledge.citation import Citation
from knowledge.outcome import Outcome

PERSON, AGE = "person", "age"
ROLE = "asker_role"
PAID_TO = ("person", "household")
MOST_BUTTONS, A_STORY, PLAINLY, WELL = 4, 4, 0.85, 0.75


def for_whom_answer(library: Library, turn: Turn) -> Answer | None:
    """Return what there is for whoever asks in general, None where one matter is asked about."""
    told = told_of(turn)
    reply = _reply(library, turn, told)
    if reply is None:
        return None
    answer = digress(library, reply, turn)
    kinds = told.kinds or (_general_kind(library, turn),)
    thread = replace(answer.thread, kinds=kinds)
    if turn.asked is None:
        # A list is no subject at hand: what is said next is about one of its lines, or more of who.
        thread = replace(thread, clauses=(), benefits=(), question="")
    return replace(answer, thread=thread)


def _general_kind(library: Library, turn: Turn) -> str:
    """Return what a list is remembered as that tells of nobody's kind: who hires, or anybody."""
    is_case = HIRES in turn.said and not unwritten_kind(turn)
    return HIRING if not is_case and asks_of_hiring(library, turn) else WHICH


def opening_reply(library: Library, turn: Turn, told: Told) -> Reply:
    """Return what there is for a person of whom something is told, where nothing else answers."""
    return _for_kinds(library, turn, told)


def _reply(library: Library, turn: Turn, told: Told) -> Reply | None:
    if asks_of_hiring(library, turn):
        return hiring_reply(library, turn)
    is_told = tells_of_hires(turn) or counts_interns(turn)
    is_of_one = is_told or is_any_named(library, turn.text)
    if is_of_one or not _is_in_general(library, turn, told):
        return None
    if _is_answered(library, turn, told):
        return None
    if told.kinds:
        return _for_kinds(library, turn, told)
    if _is_person(turn):
        return _for_person(library, turn)
    text, outcome = phrase("overview.which"), Outcome.CLARIFICATION
    return Reply(text=text, outcome=outcome, buttons=_buttons(WHICH))


def _is_in_general(library: Library, turn: Turn, told: Told) -> bool:
    names = ("payee", "this_one", "paid_at_all") if turn.thread.clauses else ()
    if turn.thread.clauses and cue("self_alone").search(turn.text):
        return False
    if cue("overview.for_person").search(turn.text):
        return True
    if _asks_the_same(library, turn):
        return False
    is_of_one = any(cue(name).search(turn.text) for name in names)
    if bool({*turn.thread.kinds} & {*told.kinds}) and not turn.thread.clauses:
        # 我不是大学生 after a list wants it without them, 给多少 the sums in it.
        is_without = bool(told.taken_back) and not asks(turn.text)
        if is_without or (turn.intent == AMOUNT and is_bare(turn.text)):
            return True
    if told.kinds and cue("another_person").search(turn.text) and not is_of_one:
        return True  # 我爸55了，也没工作，他呢
    is_introduction = told.is_introduction and _is_own(turn) and not _corrects(turn)
    return not is_of_one and (is_introduction or _asks_in_general(told) or NEEDY in told.anew)


def _asks_the_same(library: Library, turn: Turn) -> bool:
    """Whether the matter at hand is asked of for somebody else: 我老表也没工作，他能不能领."""
    told = turn.said.keys() & facts_at_hand(library, turn.thread.benefits).keys() - {*ALWAYS}
    is_counted = any(library.catalogue[name].unit for name in told - {AGE})
    if is_counted and cue("goes_on").search(turn.text):
        return True  # 我老乡交了2年，他呢
    return bool(told) and of_kin("same_for_them").search(turn.text) is not None


def _is_answered(library: Library, turn: Turn, told: Told) -> bool:
    """Whether a clause plainly answers what is told beside who somebody is: 夜市摆摊免租金."""
    # 有哪些帮扶 names nothing that one clause could answer for all of them.
    rest = re.sub(opening("beside"), " ", told.rest)
    pairs = pairs_of_its_own(cue("overview.general").sub(" ", rest))
    is_introduction = told.is_introduction and cue("of_oneself").search(turn.text)
    is_paid = any(paying(library, figures_asked(turn.text)))
    is_ceiling = is_paid or cue("ceiling").search(turn.text) is not None
    is_told = pairs or is_ceiling or turn.said.keys() - WHO_ASKS
    found = search(library, turn.text, turn) if is_told and NEEDY not in told.anew else None
    if found is None or not found.is_found:
        return False
    if _is_case_of(library, found, turn) or is_ceiling:
        return True
    if is_introduction or not pairs:
        return False
    if is_sure(found) and not told.anew:
        return True  # 不裁的话有没得别的办法，比如轮到起休 names what a clause surely answers.
    # Of nobody in particular there is no list to tell instead.
    if found.citations[0].score < (PLAINLY if told.kinds else WELL):
        return False
    return any(pair in found.citations[0].text for pair in pairs)


def _is_case_of(library: Library, found: Subject, turn: Turn) -> bool:
    """Whether several things told beside who somebody is are of one benefit."""
    told = turn.said.keys() - WHO_ASKS
    turning = (facts_of(library, library.benefits.get(one)) & told for one in found.benefits)
    return max(map(len, turning), default=0) >= TELLING


def _corrects(turn: Turn) -> bool:
    """Whether a message puts right what was told of the matter at hand: 写错了，我2022年毕业的."""
    return bool(turn.thread.clauses) and changes(turn) == CORRECT


def _is_own(turn: Turn) -> bool:
    # What is told while a case is open is of the case, unless it is of oneself.
    is_open = turn.asked is not None or bool(turn.thread.benefits)
    return not is_open or (turn.asked is None and cue("of_oneself").search(turn.text) is not None)


def _asks_in_general(told: Told) -> bool:
    names = ("overview.asked", "overview.helped") if told.anew else ("overview.asked",)
    asks = any(_asks(told.rest, cue(name)) for name in names)
    return asks and cue("overview.narrow").search(told.rest) is None


def _asks(text: str, pattern: re.Pattern[str]) -> bool:
    """Whether a piece of a message asks it, and names nothing more: 当兵有什么补贴 does."""
    pieces = [piece for piece in re.split(opening("pause"), text) if piece]
    asking = [piece for piece in pieces if re.search(pattern, piece)]
    if len(pieces) >= A_STORY:
        return bool(asking)
    beside = (re.sub(opening("beside"), "", re.sub(pattern, "", piece)) for piece in asking)
    return any(is_bare(piece) for piece in beside)


def _is_person(turn: Turn) -> bool:
    says_so = cue("overview.person").search(turn.text) is not None
    return says_so or turn.facts.get(ROLE) == PERSON


def is_of_person(turn: Turn) -> bool:
    """Whether somebody asks for a person, not for a firm."""
    told = told_of(turn)
    return _is_person(turn) or (bool(told.kinds) and not set(told.kinds) & set(opening("firms")))


def listed_again(told: Told) -> Reply:
    """Note more that is told after a list, and let its lines be tapped again."""
    asks = [opening("things")[name].get("asks") for name in told.things[: opening("most")]]
    buttons = tuple(Button(one["title"], one["says"]) for one in asks if one)[:MOST_BUTTONS]
    return Reply(text=phrase("ask.which_line"), outcome=Outcome.CLARIFICATION, buttons=buttons)


def things_told(library: Library, told: Told, turn: Turn) -> tuple[Citation, ...]:
    """Return the sentences there are for the kinds of people told of."""
    names = _names(library, turn, told)
    return _cited([_thing(library, name) for name in names], turn)


def _for_kinds(library: Library, turn: Turn, told: Told) -> Reply:
    is_needy = NEEDY in told.anew
    names = _names(library, turn, told)
    things = [opening("things")[name] for name in names]
    key = "overview.needy_head" if is_needy else "overview.kinds_head"
    lines = [phrase(key, kinds="、".join(told.labels))]
    for name, thing in zip(names, things, strict=True):
        found = _thing(library, name)
        lines.append(thing_line(library, found, turn, says=thing.get("says", "")))
    lines += [phrase("listed.others_unstated"), phrase("overview.choose")]
    asks = [thing["asks"] for thing in things if "asks" in thing]
    buttons = tuple(Button(one["title"], one["says"]) for one in asks[:MOST_BUTTONS])
    human = Button(phrase("buttons.human"), phrase("buttons.human"))
    return Reply(
        text="\n".join(lines),
        outcome=Outcome.ANSWERED,
        citations=things_told(library, told, turn),
        buttons=(human, *buttons) if is_needy else (*buttons, human),
    )


def _names(library: Library, turn: Turn, told: Told) -> list[str]:
    """Return what to list; what the case told rules out is left out."""
    names = opening("kinds")[NEEDY]["things"] if NEEDY in told.anew else told.things
    kept = [name for name in names if not _is_ruled_out(library, turn, _thing(library, name))]
    return kept[: opening("most")]


def _is_ruled_out(library: Library, turn: Turn, thing: Benefit | Mention) -> bool:
    if not isinstance(thing, Benefit) or not thing.is_money:
        return False
    judged = judge(library, (thing.id,), turn.facts, as_of=turn.as_of)
    return judged[0].decision.conditions is Verdict.NO


def _thing(library: Library, name: str) -> Benefit | Mention:
    id_ = opening("things")[name]["of"]
    return library.benefits.benefits.get(id_) or library.benefits.mentions[id_]


def _cited(found: Sequence[Benefit | Mention], turn: Turn) -> tuple[Citation, ...]:
    return tuple(cited(one, turn, one.quotes[0]) for one in found)


def _for_person(library: Library, turn: Turn) -> Reply:
    every = [one for one in library.benefits.benefits.values() if one.paid_to in PAID_TO]
    money = [one for one in every if one.is_money]
    stated = [one for one in money if not isinstance(one.entitlement, Unstated)]
    others = [one.name for one in every if isinstance(one.entitlement, Unstated)]
    lines = [phrase("overview.person_head"), *(benefit_line(library, one, turn) for one in stated)]
    lines.append(phrase("overview.without_amount", names="、".join(others)))
    return Reply(
        text="\n".join([*lines, phrase("overview.choose")]),
        outcome=Outcome.ANSWERED,
        citations=_cited(stated, turn),
        buttons=_buttons(PERSON),
    )


def _buttons(who: str) -> tuple[Button, ...]:
    return tuple(Button(one["title"], one["says"]) for one in phrases("overview.buttons")[who])
