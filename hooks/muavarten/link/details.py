"""Fields that lists have no use for: who reads one is noted as looking at the record itself, not at its card.

A page that lists a thousand records then stays as it is when one of them tells another year of founding.
Which fields these are decides how much is made anew, never what: whoever lists records may read all of them.
Only what is worked out for several pages at once must do without.
"""

from collections.abc import Callable
from functools import cache
from operator import attrgetter
from typing import Any

import msgspec
from msgspec import Struct

from muavarten.link.watch import Attention
from muavarten.read.code import mark
from muavarten.records.common import Record
from muavarten.records.event import Event
from muavarten.records.grant import Grant
from muavarten.records.organisation import Organisation
from muavarten.records.premises import Premises
from muavarten.records.village import Village

DETAILS: dict[type[Struct], tuple[str, ...]] = {
    Record: ("sources", "assured", "updated", "notes"),
    Organisation: (
        "alternate_names",
        "register_number",
        "business_id",
        "description",
        "social",
        "address",
        "contacts",
        "audience",
        "accessibility",
        "welcomes_members",
        "welcomes_volunteers",
        "meeting",
        "umbrella",
        "founded",
    ),
    Event: ("description", "audience", "accessibility", "registration", "website"),
    Village: ("description", "website"),
    Premises: ("description", "booking", "website"),
    Grant: ("purpose", "website"),
}


class Detail:
    """A field of a model that notes who is looked at when it is read."""

    def __init__(self, plain: Any) -> None:
        self._value = plain.__get__

    def __get__(self, record: Any, _: Any = None) -> Any:
        if record is None:
            return self
        looked_at(record)
        return self._value(record)


def looked_at(record: Record) -> None:
    """Note that somebody looks at a record, whatever way it came by it."""
    if Attention.seen is not None:
        Attention.seen.add((record.path.partition("/")[0], record.id))


for _model, _names in DETAILS.items():
    for _name in _names:
        setattr(_model, _name, Detail(getattr(_model, _name)))


def card_mark(record: Record) -> bytes:
    """The mark of all that a list can show of a record without looking at the record itself."""
    return mark(msgspec.msgpack.encode(_card(type(record))(record)))


@cache
def _card(model: type[Record]) -> Callable[[Record], tuple[Any, ...]]:
    hidden = {name for kind, names in DETAILS.items() if issubclass(model, kind) for name in names}
    return attrgetter(*(name for name in model.__struct_fields__ if name not in hidden))
