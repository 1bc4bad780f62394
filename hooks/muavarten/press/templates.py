"""Jinja compiled for speed: views are plain objects, so that attributes, calls and texts need no ceremony.

What Jinja can do besides (mappings read with a dot, functions that want the context) no template here uses.
"""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import markupsafe
from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template, nodes
from jinja2.compiler import CodeGenerator, Frame, MacroRef
from jinja2.utils import missing
from markupsafe import escape

from muavarten.languages.catalogue import Catalogue

LABELS = "t"

ESCAPED: Callable[[str], str] = getattr(markupsafe, "_escape_inner", lambda text: str(escape(text)))
"""A text with HTML's own characters written out; the inner part of `escape`, where that can be had."""


class Html(str):
    """A text that is HTML already."""

    __slots__ = ()

    def __html__(self) -> str:
        return self


def joined(parts: Iterable[str]) -> Html:
    """Pieces of HTML as one."""
    return Html("".join(parts))


class Labels(dict[str, str]):
    """The texts of a language: called with a key, as text; by a key without values, escaped once for all."""

    def __init__(self, words: Catalogue) -> None:
        super().__init__()
        self._text = words.text

    def __call__(self, key: str, /, **values: Any) -> str:
        """The text of a key, with its values."""
        return self._text(key, **values)

    def __missing__(self, key: str) -> str:
        self[key] = str(escape(self._text(key)))
        return self[key]


def plain_macro(function: Callable[..., str], names: tuple[str, ...]) -> Callable[..., str]:
    """A macro as a function of its own, whose parameters may be left out."""
    function.__defaults__ = (missing,) * len(names)
    function.names = names  # type: ignore[attr-defined]
    return function


def called(function: Any, *given: Any, **named: Any) -> Any:
    """Call a macro with named parameters, or any other function."""
    names = getattr(function, "names", None)
    if names is None:
        return function(*given, **named)
    return function(*given, *(named.get(name, missing) for name in names[len(given) :]))


class Generator(CodeGenerator):
    """Writes the Python of a template."""

    label: nodes.Expr | None = None
    """The text that is being written out, if it is one that can be looked up ready made."""

    def write_commons(self) -> None:
        """What every function of a template has at hand."""
        super().write_commons()
        self.writeline("escaped, Html = environment.escaped, environment.html")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802 - Jinja's name
        """An attribute, as Python looks it up."""
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def visit_Call(  # noqa: N802
        self, node: nodes.Call, frame: Frame, forward_caller: bool = False
    ) -> None:
        """A call, without the context that no function here asks for."""
        if node is self.label:
            self.visit(node.node, frame)
            self.write(f"[{node.args[0].as_const()!r}]")
            return
        named = bool(node.kwargs)
        self.write("environment.called(" if named else "")
        self.visit(node.node, frame)
        self.write(", " if named else "(")
        for argument in (*node.args, *node.kwargs):
            self.visit(argument, frame)
            self.write(", ")
        self.write(")")

    def visit_FromImport(self, node: nodes.FromImport, frame: Frame) -> None:  # noqa: N802
        """Macros of another template, which are looked up there once."""
        names = [(name, name) if isinstance(name, str) else name for name in node.names]
        self.newline(node)
        self.write("".join(f"{frame.symbols.ref(own)}, " for _, own in names))
        self.write(" = environment.imported(")
        self.visit(node.template, frame)
        self.write(f", {tuple(name for name, _ in names)!r})")
        if frame.toplevel:
            pairs = ", ".join(f"{own!r}: {frame.symbols.ref(own)}" for _, own in names)
            self.writeline(f"context.vars.update({{{pairs}}})")

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        """A macro, as a Python function."""
        names = tuple(argument.name for argument in macro_ref.node.args)
        self.write(f"environment.plain_macro(macro, {names!r})")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        self.label = node if _is_label(node) else None
        if self.label is None:
            self.write("(v if type(v := " if _is_macro(node) else "(escaped(v) if type(v := ")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        if self.label is None:
            macro = _is_macro(node)
            self.write(f") is {'Html' if macro else 'str'} else ")
            self.write("escape(v))" if macro else "v if type(v) is Html else escape(v))")
        self.label = None


def _is_label(node: nodes.Node) -> bool:
    """Whether this is a text of the catalogue without values."""
    return (
        _calls_labels(node)
        and isinstance(node, nodes.Call)
        and len(node.args) == 1
        and isinstance(node.args[0], nodes.Const)
        and not node.kwargs
    )


def _is_macro(node: nodes.Node) -> bool:
    """Whether this gives HTML, as far as one can tell."""
    return isinstance(node, nodes.Call) and not _calls_labels(node)


def _calls_labels(node: nodes.Node) -> bool:
    return isinstance(node, nodes.Call) and isinstance(node.node, nodes.Name) and node.node.name == LABELS


class Templates(Environment):
    """The templates of a folder."""

    code_generator_class = Generator
    concat = staticmethod(joined)
    escaped = staticmethod(ESCAPED)
    html = Html
    plain_macro = staticmethod(plain_macro)
    called = staticmethod(called)

    def __init__(self, folder: Path) -> None:
        super().__init__(
            loader=FileSystemLoader(folder),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        self._ready: dict[str, Template] = {}
        self._imported: dict[tuple[str, tuple[str, ...]], tuple[Any, ...]] = {}

    def get_template(self, name: str | Template, *_: Any, **__: Any) -> Template:
        """A template of the folder; none changes while this environment lives."""
        if isinstance(name, Template):
            return name
        found = self._ready.get(name)
        if found is None:
            found = self._ready[name] = super().get_template(name)
        return found

    def imported(self, template: str, names: tuple[str, ...]) -> tuple[Any, ...]:
        """Macros of a template by their names."""
        found = self._imported.get((template, names))
        if found is None:
            module = self.get_template(template).module
            found = self._imported[template, names] = tuple(getattr(module, name) for name in names)
        return found
