"""Settings: read from the environment, refused by name when wrong."""

import traceback
from pathlib import Path

import pytest

from gateway.errors import SettingsError
from gateway.settings import Settings, load_settings
from gateway.stray_settings import stray_settings


@pytest.mark.parametrize(
    ("name", "value", "reason"),
    [
        ("WENCE_PORT", "abc", "要写成整数"),
        ("WENCE_PORT", "70000", "不能大于 65533"),
        ("WENCE_RETENTION_DAYS", "0", "不能小于 1"),
    ],
)
def test_a_wrong_setting_is_refused_by_its_variable_with_the_reason(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, reason: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError, match=f"{name}='{value}' 不能用：{reason}"):
        load_settings()


@pytest.mark.parametrize(
    "address",
    [
        "wence.db",
        "mysql://wence:hunter2@db/wence",
        "postgres:wence:hunter2@db",
        "postgresql://wence:hunter2@db:port/wence",
        "postgresql://wence:hun@ter2@db/wence",
        "postgresql://wence:hunter2@[::1/wence",
    ],
)
def test_a_wrong_database_address_is_refused_without_showing_its_password(
    monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    monkeypatch.setenv("WENCE_DATABASE_URL", address)
    with pytest.raises(
        SettingsError, match="WENCE_DATABASE_URL 不能用：要写成 postgresql"
    ) as caught:
        load_settings()
    assert "ter2" not in "".join(traceback.format_exception(caught.value))


def test_an_empty_variable_is_as_good_as_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WENCE_PORT", "")
    assert load_settings().port == 8000


def test_by_default_both_stores_are_sqlite_files_in_var(tmp_path: Path) -> None:
    settings = Settings(var=tmp_path, database_url="")
    assert settings.store_url == f"sqlite:///{tmp_path / 'wence.db'}"
    assert settings.tracker_url == f"sqlite:///{tmp_path / 'tracker.db'}"


@pytest.mark.parametrize(
    "given", ["postgres://u:p@h/d", "postgresql://u:p@h/d", "postgresql+psycopg://u:p@h/d"]
)
def test_postgresql_is_reached_with_the_driver_each_side_knows(given: str) -> None:
    settings = Settings(database_url=given)
    assert settings.store_url.startswith("postgresql+psycopg://u:p@h/d?client_encoding=utf8&")
    assert settings.tracker_url.startswith("postgresql+psycopg2://u:p@h/d?client_encoding=utf8&")


def test_listening_everywhere_the_address_to_open_is_still_this_machine() -> None:
    assert Settings(host="::", port=8001).address == "http://[::1]:8001"


def test_a_file_of_settings_in_another_encoding_is_refused_by_name(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / ".env"
    file.write_bytes("WENCE_HANDOFF_HOURS=九点到五点".encode("gb18030"))
    monkeypatch.setitem(Settings.model_config, "env_file", file)
    with pytest.raises(SettingsError, match=r"\.env 不是 UTF-8"):
        load_settings()


def test_a_name_that_is_no_setting_is_told_with_the_one_that_may_be_meant(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / ".env"
    file.write_text(
        "wence_port=8001\nWENCE_PROT=8002\nRETENTION_DAYS=30\nHTTPS=1\nWENCE_HOST=\n", "utf-8"
    )
    monkeypatch.setenv("WENCE_HANDOF_PHONE", "12333")
    monkeypatch.setenv("WENCE_HANDOFF_HOURS", "9—17")
    told = stray_settings(file)
    assert [line.split("；")[0] for line in told] == [
        ".env 里的 WENCE_PROT 不是问策的设置，不起作用，是不是 WENCE_PORT",
        ".env 里的 RETENTION_DAYS 不是问策的设置，不起作用，是不是 WENCE_RETENTION_DAYS",
        ".env 里的 HTTPS 不是问策的设置，不起作用",
        "环境变量 里的 WENCE_HANDOF_PHONE 不是问策的设置，不起作用，是不是 WENCE_HANDOFF_PHONE",
    ]


def test_without_stray_names_nothing_is_told(tmp_path: Path) -> None:
    assert stray_settings(tmp_path / ".env") == ()
