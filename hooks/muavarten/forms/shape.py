"""The shape of a record's values, read from the annotations of its model: groups, lists and single values."""

import types
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

import msgspec
from msgspec import NODEFAULT, Struct

from muavarten.records.fields import Bounds, LocalizedText, Location, Moment, Phone, Reference, TextForm

LINE = TextForm(200)
TEXT = "text"


class Leaf(Struct, frozen=True, kw_only=True):
    """A single value. `form` names its format: text, email, uri, phone, day, moment, choice, boolean ..."""

    form: str
    longest: int = 0
    paragraphs: bool = False
    pattern: str = ""
    localized: bool = False
    options: tuple[str, ...] = ()
    choice: str = ""
    """The name of the list that the options are of."""
    least: int = 0
    most: int = 0
    reference: str = ""


class Group(Struct, frozen=True, kw_only=True):
    """Values with names; `required` are those that the group cannot do without."""

    fields: dict[str, "Shape"]
    required: tuple[str, ...] = ()


class Many(Struct, frozen=True, kw_only=True):
    """A list of values of one shape."""

    item: "Leaf | Group"


Shape = Leaf | Group | Many

PLAIN: dict[Any, Leaf] = {
    str: Leaf(form=TEXT, longest=64 * 1024, paragraphs=True),
    bool: Leaf(form="boolean"),
    float: Leaf(form="decimal"),
    date: Leaf(form="day"),
    Moment: Leaf(form="moment"),
    Phone: Leaf(form="phone", longest=40),
    Location: Leaf(form="location"),
    LocalizedText: Leaf(form=TEXT, longest=LINE.longest, localized=True),
}


@cache
def group_of(model: type[Struct]) -> Group:
    """The shape of a model; a record's id and path are not among its values."""
    hints = get_type_hints(model, include_extras=True)
    hidden = {"id", "path"} if hasattr(model, "path") else set()
    fields = [info for info in msgspec.structs.fields(model) if info.name not in hidden]
    return Group(
        fields={info.name: shape_of(hints[info.name]) for info in fields},
        required=tuple(info.name for info in fields if info.default is NODEFAULT),
    )


def shape_of(hint: Any) -> Shape:
    """The shape of a value with this annotation."""
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return _annotated(arguments[0], arguments[1])
    if origin in (Union, types.UnionType):
        return shape_of(next(argument for argument in arguments if argument is not types.NoneType))
    if origin is tuple:
        item = shape_of(arguments[0])
        if isinstance(item, Many):
            raise TypeError("a list of lists has no shape")
        return Many(item=item)
    if hint in PLAIN:
        return PLAIN[hint]
    if issubclass(hint, StrEnum):
        options = tuple(option.value for option in hint)
        return Leaf(form="choice", options=options, choice=hint.__name__)
    return group_of(hint)


def _annotated(base: Any, form: Any) -> Leaf:
    if isinstance(form, Bounds):
        return Leaf(form="number", least=form.least, most=form.most)
    if isinstance(form, Reference):
        return Leaf(form="reference", longest=80, reference=form.kind)
    return Leaf(
        form=form.format,
        longest=form.longest,
        paragraphs=form.paragraphs,
        pattern=form.pattern or "",
        localized=base is LocalizedText,
    )
