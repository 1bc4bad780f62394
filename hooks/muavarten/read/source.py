"""The bytes of one file."""

from pathlib import Path


def source(data: Path, path: str) -> bytes:
    """What a file holds, byte for byte."""
    return (data / path).read_bytes()
