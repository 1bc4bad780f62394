"""A whole iCalendar file around its components."""

from zoneinfo import ZoneInfo

from muavarten.exports import ics_text
from muavarten.exports.ics_zone import zone_lines
from muavarten.pages.edition import Edition

REFRESH = "PT12H"
"""How often programs are asked to look again; the site is built on every change and every night."""


def calendar_text(edition: Edition, zone: ZoneInfo, *, first: int, path: str, title: str, body: str) -> str:
    """A calendar called `title` at `path`; `first` is the year of its earliest event."""
    site, name = edition.site, ics_text.text(title)
    maker = ics_text.text(site.directory.region.short_name)
    return (
        ics_text.lines(
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            f"PRODID:-//Muavarten//{maker}//{edition.language.upper()}",
            "CALSCALE:GREGORIAN",
            "METHOD:PUBLISH",
            f"NAME:{name}",
            f"X-WR-CALNAME:{name}",
            f"X-WR-TIMEZONE:{zone.key}",
            f"REFRESH-INTERVAL;VALUE=DURATION:{REFRESH}",
            f"X-PUBLISHED-TTL:{REFRESH}",
            f"SOURCE;VALUE=URI:{ics_text.address(site.url + path)}",
        )
        + zone_lines(zone, first, site.today.year)
        + body
        + ics_text.lines("END:VCALENDAR")
    )
