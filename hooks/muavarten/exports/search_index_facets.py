"""What search results can be narrowed by, as small numbers for each record."""

import re
from collections.abc import Iterable

from msgspec import Struct

from muavarten.derive.prices import free_groups, is_free
from muavarten.link.directory import Directory
from muavarten.records.common import AccessibilityFeature, AgeGroup, Answer
from muavarten.records.event import Event
from muavarten.records.fields import LocalizedText
from muavarten.records.organisation import Organisation
from muavarten.records.premises import Premises

UNKNOWN, YES, NO = 0, 1, 2
FREE, CHEAP, HIRED = 1, 2, 3
CHEAP_EUROS = 50
EUROS = re.compile(r"(\d+)(?:[.,]\d+)?\s*(?:€|e\b|eur)", re.IGNORECASE)
AGES = {group: 1 << place for place, group in enumerate(AgeGroup)}


class Facets(Struct, frozen=True, kw_only=True):
    """One record's values; `also` are further municipalities that it works in."""

    accessible: int = UNKNOWN
    members: int = UNKNOWN
    volunteers: int = UNKNOWN
    price: int = UNKNOWN
    ages: int = 0
    languages: tuple[str, ...] = ()
    villages: tuple[str, ...] = ()
    also: tuple[str, ...] = ()

    @property
    def flags(self) -> int:
        """The answers and the price in one number: each of the first three has three values."""
        return self.accessible + 3 * self.members + 9 * self.volunteers + 27 * self.price


def facets_of(directory: Directory, record: object, homes: tuple[str, ...]) -> Facets:
    """The values of any record; `homes` are the villages that it belongs to by the other record's word."""
    if isinstance(record, Organisation):
        return _organisation(record, homes)
    if isinstance(record, Event):
        return _event(directory, record)
    if isinstance(record, Premises):
        return Facets(
            accessible=ANSWERS[record.accessibility.accessible], price=price_class(record), villages=homes
        )
    municipalities = getattr(record, "municipalities", ())
    return Facets(also=tuple(municipalities[1:]), villages=homes)


ANSWERS = {Answer.UNKNOWN: UNKNOWN, Answer.YES: YES, Answer.NO: NO}


def _organisation(record: Organisation, homes: tuple[str, ...]) -> Facets:
    audience = record.audience
    reach = record.area.municipalities if record.area else ()
    return Facets(
        accessible=_wheelchair(record.accessibility),
        members=_answer(record.welcomes_members),
        volunteers=_answer(record.welcomes_volunteers),
        ages=_ages(audience.age_groups) if audience else 0,
        languages=audience.languages if audience else (),
        villages=homes,
        also=tuple(name for name in dict.fromkeys(reach) if name != record.municipality),
    )


def _event(directory: Directory, record: Event) -> Facets:
    audience = record.audience
    premises = (
        directory.premises.get(record.place.premises) if record.place and record.place.premises else None
    )
    there = ANSWERS[premises.accessibility.accessible] if premises else UNKNOWN
    return Facets(
        accessible=_wheelchair(record.accessibility) or there,
        price=FREE if is_free(record.price) else HIRED if record.price else UNKNOWN,
        ages=_ages(audience.age_groups) if audience else 0,
        languages=audience.languages if audience else (),
        villages=record.villages,
    )


def price_class(premises: Premises) -> int:
    """Free for everybody; cheap, or free for some; hired; or not known."""
    if is_free(premises.price):
        return FREE
    if free_groups(premises):
        return CHEAP
    prices = [price for price in (premises.price, *(group.price for group in premises.prices)) if price]
    if not prices:
        return UNKNOWN
    euros = [int(amount) for price in prices for amount in _amounts(price)]
    return CHEAP if euros and min(euros) <= CHEAP_EUROS else HIRED


def _amounts(price: LocalizedText) -> list[str]:
    return EUROS.findall(price.all[0])


def _wheelchair(features: Iterable[AccessibilityFeature]) -> int:
    return YES if AccessibilityFeature.WHEELCHAIR in features else UNKNOWN


def _answer(value: bool | None) -> int:
    return UNKNOWN if value is None else YES if value else NO


def _ages(groups: Iterable[AgeGroup]) -> int:
    return sum(AGES[group] for group in set(groups))
