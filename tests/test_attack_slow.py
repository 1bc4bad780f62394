"""Texts that make patterns slow, also in whole files, requests and mails."""

import importlib
import pkgutil
import re
from types import ModuleType

import muavarten
from attack.limits import limited
from attack.slow import REPEATED, WHOLE, nothing_whole_is_slow

TEXTS = tuple(text * (1000 // len(text)) + end for text in REPEATED for end in ("", "!", "\n"))
SLOW = """
from test_attack_slow import TEXTS, patterns
for name, pattern in patterns():
    print(name, flush=True)
    for text in TEXTS:
        text = text if isinstance(pattern.pattern, str) else text.encode()
        pattern.search(text)
        pattern.fullmatch(text)
print("all")
"""


def _modules() -> list[ModuleType]:
    names = [found.name for found in pkgutil.walk_packages(muavarten.__path__, "muavarten.")]
    return [importlib.import_module(name) for name in names]


def patterns() -> list[tuple[str, "re.Pattern[str]"]]:
    """Every pattern that a module of the program has, also within dictionaries."""
    found: dict[str, re.Pattern[str]] = {}
    for module in _modules():
        for name, value in vars(module).items():
            inner = value.items() if isinstance(value, dict) else [("", value)]
            for key, pattern in inner:
                if isinstance(pattern, re.Pattern) and module.__name__.startswith("muavarten"):
                    found[f"{module.__name__}.{name}{key}"] = pattern
    return sorted(found.items())


def test_no_pattern_is_slow_on_any_text() -> None:
    """Of 1,000 characters: a pattern that takes their square is well within the limit, one that takes their
    cube is not.
    """
    assert len(patterns()) > 60
    done = limited("-c", SLOW)
    assert done.stdout.endswith("all\n"), (done.stdout.splitlines()[-1:], done.stderr[-300:])


def test_nothing_whole_is_slow() -> None:
    """Of a twentieth of what it may be; the long run tries all of it."""
    nothing_whole_is_slow(20, *WHOLE)
