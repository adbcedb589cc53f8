"""The words of decisions and errors, kept in wording.yml."""

from pathlib import Path

from knowledge.wording import Wording

say = Wording(Path(__file__).with_name("wording.yml")).say

# How words are read where the text leaves it open, by name.
conventions = Wording(Path(__file__).with_name("conventions.yml")).all
