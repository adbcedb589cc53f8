"""Times the calculator: `python -m evaluation.bench_calculator`.

One profile against all benefits, then against copies of them, to show how the time
grows; beside openfisca-core on one comparable formula, in an environment of its own (make bench).
"""

import json
import statistics
import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from time import process_time

from actions.calculator import Benefits, assess, load_benefits
from knowledge.corpus import load_corpus

TIMES = 300
COPIES = (1, 2, 4, 8, 16)
OPENFISCA = Path("var/openfisca/bin/python")
FORMULA = Path(__file__).with_name("openfisca_formula.py")
AS_OF = date(2023, 12, 31)
BENEFIT = "cq-2023-57/hire-youth-subsidy"
PROFILE = {
    "asker_role": "enterprise",
    "district": "重庆其他区县",
    "org_type": "企业",
    "enterprise_size": "小型",
    "staff_total": 120,
    "insured_headcount": 97,
    "ui_insured_start": 100,
    "ui_insured_end": 97,
    "ui_premium_paid_prev_year": 88888,
    "hire_category": "毕业年度高校毕业生",
    "contract_term_months": 12,
    "hire_si_consecutive_months": 6,
    "qualified_hires": 3,
}


def main() -> None:
    """Print the median times in milliseconds of one processor."""
    benefits = load_benefits(load_corpus())
    print(f"{'benefits':>9} {'decide ms':>10} {'µs each':>8}")
    for copies in COPIES:
        many = copied(benefits, copies)
        taken = median_ms(lambda many=many: assess(many, PROFILE, as_of=AS_OF))  # type: ignore[misc]
        count = len(many.benefits)
        print(f"{count:>9} {taken:>10.2f} {taken / count * 1000:>8.1f}")
    decisions = assess(benefits, PROFILE, as_of=AS_OF)
    written = median_ms(lambda: [decision.to_json() for decision in decisions])
    print(f"as the contract's JSON, all benefits: {written:.2f} ms")
    _beside_openfisca(benefits)


def copied(benefits: Benefits, copies: int) -> Benefits:
    """Return the benefits with each of them several times, under ids of their own."""
    many = {
        f"{name}#{copy}": replace(benefit, id=f"{name}#{copy}")
        for copy in range(copies)
        for name, benefit in benefits.benefits.items()
    }
    return replace(benefits, benefits=many)


def median_ms(run: Callable[[], object]) -> float:
    """Return the median time a call takes of one processor, the first calls left out."""
    taken = []
    for _ in range(TIMES):
        start = process_time()
        run()
        taken.append((process_time() - start) * 1000)
    return statistics.median(taken[TIMES // 10 :])


def _beside_openfisca(benefits: Benefits) -> None:
    if not OPENFISCA.exists():
        print("openfisca-core is not installed: make bench")
        return
    ours = median_ms(lambda: assess(benefits, PROFILE, as_of=AS_OF, only=[BENEFIT]))
    given = {"profile": PROFILE, "as_of": AS_OF.isoformat(), "times": TIMES}
    done = subprocess.run(
        [OPENFISCA, FORMULA], input=json.dumps(given), capture_output=True, text=True, check=True
    )
    theirs = json.loads(done.stdout)
    print(f"{BENEFIT}, one firm, {theirs['amount']:.2f} yuan both:")
    print(
        f"  ours {ours:.3f} ms with reasons, notes and clause; openfisca-core {theirs['ms']:.3f} ms"
    )


if __name__ == "__main__":
    main()
