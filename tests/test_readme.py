"""What the README says of settings and commands is what there is."""

import re

from gateway.settings import Settings
from wence.app import COMMANDS
from wence.processes import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
# The supervisor gives these to the processes it starts; nobody sets them by hand.
GIVEN = {"bot_url", "actions_url", "dialogue_model", "internal_token"}


def test_every_setting_is_listed_and_nothing_else() -> None:
    listed = set(re.findall(r"^\| `WENCE_(\w+)`", README, re.MULTILINE))
    assert listed == {name.upper() for name in Settings.model_fields if name not in GIVEN}


def test_the_defaults_are_those_in_the_table() -> None:
    rows = dict(re.findall(r"^\| `WENCE_(\w+)` \| `?([^|`]+?)`? \|", README, re.MULTILINE))
    assert rows["HOST"] == str(Settings.model_fields["host"].default)
    assert rows["PORT"] == str(Settings.model_fields["port"].default)
    assert rows["RETENTION_DAYS"] == str(Settings.model_fields["retention_days"].default)


def test_every_command_is_described() -> None:
    for command in COMMANDS:
        assert f"wence {command}" in README or f"make {command}" in README, command
