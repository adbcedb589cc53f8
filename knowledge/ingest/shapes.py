"""Which shape a document has, told by what its text shows."""

from knowledge.ingest import articles, interleaved, outline
from knowledge.ingest.draft import Draft
from knowledge.ingest.sentences import holds_two_copies
from knowledge.ingest.source import Source

FEWEST_ARTICLES = 3


def take_apart(source: Source) -> Draft:
    """Take a document apart by the shape it shows.

    Raises:
        IngestError: when it shows no numbering, or one that contradicts itself.
    """
    if articles.count_articles(source) >= FEWEST_ARTICLES:
        return articles.take_apart(source)
    if holds_two_copies(source):
        return interleaved.take_apart(source)
    return outline.take_apart(source)
