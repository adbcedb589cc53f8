"""`--help` in plain Chinese, in place of typer's English headings."""

from collections.abc import Iterator
from typing import Any

from typer.core import TyperCommand, TyperGroup

from wence.wording import say

ARGUMENT = "argument"


class HelpfulCommand(TyperCommand):
    """A command whose help is ours."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write how it is called, what it does, and what may be given."""
        formatter.write(describe(self, ctx))


class HelpfulGroup(TyperGroup):
    """The command line itself, whose help is ours."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write how it is called, what it does, and the commands there are."""
        formatter.write(describe(self, ctx))


def describe(command: Any, ctx: Any) -> str:
    """Return the help of a command or of the command line."""
    commands = getattr(command, "commands", {})
    arguments = [one for one in command.params if one.param_type_name == ARGUMENT]
    options = [one for one in command.params if one.param_type_name != ARGUMENT]
    called = ("help_command",) if commands else ("help_flags",)
    usage = " ".join((ctx.command_path, *map(say, called), *map(_name, arguments)))
    helped = [("--help", say("help_of_help"))]
    parts = [
        f"{say('help_usage', called=usage)}\n\n{command.help}",
        _section("help_commands", [(name, one.help) for name, one in commands.items()]),
        _section("help_arguments", [(_name(one), _help(one)) for one in arguments]),
        _section("help_options", [(_flag(one), _help(one)) for one in options] + helped),
    ]
    return "\n\n".join(filter(None, parts)) + "\n"


def _section(title: str, rows: list[tuple[str, str]]) -> str:
    if not rows:
        return ""
    width = max(len(name) for name, _ in rows)
    return "\n".join((say(title), *(f"  {name:<{width}}  {words}" for name, words in rows)))


def _name(argument: Any) -> str:
    name = argument.name.upper()
    if argument.nargs != 1:
        name += "…"
    return name if argument.required else f"[{name}]"


def _flag(option: Any) -> str:
    name: str = option.opts[-1]
    return name if option.is_flag else f"{name} …"


def _help(parameter: Any) -> str:
    return (parameter.help or "") + "".join(_remarks(parameter))


def _remarks(parameter: Any) -> Iterator[str]:
    if getattr(parameter, "is_flag", False) or parameter.default in (None, ()):
        return
    if not parameter.required and not callable(parameter.default):
        yield say("help_default", value=parameter.default)
