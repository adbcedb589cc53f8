"""The reader page: at the clause, to be copied, folded on a phone."""

import pytest
from playwright.sync_api import Page, expect

pytestmark = [pytest.mark.bot, pytest.mark.browser]


def test_a_link_to_a_clause_shows_it_highlighted(page: Page) -> None:
    page.goto("/policies/cq-2020-4#54")
    clause = page.locator("[id='54']")
    expect(clause).to_be_in_viewport()
    assert clause.evaluate("node => node.matches(':target')")
    background = "node => getComputedStyle(node).backgroundColor"
    assert clause.evaluate(background) != page.locator("[id='55']").evaluate(background)


def test_a_citation_can_be_copied_with_its_source_and_address(page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto("/policies/cq-2023-57")
    page.locator("[id='7']").get_by_role("button", name="复制引用").click()
    expect(page.locator("#copied")).to_have_text("已复制")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("（七）鼓励企业吸纳就业。对企业招用")
    assert "（渝府办发〔2023〕57号）（七）" in copied
    assert copied.endswith("/policies/cq-2023-57#7")


def test_the_contents_lead_to_each_clause(page: Page) -> None:
    page.goto("/policies/bb-2019-20")
    contents = page.locator("#contents")
    if contents.get_attribute("open") is None:
        contents.locator("summary").click()
    contents.get_by_role("link", name="（九）").click()
    expect(page.locator("[id='9']")).to_be_in_viewport()
