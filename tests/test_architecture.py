"""The plan's architecture rules, held by reading the code."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from jinja2 import Environment

from sites import ROOT

PACKAGE = ROOT / "hooks" / "muavarten"
FILES = sorted(PACKAGE.rglob("*.py"))
LAYERS = (
    ("problems", "lazy"),
    ("records",),
    ("languages",),
    ("read",),
    ("parse",),
    ("recurrence",),
    ("check",),
    ("link",),
    ("derive",),
    ("forms",),
    ("sample",),
    ("pages",),
    ("press",),
    ("leaflet",),
    ("exports",),
    ("write",),
    ("changes",),
    ("building",),
    ("commands", "bridge"),
)
RANK = {name: rank for rank, names in enumerate(LAYERS) for name in names}
EDGES = frozenset({"bridge", "commands"})
READS = frozenset(
    {"read_text", "read_bytes", "open", "scandir", "iterdir", "glob", "rglob", "os.walk", "listdir"}
)
WRITES = frozenset(
    {"write_text", "write_bytes", "mkdir", "unlink", "rename", "replace_file", "rmdir", "touch", "rmtree"}
)
CLOCKS = frozenset({"today", "now", "utcnow", "time_ns", "monotonic", "perf_counter"})
SENTENCE = re.compile(r"[^\W\d_]{2,} [^\W\d_]{2,}")


def _name(file: Path) -> str:
    return file.relative_to(PACKAGE).as_posix()


def _layer(file: Path) -> str:
    first = file.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


def _imports(tree: ast.AST) -> Iterator[tuple[ast.AST, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node, node.module
        elif isinstance(node, ast.Import):
            for alias in node.names:
                yield node, alias.name


@cache
def _tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


@pytest.mark.parametrize("file", FILES, ids=_name)
def test_only_the_bridge_knows_mkdocs(file: Path) -> None:
    heard = [name for _, name in _imports(_tree(file)) if name.split(".")[0] in ("mkdocs", "material")]
    assert not heard or _layer(file) == "bridge"


@pytest.mark.parametrize("file", FILES, ids=_name)
def test_imports_follow_the_flow(file: Path) -> None:
    here = RANK.get(_layer(file), -1) if _layer(file) != "__init__" else 0
    assert here >= 0, f"{_layer(file)} has no place in the flow"
    for _, name in _imports(_tree(file)):
        parts = name.split(".")
        if parts[0] == "muavarten" and len(parts) > 1:
            assert RANK[parts[1]] <= here, f"{name} lies above {_name(file)}"


@pytest.mark.parametrize("file", FILES, ids=_name)
def test_nothing_is_imported_inside_functions_but_by_lazy(file: Path) -> None:
    if _layer(file) == "lazy":
        return
    inside = [
        name
        for function in ast.walk(_tree(file))
        if isinstance(function, (ast.FunctionDef, ast.AsyncFunctionDef))
        for _, name in _imports(function)
    ]
    assert inside == []


def test_no_import_cycles() -> None:
    graph = {
        f"muavarten.{_name(file).removesuffix('.py').removesuffix('/__init__').replace('/', '.')}": {
            name for _, name in _imports(_tree(file)) if name.startswith("muavarten.")
        }
        for file in FILES
    }
    done: set[str] = set()

    def visit(module: str, path: tuple[str, ...]) -> None:
        assert module not in path, " -> ".join((*path, module))
        if module in done or module not in graph:
            return
        for other in sorted(graph[module]):
            visit(other, (*path, module))
        done.add(module)

    for module in sorted(graph):
        visit(module, ())


def _calls(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Attribute):
                yield node.func.attr
                if isinstance(node.func.value, ast.Name):
                    yield f"{node.func.value.id}.{node.func.attr}"
            elif isinstance(node.func, ast.Name):
                yield node.func.id


READERS = EDGES | {"read", "write", "languages"}
"""`languages` reads the catalogues that ship with the package."""


@pytest.mark.parametrize("file", FILES, ids=_name)
def test_only_read_reads_and_only_write_writes(file: Path) -> None:
    calls = set(_calls(_tree(file)))
    if _layer(file) not in READERS:
        assert not calls & READS
    if _layer(file) not in EDGES | {"write"}:
        assert not calls & WRITES


@pytest.mark.parametrize("file", FILES, ids=_name)
def test_no_clock_and_no_chance_inside(file: Path) -> None:
    if _layer(file) in EDGES:
        return
    tree = _tree(file)
    assert not {name for name in _calls(tree) if name in CLOCKS}
    modules = {name.split(".")[0] for _, name in _imports(tree)}
    assert "time" not in modules
    assert "uuid" not in modules
    assert "secrets" not in modules
    assert "random" not in modules or _layer(file) == "sample"


def _docstrings(tree: ast.AST) -> set[int]:
    found = set()
    for node in ast.walk(tree):
        body = getattr(node, "body", None)
        for child in body if isinstance(body, list) else []:
            if isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant):
                found.add(id(child.value))
    return found


def _raised(tree: ast.AST) -> set[int]:
    return {
        id(part)
        for node in ast.walk(tree)
        if isinstance(node, (ast.Raise, ast.Assert))
        for part in ast.walk(node)
    }


TECHNICAL = {
    "bridge.py": "a message of MkDocs, to be recognised",
    "changes/naming.py": "what stands behind the name of a registered association, to be recognised",
    "press/templates.py": "pieces of Python that templates are compiled to",
    "exports/atom.py": "an attribute of XML",
    "read/mistakes.py": "the messages of libyaml, to be recognised and never shown",
    "check/persons.py": "given names, to be recognised and never shown",
    "check/prices.py": "ways to say that something is free, to be recognised and never shown",
    "pages/structured.py": "a phrase of schema.org",
}
"""Words that are not said to anybody, and why they stand in code."""


@pytest.mark.parametrize("file", FILES, ids=_name)
def test_no_words_in_code(file: Path) -> None:
    """Sentences belong into the catalogues; docstrings and the texts of exceptions are for developers."""
    if _name(file) in TECHNICAL:
        return
    tree = _tree(file)
    spared = _docstrings(tree) | _raised(tree)
    said = [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in spared
        if SENTENCE.search(_without_markup(node.value))
    ]
    assert said == []


def _without_markup(text: str) -> str:
    return re.sub(r"<[^>]*>|[a-z]+=\"[^\"]*\"|xmlns\S*", " ", text)


TEMPLATES = sorted((ROOT / "overrides").rglob("*.html"))
SAME_EVERYWHERE = frozenset({"curl", "Python", "iCalendar", "RSS", "Atom", "JSON", "CSV", "GeoJSON", "YAML"})


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda t: t.name)
def test_no_words_in_templates(template: Path) -> None:
    source = re.sub(r"<pre.*?</pre>", "", template.read_text(encoding="utf-8"), flags=re.DOTALL)
    data = "".join(
        text if kind == "data" else "\x00"
        for _, kind, text in Environment(autoescape=True).lex(source)
        if kind in ("data", "variable_begin", "block_begin")
    )
    outside = re.sub(r"<(script|style|svg)\b.*?</\1>|<!--.*?-->|<[^>]*>", " ", data, flags=re.DOTALL)
    words = set(re.findall(r"[^\W\d_]{2,}", outside)) - SAME_EVERYWHERE
    attributes = re.findall(r'(?:aria-label|title|placeholder|alt)="([^"\x00]*[^\W\d_][^"\x00]*)"', data)
    assert not words
    assert not attributes


SCRIPTS = sorted((ROOT / "overrides").rglob("*.js"))


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda s: s.name)
def test_no_words_in_scripts(script: Path) -> None:
    source = re.sub(
        r"/\*.*?\*/|(?<![:\"'`\w/])//[^\n]*", "", script.read_text(encoding="utf-8"), flags=re.DOTALL
    )
    strings = re.findall(r"\"([^\"\n]*)\"|'([^'\n]*)'", source)
    said = [
        text
        for pair in strings
        for text in pair
        if re.search(r"[^\W\d_]{3,} [^\W\d_]{3,} [^\W\d_]{2,}", text)
    ]
    assert said == []


REGION_WORDS = re.compile(r"pohjanmaa|kauhava|seinäjo|seinajo|lapua|helsinki|österbotten", re.IGNORECASE)


@pytest.mark.parametrize(
    "file", [*FILES, *TEMPLATES, *SCRIPTS, *sorted((ROOT / "overrides").rglob("*.css"))], ids=lambda f: f.name
)
def test_no_region_in_code_or_templates(file: Path) -> None:
    """Another region changes only data/ and content/. Docstrings may give examples from the first one."""
    text = file.read_text(encoding="utf-8")
    if file.suffix == ".py":
        text = re.sub(r'""".*?"""|#[^\n]*', "", text, flags=re.DOTALL)
    assert not REGION_WORDS.search(text)


def test_median_file_is_short() -> None:
    lengths = sorted(len(file.read_text(encoding="utf-8").splitlines()) for file in FILES)
    assert lengths[len(lengths) // 2] < 100
    assert lengths[-1] <= 250
