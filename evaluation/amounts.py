"""How many policy scenarios the calculator decides as an officer expects."""

from collections import Counter
from pathlib import Path

from actions.calculator import load_benefits
from evaluation.report import table, write
from evaluation.scenarios import decide, differences, read_scenarios
from knowledge.corpus import load_corpus


def report(folder: Path) -> Path:
    """Decide every scenario and write how many come out right, benefit by benefit."""
    benefits = load_benefits(load_corpus())
    total: Counter[str] = Counter()
    right: Counter[str] = Counter()
    faults = []
    for scenario in read_scenarios():
        wrong = differences(scenario, decide(scenario, benefits))
        total[scenario.benefit] += 1
        right[scenario.benefit] += not wrong
        faults += [(scenario.benefit, scenario.name, "；".join(wrong))] if wrong else []
    rows = [(benefit, f"{right[benefit]} / {count}") for benefit, count in sorted(total.items())]
    sections = [
        "# 金额和资格：政策场景",
        f"全对的场景：{right.total()} / {total.total()}",
        table(("待遇", "对的场景"), rows),
        table(("待遇", "场景", "差在哪里"), faults),
    ]
    return write(folder, "amounts", sections)
