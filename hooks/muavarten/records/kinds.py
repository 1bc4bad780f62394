"""The kinds of records, in the order in which they are read."""

from msgspec import Struct

from muavarten.records.common import Record
from muavarten.records.event import Event
from muavarten.records.grant import Grant
from muavarten.records.leader import Leader
from muavarten.records.liaison import Liaison
from muavarten.records.memo import Memo
from muavarten.records.municipality import Municipality
from muavarten.records.organisation import Organisation
from muavarten.records.premises import Premises
from muavarten.records.village import Village


class Kind(Struct, frozen=True, kw_only=True):
    """A kind of record: the folder under data/, the name of one record, its model and how its files lie.

    `by_municipality`: files lie in a folder a municipality. `suffix` is the ending of its files.
    """

    folder: str
    name: str
    model: type[Record]
    by_municipality: bool = False
    suffix: str = ".yml"


KINDS: tuple[Kind, ...] = (
    Kind(folder="municipalities", name="municipality", model=Municipality),
    Kind(folder="leaders", name="leader", model=Leader),
    Kind(folder="villages", name="village", model=Village, by_municipality=True),
    Kind(folder="organisations", name="organisation", model=Organisation, by_municipality=True),
    Kind(folder="liaisons", name="liaison", model=Liaison),
    Kind(folder="memos", name="memo", model=Memo, suffix=".md"),
    Kind(folder="events", name="event", model=Event),
    Kind(folder="premises", name="premises", model=Premises),
    Kind(folder="grants", name="grant", model=Grant),
)

KIND_BY_FOLDER: dict[str, Kind] = {kind.folder: kind for kind in KINDS}
