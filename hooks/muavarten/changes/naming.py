"""Ids and places of new records, and of those that move."""

import re
from collections.abc import Mapping

from muavarten.changes.plain import Plain
from muavarten.changes.refusal import refused
from muavarten.parse.parser import Records
from muavarten.read.folder import LONGEST_NAME, NAME, RESERVED, kebab_case
from muavarten.records.kinds import KIND_BY_FOLDER

LEGAL_FORM = re.compile(
    r",? (?:r\.?y\.?|r\.?f\.?|rekisteröity yhdistys|registrerad förening)$", re.IGNORECASE
)
ROOM_FOR_NUMBER = 4


def path_of(folder: str, name: str, data: Mapping[str, Plain]) -> str:
    """Where the file of a record lies. Raises a refusal where its municipality is none."""
    kind = KIND_BY_FOLDER[folder]
    if not kind.by_municipality:
        return f"{folder}/{name}{kind.suffix}"
    municipality = str(data.get("municipality", ""))
    if NAME.fullmatch(municipality) is None:
        raise refused("municipality", municipality=municipality)
    return f"{folder}/{municipality}/{name}{kind.suffix}"


def fresh_id(folder: str, data: Mapping[str, Plain], records: Records) -> str:
    """An id for a new record, from its name; no record has it or had it."""
    title = data.get("name") or data.get("title") or ""
    text = str(next(iter(title.values()), "") if isinstance(title, dict) else title)
    name = kebab_case(LEGAL_FORM.sub("", text))
    municipality = str(data.get("municipality", ""))
    if folder == "villages" and NAME.fullmatch(municipality):
        name = f"{municipality}-{name}"
    name = name[: LONGEST_NAME - ROOM_FOR_NUMBER].strip("-")
    if NAME.fullmatch(name) is None or RESERVED.fullmatch(name):
        name = f"{folder}-{name}"
    return next(option for option in _options(name, municipality) if option not in _taken(folder, records))


def _options(name: str, municipality: str) -> list[str]:
    with_place = [f"{municipality}-{name}"[: LONGEST_NAME - ROOM_FOR_NUMBER]] if municipality else []
    return [name, *with_place, *(f"{name}-{number}" for number in range(2, 1000))]


def _taken(folder: str, records: Records) -> set[str]:
    retired = {removed.id for removed in records.removed.removed if removed.kind == folder}
    aliases = {alias for record in records.records[folder].values() for alias in record.aliases}
    return {*records.known[folder], *retired, *aliases}
