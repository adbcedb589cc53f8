"""The reader: every document whole, as printed, with its clauses to point at."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, PlainTextResponse

from gateway.bodies import Day
from gateway.calculator_view import show_value
from gateway.clock import today
from gateway.document import Block, Section, compose
from gateway.errors import NotFoundError
from gateway.highlighting import Piece, pieces_of
from gateway.pages import COMES_BACK, render
from gateway.receipts import read_receipt
from gateway.services import Services, Shared
from gateway.wording import say, table
from knowledge import POLICIES
from knowledge.citation import cite, place_of
from knowledge.corpus import Clause, MissingClause, Policy
from knowledge.validity import Validity, validity_on

router = APIRouter(include_in_schema=False)


@dataclass(frozen=True, kw_only=True)
class Shown:
    """A block of a document with what the page shows beside it."""

    kind: str
    block: Block
    place: str = ""
    pieces: tuple[Piece, ...] = ()
    validities: tuple[Validity, ...] = ()
    is_partly_dated: bool = False


@router.get("/policies")
async def list_policies(request: Request, services: Shared) -> HTMLResponse:
    """List the documents, the newest first, those without a date last."""
    policies = sorted(
        services.corpus.policies.values(),
        key=lambda policy: policy.issue_date or date.min,
        reverse=True,
    )
    return render(request, "policies.html", {"policies": policies}, headers=COMES_BACK)


@router.get("/policies/{policy}")
async def read_policy(
    request: Request, policy: str, services: Shared, quote: str = "", as_of: Day | None = None
) -> HTMLResponse:
    """Show one document; `quote` is marked wherever it stands."""
    found = _find(services, policy)
    day = as_of or today()
    blocks = compose(found, _source(policy))
    context: dict[str, Any] = {
        "policy": found,
        "blocks": [_show(found, block, quote=quote, day=day) for block in blocks],
        "day": day,
        "statuses": table("validity_badges"),
    }
    return render(request, "policy.html", context, headers=COMES_BACK)


@router.get("/policies/{policy}/source.txt")
async def read_source(policy: str, services: Shared) -> PlainTextResponse:
    """Return the document as it was received, noise and all."""
    return PlainTextResponse(_source(_find(services, policy).id))


@router.get("/receipts/{receipt}")
async def show_receipt(request: Request, receipt: str, services: Shared) -> HTMLResponse:
    """Show what was answered under a number."""
    found = await services.database.run(partial(read_receipt, number=receipt))
    catalogue = services.benefits.catalogue
    context = {
        "receipt": found,
        "badges": table("validity_badges"),
        "facts": [
            (catalogue[name].label, show_value(name, value, catalogue))
            for name, value in found.facts.items()
            if catalogue.get(name)
        ],
    }
    return render(request, "receipt.html", context)


def _find(services: Services, policy: str) -> Policy:
    if policy not in services.corpus.policies:
        raise NotFoundError(say("policy_unknown", policy=policy), field="policy")
    return services.corpus.policies[policy]


def _source(policy: str) -> str:
    return (POLICIES / policy / "source.txt").read_text("utf-8")


def _show(policy: Policy, block: Block, *, quote: str, day: date) -> Shown:
    if isinstance(block, Clause):
        pieces = tuple(pieces_of(block, quote=quote))
        whole = cite(policy, block, as_of=day)
        return Shown(
            kind="clause",
            block=block,
            place=whole.place,
            pieces=pieces,
            validities=tuple(_validities(policy, block, day=day)),
            is_partly_dated=bool(block.dated) and whole.validity.last_day is None,
        )
    if isinstance(block, MissingClause):
        place = place_of(block.label, clause=block.id, heading_path=block.heading_path)
        return Shown(kind="missing", block=block, place=place)
    return Shown(kind="section" if isinstance(block, Section) else "prose", block=block)


def _validities(policy: Policy, clause: Clause, *, day: date) -> Iterator[Validity]:
    windows = dict.fromkeys(dated.window for dated in clause.dated) or {policy.window: None}
    for window in windows:
        yield validity_on(window, day, issued=policy.issue_date)
