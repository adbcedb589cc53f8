"""The door for programs: the documents themselves, and receipts."""

from functools import partial
from typing import Any

from fastapi import APIRouter
from fastapi.responses import JSONResponse

from gateway.bodies import Day
from gateway.clock import today
from gateway.errors import NotFoundError
from gateway.problems import PROBLEMS
from gateway.receipts import read_receipt
from gateway.services import Shared
from gateway.wording import say
from knowledge.citation import cite, place_of
from knowledge.corpus import Corpus, Policy
from knowledge.errors import UnknownClauseError

router = APIRouter(prefix="/api/v1", tags=["documents"], responses=PROBLEMS)


@router.get("/policies")
async def policies(services: Shared) -> JSONResponse:
    """List the documents; what a text does not say is null."""
    listed = [_describe(policy) for policy in services.corpus.policies.values()]
    return JSONResponse({"policies": listed})


@router.get("/policies/{policy}/clauses/{clause}")
async def read_clause(
    policy: str, clause: str, services: Shared, as_of: Day | None = None
) -> JSONResponse:
    """Return one clause as a citation, with the bodies responsible for it."""
    try:
        found = services.corpus.clause(policy, clause)
    except UnknownClauseError as error:
        field = "clause" if policy in services.corpus.policies else "policy"
        lost = _lost(services.corpus, policy, clause)
        raise NotFoundError(lost or str(error), field=field) from error
    citation = cite(services.corpus.policy(policy), found, as_of=as_of or today())
    bodies = {
        "lead_bodies": list(found.lead_bodies),
        "responsible_bodies": list(found.responsible_bodies),
        "is_cut": found.is_cut,
    }
    return JSONResponse(citation.to_json() | bodies)


@router.get("/receipts/{receipt}")
async def receipt(receipt: str, services: Shared) -> JSONResponse:
    """Return what was answered under a number; 410 once it has been erased."""
    found = await services.database.run(partial(read_receipt, number=receipt))
    return JSONResponse(found.to_json())


def _lost(corpus: Corpus, policy: str, clause: str) -> str | None:
    """Say what is left of a clause the source has lost, None where it never had one."""
    known = corpus.policies.get(policy)
    for one in known.missing if known else ():
        if one.id == clause:
            place = place_of(one.label, clause=one.id, heading_path=one.heading_path)
            left = say("clause_remnant", remnant=one.remnant) if one.remnant else ""
            return say("clause_lost", place=place, left=left)
    return None


def _describe(policy: Policy) -> dict[str, Any]:
    return {
        "policy": policy.id,
        "title": policy.title,
        "document_number": policy.document_number,
        "issuer": policy.issuer,
        "jurisdiction": policy.jurisdiction,
        "issue_date": policy.issue_date.isoformat() if policy.issue_date else None,
        "url": f"/policies/{policy.id}",
        "clauses": [
            {"clause": clause.id, "label": clause.label, "heading_path": list(clause.heading_path)}
            for clause in policy.clauses
        ],
    }
