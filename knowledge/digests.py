"""Fingerprints of files and folders: what an index was made from."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

CHUNK_BYTES = 1024**2


def digest_of(parts: Iterable[str]) -> str:
    """Return a short fingerprint of texts in order."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part.encode())
        digest.update(b"\0")
    return digest.hexdigest()[:16]


def digest_of_folder(folder: Path, *, without: str = "") -> str:
    """Return a short fingerprint of every file below a folder, names included.

    Args:
        folder: the folder.
        without: a file directly in it that does not count.
    """
    digest = hashlib.sha256()
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    for file in files:
        if file != folder / without:
            digest.update(str(file.relative_to(folder)).encode())
            _add(file, digest)
    return digest.hexdigest()[:16]


def _add(file: Path, digest: "hashlib._Hash") -> None:
    with file.open("rb") as opened:
        while part := opened.read(CHUNK_BYTES):
            digest.update(part)
