"""The catalogues say the same things in every language."""

import ast
import re
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.pofile import read_po

from muavarten.languages.catalogue import catalogue, languages_with_catalogue
from muavarten.languages.po import po_entries

PACKAGE = Path(__file__).parent.parent / "hooks" / "muavarten"
LOCALE = PACKAGE / "locale"
LANGUAGES = ("fi", "sv", "en")
DOMAINS = ("rules", "commands")


def texts(language: str, domain: str) -> dict[str, tuple[str, ...]]:
    with (PACKAGE / "locale" / language / f"{domain}.po").open("rb") as stream:
        found = read_po(stream, locale=language, abort_invalid=True)
    return {
        entry.id if isinstance(entry.id, str) else entry.id[0]: (
            (entry.string,) if isinstance(entry.string, str) else tuple(entry.string or ())
        )
        for entry in found
        if entry.id
    }


def braces(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_the_program_speaks_three_languages() -> None:
    assert set(languages_with_catalogue()) >= set(LANGUAGES)


@pytest.mark.parametrize("domain", DOMAINS)
@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_same_keys_and_braces(domain: str, language: str) -> None:
    first, other = texts(LANGUAGES[0], domain), texts(language, domain)
    assert set(first) == set(other)
    for key, forms in first.items():
        assert {frozenset(braces(form)) for form in forms} == {frozenset(braces(f)) for f in other[key]}, key
        assert len(forms) == len(other[key])


@pytest.mark.parametrize("domain", DOMAINS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_empty(domain: str, language: str) -> None:
    for key, forms in texts(language, domain).items():
        assert all(form.strip() == form and form for form in forms), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_message_and_its_hint_are_sentences_that_read_on(language: str) -> None:
    for key, forms in texts(language, "rules").items():
        assert forms[0][-1] in ".?!", key
        assert forms[0][0] == forms[0][0].upper(), key


def test_every_complaint_has_its_hint() -> None:
    keys = texts("fi", "rules")
    rules = {key.removeprefix("rule.") for key in keys if key.startswith("rule.")}
    hints = {key.removeprefix("hint.") for key in keys if key.startswith("hint.")}
    assert rules <= hints
    assert hints - rules == {"did-you-mean", "comma"}


def literal_keys(folder: str) -> set[str]:
    """Texts in the code of a folder that look like keys of rules: `contacts.link.host`."""
    return {
        node.value
        for file in (PACKAGE / folder).glob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        if re.fullmatch(r"[a-z]+(?:[.-][a-z0-9-]+)+", node.value)
    }


def test_every_text_is_asked_for_by_some_code() -> None:
    code = "\n".join(
        file.read_text(encoding="utf-8")
        for folder in ("read", "parse", "check", "commands")
        for file in (PACKAGE / folder).glob("*.py")
    )
    for key in texts("fi", "rules"):
        last = key.rpartition(".")[2]
        assert last in code or key.partition(".")[2] in code, key


def test_every_key_of_a_rule_has_a_text() -> None:
    rules = {key.removeprefix("rule.").split(".")[0] for key in texts("fi", "rules")}
    said = catalogue("fi").keys()
    for key in literal_keys("check"):
        if key.split(".")[0] in rules and "." in key and not key.endswith((".yml", ".md")):
            assert f"rule.{key}" in said, key


def test_catalogues_are_read_as_babel_reads_them() -> None:
    for file in LOCALE.rglob("*.po"):
        with file.open("rb") as stream:
            read = {
                entry.id[0] if isinstance(entry.id, (list, tuple)) else entry.id: entry.string
                for entry in read_po(stream)
                if entry.id
            }
        told = {key: forms if isinstance(forms, (list, tuple)) else (forms,) for key, forms in read.items()}
        found = {key: forms for key, forms in po_entries(file) if key}
        assert found == {key: tuple(forms) for key, forms in told.items()}, file
