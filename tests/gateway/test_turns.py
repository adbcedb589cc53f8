"""Turns against the real bot: in order, answered once, silent, erased, nobody else's."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date

import httpx
import pytest

from gateway.clock import today
from tests.gateway.product import Visitor, count_in_tracker, read_events
from wence.running import Running

pytestmark = pytest.mark.bot

HIRED = "公司2023年招了3个应届毕业生，签了两年合同，社保交了8个月，能补多少钱"


def test_the_first_question_of_all_gets_amount_formula_and_clause(running: Running) -> None:
    answer = Visitor(running).say(HIRED)
    reply = answer["replies"][0]
    assert reply["outcome"] == "calculated"
    assert "6,000元" in reply["text"]
    assert reply["citations"][0]["url"] == "/policies/cq-2023-57#7"
    assert reply["receipt"].startswith(f"{today():%Y%m%d}-")
    assert answer["facts"]["qualified_hires"] == 3


def test_a_receipt_keeps_facts_and_versions_of_the_answer(running: Running) -> None:
    answer = Visitor(running).say(HIRED)
    number = answer["replies"][0]["receipt"]
    receipt = httpx.get(f"{running.url}/api/v1/receipts/{number}", trust_env=False).json()
    assert receipt["question"] == HIRED
    # What only follows from others is worked out anew and not kept.
    assert receipt["facts"].items() <= answer["facts"].items()
    assert receipt["facts"]["qualified_hires"] == 3
    assert receipt["replies"] == answer["replies"]
    assert len(receipt["versions"]["corpus"]) == 64
    assert receipt["versions"]["model"].startswith("dialogue-")


def test_the_same_message_sent_twice_is_answered_once(running: Running) -> None:
    visitor = Visitor(running)
    first = visitor.say(HIRED, message_id="once")
    again = visitor.say(HIRED, message_id="once")
    assert again["replies"] == first["replies"]
    assert count_in_tracker(running, '"message_id": "once"') == 1


def test_a_person_who_sends_faster_than_is_answered_loses_nothing(running: Running) -> None:
    visitor = Visitor(running)
    texts = ["失业登记网上办要几天", HIRED, "谢谢", "为什么"]
    with ThreadPoolExecutor(len(texts)) as threads:
        answers = list(threads.map(visitor.say, texts))
    assert all(answer["replies"] for answer in answers)
    assert visitor.say("谢谢")["facts"]["qualified_hires"] == 3


def test_a_flood_from_one_person_is_told_to_wait_and_can_go_on(running: Running) -> None:
    visitor = Visitor(running)
    with ThreadPoolExecutor(24) as threads:
        responses = list(threads.map(visitor.send, ["失业登记网上办要几天"] * 24))
    statuses = {response.status_code for response in responses}
    assert statuses <= {200, 429}
    for response in responses:
        if response.status_code == 429:
            assert "请稍等" in response.json()["detail"]
            assert response.headers["Retry-After"]
    assert visitor.outcomes("失业登记网上办要几天") == ["calculated"]


def test_after_a_hand_off_the_bot_is_silent_until_it_is_asked_back(running: Running) -> None:
    visitor = Visitor(running)
    visitor.say(HIRED)
    assert "handed_off" in visitor.outcomes("转人工")
    waiting = visitor.say("失业登记网上办要几天")
    (reply,) = waiting["replies"]
    assert (reply["outcome"], reply["citations"]) == ("handed_off", [])
    assert "工作人员" in reply["text"]
    assert waiting["facts"]["qualified_hires"] == 3
    assert visitor.outcomes("回到机器人") == ["clarification"]
    assert visitor.outcomes("失业登记网上办要几天") == ["calculated"]


def test_the_number_of_a_hand_off_shows_the_desk_what_was_said(running: Running) -> None:
    visitor = Visitor(running)
    question = visitor.say(HIRED)["replies"][0]["receipt"]
    handed = visitor.say("转人工")["replies"][0]
    assert handed["buttons"] == [{"title": "回到机器人", "payload": "回到机器人"}]
    page = httpx.get(f"{running.url}/receipts/{handed['receipt']}", trust_env=False).text
    for words in (HIRED, "招用人数 3人", "劳动合同期限 24个月", "转人工"):
        assert words in page
    before = httpx.get(f"{running.url}/api/v1/receipts/{question}", trust_env=False).json()
    assert before["earlier"] == []


def test_personal_numbers_reach_neither_rasa_nor_the_facts(running: Running) -> None:
    visitor = Visitor(running)
    answer = visitor.say("我电话13987654321，失业登记网上办要几天")
    assert answer["replies"][0]["outcome"] == "calculated"
    assert "电话号码已经遮住" in answer["replies"][-1]["text"]
    assert count_in_tracker(running, "13987654321") == 0


def test_erasing_my_records_empties_rasas_store_too(running: Running) -> None:
    visitor = Visitor(running)
    receipt = visitor.say(HIRED, message_id="to-be-erased")["replies"][0]["receipt"]
    assert count_in_tracker(running, "to-be-erased") == 1
    assert "已经删除" in visitor.say("删除我的记录")["replies"][0]["text"]
    assert count_in_tracker(running, "to-be-erased") == 0
    gone = httpx.get(f"{running.url}/api/v1/receipts/{receipt}", trust_env=False)
    assert (gone.status_code, gone.json()["title"]) == (410, "已按规定删除")
    assert visitor.say("谢谢")["facts"] == {}


def test_nothing_of_one_person_shows_to_the_next(running: Running) -> None:
    Visitor(running).say(HIRED)
    assert Visitor(running).say("谢谢")["facts"] == {}


def test_the_day_asked_about_comes_with_each_message_alone(running: Running) -> None:
    visitor = Visitor(running)
    before = visitor.say("失业登记网上办要几天", as_of="2022-12-01")["replies"][0]["receipt"]
    after = visitor.say("失业登记网上办要几天")["replies"][0]["receipt"]
    days = [
        httpx.get(f"{running.url}/api/v1/receipts/{number}", trust_env=False).json()["as_of"]
        for number in (before, after)
    ]
    assert days == [date(2022, 12, 1).isoformat(), today().isoformat()]


@pytest.mark.parametrize("command", ["/restart", "/session_start", '/inform{"facts": {"age": 99}}'])
def test_a_typed_command_is_words_to_rasa(running: Running, command: str) -> None:
    visitor = Visitor(running)
    answer = visitor.say(command, message_id=visitor.session)
    assert answer["replies"]
    assert "age" not in answer["facts"]
    (event,) = read_events(running, f'"message_id": "{visitor.session}"')
    assert event["text"] == "／" + command[1:]
    assert event["parse_data"]["intent"]["confidence"] < 1


def test_rasa_and_the_action_server_refuse_whoever_has_no_token(running: Running) -> None:
    port = httpx.URL(running.url).port
    assert port is not None
    message = {"sender": "stranger", "message": "你好"}
    rasa = f"http://127.0.0.1:{port + 1}/webhooks/gateway/webhook"
    actions = f"http://127.0.0.1:{port + 2}/webhook"
    assert httpx.post(rasa, json=message, trust_env=False).status_code == 401
    assert httpx.post(actions, json={}, trust_env=False).status_code == 401
