"""What every action consults: policies, index, benefits and facts, loaded once."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

from actions.calculator import Benefits, FactCatalogue, load_benefits, load_catalogue
from knowledge.corpus import Corpus, load_corpus
from knowledge.gists import Gists, load_gists
from knowledge.retriever import Retriever, SearchResult, open_retriever
from knowledge.topics import Topic, load_topics

# As many questions are kept with what was found for them as one turn searches for, and more.
SEARCHES = 16


@dataclass(frozen=True, kw_only=True, eq=False)
class Library:
    """The policies, how they are searched, what they fix, and how to reach a person.

    There is one of a process, told from another by identity.
    """

    corpus: Corpus
    retriever: Retriever
    benefits: Benefits
    catalogue: FactCatalogue
    topics: tuple[Topic, ...]
    gists: Gists
    phone: str | None = None
    hours: str | None = None


def open_library(
    *,
    var: Path,
    embedding: str | None = None,
    phone: str | None = None,
    hours: str | None = None,
) -> Library:
    """Load everything.

    Args:
        var: the folder of run-time files; the index is in `index` below it.
        embedding: another sentence-transformers model than the built-in one.
        phone: the desk's telephone, None where there is none.
        hours: the desk's hours.

    Raises:
        CorpusError: policies, benefits, facts, topics or gists are malformed, naming file and key.
    """
    corpus = load_corpus()
    return Library(
        corpus=corpus,
        retriever=open_retriever(corpus=corpus, folder=var / "index", embedding=embedding),
        benefits=load_benefits(corpus),
        catalogue=load_catalogue(),
        topics=load_topics(corpus),
        gists=load_gists(corpus),
        phone=phone,
        hours=hours,
    )


# Many rules of one turn search for the same words.
@lru_cache(maxsize=SEARCHES)
def retrieve(library: Library, question: str, as_of: date) -> SearchResult:
    """Return what the retriever finds for a question, whatever is at hand."""
    return library.retriever.search(question, as_of=as_of)
