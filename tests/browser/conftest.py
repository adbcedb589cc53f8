"""The real page of the real product, in Chromium."""

import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from wence.running import Running

ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
WATCH = """
window.violations = [];
document.addEventListener("securitypolicyviolation", (event) => {
  window.violations.push(`${event.violatedDirective} ${event.blockedURI}`);
});
"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium as the system has it, closed with its event loop before other tests need one."""
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    assert path, "Chromium is not installed: apt-get install chromium"
    with sync_playwright() as playwright:
        # As people have it: a page they come back to is as they left it.
        without = ["--disable-back-forward-cache"]
        browser = playwright.chromium.launch(
            executable_path=path, args=ARGUMENTS, ignore_default_args=without
        )
        yield browser
        browser.close()


@pytest.fixture(params=[1280, 360], ids=["wide", "phone"])
def page(request: pytest.FixtureRequest, browser: Browser, running: Running) -> Iterator[Page]:
    """A page on a screen and on a phone; it breaks no rule and loads nothing from elsewhere."""
    context = browser.new_context(
        viewport={"width": request.param, "height": 800}, locale="zh-CN", base_url=running.url
    )
    context.add_init_script(WATCH)
    addresses: list[str] = []
    context.on("request", lambda sent: addresses.append(sent.url))
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    violations = page.evaluate("window.violations")
    width = page.evaluate("document.documentElement.scrollWidth")
    context.close()
    assert violations == []
    assert errors == []
    assert [one for one in addresses if not one.startswith((running.url, "data:"))] == []
    assert width <= request.param
