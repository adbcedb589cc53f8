"""Fingerprints of files and folders: what an index was made from."""

import hashlib
from collections.abc import Iterable
from pathlib import Path


def digest_of(parts: Iterable[str]) -> str:
    """Return a short fingerprint of texts in order."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part.encode())
        digest.update(b"\0")
    return digest.hexdigest()[:16]


def digest_of_folder(folder: Path) -> str:
    """Return a short fingerprint of every file below a folder, names included."""
    digest = hashlib.sha256()
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        digest.update(str(file.relative_to(folder)).encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()[:16]
