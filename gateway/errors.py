"""What can go wrong at the doors.

GatewayError
├── SettingsError        a WENCE_ variable is wrong: which, and why
├── BotError             Rasa did not answer
└── RefusalError         the caller is told: status and words
    ├── InputError       422, naming the field
    ├── NotFoundError    404
    ├── ErasedError      410, erased as the rules ask
    ├── ForbiddenError   403, a session or form that is not this server's
    ├── TooManyError     429, this person's earlier messages are still waiting
    └── OverloadedError  503, everybody's are
"""


class GatewayError(Exception):
    """The package's errors; the message is for people."""


class SettingsError(GatewayError):
    """A setting that cannot be used."""


class BotError(GatewayError):
    """Rasa is away, refuses or answers what is not an answer."""


class RefusalError(GatewayError):
    """Something the caller must be told; becomes a problem document."""

    status = 400
    name = "refused"

    def __init__(self, message: str, *, field: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.field = field


class InputError(RefusalError):
    """Wrong input: which field, and what to do about it."""

    status = 422
    name = "wrong-input"

    def __init__(self, message: str, *, field: str) -> None:
        super().__init__(message, field=field)


class NotFoundError(RefusalError):
    """No such page, policy, clause or receipt."""

    status = 404
    name = "not-found"


class ErasedError(RefusalError):
    """It was there and has been erased, as the person asked or in time."""

    status = 410
    name = "erased"


class ForbiddenError(RefusalError):
    """A session or form token this server has not made, or made too long ago."""

    status = 403
    name = "forbidden"


class TooManyError(RefusalError):
    """Too many messages of one person wait already."""

    status = 429
    name = "please-wait"


class OverloadedError(RefusalError):
    """Too many messages of everybody wait already."""

    status = 503
    name = "please-wait"
