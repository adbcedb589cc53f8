"""The calculator page without scripts: plain forms, each answer kept, each changed at will."""

import re

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from selectolax.lexbor import LexborHTMLParser

SUBSIDY = "cq-2023-57/hire-youth-subsidy"
HIRE = {
    "fact.asker_role": "enterprise",
    "fact.org_type": "企业",
    "fact.hire_category": "毕业年度高校毕业生",
    "fact.contract_term_months": "24",
    "fact.hire_si_consecutive_months": "8",
    "fact.qualified_hires": "3",
}


@pytest.fixture
def browser(app: FastAPI, client: TestClient) -> TestClient:
    """A browser with cookies of its own; the application is up through `client`."""
    assert client.get("/healthz").is_success
    return TestClient(app, client=("127.0.0.1", 50001))


def test_the_first_question_is_who_asks(browser: TestClient) -> None:
    page = LexborHTMLParser(browser.get("/calculator").text)
    assert "您是为自己咨询" in read(page, "#asked")
    assert len(page.css("#question button[name='fact.asker_role']")) == 8


def test_answers_come_to_an_amount_with_formula_window_and_clause(browser: TestClient) -> None:
    page = calculate(browser, HIRE, as_of="2023-08-01", only=SUBSIDY)
    card = page.css_first(".card.yes")
    assert card is not None
    text = card.text()
    for words in (
        "6,000元",
        "2000元/人 × 3人",
        "执行到 2023-12-31",
        "渝府办发〔2023〕57号（七）",
    ):
        assert words in text
    assert page.css_first("#asked") is None


def test_the_same_answers_the_day_after_the_end_are_refused_as_expired(browser: TestClient) -> None:
    page = calculate(browser, HIRE, as_of="2024-01-01", only=SUBSIDY)
    text = read(page, ".card.no")
    assert "已到期 2023-12-31" in text
    assert "条件都符合，但不在期限内" in text


def test_what_is_missing_is_named_and_asked(browser: TestClient) -> None:
    answers = {key: value for key, value in HIRE.items() if "contract" not in key}
    page = calculate(browser, answers, as_of="2023-08-01", only=SUBSIDY)
    assert "劳动合同签了多久" in read(page, "#asked")
    assert "还要知道：劳动合同期限" in read(page, ".card.unknown")


def test_what_is_known_roughly_stays_a_range_and_is_shown_as_it_was_typed(
    browser: TestClient,
) -> None:
    refund = {
        "fact.org_type": "企业",
        "fact.enterprise_size": "中型、小型或微型（中小微企业）",
        "fact.ui_reduction_rate": "1～3",
        "fact.ui_premium_paid_prev_year": "5万～8万",
        "fact.event_date": "2023年",
    }
    page = calculate(browser, refund, as_of="2023-10-01", only="cq-2023-57/retention-refund-sme")
    text = read(page, ".card.yes")
    assert "30,000—48,000元" in text
    assert "微型、小型或中型" in text.replace("中型、小型或微型", "微型、小型或中型")
    field = page.css_first("[name='fact.event_date'][type='text']")
    assert field is not None
    assert field.attributes["value"] == "2023年"


def test_months_of_each_intern_are_shown_as_they_were_counted(browser: TestClient) -> None:
    host = {"fact.is_internship_host": "true", "fact.intern_months": "10"}
    base = "cq-2023-57/internship-subsidy-base"
    one = calculate(browser, host, as_of="2023-10-01", only=base)
    assert "1300元/人/月 × 10人月（1位：10个月）" in read(one, ".card.yes")
    five = calculate(browser, host | {"fact.intern_months": "5人×3"}, as_of="2023-10-01", only=base)
    assert "1300元/人/月 × 15人月（5位：3+3+3+3+3个月）" in read(five, ".card.yes")


def test_a_no_says_what_it_would_take(browser: TestClient) -> None:
    answers = HIRE | {"fact.contract_term_months": "11"}
    page = calculate(browser, answers, as_of="2023-08-01", only=SUBSIDY)
    assert "要怎样才行" in read(page, ".card.no")


def test_every_answer_stands_on_the_page_to_be_changed(browser: TestClient) -> None:
    page = calculate(browser, HIRE | {"fact.hire_age": "unknown"}, as_of="2023-08-01")
    field = page.css_first("input[name='fact.contract_term_months']")
    chosen = page.css_first("select[name='fact.org_type'] option[selected]")
    assert field is not None
    assert chosen is not None
    assert field.attributes["value"] == "24"
    assert chosen.attributes["value"] == "企业"
    assert page.css_first("input[name='fact.hire_age'][type='hidden'][value='unknown']")


def test_a_wrong_answer_is_complained_of_and_the_others_still_count(browser: TestClient) -> None:
    answers = HIRE | {"fact.hire_age": "-5", "fact.event_date": "2023-02-30"}
    page = calculate(browser, answers, as_of="2023-08-01", only=SUBSIDY)
    assert len(page.css(".error")) == 2
    assert "6,000元" in read(page, ".card.yes")


def test_a_wrong_answer_is_complained_of_where_it_is_asked_and_nowhere_else(
    browser: TestClient,
) -> None:
    answers = {key: value for key, value in HIRE.items() if "qualified" not in key}
    page = calculate(
        browser, answers | {"fact.qualified_hires": "三个"}, as_of="2023-08-01", only=SUBSIDY
    )
    (field,) = page.css("[name='fact.qualified_hires']:not(button)")
    assert field.attributes["id"] == "answer"
    assert field.attributes["value"] == "三个"
    assert (
        read(page, "#question .error") == "请用数字写，比如 12，只知道大概就写 30～39（单位：人）"
    )


def test_a_complaint_does_not_name_what_only_programs_write(browser: TestClient) -> None:
    answers = HIRE | {"fact.hire_age": "-5"}
    page = calculate(browser, answers, as_of="2023-08-01", only=SUBSIDY)
    assert "hire_age" not in read(page, ".error")
    assert "被招用人员的年龄不能是 -5" in read(page, ".error")


@pytest.mark.parametrize("written", ["2023-02-30", "2023年9月1日", "昨天"])
def test_a_day_that_does_not_exist_is_complained_of(browser: TestClient, written: str) -> None:
    page = calculate(browser, HIRE, as_of=written, only=SUBSIDY)
    assert "没有这一天" in read(page, "#error\\.as_of")


def test_no_day_is_today(browser: TestClient) -> None:
    page = calculate(browser, HIRE, as_of="", only=SUBSIDY)
    assert page.css_first("#error\\.as_of") is None


def test_what_stays_open_is_named_where_nothing_more_can_be_asked(browser: TestClient) -> None:
    answers = HIRE | {"fact.contract_term_months": "unknown"}
    page = calculate(browser, answers, as_of="2023-08-01", only=SUBSIDY)
    assert page.css_first("#asked") is None
    assert "还定不了：劳动合同期限不少于12个月" in read(page, ".card.unknown")


def test_what_was_told_is_printed_in_words(browser: TestClient) -> None:
    page = calculate(browser, HIRE, as_of="2023-08-01")
    told = read(page, ".summary .print-only")
    assert "咨询身份 企业" in told
    assert "招用人数 3人" in told
    assert "enterprise" not in told


def test_results_with_somebodys_answers_are_not_kept(browser: TestClient) -> None:
    response = browser.post("/calculator", data=HIRE | {"token": read_token(browser)})
    assert response.headers["Cache-Control"] == "no-store"


def test_all_benefits_are_counted_in_three_groups(browser: TestClient) -> None:
    summary = read(calculate(browser, HIRE, as_of="2023-08-01"), ".summary")
    numbers = [int(number) for number in re.findall(r"(\d+) 项", summary)]
    assert sum(numbers) == 65
    assert numbers[0] >= 1


def test_a_form_from_elsewhere_is_refused(app: FastAPI, browser: TestClient) -> None:
    token = read_token(browser)
    stranger = TestClient(app, client=("127.0.0.1", 50002))
    assert stranger.post("/calculator", data={"token": token}).status_code == 403
    assert browser.post("/calculator", data={"token": "made-up"}).status_code == 403
    assert browser.post("/calculator", data={"token": token}).status_code == 200


def test_markup_in_an_answer_is_shown_as_text(browser: TestClient) -> None:
    answers = {"fact.qualified_hires": '"><script>alert(1)</script>'}
    response = browser.post("/calculator", data=answers | {"token": read_token(browser)})
    assert "<script>alert" not in response.text


def calculate(
    browser: TestClient, answers: dict[str, str], *, as_of: str, only: str = "", subject: str = ""
) -> LexborHTMLParser:
    chosen = {"only": only, "subject": subject}
    data = answers | {"token": read_token(browser), "as_of": as_of} | chosen
    response = browser.post("/calculator", data=data)
    assert response.status_code == 200
    return LexborHTMLParser(response.text)


def read_token(browser: TestClient) -> str:
    page = LexborHTMLParser(browser.get("/calculator").text)
    field = page.css_first("input[name='token']")
    assert field is not None
    return str(field.attributes["value"])


def read(page: LexborHTMLParser, selector: str) -> str:
    node = page.css_first(selector)
    assert node is not None, selector
    return " ".join(node.text().split())


def test_who_asks_chooses_a_subject_and_is_asked_about_nothing_else(browser: TestClient) -> None:
    firm = {"fact.asker_role": "enterprise"}
    page = calculate(browser, firm, as_of="2023-08-01")
    assert read(page, "#asked") == "您想看哪方面？"
    offered = [button.attributes["value"] for button in page.css("#question button")]
    assert "稳岗返还" in offered
    assert not {"失业待遇", "部门和社区的事"} & set(offered)
    page = calculate(browser, firm, as_of="2023-08-01", subject="稳岗返还")
    assert "单位是什么性质" in read(page, "#asked")
    names = [card.text() for card in page.css(".card h3")]
    assert len(names) == 6
    assert all("稳岗返还" in name for name in names)
    chosen = page.css_first("#only option[selected]")
    assert chosen is not None
    assert chosen.attributes["value"] == "稳岗返还"


def test_everything_can_be_looked_at_too(browser: TestClient) -> None:
    page = calculate(
        browser, {"fact.asker_role": "person"}, as_of="2023-08-01", subject="everything"
    )
    assert len(page.css(".card")) == 65
    assert "您想看哪方面" not in read(page, "#asked")


def test_a_subject_with_nothing_for_this_asker_is_asked_again(browser: TestClient) -> None:
    page = calculate(browser, {"fact.asker_role": "person"}, as_of="2023-08-01", only="稳岗返还")
    assert read(page, "#asked") == "您想看哪方面？"


def test_several_sums_are_said_not_to_be_added(browser: TestClient) -> None:
    both = {
        "fact.hire_hukou_chongqing": "true",
        "fact.hire_registered_unemployed_months": "7",
        "fact.hire_si_paid": "true",
    }
    page = calculate(browser, HIRE | both, as_of="2023-08-01", only="招人和用工")
    assert len(page.css(".card.yes")) == 2
    assert "没有相加" in read(page, ".summary")
