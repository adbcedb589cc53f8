"""How often the right clause comes first, on writers that nothing was trained on."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import yaml

from evaluation.intervals import Share
from evaluation.judging import Judged, clauses_alike, judge, read_strangers
from evaluation.methods import Scorer, baselines
from evaluation.plots import draw_calibration
from evaluation.questions import load_golden
from evaluation.report import table, write
from knowledge.corpus import Corpus, load_corpus
from knowledge.questions import load_questions
from knowledge.retriever import open_retriever
from knowledge.text import character_grams

SHOWN_MISSES = 60
# Written by `evaluation.trials`, which needs torch and so is not imported here.
TRIALS = Path(__file__).with_name("trials.yml")


def report(folder: Path, *, index: Path, strangers: Path | None = None) -> Path:
    """Measure and write the report.

    Args:
        folder: where report and picture go.
        index: where indexes are kept.
        strangers: JSON Lines of `question`, `policy`, `head` by other writers, measuring only.
    """
    corpus = load_corpus()
    retriever = open_retriever(corpus=corpus, folder=index)
    splits = {name: load_golden(name) for name in ("test", "development")}
    if strangers:
        splits["strangers"] = read_strangers(strangers, corpus)
    alike = clauses_alike(corpus)
    judged = {
        name: [judge(retriever, question, alike) for question in questions]
        for name, questions in splits.items()
    }
    test = judged["test"]
    draw_calibration(
        [row.share for row in test], [row.is_answerable for row in test], folder / "calibration.png"
    )
    sections = [
        "# 检索：没见过的提问人",
        "括号里是 95% 置信区间（Wilson）。阈值只在 development 上定。"
        "“同一事项也算”：首条是别的文件里讲同一事项的条款（knowledge/topics.yml），也算对。",
    ]
    sections += [_split_section(name, rows) for name, rows in judged.items()]
    sections += [_policy_section(test), _method_section(corpus, test), _trials_section()]
    sections += [_overlap_section(corpus)]
    sections += ["![得分与实际](calibration.png)", _misses_section(test)]
    return write(folder, "retrieval", sections)


def _split_section(name: str, rows: Sequence[Judged]) -> str:
    askers = sorted({row.question.asker for row in rows})
    lines = [_line(asker, [r for r in rows if r.question.asker == asker]) for asker in askers]
    header = ("提问人", "题数", "首条对", "前三有", "同一事项也算", "该答的答了", "该拒的拒了")
    return f"## {name}\n\n" + table(header, [*lines, _line("合计", rows)])


def _line(name: str, rows: Sequence[Judged]) -> tuple[object, ...]:
    inside = [row for row in rows if row.is_answerable]
    outside = [row for row in rows if not row.is_answerable]
    return (
        name,
        len(rows),
        Share.of(row.hits(1) for row in inside),
        Share.of(row.hits(3) for row in inside),
        Share.of(row.hits_matter for row in inside),
        Share.of(row.answered for row in inside),
        Share.of(not row.answered for row in outside),
    )


def _policy_section(rows: Sequence[Judged]) -> str:
    policies = sorted({key.split("/")[0] for row in rows for key in row.question.clauses})
    lines = [_line(policy, [r for r in rows if _is_about(r, policy)]) for policy in policies]
    header = ("文件", "题数", "首条对", "前三有", "同一事项也算", "该答的答了")
    return "## 按文件（test）\n\n" + table(header, [line[:6] for line in lines])


def _is_about(row: Judged, policy: str) -> bool:
    return any(key.startswith(f"{policy}/") for key in row.question.clauses)


def _method_section(corpus: Corpus, rows: Sequence[Judged]) -> str:
    inside = [row for row in rows if row.is_answerable]
    keys = [f"{clause.policy}/{clause.id}" for clause in corpus.clauses()]
    lines = [(name, *_measure(score, keys, inside)) for name, score in baselines(corpus).items()]
    fused = (Share.of(row.hits(1) for row in inside), Share.of(row.hits(3) for row in inside))
    header = ("方法", "首条对", "前三有")
    return "## 方法比较（test）\n\n" + table(header, [*lines, ("融合（在用）", *fused)])


def _trials_section() -> str:
    """Show what was tried and not taken, as `evaluation.trials` found it."""
    tried = yaml.load(TRIALS.read_text("utf-8"), Loader=yaml.CSafeLoader)
    lines = [
        (method, name, share["首条对"], share["前三有"])
        for method, found in tried.items()
        for name, share in found.items()
    ]
    explained = "六种提问人整个不参加训练和索引，所以比上面的难；没有明显更好，就不用。"
    header = ("方法", "提问人", "首条对", "前三有")
    return f"## 试过的办法\n\n{explained}\n\n" + table(header, lines)


def _measure(score: Scorer, keys: Sequence[str], rows: Iterable[Judged]) -> tuple[Share, Share]:
    ranked = []
    for row in rows:
        best = (-score(row.question.text)).argsort()[:3]
        ranked.append(([keys[int(number)] for number in best], row.question.clauses))
    first = Share.of(found[0] in wanted for found, wanted in ranked)
    return first, Share.of(bool(set(found) & wanted) for found, wanted in ranked)


def _overlap_section(corpus: Corpus) -> str:
    """Tell for each kind of writer which share of a question's pairs of signs its clause has."""
    pairs = [
        (q.asker, q.text, corpus.clause(q.policy, q.clause).text) for q in load_questions(corpus)
    ]
    for split in ("development", "test"):
        for q in load_golden(split):
            pairs += [
                (f"{q.asker}（{split}）", q.text, _text(corpus, key))
                for key in sorted(q.clauses)[:1]
            ]
    overlaps: dict[str, list[float]] = {}
    for asker, question, clause in pairs:
        overlaps.setdefault(asker, []).append(_overlap(question, clause))
    lines = [(a, len(v), f"{sum(v) / len(v):.0%}") for a, v in sorted(overlaps.items())]
    return "## 与条款的字面重合\n\n" + table(("提问人", "问题数", "两字重合"), lines)


def _text(corpus: Corpus, key: str) -> str:
    policy, clause = key.split("/")
    return corpus.clause(policy, clause).text


def _overlap(question: str, clause: str) -> float:
    asked = {gram for gram in character_grams(question) if len(gram) == 2}
    return len(asked & set(character_grams(clause))) / len(asked) if asked else 0.0


def _misses_section(rows: Sequence[Judged]) -> str:
    wrong = [
        r for r in rows if r.answered != r.is_answerable or (r.is_answerable and not r.hits(1))
    ]
    lines = [
        (
            r.question.text,
            "、".join(sorted(r.question.clauses)) or r.question.outcome,
            r.ranked[0] if r.ranked else "—",
            f"{r.share:.2f}",
        )
        for r in wrong[:SHOWN_MISSES]
    ]
    return f"## 答错的（{len(wrong)} 题，列前 {SHOWN_MISSES}）\n\n" + table(
        ("问题", "应为", "首条", "得分"), lines
    )
