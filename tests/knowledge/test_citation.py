"""A citation is the clause's own words, with the validity of the words quoted."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.citation import cite
from knowledge.corpus import Clause, Corpus, DatedWords, Policy
from knowledge.errors import CitationError
from knowledge.validity import Window

KEYS = [
    *("policy", "title", "document_number", "clause", "label", "heading_path"),
    *("text", "quote", "validity", "url", "score", "name"),
]
EARLY = Window(last_day=date(2023, 4, 30))
LATE = Window(last_day=date(2023, 12, 31))


def policy_of(clause: Clause) -> Policy:
    return Policy(
        id="p",
        title="通知",
        document_number=None,
        issuer=None,
        jurisdiction=None,
        issue_date=None,
        implements=(),
        window=Window(),
        notes=(),
        clauses=(clause,),
        missing=(),
        digest="",
    )


def clause_of(text: str, *dated: DatedWords) -> Clause:
    return Clause(
        policy="p", id="1", label="一、", heading=None, heading_path=(), text=text, dated=dated
    )


def test_a_citation_has_exactly_the_contracts_keys(corpus: Corpus) -> None:
    policy = corpus.policies["cq-2023-57"]
    found = cite(policy, policy.clause("7"), as_of=date(2023, 9, 1), score=0.83).to_json()
    assert list(found) == KEYS
    assert found["url"] == "/policies/cq-2023-57#7"
    assert found["heading_path"] == [
        "二、拓宽渠道促进高校毕业生等青年就业",
        "（七）鼓励企业吸纳就业",
    ]
    assert found["validity"] == {
        "status": "in_force",
        "first_day": None,
        "last_day": "2023-12-31",
    }


def test_an_unnumbered_document_is_cited_without_a_number(corpus: Corpus) -> None:
    policy = corpus.policies["cq-2022-unemployed"]
    found = cite(policy, policy.clause("closing"), as_of=date(2022, 12, 1)).to_json()
    assert (found["document_number"], found["label"]) == (None, None)
    assert found["validity"]["status"] == "unstated"


@pytest.mark.parametrize(
    ("day", "status"),
    [
        (date(2023, 7, 26), "not_started"),
        (date(2023, 7, 27), "in_force"),
        (date(2023, 12, 31), "in_force"),
        (date(2024, 1, 1), "expired"),
    ],
)
def test_validity_is_that_of_the_day_asked_about(corpus: Corpus, day: date, status: str) -> None:
    policy = corpus.policies["cq-2023-57"]
    found = cite(policy, policy.clause("7"), quote="标准为2000元/人", as_of=day)
    assert found.validity.status == status


@pytest.mark.parametrize("quote", ["可以拿3000元", "", "鼓励 企业"])
def test_words_that_are_not_the_clauses_own_are_refused(corpus: Corpus, quote: str) -> None:
    policy = corpus.policies["cq-2023-57"]
    with pytest.raises(CitationError, match="cq-2023-57 7"):
        cite(policy, policy.clause("7"), quote=quote, as_of=date(2023, 9, 1))


def test_a_whole_clause_takes_a_date_only_when_it_covers_every_sentence() -> None:
    text = "一、甲可享受。乙可享受，截至2023年12月31日。"
    partly = clause_of(text, DatedWords("乙可享受，截至2023年12月31日。", LATE))
    wholly = clause_of(text, DatedWords("甲可享受。乙可享受，截至2023年12月31日。", LATE))
    day = date(2024, 1, 1)
    assert cite(policy_of(partly), partly, as_of=day).validity.status == "unstated"
    assert cite(policy_of(wholly), wholly, as_of=day).validity.status == "expired"


def test_a_quote_over_two_windows_takes_the_earlier_end() -> None:
    clause = clause_of(
        "一、甲至四月。乙至年底。", DatedWords("甲至四月。", EARLY), DatedWords("乙至年底。", LATE)
    )
    policy = policy_of(clause)
    both = cite(policy, clause, quote="甲至四月。乙至年底。", as_of=date(2023, 6, 1))
    later = cite(policy, clause, quote="乙至年底。", as_of=date(2023, 6, 1))
    assert (both.validity.status, later.validity.status) == ("expired", "in_force")


@given(start=st.integers(0, 11), length=st.integers(1, 12))
def test_a_quote_is_dated_exactly_when_it_touches_dated_words(start: int, length: int) -> None:
    text, words = "甲乙丙丁戊己庚辛壬癸子丑", "丁戊己"
    clause = clause_of("一、" + text, DatedWords(words, LATE))
    quote = text[start : start + length]
    found = cite(policy_of(clause), clause, quote=quote, as_of=date(2024, 1, 1))
    assert (found.validity.status == "expired") == bool(set(quote) & set(words))


@pytest.mark.parametrize(
    ("policy", "clause", "name"),
    [
        ("cq-2023-57", "7", "渝府办发〔2023〕57号（七）"),
        ("cq-2022-209", "32", "渝人社办〔2022〕209号第32项"),
        ("cq-2022-209", "4.1", "渝人社办〔2022〕209号四、（一）"),
        ("cq-2020-4", "1", "其他〔2020〕4号第1项"),
        ("cq-2022-unemployed", "1", "《关于促进失业人员就业创业的通知》第一条"),
        ("cq-2022-unemployed", "closing", "《关于促进失业人员就业创业的通知》末段"),
    ],
)
def test_a_clause_is_named_as_people_would_find_it(
    corpus: Corpus, policy: str, clause: str, name: str
) -> None:
    found = corpus.policies[policy]
    assert cite(found, found.clause(clause), as_of=date(2023, 9, 1)).name == name
