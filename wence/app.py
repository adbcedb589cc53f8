"""The `wence` command: loads a subcommand's module only when it is called."""

import importlib
from typing import Any

import click
import typer
from typer.core import TyperGroup

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


class LazyGroup(TyperGroup):
    """Lists every command, imports the one that is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the command names in reading order."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import and return one command, or None when there is none of that name."""
        if cmd_name not in COMMANDS:
            return None
        module: Any = importlib.import_module(f"wence.{cmd_name}")
        app = typer.Typer(add_completion=False)
        app.command(cmd_name, help=COMMANDS[cmd_name])(getattr(module, cmd_name))
        return typer.main.get_command(app)


app = typer.Typer(cls=LazyGroup, add_completion=False, no_args_is_help=True)


@app.callback()
def describe() -> None:
    """问策：就业政策问答，条条有出处，金额按规则算。"""


def main() -> None:
    """Run the command line."""
    app()
