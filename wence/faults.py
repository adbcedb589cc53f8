"""Everything wrong with the policies: each fault with its file, line and key."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from actions.calculator import Benefits, load_benefits
from actions.calculator.checking import check_benefits
from knowledge import POLICIES
from knowledge.checking import check_policy
from knowledge.corpus import Corpus, load_corpus, policy_folders
from knowledge.errors import CorpusError
from knowledge.folder import read_policy
from knowledge.gists import load_gists
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
    return list(faults.values()) or list(_check_together(folder))


def folders_in(folder: Path) -> list[Path]:
    """Return the folder itself if it is a policy's, else the policies' folders in it."""
    return [folder] if (folder / "policy.yml").exists() else policy_folders(folder)


def benefits_in(folder: Path) -> Benefits:
    """Return the benefits of one policy folder, or of those in it.

    Raises:
        CorpusError: when anything is malformed.
    """
    folders = folders_in(folder)
    corpus = Corpus({one.name: read_policy(one) for one in folders})
    return load_benefits(corpus, folders[0].parent)


def _check_together(folder: Path) -> Iterator[CorpusError]:
    try:
        benefits_in(folder)
        if folder == POLICIES:
            corpus = load_corpus()
            load_topics(corpus)
            load_questions(corpus)
            load_gists(corpus)
            load_unanswered()
    except CorpusError as error:
        yield error
