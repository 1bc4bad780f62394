"""A review as Markdown, in which nothing that a stranger has written can act."""

import re
from collections.abc import Iterable, Iterator

from muavarten.changes.review import REMOVED, RecordReview, Review
from muavarten.languages.catalogue import Catalogue

SIGNS = re.compile(r"[\\`*_{}\[\]()#+\-.!|~>@:]")
"""What Markdown, or GitHub's own links to people, issues and addresses, begins with."""
MOST = 50


def escaped(text: str) -> str:
    """A text of somebody else's as Markdown that shows just that text."""
    flat = " ".join(text.split())
    return SIGNS.sub(lambda sign: f"&#{ord(sign[0])};", flat.replace("&", "&amp;").replace("<", "&lt;"))


def as_markdown(review: Review, words: Catalogue) -> str:
    """The review, for the summary of a run or the text of a pull request."""
    lines = [f"## {words.text('review.title')}", "", *_warnings(review, words)]
    for record in review.records[:MOST]:
        lines += _record(record, words)
    if len(review.records) > MOST:
        lines += [words.text("review.more", count=len(review.records) - MOST), ""]
    if not review.records:
        lines += [words.text("review.no-records"), ""]
    lines += _addresses(review, words)
    lines += [f"- {words.text(f'changes.sender.{sender}')}" for sender in review.senders]
    for page in review.pages:
        text = words.text("review.page", address=f"/{page.address}")
        lines += ["", f"<details><summary>{escaped(text)}</summary>", "", "~~~~diff"]
        lines += [f"{line[:2]}{line[2:].replace('~~~~', '~ ~ ~ ~')}" for line in page.text.splitlines()]
        lines += ["~~~~", "", "</details>"]
    return "\n".join(lines).rstrip("\n") + "\n"


def _warnings(review: Review, words: Catalogue) -> Iterator[str]:
    said = []
    if review.errors:
        said.append(words.text("review.errors", count=review.errors))
    if review.warnings:
        said.append(words.text("review.warnings", count=review.warnings))
    if len(review.records) > 1:
        said.append(words.text("review.several", count=len(review.records)))
    if review.outside:
        said.append(words.text("review.outside", files=_code(review.outside)))
    if review.unread:
        said.append(words.text("review.unread", files=_code(review.unread)))
    if review.vanish:
        said.append(words.text("review.broken", addresses=_code(f"/{address}" for address in review.vanish)))
    if not review.compared:
        said.append(words.text("review.not-compared"))
    for text in said:
        yield f"> [!WARNING]\n> {text}"
        yield ""


def _record(record: RecordReview, words: Catalogue) -> list[str]:
    title = words.text(f"review.{record.change}", name=escaped(record.name), kind=escaped(record.kind))
    lines = [f"### {title}", "", _code([record.path]), ""]
    if record.change == REMOVED:
        return lines
    told = record.sentences or (words.text("review.silent"),)
    return [*lines, *(f"- {escaped(sentence)}" for sentence in told), ""]


def _addresses(review: Review, words: Catalogue) -> list[str]:
    lines = []
    if review.appear:
        lines.append(
            f"- {words.text('review.appear', addresses=_code(f'/{address}' for address in review.appear))}"
        )
    lines += [
        f"- {words.text('review.move', old=_code([f'/{old}']), new=_code([f'/{new}']))}"
        for old, new in review.move
    ]
    return [*lines, ""] if lines else []


def _code(names: Iterable[str]) -> str:
    shown = list(names)
    more = " …" if len(shown) > MOST else ""
    return ", ".join(f"<code>{escaped(name)}</code>" for name in shown[:MOST]) + more
