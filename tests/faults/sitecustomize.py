"""Makes the system fail in a program under test: loaded by Python itself where this folder is on its path.

MUAVARTEN_FAULT is `CALL:ERROR:NUMBER`: from the NUMBERth call on, `os.CALL` fails with that error; with
NUMBER 0 at each call. `full::BYTES` lets no file grow beyond so many bytes, as if the disk were full;
`order::` turns every listing of a folder around; `clock::` lets the clock jump by decades at each look.

The file MUAVARTEN_FAULTED is made when a call fails.
"""

import errno
import itertools
import os
import resource
import time

_what, _, _rest = os.environ.get("MUAVARTEN_FAULT", "").partition(":")
_error, _, _number = _rest.partition(":")
_faulted = os.environ.get("MUAVARTEN_FAULTED", "")
_open, _close = os.open, os.close


def _failing(real, number, code):
    calls = itertools.count(1)

    def call(*arguments, **options):
        if next(calls) >= number:
            if _faulted:
                _close(_open(_faulted, os.O_CREAT))
            raise OSError(code, os.strerror(code))
        return real(*arguments, **options)

    return call


class _Listing:
    """A folder's entries in reverse of the order in which they really come."""

    def __init__(self, entries):
        self._entries = iter(sorted(entries, key=lambda entry: entry.name, reverse=True))

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        return None

    def close(self):
        """There is nothing to close."""


def _jumping(real, unit):
    jumps = itertools.cycle((-40, 30, -10, 50))
    return lambda: real() + next(jumps) * 31_556_952 * unit


if _what == "order":
    _scandir, _listdir = os.scandir, os.listdir
    os.scandir = lambda path=".": _Listing(_scandir(path))
    os.listdir = lambda path=".": sorted(_listdir(path), reverse=True)
elif _what == "clock":
    time.time, time.time_ns = _jumping(time.time, 1), _jumping(time.time_ns, 10**9)
elif _what == "full":
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(_number), int(_number)))
elif _what:
    setattr(os, _what, _failing(getattr(os, _what), int(_number), getattr(errno, _error)))
