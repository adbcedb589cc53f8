"""What is being talked about survives the slot, and a change of version."""

from actions.thread import ClauseKey, Thread

THREAD = Thread(
    question="招应届生补多少",
    clauses=(ClauseKey(policy="cq-2023-57", clause="7", quote="标准为2000元/人"),),
    benefits=("cq-2023-57/hire-youth-subsidy",),
    said=("authority",),
    misses=1,
    is_decided=True,
    document="cq-2023-57",
)


def test_a_thread_comes_back_from_its_slot_as_it_was() -> None:
    assert Thread.from_slot(THREAD.to_slot()) == THREAD


def test_an_empty_slot_is_a_fresh_thread() -> None:
    assert Thread.from_slot(None) == Thread()


def test_a_slot_of_another_version_is_read_as_far_as_it_goes() -> None:
    slot = THREAD.to_slot() | {"of_a_later_version": 1}
    del slot["misses"], slot["document"], slot["said"]
    read = Thread.from_slot(slot)
    assert (read.question, read.clauses, read.benefits) == (
        THREAD.question,
        THREAD.clauses,
        THREAD.benefits,
    )
    assert (read.misses, read.document, read.said) == (0, "", ())
