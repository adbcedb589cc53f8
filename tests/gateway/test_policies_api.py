"""The documents for programs: every clause, and what is not there said as such."""

from fastapi.testclient import TestClient

from knowledge.corpus import load_corpus


def test_every_clause_of_the_list_can_be_read(client: TestClient) -> None:
    listed = client.get("/api/v1/policies").json()["policies"]
    assert [policy["policy"] for policy in listed] == list(load_corpus().policies)
    for policy in listed:
        first = policy["clauses"][0]["clause"]
        clause = client.get(f"/api/v1/policies/{policy['policy']}/clauses/{first}").json()
        assert clause["url"] == f"/policies/{policy['policy']}#{first}"


def test_a_clause_comes_with_its_bodies_and_its_validity_on_the_day(client: TestClient) -> None:
    address = "/api/v1/policies/cq-2023-57/clauses/7"
    clause = client.get(address, params={"as_of": "2023-12-31"}).json()
    assert clause["label"] == "（七）"
    assert clause["responsible_bodies"] == ["市人力社保局", "市财政局"]
    assert clause["validity"]["status"] == "in_force"
    after = client.get(address, params={"as_of": "2024-01-01"}).json()
    assert after["validity"]["status"] == "expired"


def test_what_the_text_does_not_say_is_null(client: TestClient) -> None:
    listed = client.get("/api/v1/policies").json()["policies"]
    (unnumbered,) = [policy for policy in listed if policy["policy"] == "cq-2022-unemployed"]
    assert (unnumbered["document_number"], unnumbered["issuer"]) == (None, None)


def test_an_unknown_policy_and_an_unknown_clause_are_told_apart(client: TestClient) -> None:
    policy = client.get("/api/v1/policies/none/clauses/1")
    clause = client.get("/api/v1/policies/cq-2023-57/clauses/99")
    assert (policy.status_code, policy.json()["field"]) == (404, "policy")
    assert (clause.status_code, clause.json()["field"]) == (404, "clause")


def test_a_clause_the_source_has_lost_is_said_to_be_lost(client: TestClient) -> None:
    lost = client.get("/api/v1/policies/cq-2020-4/clauses/30")
    assert lost.status_code == 404
    assert "缺少第30项的文字，不等于没有这项政策" in lost.json()["detail"]


def test_a_day_that_does_not_exist_is_refused_by_name(client: TestClient) -> None:
    address = "/api/v1/policies/cq-2023-57/clauses/7"
    assert client.get(address, params={"as_of": "2023-02-30"}).json()["field"] == "as_of"
