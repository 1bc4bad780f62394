"""The record of an organisation: what it does, whom it welcomes, when it meets, how it can be reached."""

from typing import Any

from muavarten.sample import contacts
from muavarten.sample.base import Town
from muavarten.sample.descriptions import Said, Welcome, description
from muavarten.sample.dice import Dice
from muavarten.sample.emit import Flow, Plain
from muavarten.sample.members import Member
from muavarten.sample.phrases import Phrases, said
from muavarten.sample.rooms import Room
from muavarten.sample.schedules import DAYTIME, EVENINGS, schedule
from muavarten.sample.slugs import LONGEST, slug
from muavarten.sample.themes import OLD
from muavarten.sample.world import Setting, World

FEATURES = ("wheelchair", "rollator", "induction_loop", "accessible_toilet", "parking")
LONGEST_LEGAL_FORM = 4
NETWORKS = ("facebook", "facebook", "facebook", "instagram", "youtube", "whatsapp", "discord")
FURTHER_LANGUAGES = ("en", "en", "uk", "ru", "ar", "et")


def organisation_fields(
    setting: Setting, dice: Dice, member: Member, rooms: list[Room], parent: str | None
) -> dict[str, Any]:
    """The record of a planned organisation. `parent` is its umbrella association, where there is one."""
    world, town, phrases, theme = setting.world, setting.town, setting.phrases, member.theme
    languages = world.spoken(dice)
    active = member.status == "active"
    home = member.village or setting.place
    hours = DAYTIME if theme.ages == OLD or dice.chance(6) else EVENINGS
    when = schedule(phrases, dice, languages, hours, board=theme.meets == "board")
    domain = contacts.host(member.id)
    assured = contacts.assurance(world, dice)
    founded = dice.between(1885, 2024) if dice.chance(65) else None
    welcome = Welcome(
        members=dice.chance(90) if active and dice.chance(74) else None,
        volunteers=dice.chance(80) if active and dice.chance(52) else None,
    )
    facts = Said(member=member, languages=languages, when=when, founded=founded, welcome=welcome)
    return {
        "name": phrases.field(member.name),
        "aliases": Flow([f"{member.id}-ry"]) if len(member.id) < LONGEST - 3 and dice.chance(3) else None,
        "alternate_names": _short_names(phrases.main, dice, member),
        "status": None if active else member.status,
        "successor": member.successor,
        "municipality": town.id,
        "villages": _villages(member),
        "area": _area(dice, member, town),
        "categories": Flow(_topics(world, dice, member)),
        "description": phrases.field(description(phrases, dice, facts, home)),
        "register_number": contacts.register_number(world) if dice.chance(55) else None,
        "business_id": Plain(contacts.business_id(world)) if dice.chance(14) else None,
        "email": contacts.mailbox(world, dice, domain) if dice.chance(78 if active else 20) else None,
        "phones": Flow([contacts.phone(world)]) if active and dice.chance(60) else None,
        "website": f"https://{domain}/" if active and dice.chance(48) else None,
        "social": _social(dice, member) if active and dice.chance(24) else None,
        "address": contacts.address(setting, dice, home) if dice.chance(62) else None,
        "contacts": _contacts(phrases, dice, domain, languages) if active and dice.chance(12) else None,
        "audience": _audience(world, dice, member, languages) if dice.chance(62) else None,
        "accessibility": Flow(dice.some(FEATURES, dice.between(1, 3)))
        if active and dice.chance(18)
        else None,
        "welcomes_members": welcome.members,
        "welcomes_volunteers": welcome.volunteers,
        "meeting": _meeting(phrases, dice, facts, rooms) if active and dice.chance(64) else None,
        "parent": parent,
        "umbrella": dice.pick(phrases.texts("umbrellas")) if parent is None and dice.chance(12) else None,
        "founded": founded,
        "sources": _sources(world, dice, languages) if dice.chance(9) else None,
        "assured": assured,
        "updated": assured.value["date"] if assured else None,
        "synthetic": True,
    }


def _short_names(main: str, dice: Dice, member: Member) -> Any:
    """The initials of a name of many words, as people use them."""
    words = [word for word in member.name[main].split() if len(word) > LONGEST_LEGAL_FORM]
    initials = "".join(word[0] for word in words[:6]).upper()
    return Flow([initials]) if len(words) > 2 and dice.chance(22) else None


def _contacts(phrases: Phrases, dice: Dice, domain: str, languages: tuple[str, ...]) -> list[Any]:
    """Roles with their mailboxes."""
    return [
        {"role": phrases.field(said(role, languages)), "email": f"{slug(role[phrases.main])}@{domain}"}
        for role in dice.some(phrases.lines("assured.by"), dice.between(1, 2))
    ]


def _sources(world: World, dice: Dice, languages: tuple[str, ...]) -> list[Any]:
    name = said(dice.pick(world.phrases.lines("sources")), languages)
    when = Plain(world.days_ago(dice.between(100, 1500))[:7])
    return [{"name": world.phrases.field(name), "date": when}]


def _topics(world: World, dice: Dice, member: Member) -> list[str]:
    """The organisation's topic; a few have a second one of any class."""
    topics = [member.topic.id]
    if dice.chance(8):
        other = dice.pick(world.themes_of(dice.between(3, 6)))[0].id
        topics += [other] if other not in topics else []
    return topics


def _villages(member: Member) -> Any:
    return Flow([member.village.id]) if member.village else None


def _area(dice: Dice, member: Member, town: Town) -> Any:
    if member.everywhere:
        return Flow({"scope": "region"})
    if member.village:
        return Flow({"scope": "village"}) if dice.chance(45) else None
    if town.neighbours and dice.chance(9):
        reach = dice.some(town.neighbours, dice.between(1, 3))
        return Flow({"scope": "several", "municipalities": Flow(sorted({town.id, *reach}))})
    return Flow({"scope": "municipality"}) if dice.chance(40) else None


def _social(dice: Dice, member: Member) -> list[Any]:
    network = dice.pick(NETWORKS)
    return [Flow({"network": network, "url": f"https://{network}.example/{member.id}"})]


def _audience(world: World, dice: Dice, member: Member, languages: tuple[str, ...]) -> Any:
    spoken = list(languages)
    if member.theme.key == "newcomers" or dice.chance(5):
        spoken += [code for code in dice.some(FURTHER_LANGUAGES, 2) if code not in spoken]
    ages = list(member.theme.ages)
    return Flow(
        {
            "age_groups": Flow(ages if dice.chance(80) else dice.some(ages, 2)),
            "languages": Flow(list(dict.fromkeys(spoken))) if dice.chance(70) else None,
        }
    )


def _meeting(phrases: Phrases, dice: Dice, of: Said, rooms: list[Room]) -> dict[str, Any]:
    village = of.member.village
    own = [room for room in rooms if room.village and room.village is village]
    options = own or rooms
    room = dice.pick(options) if options and dice.chance(60) else None
    place = dice.pick(phrases.lines("meeting.places"))
    return {
        "schedule": phrases.field(of.when),
        "place": None if room else phrases.field(said(place, of.languages)),
        "premises": room.id if room else None,
    }
