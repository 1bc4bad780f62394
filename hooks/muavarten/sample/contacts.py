"""Addresses and numbers that reach nobody.

E-mail and web addresses end in `.example`, which nobody can register (RFC 2606). Other countries set
telephone numbers apart for fiction, but no such Finnish block is known to us; so these begin with 048, a part
of the mobile range in which no operator has numbers, yet which the number libraries accept. Register numbers
begin at 900000 and business ids at 9000000, far beyond those issued.
"""

from typing import Any

from muavarten.sample.dice import Dice
from muavarten.sample.emit import Flow, Plain
from muavarten.sample.slugs import slug
from muavarten.sample.world import Place, Setting, World

LONGEST_LABEL = 50
WEIGHTS = (7, 9, 10, 5, 8, 4, 2)


def host(name: str) -> str:
    """A domain of its own for a name."""
    return f"{slug(name, LONGEST_LABEL)}.example"


def mailbox(world: World, dice: Dice, domain: str) -> str:
    """A shared mailbox, never one that could be a person's."""
    return f"{slug(dice.pick(world.phrases.texts('mailboxes')))}@{domain}"


def phone(world: World) -> str:
    """The next telephone number."""
    number = world.next("phone") + 9999
    return f"048 {number // 10000 % 1000:03} {number % 10000:04}"


def register_number(world: World) -> str:
    """The next number that looks like one of the register of associations."""
    return str(900000 + world.next("register") % 100000)


def business_id(world: World) -> str:
    """The next Y-tunnus with a right check digit; those that would need the check digit 10 don't exist."""
    while True:
        digits = str(9000000 + world.next("business"))
        rest = sum(weight * int(digit) for weight, digit in zip(WEIGHTS, digits, strict=True)) % 11
        if rest != 1:
            return f"{digits}-{(11 - rest) % 11}"


def address(setting: Setting, dice: Dice, place: Place) -> Any:
    """A street address, often with the point on the map."""
    street = f"{dice.pick(setting.phrases.texts('streets'))} {dice.between(1, 120)}"
    area = 600 + sum(map(ord, setting.town.id)) % 39
    return Flow(
        {
            "street": street,
            "postal_code": f"{area}{sum(map(ord, place.id)) % 10}0",
            "locality": setting.place.forms[setting.phrases.main]["name"],
            "location": Flow(setting.point(dice, place, 0.03)) if dice.chance(70) else None,
        }
    )


def assurance(world: World, dice: Dice, by: str = "assured.by") -> Any:
    """Who (a role, out of the phrases `by`) said when that a record is right: lately, long ago, or nobody."""
    kind = dice.below(100)
    if kind < 20:
        return None
    days = (
        dice.between(1, 364)
        if kind < 68
        else dice.between(366, 394)
        if kind < 75
        else dice.between(396, 1700)
    )
    return Flow(
        {
            "date": Plain(world.days_ago(days)),
            "by": dice.pick(world.phrases.texts(by)),
            "method": dice.pick(
                ("form", "form", "form", "email", "email", "phone", "paper", "visit", "import")
            ),
        }
    )
