"""Every setting, read once from the environment or `.env`: the only reader of either."""

from pathlib import Path

from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from gateway.database_address import WRITTEN, with_driver
from gateway.errors import SettingsError
from gateway.wording import explain, say, table

ROOT = Path(__file__).resolve().parent.parent


class Settings(BaseSettings):
    """How this copy runs. Each field is the variable WENCE_<FIELD>.

    The last four are given to each process by the supervisor that starts it.
    """

    model_config = SettingsConfigDict(
        env_prefix="WENCE_", env_file=ROOT / ".env", env_ignore_empty=True, extra="ignore",
        frozen=True,
    )  # fmt: skip

    host: str = "127.0.0.1"
    port: int = Field(default=8000, ge=1, le=65533)
    var: Path = ROOT / "var"
    database_url: str = Field(default="", pattern=WRITTEN)
    embedding: str | None = None
    secret_key: SecretStr | None = None
    handoff_phone: str | None = None
    handoff_hours: str | None = None
    retention_days: int = Field(default=180, ge=1, le=3650)

    bot_url: str = ""
    actions_url: str = ""
    dialogue_model: str = ""
    internal_token: SecretStr = SecretStr("")

    @property
    def address(self) -> str:
        """The address a browser on this machine opens."""
        host = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(self.host, self.host)  # noqa: S104
        return f"http://{host}:{self.port}"

    @property
    def store_url(self) -> str:
        """Where conversations are kept: PostgreSQL through psycopg 3, or SQLite in `var/`."""
        return self._database("psycopg", file="wence.db")

    @property
    def tracker_url(self) -> str:
        """Where Rasa keeps its trackers, with the driver its SQLAlchemy 1.4 knows."""
        return self._database("psycopg2", file="tracker.db")

    def _database(self, driver: str, *, file: str) -> str:
        if not self.database_url:
            return f"sqlite:///{self.var.resolve() / file}"
        return with_driver(self.database_url, driver)


def load_settings() -> Settings:
    """Read the settings.

    Raises:
        SettingsError: naming the first variable that is wrong, and why.
    """
    try:
        return Settings()
    except UnicodeDecodeError:
        raise SettingsError(say("settings_not_utf8", file=ROOT / ".env")) from None
    except ValidationError as error:
        first = error.errors()[0]
        field = "_".join(str(part) for part in first["loc"])
        name, reason = f"WENCE_{field.upper()}", table("setting_forms").get(field)
        # An address may hold a password: only how it is written is said.
        given = "" if reason else f"={first['input']!r}"
        raise SettingsError(
            say("settings_wrong", name=name, given=given, reason=reason or explain(first))
        ) from None
