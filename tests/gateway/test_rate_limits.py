"""Rate limits: for addresses elsewhere, never for programs on this machine."""

import pytest
from fastapi import Depends, FastAPI
from fastapi.testclient import TestClient
from limits import RateLimitItemPerMinute

from gateway.problems import add_error_pages
from gateway.rate_limits import RateLimit, is_loopback


@pytest.mark.parametrize(
    ("address", "statuses"), [("203.0.113.5", [200, 200, 429]), ("127.0.0.1", [200, 200, 200])]
)
def test_only_others_are_told_to_wait(address: str, statuses: list[int]) -> None:
    app = FastAPI(dependencies=[Depends(RateLimit(RateLimitItemPerMinute(2)))])
    add_error_pages(app)

    @app.get("/")
    async def page() -> str:
        return "ok"

    client = TestClient(app, client=(address, 1))
    responses = [client.get("/") for _ in statuses]
    assert [response.status_code for response in responses] == statuses
    if 429 in statuses:
        assert responses[-1].headers["Retry-After"] == "2"
        assert "请稍等" in responses[-1].text


def test_what_is_for_staff_is_shown_on_this_machine_only(app: FastAPI, client: TestClient) -> None:
    assert client.get("/docs").status_code == 200
    assert "/api/v1/chat" in client.get("/openapi.json").json()["paths"]
    elsewhere = TestClient(app, client=("203.0.113.5", 1))
    assert elsewhere.get("/docs").status_code == 404
    assert elsewhere.get("/metrics").status_code == 404
    assert elsewhere.get("/openapi.json").status_code == 404


@pytest.mark.parametrize(
    ("address", "expected"),
    [("127.0.0.1", True), ("::1", True), ("10.0.0.1", False), ("", False), ("host", False)],
)
def test_loopback_is_told_from_the_rest(address: str, expected: bool) -> None:
    assert is_loopback(address) is expected
