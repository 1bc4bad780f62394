"""The pages written by hand: Markdown files with front matter, one folder a language."""

from pathlib import Path

import frontmatter
from msgspec import Struct


class ContentPage(Struct, frozen=True, kw_only=True):
    """A hand-written page. `name` is the same in every language, `slug` its word in the address."""

    name: str
    language: str
    path: str
    slug: str
    title: str
    description: str
    text: str
    spoken: str = ""
    """The language of the text, where it is not that of the folder: a greeting in a language of its own."""


class ContentError(ValueError):
    """A hand-written page lacks something in its front matter; the text says what and where."""


def content_pages(folder: Path, languages: tuple[str, ...]) -> tuple[ContentPage, ...]:
    """Every hand-written page of these languages, by language and name."""
    return tuple(
        _page(folder, language, file)
        for language in languages
        for file in sorted((folder / language).glob("*.md"))
    )


def _page(folder: Path, language: str, file: Path) -> ContentPage:
    post = frontmatter.loads(file.read_text(encoding="utf-8"))
    path = file.relative_to(folder).as_posix()
    values = {}
    for name in ("slug", "title", "description"):
        value = post.metadata.get(name)
        if not isinstance(value, str) or not value.strip():
            raise ContentError(f"{path}: {name}")
        values[name] = value.strip()
    spoken = str(post.metadata.get("lang", ""))
    return ContentPage(
        name=file.stem, language=language, path=path, text=post.content, spoken=spoken, **values
    )
