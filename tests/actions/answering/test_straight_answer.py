"""What is answered without a search: documents, numbers, combinations, overviews."""

from datetime import date
from typing import Any, cast

import pytest

from actions.answering.straight_answer import straight_answer
from actions.calculator import Benefits, load_catalogue
from actions.library import Library
from actions.small_talk import is_about_policy
from actions.thread import ClauseKey, Thread
from actions.turn import Turn
from knowledge.corpus import load_corpus
from knowledge.gists import load_gists
from knowledge.retriever import Retriever
from knowledge.topics import load_topics

TODAY = date(2026, 11, 20)
TASKS = Thread(document="cq-2020-4")
NOTICE_57 = Thread(clauses=(ClauseKey(policy="cq-2023-57", clause="7"),))


@pytest.fixture(scope="module")
def library(benefits: Benefits) -> Library:
    corpus = load_corpus()
    return Library(
        corpus=corpus,
        retriever=cast(Retriever, None),
        benefits=benefits,
        catalogue=load_catalogue(),
        topics=load_topics(corpus),
        gists=load_gists(corpus),
    )


def _turn(text: str, *, thread: Thread | None = None, **known: Any) -> Turn:
    given = {"intent": "ask_policy", "facts": {}, "asked": None, **known}
    return Turn(text=text, as_of=TODAY, thread=thread or Thread(), **given)


def _said(library: Library, text: str, thread: Thread | None = None) -> str:
    answer = straight_answer(library, _turn(text, thread=thread))
    return "" if answer is None else "\n".join(reply.text for reply in answer.replies)


@pytest.mark.parametrize(
    ("text", "thread", "words"),
    [
        ("渝府办发〔2023〕57号还有效吗", None, "没有写整份文件什么时候废止"),
        ("渝府办发〔2023〕57号还有效吗", None, "2023年12月31日，已经结束"),
        ("209号文现在还执行吗", None, "渝府办发〔2023〕57号"),
        ("北碚20号文废止没有", None, "2020年12月31日，已经结束"),
        ("57号文一共几条", None, "19条"),
        ("是哪个单位发的", NOTICE_57, "重庆市人民政府办公厅印发"),
        ("什么时候发的", NOTICE_57, "2023年7月27日"),
        ("关于促进失业人员就业创业的通知 文号", None, "没有写文号"),
        ("有没有2025年的新政策", None, "没有2025年"),
        ("2020年任务分工第24项任务是什么", None, "随正文一起缺失"),
        ("任务21谁负责", None, "市大数据发展局"),
        ("45号任务", TASKS, "第45项"),
        ("第25条呢", TASKS, "第25项"),
        ("第67项任务", None, "编号到第66项为止"),
        ("（十五）的原文", NOTICE_57, "2万元"),
        ("两个2000能不能一起拿", None, "文件没有写"),
        ("两个2000能不能一起拿", None, "（十二）"),
        ("培训生活费和失业保险金能不能一起领", None, "不可同时领取失业保险金"),
        ("我们公司想算一下招人补贴", None, "2000元/人"),
        ("我个人能领的补贴有哪些", None, "50元/天"),
        ("有哪些补贴", None, "您是个人，还是单位"),
    ],
)
def test_it_is_said_outright(
    library: Library, text: str, thread: Thread | None, words: str
) -> None:
    assert words in _said(library, text, thread)


@pytest.mark.parametrize(
    "text",
    [
        "第一次创业有补贴吗",
        "57号文的一次性吸纳就业补贴还有效吗",
        "见习补贴哪个部门发",
        "企业招用高校毕业生补贴多少",
        "失业登记要几天",
        "扩岗补助有没有截止时间",
        "我们公司2023年招了3个应届生能补多少",
    ],
)
def test_a_question_about_one_matter_is_left_to_the_search(library: Library, text: str) -> None:
    assert _said(library, text, NOTICE_57) == ""


def test_an_answer_to_the_open_question_is_never_taken_for_another(library: Library) -> None:
    turn = _turn("第一次，57号第7条", thread=NOTICE_57, asked="first_time_startup")
    answered = Turn(**{**vars(turn), "said": {"first_time_startup": True}})
    assert straight_answer(library, answered) is None


@pytest.mark.parametrize(
    "text", ["不想上班了", "家里揭不开锅了", "想死磕创业", "不想找工作，想自己干"]
)
def test_dislike_of_a_job_is_no_distress(text: str) -> None:
    assert is_about_policy(_turn(text, intent="distress"))


@pytest.mark.parametrize(
    "text", ["我找不到工作不想活了", "撑不下去了", "遗书都写好了", "想死的心都有"]
)
def test_despair_is_distress(text: str) -> None:
    assert not is_about_policy(_turn(text, intent="distress"))
