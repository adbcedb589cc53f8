"""Wrong usage of a command, said in plain Chinese instead of typer's English."""

import re
from difflib import get_close_matches
from typing import Any

from typer.exceptions import TyperException

from wence.wording import say

CHINESE = re.compile(r"[一-鿿]")


def explain(error: TyperException) -> str:
    """Say what is wrong with how a command was called, and where its usage is told."""
    context: Any = getattr(error, "ctx", None)
    path = context.command_path if context else "wence"
    return f"{_say_what(error)}\n{say('usage_see', command=path)}"


def explain_command(name: str, known: list[str]) -> str:
    """Say that there is no such command, and which one may be meant."""
    near = get_close_matches(name, known, n=1)
    words = say("no_such_command", name=name, known="、".join(known))
    return words + (say("perhaps", name=near[0]) if near else "")


def _say_what(error: TyperException) -> str:
    kind = type(error).__name__
    if kind == "NoSuchOption":
        return say("no_such_option", name=getattr(error, "option_name", ""))
    parameter: Any = getattr(error, "param", None)
    if kind == "MissingParameter" and parameter is not None:
        return say("parameter_missing", name=parameter.name, help=parameter.help or "")
    name = getattr(error, "param_hint", None) or _option(parameter)
    if kind == "BadParameter" and CHINESE.search(error.message):
        return say("parameter_wrong", name=name, reason=error.message) if name else error.message
    return say("value_wrong", name=name) if name else say("usage_wrong")


def _option(parameter: Any) -> str:
    if parameter is None:
        return ""
    longest = max(parameter.opts, key=len)
    return str(longest)
