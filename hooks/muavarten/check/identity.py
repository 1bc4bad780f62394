"""`identity`: an id stands for one thing, for ever, and its file lies where it says.

Wrong: two files `organisations/lapua/martat.yml` and `organisations/kauhava/martat.yml`.
Right: `lapuan-martat.yml` and `kauhavan-martat.yml`.
Wrong: `aliases: [lapuan-martat]` in one record while another record has that id or that alias.
Wrong: `municipality: lapua` in `organisations/kauhava/kauhavan-martat.yml`. Right: `municipality: kauhava`.
Wrong: an organisation whose `parent` has it as its own parent. Right: a chain that ends.
Wrong: a topic with the id `tervetuloa`, whose pages would lie where newcomers' pages lie. Right: `vieraille`.
"""

from collections.abc import Iterator

from muavarten.check.rule import Rule, Whole, found
from muavarten.languages.catalogue import catalogue, languages_with_catalogue
from muavarten.parse.parser import Records
from muavarten.problems import FieldPath, Finding
from muavarten.records.common import Record
from muavarten.records.kinds import KINDS
from muavarten.records.municipality import Municipality
from muavarten.records.organisation import Organisation

ID = "identity"
BELOW_MUNICIPALITIES = ("welcome", "events")
BY_MUNICIPALITY = frozenset(kind.folder for kind in KINDS if kind.by_municipality)


def together(whole: Whole) -> Iterator[Finding]:
    """Yield a finding for each id that stands for two things, or that leads in a circle."""
    records = whole.records
    for first, second in records.twins:
        yield found(second.path, (), ID, "identity.twin", value=second.id, path=first.path)
    yield from _categories(records, frozenset(_taken(whole.settings.languages)))
    for kind, by_id in records.records.items():
        yield from _aliases(by_id)
        if kind in BY_MUNICIPALITY:
            for record in by_id.values():
                yield from _folder(record)
    for municipality in records.records["municipalities"].values():
        if isinstance(municipality, Municipality):
            yield from _sub_areas(municipality)
    organisations = {
        record.id: record
        for record in records.records["organisations"].values()
        if isinstance(record, Organisation)
    }
    for name in ("parent", "successor"):
        yield from _circles(organisations, name)


def _taken(languages: tuple[str, ...]) -> Iterator[str]:
    """Words that stand in addresses where otherwise the id of a topic does: below a municipality."""
    for language in set(languages) & set(languages_with_catalogue()):
        for name in BELOW_MUNICIPALITIES:
            key = f"address.{name}"
            yield catalogue(language).text(key) if key in catalogue(language) else name


def _categories(records: Records, taken: frozenset[str]) -> Iterator[Finding]:
    seen: set[str] = set()
    for category in records.categories:
        if category.id in taken:
            field = (*category.field, "id")
            yield found("categories.yml", field, ID, "identity.category-address", value=category.id)
        if category.id in seen:
            field = (*category.field, "id")
            yield found("categories.yml", field, ID, "identity.category", value=category.id)
        seen.add(category.id)


def _aliases(by_id: dict[str, Record]) -> Iterator[Finding]:
    owners: dict[str, str] = {}
    for record in by_id.values():
        for place, alias in enumerate(record.aliases):
            field = ("aliases", place)
            other = by_id[alias].path if alias in by_id else owners.get(alias)
            if other is not None:
                yield found(record.path, field, ID, "identity.alias", value=alias, path=other)
            owners.setdefault(alias, record.path)


def _folder(record: Record) -> Iterator[Finding]:
    folder = record.path.split("/")[1]
    municipality = getattr(record, "municipality", folder)
    if municipality != folder:
        field: FieldPath = ("municipality",)
        yield found(record.path, field, ID, "identity.folder", value=municipality, folder=folder)


def _sub_areas(municipality: Municipality) -> Iterator[Finding]:
    seen: set[str] = set()
    for place, sub_area in enumerate(municipality.former_municipalities):
        if sub_area.id in seen:
            field = ("former_municipalities", place, "id")
            yield found(municipality.path, field, ID, "identity.sub-area", value=sub_area.id)
        seen.add(sub_area.id)


def _circles(organisations: dict[str, Organisation], name: str) -> Iterator[Finding]:
    """Follow each chain once, and report a circle at its first member in the order of ids."""
    done: set[str] = set()
    for start in sorted(organisations):
        chain: dict[str, None] = {}
        at: str | None = start
        while at in organisations and at not in done and at not in chain:
            chain[at] = None
            at = getattr(organisations[at], name)
        if at in chain:
            circle = list(chain)[list(chain).index(at) :]
            way = " → ".join([*circle, circle[0]])
            yield found(organisations[circle[0]].path, (name,), ID, f"identity.{name}", way=way)
        done.update(chain)


RULE = Rule(id=ID, together=together)
