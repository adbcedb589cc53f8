"""The `wence` command: imports a subcommand's module only when it is called."""

import importlib
import sys
from collections.abc import Sequence
from typing import NoReturn

import typer
from typer.exceptions import TyperException

from gateway.errors import SettingsError
from knowledge.errors import KnowledgeError
from wence import usage
from wence.help import HelpfulCommand, HelpfulGroup
from wence.reasons import why
from wence.wording import say

COMMANDS = {
    "up": "启动问策：网页、对话和计算一起起来",
    "doctor": "检查哪里不对，说明怎么办",
    "chat": "在终端里和问策对话",
    "search": "按问题找条款",
    "assess": "按情况计算能不能享受、是多少",
    "facts": "从一句话里读出情况",
    "ingest": "把一份政策原文拆成条款",
    "check": "检查政策文件夹",
    "train": "训练对话模型或向量模型",
    "eval": "用题集评测",
    "replay": "按答复编号重现一次答复",
}


def build(names: Sequence[str]) -> typer.Typer:
    """Return the command line with the named commands only."""
    app = typer.Typer(
        cls=HelpfulGroup,
        add_completion=False,
        no_args_is_help=True,
        pretty_exceptions_enable=False,
    )

    @app.callback()
    def describe() -> None:
        """问策：就业政策问答，条条有出处，金额按规则算。"""

    for name in names:
        module = importlib.import_module(f"wence.{name}")
        app.command(name, cls=HelpfulCommand, help=COMMANDS[name])(getattr(module, name))
    return app


def main() -> None:
    """Run the command line."""
    asked = sys.argv[1] if len(sys.argv) > 1 else ""
    if asked and asked not in COMMANDS and not asked.startswith("-"):
        _refuse(usage.explain_command(asked, list(COMMANDS)), code=2)
    try:
        app = build([asked] if asked in COMMANDS else list(COMMANDS))
        sys.exit(app(prog_name="wence", standalone_mode=False))
    except SettingsError as error:
        _refuse(str(error), code=2)
    except TyperException as error:
        is_help = not asked
        _refuse(error.message if is_help else usage.explain(error), code=2)
    except typer.Abort:
        sys.exit(130)
    except KnowledgeError as error:
        # Each command may meet a malformed policy folder, or an index it may not write.
        _refuse(say("knowledge_unusable", error=error), code=1)
    except OSError as error:
        _refuse(say("file_unusable", file=error.filename or "", reason=why(error)), code=1)


def _refuse(message: str, *, code: int) -> NoReturn:
    typer.echo(message, err=True)
    sys.exit(code)
