"""The doctor names what is wrong and what to do."""

import socket
from pathlib import Path

from gateway.settings import Settings
from wence import doctor
from wence.doctor import find_before_start
from wence.instance import hold


def settings(tmp_path: Path, *, port: int) -> Settings:
    return Settings(var=tmp_path, port=port)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return min(int(probe.getsockname()[1]), 65000)


def test_a_taken_port_is_named_with_the_way_out(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = int(taken.getsockname()[1])
        findings = [str(one) for one in find_before_start(settings(tmp_path, port=port))]
    assert any(str(port) in finding and "WENCE_PORT" in finding for finding in findings)


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "var").write_text("no folder", "utf-8")
    findings = find_before_start(settings(tmp_path / "var", port=free_port()))
    assert any(str(tmp_path / "var") in finding.problem for finding in findings)
    assert any("WENCE_VAR" in finding.remedy for finding in findings)


def test_an_address_of_another_machine_is_no_taken_port(tmp_path: Path) -> None:
    elsewhere = Settings(var=tmp_path, port=free_port(), host="192.0.2.1")
    findings = [str(one) for one in find_before_start(elsewhere)]
    assert any("192.0.2.1" in finding and "WENCE_HOST" in finding for finding in findings)


def test_a_database_that_is_away_is_found_before_the_start(tmp_path: Path) -> None:
    url = f"postgresql://wence:hunter2@127.0.0.1:{free_port()}/wence"
    away = Settings(var=tmp_path, port=free_port(), database_url=url)
    # The ports beside a free one can be another test's.
    (finding,) = (one for one in find_before_start(away) if "端口" not in one.problem)
    assert "没有 PostgreSQL 在运行" in finding.problem
    assert "WENCE_DATABASE_URL" in finding.remedy
    assert "hunter2" not in str(finding)


def test_our_own_ports_are_no_finding_while_we_run(tmp_path: Path) -> None:
    with socket.socket() as taken, hold(tmp_path, address="http://127.0.0.1:1"):
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        found = find_before_start(settings(tmp_path, port=int(taken.getsockname()[1])))
    assert not [finding for finding in found if "端口" in finding.problem]


def test_a_full_disk_is_named_with_its_folder(tmp_path: Path, monkeypatch) -> None:  # type: ignore[no-untyped-def] # noqa: ANN001
    monkeypatch.setattr(doctor, "LEAST_DISK_BYTES", 10**18)
    findings = find_before_start(settings(tmp_path, port=free_port()))
    assert any(str(tmp_path) in finding.remedy for finding in findings)
