"""The form as data for its scripts: sections and fields of each kind with labels, help and limits."""

from typing import Any

from muavarten.forms.allowed import FORMS, PERSONAL, Form, Section
from muavarten.forms.labels import help_text, item_name, label, option
from muavarten.forms.shape import Leaf, Many, Shape, group_of
from muavarten.languages.catalogue import Catalogue


def kinds(words: Catalogue) -> dict[str, Any]:
    """Each kind that has a form, by its folder."""
    return {form.folder: _form(form, words) for form in FORMS}


def _form(form: Form, words: Catalogue) -> dict[str, Any]:
    return {
        "name": words.text(f"kind.{form.kind.name}"),
        "canEnd": form.can_end,
        "required": list(form.shape.required),
        "order": list(group_of(form.kind.model).fields),
        "sections": [_section(form, section, words) for section in form.sections],
    }


def _section(form: Form, section: Section, words: Catalogue) -> dict[str, Any]:
    fields = [_field(form.kind.name, name, form.shape.fields[name], words) for name in section.fields]
    return {
        "name": section.name,
        "label": words.text(f"update.section.{section.name}"),
        "folded": section.folded,
        "fields": fields,
    }


def _field(kind: str, path: str, shape: Shape, words: Catalogue) -> dict[str, Any]:
    name = path.rpartition(".")[2]
    said = {"name": name, "label": label(words, kind, name), "help": _help(kind, path, words)}
    personal = {"personal": True} if path in PERSONAL else {}
    return {**said, **personal, "shape": _shape(kind, path, shape, words)}


def _help(kind: str, path: str, words: Catalogue) -> str:
    """The form's own help where it has one: who fills in a form needs no marks of a file."""
    name = path.rpartition(".")[2]
    own = next((key for key in (f"update.help.{path}", f"update.help.{name}") if key in words), "")
    return words.text(own) if own else help_text(words, kind, name)


def _shape(kind: str, path: str, shape: Shape, words: Catalogue) -> dict[str, Any]:
    if isinstance(shape, Leaf):
        return {"type": "leaf", **_leaf(shape, words)}
    if isinstance(shape, Many):
        one = item_name(words, path.rpartition(".")[2])
        return {"type": "many", "one": one, "item": _shape(kind, path, shape.item, words)}
    fields = [_field(kind, f"{path}.{name}", part, words) for name, part in shape.fields.items()]
    return {"type": "group", "required": list(shape.required), "fields": fields}


def _leaf(leaf: Leaf, words: Catalogue) -> dict[str, Any]:
    """What is known of a single value, without what is empty."""
    known: dict[str, Any] = {
        "form": leaf.form,
        "longest": leaf.longest,
        "paragraphs": leaf.paragraphs,
        "pattern": leaf.pattern,
        "localized": leaf.localized,
        "least": leaf.least,
        "most": leaf.most,
        "reference": leaf.reference,
    }
    found = {name: value for name, value in known.items() if value}
    if leaf.options:
        found["options"] = [[value, option(words, leaf.choice, value)] for value in leaf.options]
    return found
