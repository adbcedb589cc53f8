"""The API against its own description: whatever is sent, it answers and never breaks."""

from typing import Any

import pytest
import schemathesis
from fastapi import FastAPI
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

OPERATIONS = (
    ("/api/v1/search", "POST"),
    ("/api/v1/assess", "POST"),
    ("/api/v1/chat", "POST"),
    ("/api/v1/policies", "GET"),
    ("/api/v1/policies/{policy}/clauses/{clause}", "GET"),
    ("/api/v1/receipts/{receipt}", "GET"),
    ("/healthz", "GET"),
    ("/readyz", "GET"),
)


@pytest.fixture(scope="session")
def description(app: FastAPI) -> Any:
    """The API as the application describes it."""
    return schemathesis.openapi.from_dict(app.openapi())


def test_every_operation_of_the_description_is_tried_here(app: FastAPI) -> None:
    described = {
        (path, method.upper())
        for path, operations in app.openapi()["paths"].items()
        for method in operations
    }
    assert described == set(OPERATIONS)


@pytest.mark.parametrize(("path", "method"), OPERATIONS)
def test_no_request_that_can_be_made_breaks_the_api(
    description: Any, client: TestClient, path: str, method: str
) -> None:
    @given(data=st.data())
    @settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
    def play(data: st.DataObject) -> None:
        mode = data.draw(st.sampled_from(list(schemathesis.GenerationMode)))
        case = data.draw(description[path][method].as_strategy(generation_mode=mode))
        sent = case.as_transport_kwargs(base_url="http://testserver")
        del sent["cookies"]
        response = client.request(**sent)
        assert response.status_code < 500 or path == "/readyz"
        if response.status_code >= 400 and path.startswith("/api/"):
            assert response.headers["Content-Type"].startswith("application/problem+json")
            assert response.json()["detail"]

    play()
