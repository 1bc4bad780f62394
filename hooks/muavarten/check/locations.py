"""`locations`: a point lies inside the region, longitude first, as in GeoJSON.

Wrong: `location: [63.10, 23.06]`, latitude first. Right: `location: [23.06, 63.10]`.
Wrong: `location: [2.306, 63.10]`, in the sea. Right: `location: [23.06, 63.10]`.
"""

from collections.abc import Iterator

from muavarten.check.rule import Part, Rule, found
from muavarten.check.settings import Settings
from muavarten.problems import Finding
from muavarten.records.fields import Location
from muavarten.records.region import Box

ID = "locations"


def each(part: Part, settings: Settings) -> Iterator[Finding]:
    """Yield a finding for each point outside the region's box."""
    box = settings.bounds
    for field, point in part.of("location"):
        if box is not None and not _inside(point, box):
            longitude, latitude = point.longitude, point.latitude
            swapped = _inside(Location(latitude, longitude), box)
            key = "locations.swapped" if swapped else "locations.outside"
            yield found(part.path, field, ID, key, longitude=longitude, latitude=latitude)


def _inside(point: Location, box: Box) -> bool:
    return box.west <= point.longitude <= box.east and box.south <= point.latitude <= box.north


RULE = Rule(id=ID, each=each)
