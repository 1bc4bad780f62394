"""What YAML's own error messages mean, in the words of our catalogue.

libyaml and PyYAML's pure Python scanner word the same mistake differently; both wordings stand here.
"""

MISTAKES = (
    ("mapping values are not allowed", "colon"),
    ("could not find expected ':'", "missing-colon"),
    ("cannot start any token", "character"),
    ("while scanning an alias", "character"),
    ("while scanning an anchor", "character"),
    ("while scanning a tag", "character"),
    ("while parsing a tag", "character"),
    ("undefined tag handle", "character"),
    ("unknown escape character", "escape"),
    ("invalid Unicode character escape code", "escape"),
    ("did not find expected hexdecimal number", "escape"),
    ("expected escape sequence of", "escape"),
    ("while parsing a block mapping", "indent"),
    ("while parsing a block collection", "indent"),
    ("entries are not allowed", "indent"),
    ("unexpected end of stream", "quote"),
    ("while parsing a flow", "bracket"),
    ("node content", "bracket"),
    ("<document start>", "document"),
)


def mistake(sentence: str) -> str:
    """The name of a mistake: `rule.yaml.NAME` says it."""
    return next((name for words, name in MISTAKES if words in sentence), "other")
