"""What pages of places and topics tell machines in schema.org's words (JSON-LD)."""

from typing import Any

from muavarten.pages.leaf import Leaf
from muavarten.pages.structured import CONTEXT, geo, without_gaps
from muavarten.records.category import Category
from muavarten.records.common import Record
from muavarten.records.leader import Leader
from muavarten.records.municipality import Municipality
from muavarten.records.village import Village


def own_id(leaf: Leaf) -> str:
    """What names the thing that this page is about: its page in the region's first language."""
    return leaf.edition.site.url + next(iter(leaf.addresses.values()))


def record_url(leaf: Leaf, record: Record | Category) -> str:
    """The full address of a record's page in this language."""
    site = leaf.edition.site
    return site.url + site.addresses.record(leaf.language, leaf.folder_of(record), record.id)


def area(leaf: Leaf, place: Municipality | Village) -> dict[str, Any]:
    """A place in short, as part of something else."""
    return {
        "@type": "AdministrativeArea",
        "name": leaf.edition.plain(place.name),
        "url": record_url(leaf, place),
    }


def municipality_data(leaf: Leaf, municipality: Municipality) -> dict[str, Any]:
    """A municipality as an AdministrativeArea."""
    region = leaf.directory.region
    return without_gaps(
        {
            "@context": CONTEXT,
            "@type": "AdministrativeArea",
            "@id": own_id(leaf),
            "name": leaf.edition.plain(municipality.name),
            "alternateName": [
                name
                for name in dict.fromkeys(municipality.name.all)
                if name != leaf.edition.plain(municipality.name)
            ],
            "identifier": municipality.code,
            "url": municipality.links.website,
            "geo": geo(municipality.centre),
            "containedInPlace": {"@type": "AdministrativeArea", "name": leaf.edition.plain(region.name)},
        }
    )


def village_data(leaf: Leaf, village: Village) -> dict[str, Any]:
    """A village as a Place."""
    return without_gaps(
        {
            "@context": CONTEXT,
            "@type": "Place",
            "@id": own_id(leaf),
            "name": leaf.edition.plain(village.name),
            "alternateName": [leaf.edition.plain(name) for name in village.alternate_names],
            "description": leaf.edition.plain(village.description) if village.description else None,
            "url": village.website,
            "geo": geo(village.location),
            "containedInPlace": area(leaf, leaf.directory.municipalities[village.municipality]),
        }
    )


def leader_data(leaf: Leaf, leader: Leader) -> dict[str, Any]:
    """A Leader group as an Organization."""
    municipalities = leaf.directory.municipalities
    return without_gaps(
        {
            "@context": CONTEXT,
            "@type": "Organization",
            "@id": own_id(leaf),
            "name": leaf.edition.plain(leader.name),
            "description": leaf.edition.plain(leader.description) if leader.description else None,
            "url": leader.website,
            "areaServed": [area(leaf, municipalities[part.municipality]) for part in leader.areas],
        }
    )


def collection_data(leaf: Leaf, name: str, *about: dict[str, Any]) -> dict[str, Any]:
    """A page that lists what belongs together."""
    return without_gaps(
        {
            "@context": CONTEXT,
            "@type": "CollectionPage",
            "@id": leaf.edition.site.url + leaf.address,
            "name": name,
            "inLanguage": leaf.language,
            "about": list(about),
        }
    )


def topic_data(leaf: Leaf, topic: Category) -> dict[str, Any]:
    """A topic as a DefinedTerm."""
    return {"@type": "DefinedTerm", "name": leaf.edition.plain(topic.label), "termCode": topic.id}
