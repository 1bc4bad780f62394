"""`region`: the region's settings are such as the program can work with.

Wrong: `timezone: Europe/Seinajoki`. Right: `timezone: Europe/Helsinki`.
Wrong: `languages: [fi, fi]`, or a language in which the program has no texts. Right: `languages: [fi, sv]`.
Wrong: `country: Suomi`. Right: `country: FI`.
Wrong: `bounds` whose west is east of its east. Right: `{west: 21.4, south: 61.9, east: 24.7, north: 63.6}`.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from muavarten.check.dates import zone_of
from muavarten.check.rule import Part, Rule, found
from muavarten.check.settings import Settings, countries, is_sound
from muavarten.languages.catalogue import languages_with_catalogue
from muavarten.problems import Finding
from muavarten.records.region import Region

ID = "region"
PATH = "region.yml"


def each(part: Part, settings: Settings) -> Iterator[Finding]:
    """Yield a finding for each setting that cannot be."""
    region = part.record
    if not isinstance(region, Region):
        return
    if zone_of(region.timezone) is None:
        yield found(PATH, ("timezone",), ID, "region.timezone", value=region.timezone)
    if region.country not in countries():
        yield found(PATH, ("country",), ID, "region.country", value=region.country)
    yield from _languages(region)
    if not is_sound(region.bounds):
        yield found(PATH, ("bounds",), ID, "region.bounds")
    for name, items in (("papers", region.papers), ("rounds", region.rounds)):
        yield from _unique(name, items)


def _languages(region: Region) -> Iterator[Finding]:
    spoken = languages_with_catalogue()
    for place, language in enumerate(region.languages):
        field = ("languages", place)
        if language in region.languages[:place]:
            yield found(PATH, field, ID, "region.language.twice", value=language)
        elif language not in spoken:
            yield found(PATH, field, ID, "region.language", value=language, options=", ".join(spoken))


def _unique(name: str, items: Sequence[Any]) -> Iterator[Finding]:
    seen: set[str] = set()
    for place, item in enumerate(items):
        if item.id in seen:
            yield found(PATH, (name, place, "id"), ID, "region.twice", value=item.id)
        seen.add(item.id)


RULE = Rule(id=ID, each=each)
