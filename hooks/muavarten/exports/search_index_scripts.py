"""Joins small modules into the few files that a browser loads, so that a slow network waits only once."""

import re
from collections.abc import Iterator, Mapping

IMPORT = re.compile(r"^import [^;]*?from \"\./([a-z-]+\.js)\";\n", re.MULTILINE)
NAMESPACE = re.compile(r"^import \* as (\w+) from \"\./([a-z-]+\.js)\";\n", re.MULTILINE)
EXPORT = re.compile(r"^export (?:default )?(?=const|let|class|function|async)", re.MULTILINE)
EXPORTED = re.compile(r"^export (?:async )?(?:const|let|class|function\*?) (\w+)", re.MULTILINE)
COMMENT = re.compile(r"^\s*//.*\n| // [^\"'`\n]*$", re.MULTILINE)
INDENT = re.compile(r"^[ \t]+|\n(?=\n)", re.MULTILINE)


def bundle(modules: Mapping[str, str], entry: str) -> str:
    """One script that does what the module `entry` does, with everything that it imports before it.

    Modules keep to one form: each import is a whole statement at the margin, no two modules share a name.
    """
    names = list(_in_order(modules, entry, set()))
    return "".join(_bare(modules[name]) + _namespaces(modules, name, names) for name in names)


def _in_order(modules: Mapping[str, str], name: str, seen: set[str]) -> Iterator[str]:
    if name in seen:
        return
    seen.add(name)
    for needed in IMPORT.findall(modules[name]):
        yield from _in_order(modules, needed, seen)
    yield name


def _bare(source: str) -> str:
    return INDENT.sub("", COMMENT.sub("", EXPORT.sub("", IMPORT.sub("", source))))


def _namespaces(modules: Mapping[str, str], name: str, bundled: list[str]) -> str:
    """An object for each name under which a later module imports all of this one."""
    asked = {
        alias for other in bundled for alias, wanted in NAMESPACE.findall(modules[other]) if wanted == name
    }
    members = ",".join(EXPORTED.findall(modules[name]))
    return "".join(f"const {alias}={{{members}}};\n" for alias in sorted(asked))
