"""`wence ingest`: one source document taken apart into a policy folder."""

from pathlib import Path
from typing import Annotated

import typer

from knowledge import POLICIES
from knowledge.errors import IngestError
from knowledge.ingest.process import ingest as ingest_file
from knowledge.ingest.report import write_report
from wence.lines import write_json


def ingest(
    file: Annotated[Path, typer.Argument(help="政策原文：txt、docx、pdf（有文字层）、html")],
    policy: Annotated[str | None, typer.Option(help="政策编号，不写就用文件名")] = None,
    to: Annotated[Path, typer.Option(help="政策文件夹放在哪里")] = POLICIES,
    as_json: Annotated[bool, typer.Option("--json", help="给程序读的报告")] = False,
) -> None:
    """Take a document apart and report what was recovered, repaired, doubtful, missing."""
    try:
        report = ingest_file(file, policy=policy or file.stem, policies=to)
    except IngestError as error:
        message = str(error)
        typer.echo(message if str(file) in message else f"{file}：{message}", err=True)
        raise typer.Exit(1) from error
    if as_json:
        write_json(report.to_json())
        return
    for line in write_report(report):
        typer.echo(line)
