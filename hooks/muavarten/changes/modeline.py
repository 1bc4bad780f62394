"""The first line of a new record, by which an editor finds the JSON Schema of its kind."""

SCHEMAS = ".vscode/schemas"
"""Where the schemas lie, from the top of the repository; the data folder lies there too."""


def modeline(path: str) -> str:
    """`# yaml-language-server: $schema=../../.vscode/schemas/events.json` for `events/x.yml`."""
    up = "../" * (path.count("/") + 1)
    return f"# yaml-language-server: $schema={up}{SCHEMAS}/{path.partition('/')[0]}.json"
