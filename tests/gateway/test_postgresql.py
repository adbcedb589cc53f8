"""The whole product on PostgreSQL: one database for both stores, and what its loss costs."""

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import LiteralString
from urllib.parse import quote

import httpx
import psycopg
import pytest

from tests.conftest import TEST_VAR, prepare_var
from tests.gateway.product import Visitor, kill, wait_until_ready
from tests.postgresql import PASSWORD, Server
from wence.processes import ROOT
from wence.running import Running, run_product

pytestmark = pytest.mark.bot

HIRED = "公司2023年招了3个应届毕业生，签了两年合同，社保交了8个月，能补多少钱"
MESSAGES, EVENTS = "SELECT FROM message", "SELECT FROM events"


@dataclass(frozen=True)
class Product:
    """A running product and the database it keeps everything in."""

    running: Running
    database: str

    def get(self, path: str) -> httpx.Response:
        return httpx.get(self.running.url + path, timeout=30, trust_env=False)

    def count(self, query: LiteralString, *values: str) -> int:
        with psycopg.connect(self.database) as connection:
            return len(connection.execute(query, values).fetchall())


@pytest.fixture(scope="module")
def product(postgresql: Server) -> Iterator[Product]:
    """A product of its own on an empty database."""
    var = TEST_VAR.with_name(f"{TEST_VAR.name}-postgresql")
    prepare_var(var)
    database = postgresql.make_database()
    with run_product(var, settings={"WENCE_DATABASE_URL": database}) as running:
        yield Product(running, database)


def test_both_stores_are_in_the_one_database(product: Product) -> None:
    before = product.count(MESSAGES), product.count(EVENTS)
    assert Visitor(product.running).say(HIRED)["facts"]["qualified_hires"] == 3
    assert product.count(MESSAGES) == before[0] + 1
    assert product.count(EVENTS) > before[1]
    assert not list(product.running.var.glob("*.db"))


def test_after_a_restart_of_the_database_the_dialogue_goes_on(
    product: Product, postgresql: Server
) -> None:
    visitor = Visitor(product.running)
    known = visitor.say(HIRED)["facts"]
    postgresql.stop()
    postgresql.start()
    answer = visitor.say("为什么")
    assert answer["replies"][0]["outcome"] == "calculated"
    assert answer["facts"] == known


def test_while_the_database_is_away_look_ups_go_on_and_messages_are_to_come_again(
    product: Product, postgresql: Server
) -> None:
    visitor = Visitor(product.running)
    known = visitor.say(HIRED)["facts"]
    postgresql.stop()
    try:
        kill(product.running, "actions")
        refused = visitor.send("为什么", message_id="away")
        assert product.get("/readyz").status_code == 503
        assert product.get("/calculator").status_code == 200
    finally:
        postgresql.start()
    assert (refused.status_code, refused.headers["Retry-After"]) == (503, "2")
    assert "数据库现在连不上" in refused.json()["detail"]
    wait_until_ready(product.running)
    assert visitor.say("为什么", message_id="away")["facts"] == known


def test_erasing_my_records_empties_every_table(product: Product) -> None:
    visitor = Visitor(product.running)
    receipt = visitor.say(HIRED, message_id="to-be-erased")["replies"][0]["receipt"]
    mine = f"{EVENTS} WHERE data LIKE %s"
    assert product.count(mine, "%to-be-erased%") > 0
    visitor.say("删除我的记录")
    assert product.count(mine, "%to-be-erased%") == 0
    assert product.count(f"{MESSAGES} WHERE message_id = %s", "to-be-erased") == 0
    assert product.count("SELECT FROM erasure") == 0
    assert product.get(f"/api/v1/receipts/{receipt}").json()["title"] == "已按规定删除"


def test_an_answer_is_made_again_from_the_database(product: Product) -> None:
    receipt = Visitor(product.running).say(HIRED)["replies"][0]["receipt"]
    settings = {"WENCE_VAR": str(product.running.var), "WENCE_DATABASE_URL": product.database}
    done = subprocess.run(
        [sys.executable, "-m", "wence", "replay", receipt],
        cwd=ROOT, env=os.environ | settings, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "6,000元" in done.stdout


def test_the_password_is_in_no_log(product: Product) -> None:
    for log in (*product.running.var.glob("logs/*"), product.running.var / "up.log"):
        written = log.read_text(encoding="utf-8", errors="replace")
        assert PASSWORD not in written
        assert quote(PASSWORD, safe="$") not in written
