"""Where a line of a request points to in a record: the shape at a path, or a refusal."""

from muavarten.changes.refusal import refused
from muavarten.changes.request import Path
from muavarten.forms.allowed import Form
from muavarten.forms.shape import Group, Leaf, Many, Shape

MOST_ITEMS = 100


def shape_at(form: Form, path: Path, languages: tuple[str, ...]) -> Shape:
    """The shape of what a path names. Raises a refusal where there is nothing to tell."""
    shape: Shape = form.shape
    for depth, step in enumerate(path):
        rest = path[depth:]
        if isinstance(shape, Group) and step in shape.fields:
            shape = shape.fields[step]
        elif isinstance(shape, Many) and isinstance(shape.item, Group) and is_position(step):
            shape = shape.item
        elif isinstance(shape, Leaf) and shape.localized and rest == (step,) and step in languages:
            return shape
        else:
            raise refused("field", field=".".join(path))
    return shape


def leaf_at(form: Form, path: Path, languages: tuple[str, ...]) -> Leaf | None:
    """The shape of the texts of a line; none where the path names a group or nothing."""
    shape = shape_at(form, path, languages)
    item = shape.item if isinstance(shape, Many) else shape
    return item if isinstance(item, Leaf) else None


def is_position(step: str) -> bool:
    """Whether a step is a place in a list, counted from 1."""
    return step.isascii() and step.isdigit() and not step.startswith("0") and int(step) <= MOST_ITEMS
