"""Which fields of which kinds people outside may tell: what the form asks for and a request may change."""

from msgspec import Struct

from muavarten.forms.shape import Group, Shape, group_of
from muavarten.records.common import Record
from muavarten.records.kinds import KIND_BY_FOLDER, Kind

PERSONAL = frozenset({"contacts"})
"""Fields that may hold a person's details: they never go through a public place."""

NOT_TOLD = frozenset({"location"})
"""Parts of groups that are looked up by whoever keeps the directory, not told."""


class Section(Struct, frozen=True, kw_only=True):
    """Fields that belong together; `name` is its key in the catalogue. `folded`: rarely needed."""

    name: str
    fields: tuple[str, ...]
    folded: bool = False


class Form(Struct, frozen=True, kw_only=True):
    """What may be told of a kind. `can_end`: it can cease to be."""

    folder: str
    sections: tuple[Section, ...]
    can_end: bool = False

    @property
    def kind(self) -> Kind:
        """The kind of record."""
        return KIND_BY_FOLDER[self.folder]

    @property
    def fields(self) -> tuple[str, ...]:
        """Every field that may be told, in the order of the form."""
        return tuple(field for section in self.sections for field in section.fields)

    @property
    def shape(self) -> Group:
        """The shape of what may be told."""
        whole = group_of(self.kind.model)
        fields = {name: _told(whole.fields[name]) for name in self.fields}
        return Group(fields=fields, required=tuple(name for name in whole.required if name in fields))


def _told(shape: Shape) -> Shape:
    if isinstance(shape, Group):
        fields = {name: _told(part) for name, part in shape.fields.items() if name not in NOT_TOLD}
        return Group(fields=fields, required=shape.required)
    return shape


FORMS: tuple[Form, ...] = (
    Form(
        folder="organisations",
        can_end=True,
        sections=(
            Section(name="reach", fields=("phones", "email", "website", "address", "social")),
            Section(name="what", fields=("name", "description", "meeting", "categories")),
            Section(
                name="who",
                fields=("welcomes_members", "welcomes_volunteers", "audience", "accessibility"),
            ),
            Section(name="persons", fields=("contacts",)),
            Section(name="where", fields=("municipality", "villages", "area")),
            Section(
                name="more",
                folded=True,
                fields=(
                    "alternate_names",
                    "register_number",
                    "business_id",
                    "founded",
                    "parent",
                    "umbrella",
                    "status",
                    "successor",
                ),
            ),
        ),
    ),
    Form(
        folder="events",
        sections=(
            Section(name="what", fields=("title", "kind", "description", "categories")),
            Section(name="when", fields=("start", "end", "all_day", "recurrence", "occurrences", "status")),
            Section(name="where", fields=("municipality", "villages", "place", "online")),
            Section(name="organiser", fields=("organiser", "organiser_name")),
            Section(name="join", fields=("price", "registration", "website", "audience", "accessibility")),
        ),
    ),
    Form(
        folder="premises",
        sections=(
            Section(name="what", fields=("name", "description", "capacity", "capacity_note", "hours")),
            Section(name="price", fields=("price", "prices")),
            Section(name="booking", fields=("booking", "website")),
            Section(name="access", fields=("accessibility",)),
            Section(name="where", fields=("municipality", "village", "address", "owner", "owner_name")),
        ),
    ),
    Form(
        folder="grants",
        sections=(
            Section(name="what", fields=("name", "purpose", "applicants", "amount", "categories", "website")),
            Section(name="when", fields=("opens", "closes", "recurs", "usual_time")),
            Section(name="funder", fields=("municipality", "leader", "funder")),
        ),
    ),
    Form(
        folder="liaisons",
        sections=(
            Section(name="reach", fields=("phones", "email", "website")),
            Section(name="what", fields=("title", "status", "term")),
        ),
    ),
    Form(
        folder="villages",
        sections=(
            Section(name="what", fields=("name", "alternate_names", "description", "website")),
            Section(name="where", fields=("municipality", "associations", "premises")),
        ),
    ),
)

FORM_BY_FOLDER = {form.folder: form for form in FORMS}


def order_of(form: Form) -> tuple[str, ...]:
    """The fields of a record in the order in which they are written: its own, then those of every record."""
    every = tuple(group_of(Record).fields)
    own = tuple(name for name in group_of(form.kind.model).fields if name not in every)
    return (*own, *every)
