"""Headers: nothing inline, nothing from elsewhere, nothing kept that should not be."""

import re

import pytest
from fastapi.testclient import TestClient

PAGES = ["/", "/calculator", "/policies", "/policies/cq-2023-57", "/docs"]


@pytest.mark.parametrize("path", PAGES)
def test_a_page_may_load_nothing_inline_and_nothing_from_elsewhere(
    client: TestClient, path: str
) -> None:
    response = client.get(path)
    policy = response.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert "http" not in policy
    kept = "no-store" if path == "/docs" else "no-cache"
    assert response.headers["Cache-Control"] == kept


@pytest.mark.parametrize("path", PAGES)
def test_a_page_has_no_inline_script_style_or_handler(client: TestClient, path: str) -> None:
    text = client.get(path).text
    scripts = re.findall(r"<script(?![^>]*\bsrc=)([^>]*)>", text)
    assert all('type="application/json"' in attributes for attributes in scripts)
    assert not re.search(r"<style|\sstyle=|\son[a-z]+=|href=\"javascript:", text)
    assert not re.search(r"(?:src|href)=\"(?:https?:)?//", text)


def test_vendored_files_come_with_their_licences(client: TestClient) -> None:
    for name in ("deep-chat", "htmx", "swagger-ui"):
        response = client.get(f"/static/vendor/{name}/LICENSE")
        assert response.status_code == 200
        assert response.headers["Cache-Control"] == "no-cache"
        assert response.headers["X-Content-Type-Options"] == "nosniff"
