"""What pages tell machines in schema.org's words (JSON-LD). Never a person's name."""

from typing import Any

from muavarten.pages.leaf import Leaf
from muavarten.pages.view import Piece
from muavarten.records.common import Address
from muavarten.records.fields import Location
from muavarten.records.organisation import Organisation

CONTEXT = "https://schema.org"


def breadcrumb_list(leaf: Leaf, trail: tuple[Piece, ...]) -> dict[str, Any]:
    """The breadcrumbs as a BreadcrumbList; the page itself has the page's own address."""
    here = leaf.edition.site.url + leaf.address
    return {
        "@context": CONTEXT,
        "@type": "BreadcrumbList",
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": place,
                "name": step.text,
                "item": absolute(leaf, step.href) if step.href else here,
            }
            for place, step in enumerate(trail, 1)
        ],
    }


def absolute(leaf: Leaf, href: str) -> str:
    """The full address of a link from this page to another page of the site."""
    return leaf.edition.site.url + href.removeprefix(leaf.root)


def geo(location: Location | None) -> dict[str, Any] | None:
    """GeoCoordinates of a point."""
    if location is None:
        return None
    return {"@type": "GeoCoordinates", "latitude": location.latitude, "longitude": location.longitude}


def postal(address: Address | None) -> dict[str, Any] | None:
    """PostalAddress."""
    if address is None:
        return None
    return without_gaps(
        {
            "@type": "PostalAddress",
            "streetAddress": address.street,
            "postalCode": address.postal_code,
            "addressLocality": address.locality,
        }
    )


def without_gaps(data: dict[str, Any]) -> dict[str, Any]:
    """Leave out what is not known."""
    return {name: value for name, value in data.items() if value not in (None, "", [], ())}


def organisation_data(leaf: Leaf, organisation: Organisation) -> dict[str, Any]:
    """An association as an NGO."""
    directory = leaf.directory
    return without_gaps(
        {
            "@context": CONTEXT,
            "@type": "NGO",
            "@id": leaf.edition.site.url + next(iter(leaf.addresses.values())),
            "name": leaf.edition.plain(organisation.name),
            "alternateName": [leaf.edition.plain(name) for name in organisation.alternate_names],
            "description": leaf.edition.plain(organisation.description) if organisation.description else None,
            "url": organisation.website,
            "email": organisation.email,
            "telephone": [phone.e164 for phone in organisation.phones],
            "address": postal(organisation.address),
            "areaServed": leaf.edition.plain(directory.municipalities[organisation.municipality].name),
            "knowsAbout": [
                leaf.edition.plain(directory.categories[topic].label) for topic in organisation.categories
            ],
            "sameAs": [link.url for link in organisation.social],
            "foundingDate": str(organisation.founded) if organisation.founded else None,
            "taxID": organisation.business_id,
        }
    )


def website_data(leaf: Leaf, name: str) -> dict[str, Any]:
    """The site as a WebSite that can be searched."""
    search = absolute(leaf, leaf.section("search").href)
    return {
        "@context": CONTEXT,
        "@type": "WebSite",
        "name": name,
        "url": leaf.edition.site.url + leaf.address,
        "inLanguage": leaf.language,
        "potentialAction": {
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": f"{search}?q={{search_term_string}}"},
            "query-input": "required name=search_term_string",
        },
    }
