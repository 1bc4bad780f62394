"""What associations of one theme have in common, words apart: for whom they are, how they meet, what they do.

The words of a theme are in the sample's catalogues, as `theme.KEY.names`, `.does`, `.welcome` and `.events`;
the titles under `.events` stand in the order of the forms here.
"""

from msgspec import Struct

from muavarten.sample import forms as f

YOUNG = ("school_age", "young")
YOUTH = ("young", "young_adult")
ADULTS = ("young_adult", "adult")
GROWN = ("adult", "elderly")
OLD = ("elderly",)
FAMILY = ("baby", "child", "school_age", "adult")
ALL = ("school_age", "young", "young_adult", "adult", "elderly")

DRILL, BOARD = "practice", "board"
"""Ways to meet, other than simply coming together."""


class Theme(Struct, frozen=True):
    """One theme of a topic. `in_villages`: how many in a hundred are named after a village."""

    key: str
    topic: str
    ages: tuple[str, ...]
    events: tuple[f.Form, ...]
    weight: int = 10
    in_villages: int = 30
    meets: str = "together"


VILLAGE = Theme(
    "village", "kylayhdistykset", ALL, (f.TALKOOT, f.OPEN_DAY, f.CIRCLE, f.MARKET), 25, 100, "board"
)
OTHER = Theme("other", "", ALL, (f.CIRCLE, f.TRIP, f.COURSE, f.SPRING))

THEMES = (
    Theme("party", "puolueosastot", ADULTS, (f.COFFEE, f.EVENING, f.SPRING, f.AUTUMN), 18, 20, BOARD),
    Theme("partywomen", "puolueosastot", GROWN, (f.WOMENS_DAY, f.CIRCLE, f.SPRING, f.TRIP), 5, 10),
    Theme("partyyouth", "puolueosastot", YOUTH, (f.EVENING, f.EVENING, f.CIRCLE, f.TRIP), 3, 5),
    Theme("workers", "puolueosastot", GROWN, (f.MAY_DAY, f.CIRCLE, f.EVENING, f.SPRING), 10, 60),
    Theme("entrepreneurs", "yrittajat", ADULTS, (f.COFFEE, f.PARTY, f.COURSE, f.SPRING), 10, 15, BOARD),
    Theme("farmers", "maa-ja-metsatalous", ADULTS, (f.WALK, f.CIRCLE, f.MARKET, f.AUTUMN), 12, 50, BOARD),
    Theme("forest", "maa-ja-metsatalous", GROWN, (f.WALK, f.CIRCLE, f.COURSE, f.SPRING), 5, 30),
    Theme("unions", "ammattijarjestot", ADULTS, (f.BOARD, f.EVENING, f.MAY_DAY, f.AUTUMN), 12, 5, BOARD),
    Theme("trades", "ammattijarjestot", ADULTS, (f.TRIP, f.CIRCLE, f.COURSE, f.SPRING), 7, 5, BOARD),
    Theme("pensioners", "elakelaiset", OLD, (f.CLUB, f.TRIP, f.CIRCLE, f.CHRISTMAS), 15, 40),
    Theme("families", "lapset-ja-perheet", FAMILY, (f.CLUB, f.PRACTICE, f.MARKET, f.OPEN_DAY), 8, 30),
    Theme("parents", "lapset-ja-perheet", FAMILY, (f.CIRCLE, f.PARTY, f.MARKET, f.CHRISTMAS), 6, 55, BOARD),
    Theme("disability", "vammaisjarjestot", ALL, (f.PRACTICE, f.CIRCLE, f.WALK, f.TRIP), 7, 5),
    Theme("senses", "kuulo-ja-nako", ALL, (f.CIRCLE, f.CIRCLE, f.WALK, f.COURSE), 4, 5),
    Theme("patients", "potilasjarjestot", GROWN, (f.CIRCLE, f.EVENING, f.PRACTICE, f.MARKET), 8, 5),
    Theme("mental", "mielenterveys", ADULTS, (f.CLUB, f.CIRCLE, f.EVENING, f.MEALS), 5, 10),
    Theme("sober", "paihteet-ja-raittius", GROWN, (f.CIRCLE, f.CLUB, f.MARKET, f.PARTY), 4, 25),
    Theme("carers", "omaishoitajat", GROWN, (f.CIRCLE, f.TRIP, f.EVENING, f.ONLINE), 4, 5),
    Theme("jobless", "tyottomat", ADULTS, (f.MEALS, f.CIRCLE, f.CLUB, f.TRIP), 2, 0),
    Theme("helpers", "ensiapu-ja-vapaaehtoistyo", ALL, (f.COURSE, f.CIRCLE, f.MEALS, f.MARKET), 7, 20),
    VILLAGE,
    Theme("heritage", "kotiseutu-ja-museot", GROWN, (f.CIRCLE, f.GALLERY, f.WALK, f.OPEN_DAY), 10, 45),
    Theme("karelia", "karjalaisuus-ja-sukuseurat", GROWN,
          (f.CIRCLE, f.CONTEST, f.EVENING, f.ALL_SAINTS), 4, 5),
    Theme("youthsociety", "nuorisoseurat", YOUNG, (f.CLUB, f.PARTY, f.TALKOOT, f.PRACTICE), 12, 75),
    Theme("scouts", "partio-4h-ja-nuorisotyo", YOUNG, (f.CLUB, f.WALK, f.CAMP, f.SCOUTS_DAY), 6, 20),
    Theme("youthwork", "partio-4h-ja-nuorisotyo", YOUNG, (f.CLUB, f.CLUB, f.COURSE, f.CAMP), 6, 30),
    Theme("choir", "kuorot", GROWN, (f.PRACTICE, f.RECITAL, f.CAROLS, f.CIRCLE), 10, 25, DRILL),
    Theme("band", "orkesterit-ja-bandit", ALL, (f.PRACTICE, f.CONCERT, f.CONCERT, f.CIRCLE), 7, 15, DRILL),
    Theme("folk", "kansanmusiikki-ja-tanssi", ALL, (f.COURSE, f.CIRCLE, f.PRACTICE, f.DISPLAY), 6, 25, DRILL),
    Theme("theatre", "teatteri", ALL, (f.SHOW, f.PRACTICE, f.CIRCLE, f.CAMP), 6, 30, DRILL),
    Theme("art", "kuvataide-ja-valokuvaus", ADULTS, (f.CLUB, f.GALLERY, f.WALK, f.COURSE), 5, 10),
    Theme("words", "kirjallisuus-ja-opiskelu", GROWN, (f.CIRCLE, f.CIRCLE, f.EVENING, f.COURSE), 5, 15),
    Theme("students", "kirjallisuus-ja-opiskelu", YOUTH, (f.EVENING, f.PRACTICE, f.CIRCLE, f.MAY_DAY), 3, 5),
    Theme("homecraft", "martat-ja-kotitalous", GROWN, (f.CIRCLE, f.COURSE, f.COURSE, f.CHRISTMAS), 14, 60),
    Theme("crafts", "kasityot", GROWN, (f.CLUB, f.COURSE, f.MARKET, f.CIRCLE), 5, 30),
    Theme("nature", "luonto-ja-linnut", ALL, (f.WALK, f.WALK, f.TALKOOT, f.CIRCLE), 6, 20),
    Theme("festival", "kulttuuri-ja-tapahtumat", ALL,
          (f.FESTIVAL, f.MARKET, f.CONCERT, f.BOARD), 5, 25, BOARD),
    Theme("hunting", "metsastys", ALL, (f.FEAST, f.COURSE, f.PRACTICE, f.SUMMER_TALK), 20, 80, BOARD),
    Theme("fishing", "kalastus", ALL, (f.RACE, f.CLUB, f.TALKOOT, f.CONTEST), 9, 45),
    Theme("motors", "moottorikerhot-ja-ilmailu", ALL, (f.WALK, f.MARKET, f.CLUB, f.CIRCLE), 11, 30),
    Theme("travel", "karavaanarit-ja-matkailu", ADULTS, (f.OPEN_DAY, f.COFFEE, f.MARKET, f.TALKOOT), 6, 20),
    Theme("dogs", "koirat-hevoset-ja-lemmikit", ALL,
          (f.COURSE, f.CONTEST, f.CONTEST, f.PRACTICE), 7, 20, DRILL),
    Theme("horses", "koirat-hevoset-ja-lemmikit", YOUNG, (f.CLUB, f.CONTEST, f.CAMP, f.OPEN_DAY), 5, 30),
    Theme("garden", "puutarha", GROWN, (f.MARKET, f.WALK, f.CIRCLE, f.TALKOOT), 5, 25),
    Theme("games", "pelit-digi-ja-keraily", YOUTH, (f.CLUB, f.FAIR, f.CONTEST, f.CIRCLE), 6, 10),
    Theme("digital", "pelit-digi-ja-keraily", GROWN, (f.CLUB, f.CIRCLE, f.ONLINE, f.COURSE), 4, 20),
    Theme("club", "yleisseurat", ALL, (f.PRACTICE, f.CONTEST, f.TALKOOT, f.AUTUMN), 18, 45, DRILL),
    Theme("football", "jalkapallo", YOUNG, (f.PRACTICE, f.MATCH, f.CONTEST, f.COURSE), 7, 15, DRILL),
    Theme("baseball", "pesapallo", YOUNG, (f.CLUB, f.MATCH, f.CONTEST, f.TALKOOT), 7, 25, DRILL),
    Theme("ice", "jaaurheilu", YOUNG, (f.PRACTICE, f.CLUB, f.RACE, f.COURSE), 6, 20, DRILL),
    Theme("ski", "hiihto-ja-suunnistus", ALL, (f.PRACTICE, f.RACE, f.CONTEST, f.TALKOOT), 8, 35, DRILL),
    Theme("athletics", "yleisurheilu", ALL, (f.PRACTICE, f.PRACTICE, f.CONTEST, f.COURSE), 6, 20, DRILL),
    Theme("gym", "voimistelu-ja-liikunta", ALL, (f.PRACTICE, f.CLUB, f.PRACTICE, f.DISPLAY), 9, 30, DRILL),
    Theme("ball", "pallopelit", YOUNG, (f.PRACTICE, f.MATCH, f.CONTEST, f.COURSE), 7, 20, DRILL),
    Theme("racket", "pallopelit", ALL, (f.PRACTICE, f.COURSE, f.CONTEST, f.TALKOOT), 6, 10, DRILL),
    Theme("martial", "kamppailulajit", YOUNG, (f.COURSE, f.PRACTICE, f.CONTEST, f.COURSE), 7, 10, DRILL),
    Theme("water", "uinti-melonta-ja-veneily", ALL, (f.COURSE, f.WALK, f.PRACTICE, f.TALKOOT), 6, 20, DRILL),
    Theme("outdoor", "retkeily-ja-ulkoilu", ALL, (f.WALK, f.PRACTICE, f.CLUB, f.TALKOOT), 7, 30),
    Theme("racing", "moottoriurheilu", YOUTH, (f.CONTEST, f.CLUB, f.COURSE, f.TALKOOT), 6, 20),
    Theme("shooting", "ammunta-ja-jousiammunta", ALL,
          (f.PRACTICE, f.COURSE, f.CONTEST, f.TALKOOT), 5, 25, DRILL),
    Theme("faith", "heratysliikkeet", ALL, (f.FESTIVAL, f.CIRCLE, f.MARKET, f.CIRCLE), 9, 45),
    Theme("freechurch", "vapaat-seurakunnat", ALL, (f.CLUB, f.CONCERT, f.CAMP, f.MEALS), 6, 10),
    Theme("mission", "kirkko-ja-katsomukset", GROWN, (f.CIRCLE, f.MARKET, f.CAROLS, f.EVENING), 6, 50),
    Theme("worldview", "kirkko-ja-katsomukset", ADULTS, (f.CIRCLE, f.CIRCLE, f.EVENING, f.SPRING), 2, 0),
    Theme("reservists", "reservilaiset-ja-veteraanit", ADULTS,
          (f.WALK, f.COURSE, f.PRACTICE, f.FLAG_DAY), 9, 15),
    Theme("veterans", "reservilaiset-ja-veteraanit", GROWN, (f.GALLERY, f.FLAG_DAY, f.CIRCLE, f.TOUR), 6, 20),
    Theme("service", "palvelujarjestot", ADULTS, (f.CIRCLE, f.MARKET, f.CONCERT, f.FLAG_DAY), 9, 25),
    Theme("friendship", "ystavyys-ja-kansainvalisyys", ALL, (f.EVENING, f.TOUR, f.CIRCLE, f.MARKET), 6, 0),
    Theme("newcomers", "maahanmuuttajat", ALL, (f.CLUB, f.MEALS, f.OPEN_DAY, f.CIRCLE), 4, 0),
    Theme("fire", "vapaapalokunnat", ALL, (f.CLUB, f.OPEN_DAY, f.COURSE, f.MARKET), 10, 60),
    Theme("residents", "asuminen-ja-tiet", ALL, (f.CLUB, f.TALKOOT, f.OPEN_DAY, f.WALK), 14, 45, BOARD),
    Theme("develop", "leader-ja-kehittaminen", ADULTS, (f.CIRCLE, f.FAIR, f.EVENING, f.COURSE), 6, 15, BOARD),
    Theme("animals", "elainsuojelu", ALL, (f.MARKET, f.CIRCLE, f.MARKET, f.COURSE), 4, 10),
)  # fmt: skip

SPORTS = ("club", "football", "baseball", "ice", "ski", "athletics", "ball", "racket", "martial", "water")
NATURE = ("racing", "shooting", "outdoor", "nature", "hunting", "fishing", "horses", "dogs", "motors")
ARENAS = dict.fromkeys(SPORTS, "sport") | dict.fromkeys(NATURE, "out")
"""Where themes that need more than a room have their events: the last part of `event.places.`."""


def themes_of(topic: str) -> tuple[Theme, ...]:
    """The themes of a topic; one that fits everything where nothing is known of it."""
    return tuple(theme for theme in THEMES if theme.topic == topic) or (OTHER,)
