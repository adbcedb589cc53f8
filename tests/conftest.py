"""What tests share: one real product, started once, and a browser on demand."""

import fcntl
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.postgresql import Server, find_account, find_programs, run_server
from wence import dialogue_model
from wence.processes import ROOT
from wence.running import Running, run_product

# Each test process has a product and a folder of its own.
TEST_VAR = ROOT / "var" / f"test-{os.environ.get('PYTEST_XDIST_WORKER', 'alone')}"


def pytest_configure() -> None:
    """Property tests measure no time: the machine may be busy."""
    settings.register_profile("patient", deadline=None)
    settings.load_profile("patient")


@pytest.fixture(scope="session")
def running() -> Iterator[Running]:
    """A real product (gateway, Rasa, action server) with an empty database."""
    prepare_var(TEST_VAR)
    with run_product(TEST_VAR) as product:
        yield product


@pytest.fixture(scope="session")
def postgresql() -> Iterator[Server]:
    """A real PostgreSQL server, where one is installed."""
    programs, account = find_programs(), find_account()
    if programs is None:
        pytest.skip("PostgreSQL is not installed: no initdb in /usr/lib/postgresql or on the path")
    if account is None:
        pytest.skip("PostgreSQL does not run as root, and there is no account postgres")
    with run_server(programs, account) as server:
        yield server


def prepare_var(var: Path) -> None:
    """Empty a product's folder but keep the trained models, and take those already there."""
    for path in var.glob("*"):
        if path.name not in {"models", "index"}:
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    models = var / "models"
    models.mkdir(parents=True, exist_ok=True)
    model = train_once()
    if not (models / model.name).exists():
        shutil.copy2(model, models)


def train_once() -> Path:
    """Return the dialogue model of the present data, trained by the first process that asks."""
    model = dialogue_model.model_path(ROOT / "var")
    model.parent.mkdir(parents=True, exist_ok=True)
    with (model.parent / "training").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not model.exists():
            dialogue_model.train(model, show=lambda _: None)
    return model
