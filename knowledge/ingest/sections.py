"""Which section a task stands in, where headings were lost: proved, or left open."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from knowledge.ingest.tasks import Heading

Candidates = Mapping[int, tuple[int, ...]]


def place_tasks(
    headings: Mapping[int, Heading], together: Sequence[Sequence[int]], last_task: int
) -> Candidates:
    """Return for every task the sections it can stand in: one is proved, none is unknown.

    Sections are numbered without a gap and each holds at least one task, so of the
    tasks between two printed headings the first stands in the earlier section and
    the last in the section before the later one. Tasks that stand together with no
    heading between them share a section.

    Args:
        headings: those printed, by section number.
        together: tasks in unbroken text with no heading between them.
        last_task: the highest number there is.
    """
    placed: dict[int, tuple[int, ...]] = dict.fromkeys(range(1, last_task + 1), ())
    sections = sorted(headings)
    for section, later in pairwise(sections):
        first, end = headings[section].first_task, headings[later].first_task
        placed |= dict.fromkeys(range(first, end), tuple(range(section, later)))
        placed[first], placed[end - 1] = (section,), (later - 1,)
    if sections:
        # After the last heading printed, others may have been lost.
        placed[headings[sections[-1]].first_task] = (sections[-1],)
    for group in together:
        known = [placed[number] for number in group if placed.get(number)]
        placed |= dict.fromkeys(group, min(known, key=len, default=()))
    return placed
