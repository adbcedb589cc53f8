"""benefits.yml is read, or refused by file, line and key."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from actions.calculator import Benefits, assess, load_benefits
from actions.calculator.checking import check_benefits
from actions.calculator.drawing import draw
from knowledge import POLICIES
from knowledge.corpus import load_corpus
from knowledge.errors import CorpusError

POLICY = "cq-2023-57"
TERM = "{fact: contract_term_months, at_least: 12, words: 签订1年以上劳动合同"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the policies, to spoil."""
    return Path(shutil.copytree(POLICIES, tmp_path / "policies"))


def spoil(folder: Path, before: str, after: str) -> None:
    file = folder / POLICY / "benefits.yml"
    text = file.read_text("utf-8")
    assert before in text
    file.write_text(text.replace(before, after, 1), "utf-8")


def test_the_five_policies_hold_65_benefits_98_mentions_and_30_targets(
    benefits: Benefits,
) -> None:
    counts = [len(part) for part in (benefits.benefits, benefits.mentions, benefits.targets)]
    assert counts == [65, 98, 30]


@pytest.mark.parametrize(
    ("before", "after", "key", "says"),
    [
        (TERM, TERM.replace("12", "13"), "at_least", "读不出 13"),
        (TERM, TERM.replace("at_least", "at_lest"), "at_lest", "不认识这一项"),
        (TERM, TERM.replace("contract_term_months", "contract_term"), "fact", "不认识“contract"),
        (TERM, TERM.replace("at_least: 12", "is: 12"), "", "要写一种比较"),
        (TERM, TERM.replace("签订1年", "签订12个月"), "words", "不在 quotes 里"),
        ("value: 2000,", "value: 2001,", "value", "读不出 2001"),
        ("value: 2000,", "value: 两千,", "value", "要写数字"),
        ("of: qualified_hires", "of: org_type", "of", "不是数量"),
        ("of: qualified_hires", "of: hires", "of", "不认识“hires”"),
        ("shape: per_unit, value: 2000", "shape: each, value: 2000", "shape", "可以写：number"),
        ("day: 2023-12-31, basis: stated", "day: 2023-12-30, basis: stated", "day", "读不出 2023"),
        ("says: 不低于35%", "says: 不低于30%", "says", "读不出 35"),
        ("basis: stated", "basis: guessed", "basis", "可以写：stated、implied"),
        ("between: [16, 24]", "between: [24, 16]", "between", "小的在前"),
        ("last_day: {day: 2023-12-31", "judged_on: hire_day\n    last_day: {day: 2023-12-31",
         "judged_on", "不认识“hire_day”"),
        ("last_day: {day: 2023-12-31", "judged_on: age\n    last_day: {day: 2023-12-31",
         "judged_on", "不是日期"),
        ("first_day: {day: 2023-01-01, basis: implied, words: 继续做好2023年",
         "first_day: {day: 2024-01-01, basis: ambiguous, words: 继续做好2024年",
         "day", "起止颠倒"),
        ("clause: '7'", "clause: '77'", "clause", "本政策没有条款 77"),
        ("kind: money", "kind: cash", "kind", "可以写：money"),
        ("paid_to: employer", "paid_to: boss", "paid_to", "可以写：person"),
        ("askers: [enterprise]", "askers: [company]", "askers", "可以写：person、enterprise"),
        ("modality: 可发放", "modality: 必须发放", "modality", "不在 quotes 里"),
        ("is: [中型, 小型, 微型]", "is: [中型, 小微]", "is", "可以写：微型、小型"),
        ("convention: inclusive_above", "convention: as_usual", "convention", "inclusive_above"),
        ("- id: no-counter-guarantee", "- id: loan-extension", "id", "出现了两次"),
        ("招用毕业年度或离校2年内未就业", "招用毕业年度或离校3年内未就业", "quotes", "没有这句话"),
        ("between: [16, 24]", "between: 16", "between", "[起, 止]"),
        ("between: [16, 24]", "between: [16, 25]", "between", "读不出 25"),
        ("related: [cq-2023-57/hire-youth-", "related: [cq-2023-57/hire-", "related", "没有“"),
    ],
)  # fmt: skip
def test_malformed_data_is_refused_by_file_line_and_key(
    folder: Path, before: str, after: str, key: str, says: str
) -> None:
    spoil(folder, before, after)
    with pytest.raises(CorpusError) as refused:
        load_benefits(load_corpus(folder), folder)
    fault = refused.value
    assert fault.file == folder / POLICY / "benefits.yml"
    assert fault.line is not None
    assert key in [str(part) for part in fault.keys] or not key
    assert says in fault.message


def test_a_quote_with_other_white_space_is_still_the_clause_s(folder: Path) -> None:
    spoil(folder, "每人每月1300元的见习补贴，见习期满", "每人每月 1300 元的见习补贴，见习期满")
    assert load_benefits(load_corpus(folder), folder)


def test_a_policy_without_benefits_is_allowed(folder: Path) -> None:
    added = Path(shutil.copytree(folder / POLICY, folder / "cq-2027-1"))
    (added / "benefits.yml").unlink()
    text = (added / "policy.yml").read_text("utf-8")
    (added / "policy.yml").write_text(text.replace(f"id: {POLICY}", "id: cq-2027-1"), "utf-8")
    assert len(load_benefits(load_corpus(folder), folder).benefits) == 65


def test_a_policy_taken_away_leaves_the_others_in_use(folder: Path) -> None:
    shutil.rmtree(folder / "bb-2019-20")
    assert len(load_benefits(load_corpus(folder), folder).benefits) == 65 - 9


def test_a_new_benefit_needs_yaml_alone(folder: Path) -> None:
    added = """- id: village-service
  name: 就业服务进社区
  kind: service
  clause: '2'
  modality: 陈述句
  paid_to: employer
  payee: 重点企业
  quotes: [对每个重点企业配备1名就业服务专员]
  conditions: {not: {fact: on_key_enterprise_list, is: false, words: 重点企业}}
  entitlement: {shape: number, kind: count, value: 1, unit: 名, words: 1名就业服务专员}
"""
    spoil(folder, "benefits:\n", "benefits:\n" + added)
    found = load_benefits(load_corpus(folder), folder)
    facts = {"on_key_enterprise_list": True}
    decision = assess(found, facts, as_of=date(2023, 10, 1), only=[f"{POLICY}/village-service"])[0]
    assert decision.eligible == "yes"
    assert assess(found, {}, as_of=date(2023, 10, 1), only=[f"{POLICY}/village-service"])[0].missing
    assert "不能符合下面这项" in draw(decision.benefit, found.catalogue)


def test_checking_finds_one_fault_an_entry(folder: Path) -> None:
    spoil(folder, "value: 2000,", "value: 2001,")
    spoil(folder, "value: 1300,", "value: 1301,")
    spoil(folder, "clause: '15'", "clause: '155'")
    faults = list(check_benefits(folder / POLICY))
    assert [re.search(r"1301|2001|155", fault.message) is not None for fault in faults] == [
        True
    ] * 3
    assert len({fault.line for fault in faults}) == 3


def test_checking_finds_nothing_in_the_policies_as_they_are() -> None:
    for policy in load_corpus().policies:
        assert list(check_benefits(POLICIES / policy)) == []


def test_a_file_that_is_not_yaml_is_one_fault(folder: Path) -> None:
    (folder / POLICY / "benefits.yml").write_text("benefits: [", "utf-8")
    assert ["不是合格的 YAML" in fault.message for fault in check_benefits(folder / POLICY)] == [
        True
    ]


def test_conditions_are_drawn_as_a_tree(benefits: Benefits) -> None:
    drawn = draw(benefits.get("cq-2022-209/contribution-deferral"), benefits.catalogue)
    assert (
        drawn.splitlines()[0]
        == "社保费缓缴（养老、工伤、失业单位缴纳部分）（cq-2022-209/contribution-deferral）"
    )
    assert "│  └─ 下面符合一项即可" in drawn
    assert "└─ 应得：缓缴养老、工伤、失业三项社会保险费的单位缴纳部分" in drawn
    assert "〔疫情影响较大、生产经营困难〕" in drawn
