"""Where the calendar feeds stand: their words are the same in every language, so that subscriptions last."""

from muavarten.pages.edition import Site

FOLDER = "kalenteri"
ALL = "kaikki"
MUNICIPALITY, ORGANISER, TOPIC, EVENT = "kunta", "yhdistys", "aihe", "tapahtuma"
DEADLINES = "maaraajat"


def feed_path(site: Site, language: str, *steps: str, suffix: str = "ics") -> str:
    """`kalenteri/kaikki.ics`, `kalenteri/kunta/lapua.ics`, `sv/kalenteri/kunta/lapua.ics`."""
    return f"{site.addresses.prefix(language)}{FOLDER}/{'/'.join(steps)}.{suffix}"


def own_feeds(language: str, site: Site) -> bool:
    """Whether a language has the feeds of topics and organisers: the region's first language alone."""
    return language == site.addresses.languages[0]


def subscription(url: str) -> str:
    """The address that makes a calendar program subscribe: the same feed, by webcal."""
    return f"webcal://{url.partition('://')[2]}"
