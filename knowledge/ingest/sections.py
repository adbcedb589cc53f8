"""Which section a task stands in, where headings were lost: proved, or left open."""

from collections.abc import Mapping, Sequence

from knowledge.ingest.tasks import Heading

Candidates = Mapping[int, tuple[int, ...]]


def place_tasks(
    headings: Mapping[int, Heading], together: Sequence[Sequence[int]], last_task: int
) -> Candidates:
    """Return for every task the sections it can stand in; one means proved.

    Sections are numbered without a gap and each holds at least one task, so of the
    tasks between two printed headings the first stands in the earlier section and
    the last in the section before the later one. Tasks that stand together with no
    heading between them share a section.

    Args:
        headings: those printed, by section number.
        together: tasks in unbroken text with no heading between them.
        last_task: the highest number there is.
    """
    placed: dict[int, tuple[int, ...]] = {}
    sections = sorted(headings)
    for section, later in zip(sections, [*sections[1:], sections[-1] + 1], strict=True):
        first = headings[section].first_task
        end = headings[later].first_task if later in headings else last_task + 1
        between = tuple(range(section, later))
        placed |= dict.fromkeys(range(first, end), between)
        placed[first], placed[end - 1] = (section,), (later - 1,)
    for group in together:
        shared = min((placed[number] for number in group if number in placed), key=len, default=())
        placed |= {number: shared for number in group if number in placed}
    return placed
