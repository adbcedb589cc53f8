"""The calculator page: who asks, as few questions as possible, every benefit at once."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from actions.calculator import (
    Benefits,
    Decision,
    FactDefinition,
    FactError,
    assess,
    next_question,
)
from gateway.calculator_form import UNKNOWN, Sheet, read_day, read_sheet
from gateway.calculator_subjects import EVERYTHING, by_subject, read_scope
from gateway.calculator_view import group_cards, show_value
from gateway.clock import today
from gateway.forms import check_token, give_token, keep_secret
from gateway.pages import COMES_BACK, render
from gateway.services import Services, Shared
from gateway.typed_values import form_value
from gateway.wording import table

router = APIRouter(include_in_schema=False)
ROLE = "asker_role"
NEAR = 6  # open benefits shown at once, those with the fewest questions left


@router.get("/calculator")
async def calculator_page(request: Request, services: Shared, benefit: str = "") -> HTMLResponse:
    """Show the empty page, for one benefit if a link names it."""
    page = _show(request, services, Sheet(fields=()), day=(today(), None), only=benefit)
    page.headers.update(COMES_BACK)
    return page


@router.post("/calculator")
async def calculate(request: Request, services: Shared) -> HTMLResponse:
    """Show what the answers so far come to, and the next question."""
    form = await request.form(max_files=0, max_fields=400)
    check_token(request, form.get("token"), services.key)
    items = [(key, value) for key, value in form.multi_items() if isinstance(value, str)]
    sheet = read_sheet(items, services.benefits.catalogue)
    day = read_day(str(form.get("as_of", "")))
    only = form.get("subject") or form.get("only", "")
    return _show(request, services, sheet, day=day, only=str(only))


def _show(
    request: Request, services: Services, sheet: Sheet, *, day: tuple[date, str | None], only: str
) -> HTMLResponse:
    benefits, role = services.benefits, _role(sheet)
    scope = read_scope(benefits, only, role=role)
    sheet, decisions = _decide(benefits, sheet, day=day[0], only=scope.benefit)
    wanted = scope.within(decisions)
    question = _ask(benefits, sheet, wanted, is_for_one=scope.benefit is not None)
    secret, token = give_token(request, services.key)
    context: dict[str, Any] = {
        "token": token,
        "day": day[0],
        "day_error": day[1],
        "today": today(),
        "sheet": sheet,
        "only": scope.chosen,
        "is_for_one": scope.benefit is not None,
        "subjects": scope.subjects if ROLE in sheet.facts and not scope.is_chosen else (),
        "everything": EVERYTHING,
        "listed": by_subject(benefits.benefits.values()),
        "question": question,
        "asked_again": sheet.field(question),
        "told": _tell(sheet, benefits),
        "groups": group_cards(wanted, benefits.catalogue, role=None if scope.benefit else role),
        "near": NEAR,
        "words": table("calculator"),
        "form_value": form_value,
    }
    response = render(request, "calculator.html", context)
    keep_secret(response, secret)
    return response


def _tell(sheet: Sheet, benefits: Benefits) -> list[tuple[str, str]]:
    """What was told, in words, for paper and for copying."""
    return [
        (field.fact.label, show_value(field.fact.name, field.value, benefits.catalogue))
        for field in sheet.fields
        if field.value is not None
    ]


def _role(sheet: Sheet) -> str | None:
    role = sheet.facts.get(ROLE)
    return role if isinstance(role, str) and role != UNKNOWN else None


def _decide(
    benefits: Benefits, sheet: Sheet, *, day: date, only: str | None
) -> tuple[Sheet, tuple[Decision, ...]]:
    # Each round takes one wrong field out, so that the others still count.
    while True:
        try:
            named = [only] if only else None
            return sheet, assess(benefits, sheet.facts, as_of=day, only=named)
        except FactError as error:
            sheet = sheet.refusing(error.fact, error.in_words)


def _ask(
    benefits: Benefits, sheet: Sheet, decisions: Sequence[Decision], *, is_for_one: bool
) -> FactDefinition | None:
    name: str | None = ROLE
    if is_for_one or ROLE in sheet.facts:
        name = next_question(benefits, sheet.facts, decisions)
    return benefits.catalogue[name] if name else None
