"""What the door says while a person at the desk has the conversation."""

import re
from dataclasses import dataclass

from gateway.replies import Answer, Reply
from gateway.wording import say
from knowledge.outcome import Outcome


@dataclass(frozen=True, kw_only=True)
class Desk:
    """The desk's telephone and hours, as far as they are configured."""

    phone: str | None
    hours: str | None

    def wait(self, text: str) -> Answer:
        """Say that a person has it, and the telephone, or that there is none."""
        contact = say("desk_phone", phone=self.phone) if self.phone else ""
        if not self.phone and re.search(say("phone_asked"), text):
            contact = say("desk_no_phone")
        hours = say("desk_hours", hours=self.hours) if self.hours else ""
        text = say("desk_has_it", contact=contact + hours)
        buttons = ({"title": say("back_to_bot"), "payload": say("back_to_bot")},)
        reply = Reply(text=text, outcome=Outcome.HANDED_OFF, buttons=buttons)
        return Answer(replies=(reply,))

    def stay(self) -> Answer:
        """Say that the bot is here, where nobody had it from the bot."""
        reply = Reply(text=say("bot_is_here"), outcome=Outcome.CLARIFICATION)
        return Answer(replies=(reply,))

    def return_to_bot(self) -> Answer:
        """Say that the bot answers again."""
        reply = Reply(text=say("bot_is_back"), outcome=Outcome.CLARIFICATION)
        return Answer(replies=(reply,))
