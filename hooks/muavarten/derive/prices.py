"""What is free of charge, and for whom."""

from muavarten.records.fields import LocalizedText
from muavarten.records.premises import Premises, UserGroup

FREE = "free"


def is_free(price: LocalizedText | None) -> bool:
    """Whether a record says `free` instead of a price in words."""
    return price is not None and price.all == (FREE,)


def free_groups(premises: Premises) -> tuple[UserGroup, ...]:
    """The groups of users that pay nothing, where the price depends on the group."""
    return tuple(price.group for price in premises.prices if is_free(price.price))
