"""What the action server is told by the supervisor that starts it."""

from pathlib import Path

from pydantic import SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


class ActionSettings(BaseSettings):
    """Each field is the variable WENCE_<FIELD>."""

    model_config = SettingsConfigDict(env_prefix="WENCE_", env_ignore_empty=True, frozen=True)

    var: Path
    actions_port: int
    internal_token: SecretStr
    embedding: str | None = None
    handoff_phone: str | None = None
    handoff_hours: str | None = None
