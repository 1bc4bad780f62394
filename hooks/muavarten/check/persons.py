"""Whether an e-mail address, a name or a telephone number looks like a person's own. Not a rule itself."""

import re
import unicodedata
from collections.abc import Iterable

from muavarten.lazy import phonenumbers
from muavarten.records.fields import Phone

FIRST_NAMES = frozenset(
    """
    aino aki aleksi anders anna anne anneli anni anniina antero anton antti ari arja arto carina
    christina eero eeva eija eila eino elina elisa ella emilia emma erik erkki esa essi eva fredrik
    hannele hannu harri heidi heikki helena henrik hilkka ilkka ilmari inka irma isto jaakko jaana jan
    janne jari jarmo joel johan johanna jonas jorma jouko jouni juha juhani jukka julia jussi kaarina
    kai kaija kaisa kalevi kalle kari karin katariina kati katja kirsi kirsti krista kristiina lars
    lasse laura lauri leena leif leo liisa maarit maija mari maria marika marita maritta marja markku
    marko markus martti matti merja mia mika mikael mikko milla minna mirja nina noora olli outi paavo
    paivi pasi pekka pentti pertti peter petra petri pia piia pirjo pirkko raija raimo reijo reino
    riikka riitta risto ritva saara sakari sami samuel sanna sari satu seija seppo sini sirkka sirpa
    sofia susanna tapani tapio tarja teemu teija terhi tero tiina timo toivo tomi toni tuija tuomas
    tuomo tuula ulla urho veikko vesa ville virpi
    """.split()  # noqa: SIM905 - easier to read and to add to
)
"""Common first names, in plain letters."""

ROLES = tuple(
    """
    4h admin asiakas avust board chair contact event foren hallit hanke hei hello ilmoitt info jaosto
    jarjes jasen kansli kassor kaupunk kerho kirjas kontakt kultt kunta kuoro kurssi kyla laulu leader
    leiri liaison liikun mail martat martha media mll moi museo nuoris office ordfor palvel posti
    projekt puheenj rahast secret sekrete senior seura seurak sihteer spr srk styrels talo tapahtu
    tiedot tila toimist treasur tuki urheil varapuh varaus viest vpk vuokra webmas yhdist yhteyd yhteys
    yllapi
    """.split()  # noqa: SIM905
)
"""How the words of shared mailboxes begin."""

BEGINS_AS_ROLE = re.compile("|".join(ROLES))
LETTERS = re.compile(r"[a-z]+")
BETWEEN_WORDS = re.compile(r"[._+-]+")
LONG_WORD = re.compile(r"\w{3,}")


def plain(text: str) -> str:
    """Small letters without dots and rings above them."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def mailbox_words(email: str) -> list[str]:
    """The words in front of the @."""
    return [word for word in BETWEEN_WORDS.split(plain(email.partition("@")[0])) if word]


def named_after(email: str, names: Iterable[str]) -> bool:
    """Whether an address has a word of its owner's names in it."""
    own = {word[:4] for name in names for word in LONG_WORD.findall(plain(name))}
    return any(word[:4] in own for word in mailbox_words(email))


def personal_mailbox(email: str) -> bool:
    """Whether an address seems to be one person's, as `first.last@`."""
    words = mailbox_words(email)
    if any(BEGINS_AS_ROLE.match(word) for word in words):
        return False
    first = words[0].rstrip("0123456789") if words else ""
    if first in FIRST_NAMES:
        return True
    letters = [word for word in words if LETTERS.fullmatch(word)]
    return "." in email.partition("@")[0] and len(words) == 2 and letters == words and len(words[1]) > 2


def personal_name(text: str) -> bool:
    """Whether a text begins like a person's full name."""
    words = text.split()
    return len(words) >= 2 and plain(words[0]) in FIRST_NAMES and words[1][:1].isupper()


def personal_phone(phone: Phone) -> bool:
    """Whether a number is a mobile one, which somebody carries along."""
    if not phone.e164:
        return False
    numbers = phonenumbers()
    kind = numbers.number_type(numbers.parse(phone.e164, None))
    return bool(kind == numbers.PhoneNumberType.MOBILE)
