"""Hostile texts: every payload in every text field of every kind, then the built site in Chromium."""

import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from benchmarks.hardening.rows import Row, attempt
from playwright.sync_api import Browser

from attack import checks
from attack.looking import Skeleton, Visit, visiting
from attack.payloads import ALL
from attack.refusing import TAKEN, taken
from attack.slow import REPEATED, WHOLE, nothing_whole_is_slow
from attack.world import built_without, lay
from browser import chromium
from muavarten.records.kinds import KINDS
from page_kinds import one_of_each
from sites import BuiltSite, build_site, served

HARMLESS = "Tavallinen teksti"
SHOWN = frozenset({"home", "criteria"})
PART = "Hostile texts"
RECORDS = "every text field of every kind, one record a payload and kind"
REGION = "every text of region.yml, criteria.yml and categories.yml, in each language"
OTHERS = "fields that are no free text: refused with a problem, or taken as what they are"


def records(payloads: Sequence[str], region: str) -> list[Row]:
    """Build a site of some payloads and look at it in every way."""
    rows: list[Row] = []
    with tempfile.TemporaryDirectory() as top:
        folder, plain = Path(top) / "hostile", Path(top) / "harmless"
        data = lay(folder / "data", payloads, region)
        refused = built_without(data)
        made = len(payloads) * len(KINDS)
        note = "".join(f"`{payloads[int(p.path[-6:-3])]}` refused in the text of a memo." for p in refused)
        site = build_site(folder, data=data)
        plain.mkdir()
        harmless = build_site(plain, data=lay(plain / "data", [HARMLESS] * 3, HARMLESS))

        def looked() -> str:
            checks.elements_are_those_of_a_harmless_site(site, harmless)
            checks.json_in_pages_says_what_records_say(site, payloads)
            return note

        def exported() -> None:
            checks.calendars_hold_events_and_nothing_else(site, payloads)
            checks.tables_hold_no_formula(site, payloads)
            checks.data_for_programs_is_sound(site, payloads)
            checks.files_lie_where_they_belong(site)

        rows.append(attempt(PART, f"{RECORDS}: built; elements, attributes and JSON-LD", made, looked))
        rows.append(attempt(PART, "the same in CSV, JSON, GeoJSON, Atom and iCalendar", made, exported))
        with chromium() as browser, served(site.folder) as address:
            with visiting(browser, address) as visit:
                rows.append(_opened(site, payloads, visit))
            with visiting(browser, address) as visit:
                rows.append(_searched(payloads, visit))
    return rows


def _opened(site: BuiltSite, payloads: Sequence[str], visit: Visit) -> Row:
    pages = 0

    def work() -> str:
        nonlocal pages
        pages = checks.nothing_runs(site, payloads, visit, checks.TEXT_KINDS)
        return ""

    row = attempt(PART, "", 0, work)
    what = "their pages opened in Chromium: no script runs, no request leaves, the text shows as written"
    return row._replace(what=what, tried=max(pages, 1))


def _searched(payloads: Sequence[str], visit: Visit) -> Row:
    def work() -> None:
        for payload in payloads:
            checks.search_runs_nothing(visit, payload)
        assert visit.outside == []

    return attempt(PART, "each as a search, in the address and in the field", len(payloads), work)


def regions(texts: Sequence[tuple[str, ...]]) -> list[Row]:
    """Build small regions whose own texts are hostile. Every text comes to stand in every language, and the
    pages of one such order are opened.
    """
    with tempfile.TemporaryDirectory() as top:
        plain = Path(top) / "harmless"
        plain.mkdir()
        harmless = build_site(plain, data=lay(plain / "data", [], HARMLESS))
        known = set(_elements(harmless, harmless.pages()))
        with chromium() as browser:

            def work(folder: Path, three: tuple[str, ...]) -> None:
                for turn in range(len(three)):
                    own = folder / str(turn)
                    site = build_site(own, data=lay(own / "data", [], three[turn:] + three[:turn]))
                    odd = set(_elements(site, one_of_each(site).values())) - known
                    assert not odd, odd
                _looked_at(site, browser)

            rows = []
            for number, three in enumerate(texts):
                folder = Path(top) / str(number)
                rows.append(
                    attempt(PART, REGION, 3 * len(set(three)), lambda f=folder, t=three: work(f, t))  # type: ignore[misc]
                )
            return rows


def _looked_at(site: BuiltSite, browser: Browser) -> None:
    with served(site.folder) as address, visiting(browser, address) as visit:
        for (kind, _), page in one_of_each(site).items():
            if kind in SHOWN or kind.startswith("content:"):
                found = visit.look(page.as_posix().removesuffix("index.html"))
                assert (found["hits"], found["odd"]) == ([], []), page
        assert (visit.outside, visit.said) == ([], [])


def _elements(site: BuiltSite, pages: Iterable[Path]) -> Iterator[tuple[str, ...]]:
    for page in pages:
        skeleton = Skeleton(site.text(page))
        assert not skeleton.odd, (page, skeleton.odd)
        yield from skeleton.elements


def elsewhere(payloads: Sequence[str]) -> list[Row]:
    """Put payloads where no text belongs; nothing is built, since the checks refuse them."""

    def work() -> str:
        with tempfile.TemporaryDirectory() as top:
            odd = {found for found in taken(Path(top), payloads) if found[-1] not in TAKEN}
        assert not odd, sorted(odd)[:5]
        return ""

    return [attempt(PART, OTHERS, len(payloads) * len(KINDS), work)]


def slow(names: Sequence[str]) -> list[Row]:
    """Read files, requests and mails of texts that make reading slow, as long as they may be or longer."""
    return [
        attempt(
            PART,
            f"{name} of {WHOLE[name][1]:,} bytes, of a few signs again and again: read or refused in time",
            len(REPEATED),
            lambda name=name: nothing_whole_is_slow(1, name),  # type: ignore[misc]
        )
        for name in names
    ]


def threes(payloads: Sequence[str] = ALL) -> list[tuple[str, ...]]:
    """Payloads by three, one for each language; the last ones are filled up with the first."""
    return [tuple((*payloads, *payloads[:2])[start : start + 3]) for start in range(0, len(payloads), 3)]
