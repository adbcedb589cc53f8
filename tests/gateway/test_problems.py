"""Errors: a page for people, a problem document for programs, never a trace."""

from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlalchemy.exc import OperationalError

from gateway.problems import add_error_pages


def test_a_fault_is_said_without_its_trace() -> None:
    app = FastAPI()
    add_error_pages(app)

    @app.get("/fault")
    async def fault() -> None:
        raise RuntimeError("secret")

    client = TestClient(app, raise_server_exceptions=False)
    for accept in ("text/html", "application/json"):
        response = client.get("/fault", headers={"Accept": accept})
        assert response.status_code == 500
        assert "请过一会儿再试" in response.text
        assert "secret" not in response.text


def test_a_store_that_is_away_is_no_fault_but_a_moment_to_wait() -> None:
    app = FastAPI()
    add_error_pages(app)

    @app.get("/away")
    async def away() -> None:
        raise OperationalError("SELECT secret", {}, ConnectionError("refused"))

    response = TestClient(app, raise_server_exceptions=False).get("/away")
    assert (response.status_code, response.headers["Retry-After"]) == (503, "2")
    assert "数据库现在连不上" in response.json()["detail"]
    assert "secret" not in response.text


def test_an_unknown_page_is_a_page_to_a_browser_and_a_problem_to_a_program(
    client: TestClient,
) -> None:
    page = client.get("/none", headers={"Accept": "text/html,*/*"})
    problem = client.get("/none")
    assert (page.status_code, problem.status_code) == (404, 404)
    assert "<h1>没有找到</h1>" in page.text
    assert problem.json()["type"] == "urn:wence:problem:not-found"


def test_a_wrong_method_is_refused_in_words(client: TestClient) -> None:
    response = client.get("/api/v1/chat")
    assert response.status_code == 405
    assert response.json()["detail"] == "这个网址不能这样请求"
    assert "POST" in response.headers["Allow"]
