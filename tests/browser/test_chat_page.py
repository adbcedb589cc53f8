"""The chat page: answers with their clauses, by keyboard, safely, for each visit anew."""

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from wence.running import Running

pytestmark = [pytest.mark.bot, pytest.mark.browser]

WHITE = "rgb(255, 255, 255)"
HIRED = "公司2023年招了3个应届毕业生，签了两年合同，社保交了8个月，能补多少钱"


def test_the_first_message_says_what_this_is_and_what_not_to_send(page: Page) -> None:
    page.goto("/")
    introduction = page.locator(".introduction")
    expect(introduction).to_contain_text("不是真人")
    expect(introduction).to_contain_text("请不要发身份证号、电话、银行卡号")


def test_a_question_typed_is_answered_with_amount_clause_badge_and_receipt(page: Page) -> None:
    page.goto("/")
    ask(page, HIRED)
    answer = last_reply(page)
    expect(answer).to_contain_text("6,000元")
    expect(answer.locator(".badge.expired")).to_contain_text("2023-12-31")
    expect(answer.locator(".receipt")).to_contain_text("答复编号")
    answer.locator("summary").click()
    expect(answer.locator("table")).to_contain_text("劳动合同期限不少于12个月")
    expect(answer.locator("table")).to_contain_text("24个月")


def test_the_citation_opens_the_document_at_the_clause_with_the_words_marked(page: Page) -> None:
    page.goto("/")
    ask(page, HIRED)
    with page.context.expect_page() as opened:
        last_reply(page).locator(".sources a").first.click()
    document = opened.value
    expect(document).to_have_url(re.compile(r"/policies/cq-2023-57\?quote=.*#7$"))
    expect(document.locator(".clause:target mark")).to_contain_text("2000元/人")
    expect(document.locator(".clause:target")).to_be_in_viewport()


def test_a_clause_quoted_twice_stands_once_among_the_sources(page: Page) -> None:
    page.goto("/")
    ask(page, "公司2023年参保人数从100人变成95人，是小型企业，稳岗返还能有多少")
    answer = last_reply(page)
    names = answer.locator(".sources a").all_inner_texts()
    assert names == ["渝府办发〔2023〕57号（六）"]
    assert answer.locator(".sources blockquote").count() >= 1


def test_a_conversation_is_printed_whole_and_without_what_only_screens_need(page: Page) -> None:
    page.goto("/")
    for question in (HIRED, "失业登记网上办要几天", "为什么"):
        ask(page, question)
        expect(user_messages(page).last).to_have_text(question)
    page.emulate_media(media="print")
    log = page.get_by_role("log", name="对话记录")
    assert log.evaluate("log => log.scrollHeight <= log.clientHeight + 1")
    assert page.evaluate("document.documentElement.scrollHeight") > 1000
    assert user_messages(page).first.evaluate("one => getComputedStyle(one).color") != WHITE
    expect(page.get_by_role("button", name="发送")).to_be_hidden()


def test_a_button_says_its_words_for_the_person(page: Page) -> None:
    page.goto("/")
    page.locator(".introduction button", has_text="失业登记网上办要几天").click()
    expect(user_messages(page).last).to_have_text("失业登记网上办要几天")
    expect(last_reply(page)).to_contain_text("5个工作日")
    last_reply(page).locator("button", has_text="谁负责").click()
    expect(user_messages(page).last).to_have_text("谁负责")
    expect(page.locator(".reply")).to_have_count(3)


def test_a_question_stands_out_and_its_answers_come_before_the_sources(page: Page) -> None:
    page.goto("/")
    ask(page, "招大学生有补贴没得")
    answer = last_reply(page)
    expect(answer.locator(".asked")).to_contain_text("？")
    expect(answer.locator(".buttons ~ section h3")).to_have_text("依据")
    answer.locator("button", has_text="2023年").click()
    expect(page.locator(".reply")).to_have_count(3)


def test_everything_can_be_done_by_keyboard_alone(page: Page) -> None:
    page.goto("/")
    expect(page.locator(".introduction")).to_be_visible()
    page.get_by_role("textbox", name="写下您的问题").focus()
    page.keyboard.type("失业登记网上办要几天")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="发送")).to_be_focused()
    page.keyboard.press("Enter")
    expect(last_reply(page)).to_contain_text("5个工作日")


def test_a_screen_reader_is_told_of_new_messages(page: Page) -> None:
    page.goto("/")
    log = page.get_by_role("log", name="对话记录")
    expect(log).to_have_attribute("aria-live", "polite")
    ask(page, "失业登记网上办要几天")
    expect(log).to_contain_text("5个工作日")


@pytest.mark.parametrize(
    "text",
    [
        "<img src=x onerror=\"document.title='hacked'\">失业登记",
        "<script>document.title='hacked'</script>失业登记",
        "[失业登记](javascript:document.title='hacked')",
    ],
)
def test_markup_a_person_types_is_shown_and_never_run(page: Page, text: str) -> None:
    page.goto("/")
    ask(page, text)
    expect(last_reply(page)).not_to_have_class("introduction")
    expect(user_messages(page).last).to_contain_text("失业登记")
    assert (
        page.locator("deep-chat").evaluate("chat => chat.shadowRoot.querySelector('img, script')")
        is None
    )
    assert page.title() != "hacked"


@pytest.mark.parametrize(("text", "words"), [("😀😀", "请用文字"), ("问" * 600, "最多 500 个字")])
def test_what_cannot_be_answered_is_said_in_the_chat(page: Page, text: str, words: str) -> None:
    page.goto("/")
    ask(page, text)
    expect(page.locator(".reply.problem")).to_contain_text(words)


def test_two_tabs_of_one_browser_know_nothing_of_each_other(page: Page) -> None:
    page.goto("/")
    ask(page, HIRED)
    expect(last_reply(page)).to_contain_text("6,000元")
    other = page.context.new_page()
    other.goto("/")
    ask(other, "为什么")
    expect(last_reply(other)).not_to_contain_text("6,000元")
    assert page.context.cookies() == []


def test_coming_back_from_another_page_finds_the_conversation(page: Page) -> None:
    page.goto("/")
    ask(page, HIRED)
    page.get_by_role("link", name="算一算").click()
    expect(page.locator("#calculator")).to_be_visible()
    page.evaluate("history.back()")
    expect(page.locator(".reply")).to_have_count(2)
    ask(page, "为什么")
    expect(last_reply(page)).to_contain_text("劳动合同期限")


def test_a_new_visit_starts_empty(page: Page) -> None:
    page.goto("/")
    ask(page, HIRED)
    expect(last_reply(page)).to_contain_text("6,000元")
    page.reload()
    expect(page.locator(".introduction")).to_be_visible()
    expect(page.locator(".reply")).to_have_count(1)
    ask(page, "为什么")
    expect(last_reply(page)).not_to_contain_text("6,000元")


def test_without_scripts_the_page_says_where_to_go(browser: Browser, running: Running) -> None:
    context = browser.new_context(java_script_enabled=False, base_url=running.url)
    page = context.new_page()
    page.goto("/")
    expect(page.get_by_role("heading", name="对话要用到 JavaScript")).to_be_visible()
    context.close()


def ask(page: Page, text: str) -> None:
    before = page.locator(".reply").count()
    box = page.get_by_role("textbox", name="写下您的问题")
    box.click()
    page.keyboard.insert_text(text)
    page.keyboard.press("Enter")
    expect(page.locator(".reply")).not_to_have_count(max(before, 1))


def last_reply(page: Page) -> Locator:
    return page.locator(".reply").last


def user_messages(page: Page) -> Locator:
    return page.locator(".user-message-text")
