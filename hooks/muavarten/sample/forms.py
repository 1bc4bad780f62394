"""Forms of events: what sort they are, in which months and at what hours they fall, how long they last."""

from enum import StrEnum

from msgspec import Struct

from muavarten.records.event import EventKind

WORKDAYS = (0, 1, 2, 3)
WEEKEND = (5, 6)
ANY_DAY = (0, 1, 2, 3, 4, 5, 6)
SCHOOL_YEAR = (1, 2, 3, 4, 5, 9, 10, 11)
SUMMER = (6, 7, 8)


class Repeats(StrEnum):
    """How a form comes again."""

    NEVER = "never"
    WEEKLY = "weekly"
    MONTHLY = "monthly"
    RUN = "run"
    """A few times within some weeks, as a play does."""


class Form(Struct, frozen=True, kw_only=True):
    """One form; `says` is the key of its sentences.

    `days` are the shortest and longest length in whole days, (0, 0) for hours. A form with a `monthday` falls
    on that day of its month, whatever the weekday; others in the week after a day up to `last_start`.
    """

    says: str
    kind: EventKind
    months: tuple[int, ...] = SCHOOL_YEAR
    weekdays: tuple[int, ...] = WORKDAYS
    hours: tuple[int, ...] = (17, 18)
    minutes: int = 120
    days: tuple[int, int] = (0, 0)
    monthday: int = 0
    last_start: int = 28
    repeats: Repeats = Repeats.NEVER
    priced: int = 20
    registered: int = 15
    big: bool = False
    online: bool = False
    outdoors: bool = False


CLUB = Form(says="club", kind=EventKind.CLUB, hours=(10, 13, 17, 18), minutes=90, repeats=Repeats.WEEKLY)
PRACTICE = Form(says="practice", kind=EventKind.CLUB, minutes=90, repeats=Repeats.WEEKLY)
CIRCLE = Form(says="club", kind=EventKind.CLUB, hours=(12, 14, 18), repeats=Repeats.MONTHLY)
COFFEE = Form(
    says="evening", kind=EventKind.MEETING, weekdays=(4, 5), hours=(9, 10), repeats=Repeats.MONTHLY, priced=0
)
MEALS = Form(says="club", kind=EventKind.CLUB, hours=(11, 12), repeats=Repeats.WEEKLY, priced=50)
BOARD = Form(says="meeting", kind=EventKind.MEETING, hours=(18,), repeats=Repeats.MONTHLY, priced=0)
SPRING = Form(says="meeting", kind=EventKind.MEETING, months=(2, 3, 4), hours=(18,), priced=0, registered=0)
SUMMER_TALK = Form(says="meeting", kind=EventKind.MEETING, months=(6, 8), hours=(18,), priced=0, registered=0)
AUTUMN = Form(says="meeting", kind=EventKind.MEETING, months=(10, 11), hours=(18,), priced=0, registered=0)
EVENING = Form(says="evening", kind=EventKind.OTHER, priced=10)
TALKOOT = Form(
    says="talkoot", kind=EventKind.TALKOOT, months=(4, 5, 9, 10), weekdays=(5,), hours=(9, 10), minutes=300,
    priced=0, registered=10, outdoors=True)  # fmt: skip
MARKET = Form(
    says="market", kind=EventKind.MARKET, months=(5, 6, 7, 8, 11, 12), weekdays=WEEKEND, hours=(10,),
    minutes=300, priced=0, registered=5, outdoors=True)  # fmt: skip
RECITAL = Form(
    says="concert", kind=EventKind.CONCERT, months=(4, 5), weekdays=(3, 5, 6), hours=(15, 18), priced=60
)
CONCERT = Form(
    says="concert", kind=EventKind.CONCERT, months=(2, 3, 6, 7, 8, 10, 11), weekdays=ANY_DAY, hours=(18, 19),
    priced=50,
)  # fmt: skip
CAROLS = Form(
    says="concert", kind=EventKind.CONCERT, months=(12,), last_start=16, weekdays=ANY_DAY, hours=(16, 18),
    priced=50,
)  # fmt: skip
SHOW = Form(
    says="show", kind=EventKind.PERFORMANCE, months=SUMMER, weekdays=(2, 3, 5, 6), hours=(14, 18),
    repeats=Repeats.RUN, priced=90, outdoors=True)  # fmt: skip
DISPLAY = Form(
    says="show", kind=EventKind.PERFORMANCE, months=(4, 5, 12), weekdays=WEEKEND, hours=(14, 17), priced=60
)
GALLERY = Form(says="exhibition", kind=EventKind.EXHIBITION, months=(6, 7, 8, 10, 11), days=(7, 30))
CONTEST = Form(
    says="contest", kind=EventKind.COMPETITION, months=(5, 6, 7, 8, 9), weekdays=WEEKEND, hours=(10, 11),
    minutes=300, priced=60, registered=50, outdoors=True)  # fmt: skip
RACE = Form(
    says="contest", kind=EventKind.COMPETITION, months=(1, 2, 3), weekdays=WEEKEND, hours=(10, 11),
    minutes=240, priced=60, registered=40, outdoors=True)  # fmt: skip
MATCH = Form(
    says="contest", kind=EventKind.COMPETITION, months=(5, 6, 8, 9, 10, 11), weekdays=(2, 5, 6),
    hours=(15, 18), priced=60,
)  # fmt: skip
TRIP = Form(
    says="trip", kind=EventKind.EXCURSION, months=(3, 4, 5, 6, 8, 9, 10), weekdays=(3, 5, 6), hours=(8, 9),
    minutes=540, priced=80, registered=90, outdoors=True)  # fmt: skip
WALK = Form(
    says="walk", kind=EventKind.EXCURSION, months=(5, 6, 8, 9), weekdays=WEEKEND, hours=(9, 10), minutes=240,
    priced=10, registered=30, outdoors=True)  # fmt: skip
TOUR = Form(
    says="trip", kind=EventKind.EXCURSION, months=(5, 6, 9), weekdays=(3, 4), days=(3, 6), priced=100,
    registered=100,
)  # fmt: skip
COURSE = Form(
    says="course", kind=EventKind.TRAINING, weekdays=ANY_DAY, hours=(10, 17), minutes=180, priced=60,
    registered=90,
)  # fmt: skip
ONLINE = Form(
    says="online", kind=EventKind.TRAINING, hours=(18,), minutes=90, priced=0, registered=80, online=True
)
FESTIVAL = Form(
    says="festival",
    kind=EventKind.FESTIVAL,
    months=SUMMER,
    weekdays=(4, 5),
    days=(2, 4),
    priced=60,
    big=True,
    outdoors=True,
)
OPEN_DAY = Form(
    says="festival", kind=EventKind.CELEBRATION, months=(6, 7, 8), weekdays=(5,), hours=(11, 12), minutes=360,
    priced=0, big=True, outdoors=True)  # fmt: skip
FAIR = Form(
    says="festival", kind=EventKind.FAIR, months=(3, 4, 9, 10), weekdays=(5,), hours=(10,), minutes=300,
    priced=0, big=True,
)  # fmt: skip
PARTY = Form(
    says="party", kind=EventKind.CELEBRATION, months=(1, 2, 5, 11, 12), weekdays=(4, 5), hours=(17, 18),
    minutes=180, priced=40, registered=40,
)  # fmt: skip
CHRISTMAS = Form(
    says="party", kind=EventKind.CELEBRATION, months=(12,), last_start=14, weekdays=ANY_DAY, hours=(12, 17),
    minutes=180, priced=50, registered=60,
)  # fmt: skip
CAMP = Form(
    says="camp", kind=EventKind.TRAINING, months=(6, 7, 8), weekdays=(0, 3), days=(3, 5), priced=90,
    registered=100,
)  # fmt: skip
WOMENS_DAY = Form(
    says="evening", kind=EventKind.CELEBRATION, months=(3,), monthday=8, hours=(14, 17), priced=0
)
SCOUTS_DAY = Form(
    says="ceremony", kind=EventKind.CELEBRATION, months=(4,), monthday=23, hours=(18,), minutes=60, priced=0,
    registered=0, outdoors=True)  # fmt: skip
MAY_DAY = Form(says="party", kind=EventKind.CELEBRATION, months=(5,), monthday=1, hours=(11, 13), priced=40)
ALL_SAINTS = Form(
    says="ceremony", kind=EventKind.OTHER, months=(11,), weekdays=(5,), hours=(15, 18), minutes=60, priced=0,
    registered=0,
)  # fmt: skip
FLAG_DAY = Form(
    says="ceremony",
    kind=EventKind.CELEBRATION,
    months=(12,),
    monthday=6,
    hours=(12, 15),
    priced=0,
    registered=5,
)
FEAST = Form(
    says="party", kind=EventKind.CELEBRATION, months=(11, 12, 1), last_start=14, weekdays=(5,),
    hours=(14, 17), minutes=180, priced=30,
)  # fmt: skip
