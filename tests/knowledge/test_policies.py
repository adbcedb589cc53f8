"""The five documents, as their own texts have it."""

from collections import Counter
from datetime import date

import pytest

from knowledge import POLICIES
from knowledge.citation import cite
from knowledge.corpus import Corpus, Policy
from knowledge.repairs import rebuild

TODAY = date(2026, 11, 20)
COUNTS = {
    "bb-2019-20": 17,
    "cq-2020-4": 54,
    "cq-2022-209": 50,
    "cq-2022-unemployed": 8,
    "cq-2023-57": 19,
}


@pytest.fixture
def tasks(corpus: Corpus) -> Policy:
    return corpus.policies["cq-2020-4"]


def test_each_document_has_its_clauses(corpus: Corpus) -> None:
    assert {p.id: len(p.clauses) for p in corpus.policies.values()} == COUNTS


def test_every_clause_is_rebuilt_from_its_source_and_its_repairs(corpus: Corpus) -> None:
    for policy in corpus.policies.values():
        source = (POLICIES / policy.id / "source.txt").read_bytes().decode()
        for clause in policy.clauses:
            assert rebuild(source, clause.spans, clause.repairs) == clause.text, clause.id


def test_repairs_take_away_white_space_and_change_no_sign(corpus: Corpus) -> None:
    repairs = [repair for clause in corpus.clauses() for repair in clause.repairs]
    assert all(not repair.before.strip() and not repair.after.strip() for repair in repairs)
    assert len(repairs) > 100


def test_every_clause_begins_with_its_label_and_heading(corpus: Corpus) -> None:
    for clause in corpus.clauses():
        assert clause.text.startswith((clause.label or "") + (clause.heading or ""))
        assert "\n" not in clause.text
        assert clause.body.startswith(clause.sentences[0])


def test_sentences_are_verbatim_and_leave_out_heading_and_duty_line(corpus: Corpus) -> None:
    for clause in corpus.clauses():
        assert all(sentence in clause.text for sentence in clause.sentences)
        assert not any("责任单位：" in sentence for sentence in clause.sentences)
        squeezed = "".join("".join(clause.sentences).split())
        assert squeezed == "".join(clause.body.split())


def test_what_a_text_does_not_say_is_null(corpus: Corpus) -> None:
    undated = corpus.policies["cq-2022-unemployed"]
    assert (undated.document_number, undated.issuer, undated.issue_date) == (None, None, None)
    assert undated.implements == ("人社部发〔2022〕69号",)


def test_labels_are_as_printed(corpus: Corpus) -> None:
    labels = {
        ("cq-2023-57", "19"): "（十九）",
        ("cq-2022-209", "general"): "一、",
        ("cq-2022-209", "35"): "35．",
        ("cq-2022-209", "s11"): "（十一）",
        ("cq-2022-209", "4.4"): "（四）",
        ("cq-2020-4", "notice-1.2"): "(二)",
        ("cq-2020-4", "notice-report"): None,
        ("cq-2020-4", "22"): "22.",
        ("cq-2022-unemployed", "closing"): None,
    }
    assert {key: corpus.clause(*key).label for key in labels} == labels


def test_noise_that_may_be_meant_stays_as_printed(corpus: Corpus) -> None:
    assert "对见习期未滿与" in corpus.clause("cq-2023-57", "11").text
    assert "50％返还" in corpus.clause("cq-2022-209", "2").text
    assert corpus.clause("cq-2022-209", "35").heading == "继续实施失保险保障扩围政策"


def test_the_2020_tasks_are_recovered_as_far_as_their_text_goes(tasks: Policy) -> None:
    found = [clause for clause in tasks.clauses if clause.id.isdigit()]
    cut = {clause.id for clause in found if clause.is_cut}
    assert (len(found), len(tasks.missing)) == (46, 20)
    assert cut == {"20", "29", "34", "43", "52", "55", "60", "63"}
    assert {int(item.id) for item in (*found, *tasks.missing)} == set(range(1, 67))


def test_of_the_missing_tasks_eleven_keep_their_bodies_and_one_a_sentence(tasks: Policy) -> None:
    known = {item.id for item in tasks.missing if item.lead_bodies}
    assert known == {"21", "26", "31", "35", "41", "45", "50", "53", "57", "61", "64"}
    remnants = {item.id: item.remnant for item in tasks.missing if item.remnant}
    assert list(remnants) == ["61"]
    assert remnants["61"].startswith("有条件的地方可设立就业风险储备金")


@pytest.mark.parametrize(
    ("task", "lead", "responsible"),
    [
        ("4", ("重庆银保监局",), ("市金融监管局", "人行重庆营管部", "各区县政府")),
        ("9", ("市人力社保局",), ("市总工会", "各区县政府")),
        ("17", ("市经济信息委",), ()),
        ("22", ("市人力社保局",), ("市财政局", "人行重庆营管部")),
        ("37", ("市征兵办",), ("市教委",)),
        ("66", ("市委网信办",), ("市委宣传部", "市人力社保局", "各区县政府")),
    ],
)
def test_each_task_has_its_own_bodies(
    tasks: Policy, task: str, lead: tuple[str, ...], responsible: tuple[str, ...]
) -> None:
    clause = tasks.clause(task)
    assert (clause.lead_bodies, clause.responsible_bodies) == (lead, responsible)


def test_a_section_is_named_only_where_it_is_proved(tasks: Policy) -> None:
    paths = {clause.id: clause.heading_path for clause in tasks.clauses}
    assert paths["22"][:2] == ("三、促进劳动者多渠道就业创业", "(九)鼓励企业吸纳就业")
    assert paths["32"][1] == "(十一)［标题缺失］"
    assert paths["28"] == ("三、促进劳动者多渠道就业创业", "28.")
    assert any("(十)" in doubt and "(十一)" in doubt for doubt in tasks.clause("28").doubts)


def test_bodies_are_single_names(corpus: Corpus) -> None:
    collective = corpus.clause("cq-2023-57", "1").responsible_bodies
    assert collective[:2] == ("市发展改革委", "市经济信息委")
    assert collective[-1].endswith("（以下统称区县府）")
    names = Counter(body for c in corpus.clauses() for body in c.responsible_bodies)
    assert not [name for name in names if "、" in name and "以下统称" not in name]


@pytest.mark.parametrize(
    ("policy", "clause", "words", "last_day"),
    [
        ("cq-2023-57", "4", "可申请展期还款", date(2023, 12, 31)),
        ("cq-2023-57", "4", "免除反担保要求", None),
        ("cq-2023-57", "5", "技能提升补贴", date(2023, 12, 31)),
        ("cq-2023-57", "6", "60%返还", date(2023, 12, 31)),
        ("cq-2023-57", "7", "2000元/人", date(2023, 12, 31)),
        ("cq-2023-57", "11", "1300元", None),
        ("cq-2023-57", "11", "剩余期限见习补贴", date(2023, 12, 31)),
        ("cq-2023-57", "12", "2000元/人", date(2023, 12, 31)),
        ("cq-2023-57", "12", "求职创业补贴", None),
        ("cq-2023-57", "15", "2万元/个", None),
        ("cq-2022-209", "2", "50％返还", None),
        ("cq-2022-209", "3", "降低失业保险费率至1%", date(2023, 4, 30)),
        ("cq-2020-4", "1", "工伤保险费率政策", date(2021, 4, 30)),
        ("cq-2020-4", "1", "在岗培训的补贴政策", date(2020, 12, 31)),
        ("cq-2020-4", "33", "可延长1年", date(2020, 12, 31)),
        ("cq-2020-4", "33", "拓展公益性岗位", None),
        ("cq-2020-4", "52", "岗位信息在线发布", date(2020, 3, 31)),
        ("bb-2019-20", "9", "每人每天50元", date(2020, 12, 31)),
        ("bb-2019-20", "9", "补贴标准根据培训成本", None),
        ("bb-2019-20", "4", "最高不超过20万元", None),
        ("cq-2022-unemployed", "7", "可申请展期还款", None),
    ],
)
def test_an_end_date_reaches_as_far_as_its_sentence(
    corpus: Corpus, policy: str, clause: str, words: str, last_day: date | None
) -> None:
    found = cite(corpus.policies[policy], corpus.clause(policy, clause), quote=words, as_of=TODAY)
    assert found.validity.last_day == last_day
    assert found.validity.status == ("expired" if last_day else "unstated")


def test_an_undated_text_is_no_earlier_than_what_it_carries_out(corpus: Corpus) -> None:
    undated, dated = corpus.policy("cq-2022-unemployed"), corpus.policy("cq-2023-57")
    assert undated.issue_date is None
    assert undated.earliest_day == date(2022, 1, 1)
    assert dated.earliest_day == dated.issue_date
