"""Local times as points in time, right when clocks are put forward or back."""

from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import lru_cache


def attached(local: datetime, zone: tzinfo) -> datetime:
    """A local time in its zone. One that does not exist moves on by the hour that is missing (RFC 5545,
    3.3.5); of one that comes twice, the first is meant.
    """
    aware = local.replace(tzinfo=zone)
    if _clocks_change(local.date(), zone):
        return aware.astimezone(UTC).astimezone(zone)
    return aware


@lru_cache(maxsize=4096)
def _clocks_change(day: date, zone: tzinfo) -> bool:
    midnight = datetime.combine(day, time(), zone)
    return midnight.utcoffset() != (midnight + timedelta(days=1)).utcoffset()
