"""What tests of the actions share: the real policies, read once."""

import pytest

from actions.calculator import Benefits, load_benefits
from knowledge.corpus import load_corpus


@pytest.fixture(scope="session")
def benefits() -> Benefits:
    """Every benefit of the five policies."""
    return load_benefits(load_corpus())
