"""YAML as officers write it: nothing twice, no day that does not exist, faults in plain words."""

from typing import Any

import yaml

from knowledge.wording import MESSAGES, say


class WrittenWrongError(yaml.MarkedYAMLError):
    """Good YAML that says what cannot be meant; `problem` is for people."""


class StrictLoader(yaml.CSafeLoader):
    """The safe loader, refusing a key written twice and a day that does not exist."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        """Build a mapping, each key once."""
        seen = set()
        for key, _ in node.value:
            if key.value in seen:
                raise _wrong("key_twice", key, name=key.value)
            seen.add(key.value)
        built: dict[Any, Any] = super().construct_mapping(node, deep=deep)
        return built

    def construct_day(self, node: yaml.ScalarNode) -> Any:
        """Build a date, of a day there is."""
        try:
            return self.construct_yaml_timestamp(node)
        except ValueError as error:
            raise _wrong("no_such_day", node, day=node.value) from error


StrictLoader.add_constructor("tag:yaml.org,2002:timestamp", StrictLoader.construct_day)


def explain_fault(error: Exception) -> str:
    """Say what is wrong with a file that could not be read as YAML."""
    problem = str(getattr(error, "problem", None) or error)
    if isinstance(error, WrittenWrongError):
        return problem
    reason = MESSAGES.get("yaml_problems").get(problem, problem)
    return say("not_yaml", reason=reason)


def line_of_fault(error: Exception) -> int | None:
    """Return the line, from 1, where it stands; None where that is not known."""
    mark = getattr(error, "problem_mark", None)
    return mark.line + 1 if mark else None


def _wrong(words: str, node: yaml.Node, **values: str) -> WrittenWrongError:
    return WrittenWrongError(problem=say(words, **values), problem_mark=node.start_mark)
