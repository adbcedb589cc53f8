"""Every message is said somewhere, and everything said has a message."""

import re
from pathlib import Path

import yaml

import knowledge
from knowledge.wording import say

MESSAGES = Path(knowledge.__file__).with_name("messages.yml")
ROOT = MESSAGES.parent.parent
SAID = re.compile(r"""\bsay\(\s*"([a-z0-9_]+)\"""")
NAMED = re.compile(r"""["']([a-z0-9_]+)["']""")
BUILT = re.compile(r'f"([a-z]+_)\{')


def _code() -> str:
    files = [*ROOT.glob("knowledge/**/*.py"), *ROOT.glob("wence/*.py")]
    return "\n".join(Path(file).read_text("utf-8") for file in files)


def test_what_the_code_says_is_in_the_messages() -> None:
    messages = yaml.safe_load(MESSAGES.read_text("utf-8"))
    knowledge = "\n".join(p.read_text("utf-8") for p in ROOT.glob("knowledge/**/*.py"))
    assert set(SAID.findall(knowledge)) <= set(messages)


def test_no_message_is_left_over() -> None:
    code = _code()
    named, built = set(NAMED.findall(code)), tuple(BUILT.findall(code))
    messages = yaml.safe_load(MESSAGES.read_text("utf-8"))
    assert [name for name in messages if name not in named and not name.startswith(built)] == []


def test_blanks_are_filled_in() -> None:
    assert say("no_numbering", line=3).startswith("第 3 行")
