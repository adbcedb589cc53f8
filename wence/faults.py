"""Everything wrong with the policies: each fault with its file, line and key."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from actions.calculator import load_benefits
from actions.calculator.checking import check_benefits
from knowledge import POLICIES
from knowledge.checking import check_policy
from knowledge.corpus import load_corpus, policy_folders
from knowledge.errors import CorpusError
from knowledge.questions import load_questions, load_unanswered
from knowledge.topics import load_topics
from knowledge.wording import say

Check = Callable[[Path], Iterable[CorpusError]]

# Each looks at one policy folder.
CHECKS: tuple[Check, ...] = (check_policy, check_benefits)


def find_faults(folder: Path = POLICIES) -> list[CorpusError]:
    """Return what is wrong with one policy folder or with all of them, nothing when all is well.

    Args:
        folder: a policy's folder, or the one that holds them.
    """
    if not folder.is_dir():
        return [CorpusError(say("no_such_folder"), file=folder)]
    folders = folders_in(folder)
    if not folders:
        return [CorpusError(say("no_policies"), file=folder)]
    # By its words: what all policies share is looked at once for each of them.
    faults = {str(fault): fault for one in folders for check in CHECKS for fault in check(one)}
    if not faults and folder == POLICIES:
        return list(_check_together())
    return list(faults.values())


def folders_in(folder: Path) -> list[Path]:
    """Return the folder itself if it is a policy's, else the policies' folders in it."""
    return [folder] if (folder / "policy.yml").exists() else policy_folders(folder)


def _check_together() -> Iterator[CorpusError]:
    try:
        corpus = load_corpus()
        load_topics(corpus)
        load_benefits(corpus)
        load_questions(corpus)
        load_unanswered()
    except CorpusError as error:
        yield error
