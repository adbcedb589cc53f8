"""`wence search`: the clauses that answer a question."""

from datetime import date
from typing import Annotated, Any

import typer

from gateway.clock import today
from gateway.settings import load_settings
from knowledge.citation import place_of
from knowledge.corpus import load_corpus
from knowledge.retriever import Retriever, SearchResult, open_retriever
from knowledge.wording import say
from wence.days import read_day, read_day_option
from wence.lines import InputError, Line, run_lines, write_json
from wence.wording import say as words

MOST = 20


def search(
    question: Annotated[str, typer.Argument(help="问题；写 - 就从标准输入逐行读 JSON")],
    limit: Annotated[int, typer.Option(help=f"最多几条，1 到 {MOST}")] = 5,
    as_of: Annotated[str | None, typer.Option(help="按哪一天判断效力，如 2023-06-01")] = None,
    json: Annotated[bool, typer.Option("--json", help="输出 JSON")] = False,
) -> None:
    """Find the clauses that answer a question, best first."""
    day = read_day_option(as_of) or today()
    if not 1 <= limit <= MOST:
        raise typer.BadParameter(words("limit_wrong", most=MOST), param_hint="--limit")
    if not question.strip():
        raise typer.BadParameter(words("question_missing"))
    settings = load_settings()
    retriever = open_retriever(
        corpus=load_corpus(), folder=settings.var / "index", embedding=settings.embedding
    )
    if question == "-":
        run_lines(lambda line: _answer(line, retriever, day=day, limit=limit))
        return
    result = retriever.search(question, as_of=day, limit=limit)
    if json:
        write_json({"question": question} | to_json(result))
    else:
        _print(result)


def to_json(result: SearchResult) -> dict[str, Any]:
    """Return the contract's shape of a result, without the question."""
    citations = [citation.to_json() for citation in result.citations]
    missing = [
        {"policy": m.policy, "clause": m.id, "label": m.label, "remnant": m.remnant}
        for m in result.missing
    ]
    return {"outcome": result.outcome, "citations": citations, "missing": missing}


def _answer(line: Line, retriever: Retriever, *, day: date, limit: int) -> Line:
    question = line.get("question")
    if not isinstance(question, str) or not question.strip():
        raise InputError("question", words("question_missing"))
    chosen = read_day(line["as_of"]) if line.get("as_of") else day
    result = retriever.search(question, as_of=chosen, limit=limit)
    return {"id": line.get("id"), "question": question} | to_json(result)


def _print(result: SearchResult) -> None:
    if result.outcome != "answered":
        related = "_related" if result.citations else ""
        typer.echo(say(f"search_{result.outcome}{related}"))
    for number, citation in enumerate(result.citations, start=1):
        end = citation.validity.last_day
        validity = say(f"validity_{citation.validity.status}", day=end.isoformat() if end else "")
        head = {"number": number, "clause": citation.name, "validity": validity}
        typer.echo(say("search_found", **head, score=f"{citation.score:.2f}"))
        typer.echo(say("search_quoted", quote=citation.quote))
    for lost in result.missing:
        place = place_of(lost.label, clause=lost.id, heading_path=lost.heading_path)
        typer.echo(say("search_missing", place=place))
