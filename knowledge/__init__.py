"""The policies and the code that reads them."""

from pathlib import Path

POLICIES = Path(__file__).parent / "policies"
