"""Makes a sample speak Finnish only: other languages go from every text, and from the region's own list."""

import json
import re
from pathlib import Path
from typing import Any

import yaml

OTHERS = ("sv", "en")
KEPT = "fi"
KEY = re.compile(r" *(?:- )*(fi|sv|en):(?: |$)")
FLOW = re.compile(r"\{(?:fi|sv|en): [^{}]*\}")


def one_language(data: Path) -> None:
    """Rewrite every file of a sample."""
    for file in sorted(data.rglob("*")):
        if file.suffix in (".yml", ".md"):
            before = file.read_text(encoding="utf-8")
            after = finnish(before)
            if file.name == "region.yml":
                after = re.sub(r"^languages: .*$", f"languages: [{KEPT}]", after, flags=re.MULTILINE)
            if after != before:
                file.write_text(after, encoding="utf-8")


def finnish_links(home: Path) -> None:
    """Let hand-written pages lead to Finnish pages where they lead to other languages."""
    for file in (home / "content" / KEPT).glob("*.md"):
        text = file.read_text(encoding="utf-8")
        file.write_text(re.sub(r"language:[a-z]+/", f"language:{KEPT}/", text), encoding="utf-8")


def finnish(text: str) -> str:
    """A file's text without other languages; a text that is only in another is taken for Finnish."""
    lines = FLOW.sub(_flow, text).split("\n")
    found: list[str] = []
    said: set[int] = set()
    skipped: int | None = None
    for line in lines:
        indent = len(line) - len(line.lstrip(" "))
        if skipped is not None:
            if not line.strip() or indent > skipped:
                continue
            skipped = None
        key = KEY.match(line)
        at = key.start(1) if key else indent
        if line.strip() and (key is None or at > indent):
            said = {place for place in said if place < indent}
        if key is None:
            found.append(line)
        elif key[1] in OTHERS and at in said:
            skipped = at
        else:
            said.add(at)
            found.append(line.replace(f"{key[1]}:", f"{KEPT}:", 1))
    return "\n".join(found).rstrip("\n") + "\n"


def _flow(match: re.Match[str]) -> str:
    texts: dict[str, Any] = yaml.load(match[0], Loader=yaml.BaseLoader)  # noqa: S506 - makes nothing but texts
    text = texts.get(KEPT) or next(iter(texts.values()))
    return f"{{{KEPT}: {json.dumps(text, ensure_ascii=False)}}}"
