"""A whole iCalendar file around its components."""

from muavarten.exports import ics_text
from muavarten.exports.ics_event import Voice
from muavarten.exports.ics_zone import zone_lines

REFRESH = "PT12H"
"""How often programs are asked to look again; the site is built on every change and every night."""


def calendar_text(voice: Voice, path: str, title: str, body: str, first_year: int = 0) -> str:
    """A calendar called `title`. `first_year` is the year of its earliest event, this year where it is 0."""
    site = voice.edition.site
    name = ics_text.text(title)
    maker = ics_text.text(site.directory.region.short_name)
    return (
        ics_text.lines(
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            f"PRODID:-//Muavarten//{maker}//{voice.edition.language.upper()}",
            "CALSCALE:GREGORIAN",
            "METHOD:PUBLISH",
            f"NAME:{name}",
            f"X-WR-CALNAME:{name}",
            f"X-WR-TIMEZONE:{voice.zone.key}",
            f"REFRESH-INTERVAL;VALUE=DURATION:{REFRESH}",
            f"X-PUBLISHED-TTL:{REFRESH}",
            f"SOURCE;VALUE=URI:{ics_text.address(site.url + path)}",
        )
        + zone_lines(voice.zone, first_year or site.today.year, site.today.year)
        + body
        + ics_text.lines("END:VCALENDAR")
    )
