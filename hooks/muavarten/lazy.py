"""Third-party packages that are heavy to import and not needed by every run: imported when first asked for.

They are the only imports inside functions; nothing of the project itself may be imported late.
"""

from types import ModuleType


def phonenumbers() -> ModuleType:
    """Google's phone number rules; 9 MB of metadata."""
    import phonenumbers  # noqa: PLC0415

    return phonenumbers


def fuzzy() -> ModuleType:
    """rapidfuzz's ratios, for suggestions and likely duplicates."""
    from rapidfuzz import fuzz  # noqa: PLC0415

    return fuzz


def finnish_numbers() -> ModuleType:
    """The numbers that Finnish registers give, with their check digits."""
    from stdnum import fi  # noqa: PLC0415
    from stdnum.fi import associationid, ytunnus  # noqa: F401, PLC0415

    return fi


def typst() -> ModuleType:
    """The typesetting program, a library of 60 MB."""
    import typst  # noqa: PLC0415

    return typst


def segno() -> ModuleType:
    """QR codes."""
    import segno  # noqa: PLC0415

    return segno


def closest() -> ModuleType:
    """rapidfuzz's search for the best match in a list."""
    from rapidfuzz import process  # noqa: PLC0415

    return process
