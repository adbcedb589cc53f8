"""The calculator page: with scripts at once, without them by the button."""

import pytest
from playwright.sync_api import Browser, Page, expect

from wence.running import Running

pytestmark = [pytest.mark.bot, pytest.mark.browser]

SUBSIDY = "/calculator?benefit=cq-2023-57/hire-youth-subsidy"


def test_answers_are_counted_at_once_and_can_be_changed(page: Page) -> None:
    page.goto(SUBSIDY)
    set_day(page, "2023-08-01")
    answer_until_settled(page)
    expect(page.locator(".card.yes .due")).to_contain_text("6,000元")
    people = page.get_by_label("招用人数")
    people.fill("5")
    people.blur()
    expect(page.locator(".card.yes .due")).to_contain_text("10,000元")
    months = page.get_by_label("劳动合同期限")
    months.fill("11")
    months.press("Enter")
    expect(page.locator(".card.no")).to_contain_text("要怎样才行")


def test_the_next_question_has_the_focus(page: Page) -> None:
    page.goto("/calculator")
    page.locator("#question button", has_text="企业").first.click()
    expect(page.locator("#asked")).not_to_contain_text("您是为自己咨询")
    assert page.evaluate("document.activeElement.closest('#question') !== null")


def test_a_wrong_answer_is_put_right_where_it_was_asked(page: Page) -> None:
    page.goto(SUBSIDY)
    set_day(page, "2023-08-01")
    answer_until_settled(page, until="劳动合同签了多久")
    answer(page, "两年")
    expect(page.locator("#question .error")).to_contain_text("请用数字写")
    expect(page.locator("#question input#answer")).to_be_focused()
    answer(page, "24")
    expect(page.locator("#question")).not_to_contain_text("劳动合同签了多久")
    expect(page.get_by_label("劳动合同期限")).to_have_value("24")
    expect(page.locator(".error")).to_have_count(0)


def test_a_press_that_comes_to_nothing_is_complained_of(page: Page) -> None:
    page.goto("/calculator")
    trouble = page.locator("#trouble")
    button = page.locator("#question button", has_text="企业").first
    page.context.set_offline(True)
    button.click()
    expect(trouble).to_contain_text("没有连上")
    page.context.set_offline(False)
    page.context.clear_cookies()
    button.click()
    expect(trouble).to_contain_text("请允许 Cookie 并重新打开")
    page.reload()
    button.click()
    expect(page.get_by_label("咨询身份")).to_have_value("enterprise")
    expect(trouble).to_be_empty()


def test_coming_back_from_another_page_finds_the_answers(page: Page) -> None:
    page.goto("/calculator")
    page.locator("#question button", has_text="企业").first.click()
    expect(page.get_by_label("咨询身份")).to_have_value("enterprise")
    page.get_by_role("link", name="查原文").click()
    expect(page.get_by_role("heading", name="查原文")).to_be_visible()
    page.evaluate("history.back()")
    expect(page.get_by_label("咨询身份")).to_have_value("enterprise")


def test_the_result_can_be_copied(page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(SUBSIDY)
    page.get_by_role("button", name="复制结果").click()
    expect(page.locator("#copied")).to_have_text("已复制")
    assert "符合条件" in page.evaluate("navigator.clipboard.readText()")


def test_without_scripts_the_same_answers_come_to_the_same(
    browser: Browser, running: Running
) -> None:
    context = browser.new_context(java_script_enabled=False, base_url=running.url)
    page = context.new_page()
    page.goto(SUBSIDY)
    page.get_by_label("按哪一天算").fill("2023-08-01")
    page.get_by_role("button", name="重新计算").click()
    expect(page.locator(".summary")).to_contain_text("按 2023-08-01 算")
    answer_until_settled(page)
    expect(page.locator(".card.yes .due")).to_contain_text("6,000元")
    context.close()


SETTLED = "没有要再问的了"
ANSWERS = {
    "单位是什么性质": "企业",
    "招用的是哪类人员": "毕业年度高校毕业生",
    "劳动合同签了多久": "24",
    "连续缴纳社会保险费": "8",
    "招用了几位": "3",
    "哪个区县": "重庆其他区县",
}


def set_day(page: Page, day: str) -> None:
    page.get_by_label("按哪一天算").fill(day)
    page.get_by_label("按哪一天算").blur()
    expect(page.locator(".summary")).to_contain_text(f"按 {day} 算")


def answer_until_settled(page: Page, *, until: str = SETTLED) -> None:
    for _ in range(len(ANSWERS)):
        # Reading waits for the element; counting would find none while a page is under way.
        asked = page.locator("#question legend, #question strong").inner_text()
        if asked.startswith(until):
            return
        given = next(given for words, given in ANSWERS.items() if words in asked)
        answer(page, given)
        expect(page.locator("#question")).not_to_contain_text(asked)


def answer(page: Page, given: str) -> None:
    field = page.locator("#question input#answer")
    if field.count():
        field.fill(given)
        field.press("Enter")
    elif (boxes := page.locator("#question input[type=checkbox]")).count():
        page.locator("#question").locator(f"[value='{given}']").check()
        assert boxes.count() > 1
        page.locator("#question").get_by_role("button", name="确定").click()
    else:
        page.locator("#question").get_by_role("button", name=given, exact=True).click()
