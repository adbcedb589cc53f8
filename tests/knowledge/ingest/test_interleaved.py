"""Notice and tasks are recovered from a file that holds two copies in one another."""

import pytest

from knowledge.errors import IngestError
from knowledge.ingest.draft import Draft
from knowledge.ingest.interleaved import take_apart
from knowledge.ingest.notice import read_notice
from knowledge.ingest.sections import place_tasks
from knowledge.ingest.source import Source
from knowledge.ingest.tasks import Heading, read_tasks
from knowledge.ingest.thread import Thread

TITLE = "某市人民政府关于印发稳岗任务分工的通知"
NOTICE = [
    f"{TITLE}发布日期:2024-03-06{TITLE}某府〔2024〕4号各街镇人民政府，有关单位：现将《稳岗任务分工》印发给你们。",
    "一、明确任务各街镇要齐心协力。",
    "(一)稳住岗位。",
    "继续减轻负担。",
    "(二)增加岗位。",
    "加快项目建设。",
    "二、加强宣传各街镇要广泛宣传。",
    "请各单位按时报送情况。",
]
TASKS = [
    "某市人民政府2024年3月4日(此件公开发布)稳岗任务分工一、稳住岗位(一)减轻负担。",
    "1.降低费率。",
    "(牵头单位：甲局;责任单位：乙局、丙局)2.返还保费。",
    "对少裁员的企业返还。",
    "(牵头单位：甲局)(二)便利融资。",
    "3.增加对小微企业的信用贷款。",
    "(牵头单位：丁局)二、扩大就业(三)扩大投资。",
    "4.加快项目。",
    "(牵头单位：戊局)5.改造小区。",
    "(牵头单位：己局)(四)支持创业。",
    "6.提供场地。",
    "(牵头单位：庚局)7.发放贷款。",
    "(牵头单位：辛局)(五)组织培训。",
    "8.办好学校。",
    "(牵头单位：壬局)9.发放补贴。",
    "(牵头单位：癸局)",
]
LINES = NOTICE + TASKS
# Runs of the copy with gaps, and of the whole one as far as it goes: up to task 3.
CUT = [(0, 3), (4, 6), (6, 10), (12, 14), (15, 17), (18, 20), (22, 24)]
WHOLE = [(0, 2), (2, 4), (4, 6), (6, 8), (8, 9), (9, 13), (13, 14)]


def scrambled() -> str:
    runs = [run for pair in zip(CUT, WHOLE, strict=True) for run in pair]
    return "\n".join("".join(LINES[first:last]) for first, last in runs)


@pytest.fixture(scope="module")
def draft() -> Draft:
    return take_apart(Source(scrambled()))


def test_the_notice_is_whole_and_numbered_apart(draft: Draft) -> None:
    notice = {clause.id: clause for clause in draft.clauses if clause.id.startswith("notice-")}
    assert list(notice) == ["notice-1", "notice-1.1", "notice-1.2", "notice-2", "notice-report"]
    assert notice["notice-1"].heading == "明确任务"
    assert notice["notice-1.2"].text == "(二)增加岗位。加快项目建设。"
    assert notice["notice-1.2"].heading_path == ("一、明确任务", "(二)增加岗位")
    assert notice["notice-report"].text == "请各单位按时报送情况。"


def test_each_task_has_the_bodies_printed_after_it(draft: Draft) -> None:
    tasks = {clause.id: clause for clause in draft.clauses if clause.id.isdigit()}
    assert tasks["1"].text == "1.降低费率。(牵头单位：甲局;责任单位：乙局、丙局)"
    assert tasks["1"].responsible_bodies == ("乙局", "丙局")
    assert tasks["2"].text == "2.返还保费。对少裁员的企业返还。(牵头单位：甲局)"
    assert (tasks["6"].lead_bodies, tasks["9"].lead_bodies) == (("庚局",), ("癸局",))


def test_a_task_whose_run_ends_is_marked_as_cut(draft: Draft) -> None:
    cut = {clause.id: clause.lead_bodies for clause in draft.clauses if clause.is_cut}
    assert cut == {"3": (), "5": (), "7": ()}


def test_a_lost_task_is_known_by_its_number_and_the_bodies_left_of_it(draft: Draft) -> None:
    assert [(lost.id, lost.lead_bodies) for lost in draft.missing] == [("8", ("壬局",))]
    assert draft.missing[0].heading_path == ("8.",)
    assert draft.missing[0].doubts == ("所在部分和小节的标题都缺失",)
    found = {clause.id for clause in draft.clauses if clause.id.isdigit()}
    assert found == {"1", "2", "3", "4", "5", "6", "7", "9"}


def test_sections_are_proved_by_their_neighbours_or_left_open() -> None:
    headings = {
        1: Heading(1, "(一)甲", "一、子", 1),
        2: Heading(2, "(二)乙", None, 4),
        4: Heading(4, "(四)丁", "二、丑", 9),
    }
    placed = place_tasks(headings, [(5, 6)], 10)
    assert placed[3] == (1,)
    assert placed[4] == (2,)
    assert placed[5] == placed[6] == placed[7] == (2, 3)
    assert placed[8] == (3,)
    assert (placed[9], placed[10]) == ((4,), ())


def test_tasks_in_unbroken_text_share_a_proved_section() -> None:
    headings = {1: Heading(1, "(一)甲", "一、子", 1), 3: Heading(3, "(三)丙", None, 7)}
    placed = place_tasks(headings, [(4, 5, 6)], 8)
    assert placed[4] == placed[5] == placed[6] == (2,)
    assert placed[2] == placed[3] == (1, 2)


def test_words_before_a_lost_tasks_duty_line_are_its_remnant() -> None:
    text = "有条件的可设基金。(牵头单位：财局)(二)监测。62.抓好统计。(牵头单位：统局)"
    found = read_tasks((Thread.of(text, ((0, len(text)),)),))
    task = found.task(61)
    assert [text[start:end] for start, end in task.remnant] == ["有条件的可设基金。"]
    assert [text[start:end] for start, end in task.duty] == ["(牵头单位：财局)"]
    assert found.headings[2].first_task == 62


def test_a_thread_knows_where_its_signs_stood() -> None:
    thread = Thread.of("甲\n乙丙丁", ((3, 5), (0, 3)))
    assert thread.text == "丙丁甲乙"
    assert thread.spans(1, 4) == ((4, 5), (0, 3))


def test_a_notice_without_an_annex_title_is_refused() -> None:
    source = scrambled().replace("《稳岗任务分工》", "《别的分工》")
    with pytest.raises(IngestError, match="找不到落款后的附件标题"):
        take_apart(Source(source))


def test_a_heading_run_into_its_text_ends_at_the_addressees() -> None:
    text = "".join(LINES[:8])
    parts = read_notice(Thread.of(text, ((0, len(text)),)))
    assert [part.heading for part in parts] == [
        "明确任务",
        "稳住岗位",
        "增加岗位",
        "加强宣传",
        None,
    ]
