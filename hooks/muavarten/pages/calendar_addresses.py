"""Where the calendar feeds stand: their words are the same in every language, so that subscriptions last."""

from muavarten.pages.edition import Site

FOLDER = "kalenteri"
ALL = "kaikki"
MUNICIPALITY, ORGANISER, TOPIC, EVENT = "kunta", "yhdistys", "aihe", "tapahtuma"
DEADLINES = "maaraajat"
DATA = f"{FOLDER}/tiedot"


def feed_path(site: Site, language: str, *steps: str, suffix: str = "ics") -> str:
    """`kalenteri/kaikki.ics`, `kalenteri/kunta/lapua.ics`, `sv/kalenteri/kunta/lapua.ics`."""
    return f"{site.addresses.prefix(language)}{FOLDER}/{'/'.join(steps)}.{suffix}"


def own_feeds(language: str, site: Site) -> bool:
    """Whether a language has the feeds of topics and organisers: the region's first language alone."""
    return language == site.addresses.languages[0]


def subscription(url: str) -> str:
    """The address that makes a calendar program subscribe: the same feed, by webcal."""
    return f"webcal://{url.partition('://')[2]}"


def data_folder() -> str:
    """Where the files lie that the calendar's scripts read."""
    return f"{DATA}/"


def events_file(language: str) -> str:
    """What the scripts know of each event, in a language."""
    return f"{DATA}/{language}.json"


def month_file(month: str) -> str:
    """The dates of a month, `2026-12`."""
    return f"{DATA}/{month}.json"
