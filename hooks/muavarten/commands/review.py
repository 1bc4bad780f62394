"""`muavarten review BASE [HEAD]`: what changes for the reader between two commits."""

import argparse
import io
import os
import sys
import tarfile
import tempfile
from datetime import date
from pathlib import Path

import msgspec

from muavarten.changes import review_pages
from muavarten.changes.commit import told_sender
from muavarten.changes.review import PageText, Review, State, changed_records
from muavarten.changes.review_markdown import as_markdown
from muavarten.check.checker import checked
from muavarten.languages.catalogue import Catalogue, catalogue
from muavarten.link.directory import linked
from muavarten.pages.edition import Site, site_of
from muavarten.press.bodies import Bodies
from muavarten.problems import Severity
from muavarten.read.content import ContentError, content_pages
from muavarten.read.git import (
    GitError,
    archive,
    changed_files,
    commit_of,
    common_ancestor,
    messages,
    repository,
)
from muavarten.read.reader import read_tree

NAME = "review"
CONTENT, OVERRIDES = "content", "overrides"


def arguments(parser: argparse.ArgumentParser, words: Catalogue) -> None:
    """Declare what the command takes."""
    parser.add_argument("base", metavar="BASE", help=words.text("command.review.base"))
    parser.add_argument(
        "head", metavar="HEAD", nargs="?", default="HEAD", help=words.text("command.review.head")
    )
    parser.add_argument(
        "--format", choices=("markdown", "json"), default="markdown", help=words.text("command.review.format")
    )
    parser.add_argument("--pages", action="store_true", help=words.text("command.review.pages"))


def run(options: argparse.Namespace, words: Catalogue) -> int:
    """Print the review; 2 where the commits cannot be compared."""
    data = Path(options.data).resolve()
    root = repository(data)
    if root is None:
        sys.stderr.write(words.text("changes.refused.no-git") + "\n")
        return 2
    try:
        review, said = _reviewed(root, data, options)
    except GitError as error:
        sys.stderr.write(words.text("command.review.no-commit", reason=str(error)) + "\n")
        return 2
    if options.format == "json":
        sys.stdout.write(msgspec.json.format(msgspec.json.encode(review), indent=2).decode() + "\n")
    else:
        sys.stdout.write(as_markdown(review, said))
    return 0


def _reviewed(root: Path, data: Path, options: argparse.Namespace) -> tuple[Review, Catalogue]:
    head = commit_of(root, options.head)
    base = common_ancestor(root, commit_of(root, options.base), head)
    prefix = data.relative_to(root.resolve()).as_posix()
    with tempfile.TemporaryDirectory() as folder:
        old, new = (
            _state(root, commit, prefix, Path(folder, name))
            for name, commit in (("old", base), ("new", head))
        )
    region = new.records.region or old.records.region
    words = catalogue(region.languages[0] if region else "fi")
    files = changed_files(root, base, head)
    inside = {file.removeprefix(f"{prefix}/") for file in files if file.startswith(f"{prefix}/")}
    records = tuple(changed_records(old, new, words))
    read = {record.path for state in (old, new) for record in state.records.all()}
    sites = [_site(root, state) for state in (old, new)]
    pages = review_pages.compared(sites[0], sites[1]) if sites[0] and sites[1] else None
    texts: tuple[PageText, ...] = ()
    if options.pages and sites[1]:
        bodies = Bodies(root / OVERRIDES)
        names = [record.record for record in records]
        texts = tuple(review_pages.texts(sites[0], sites[1], names, bodies))
    counts = [sum(p.severity is severity for p in new.problems if p.path in inside) for severity in Severity]
    review = Review(
        base=base,
        head=head,
        records=records,
        outside=tuple(file for file in files if not file.startswith(f"{prefix}/")),
        unread=tuple(sorted(inside - read)),
        errors=counts[0],
        warnings=counts[1],
        appear=pages.appear if pages else (),
        move=pages.move if pages else (),
        vanish=pages.vanish if pages else (),
        compared=pages is not None,
        senders=tuple(told_sender(message).value for message in messages(root, base, head)),
        pages=texts,
    )
    return review, words


def _state(root: Path, commit: str, prefix: str, folder: Path) -> State:
    """The data as it was in a commit, laid out in an empty folder for as long as it is read."""
    with tarfile.open(fileobj=io.BytesIO(archive(root, commit, prefix))) as tar:
        tar.extractall(folder, filter="data")
    data = folder / prefix
    records, problems = checked(data)
    trees = {}
    for record in records.all():
        tree, _ = read_tree(data, record.path)
        if tree is not None:
            trees[record.path] = tree
    return State(records, problems, trees)


def _site(root: Path, state: State) -> Site | None:
    """The site of a state, where one can be made of it."""
    if not state.is_sound:
        return None
    directory = linked(state.records)
    day = os.environ.get("MUAVARTEN_TODAY")
    today = date.fromisoformat(day) if day else date.today()  # noqa: DTZ011 - the reader's day
    try:
        written = content_pages(root / CONTENT, directory.region.languages)
    except ContentError:
        return None
    return site_of(directory, today, None, written)
