"""The one trivial action of the bare peer."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher


class TrivialAction(Action):  # type: ignore[misc]
    """Says one word."""

    def name(self) -> str:
        """Return the name rules call it by."""
        return "action_trivial"

    def run(
        self,
        dispatcher: CollectingDispatcher,
        tracker: Tracker,  # noqa: ARG002
        domain: dict[str, Any],  # noqa: ARG002
    ) -> list[dict[str, Any]]:
        """Answer without doing anything."""
        dispatcher.utter_message(text="好")
        return []
