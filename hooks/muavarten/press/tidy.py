"""Takes out of Material's frame what this site has no use for: its drawer, search and dialog controls.

They stand outside every block of Material's base template, so a template cannot leave them out; without its
scripts they do nothing, and two of them are not valid HTML. Text of records is escaped and never matches.
"""

import re

UNUSED = re.compile(
    r'\s*<input class="md-toggle"[^>]*>'
    r'|\s*<label class="md-overlay"[^>]*></label>'
    r'|\s*<div data-md-component="skip">\s*</div>'
    r'|\s*<div data-md-component="announce">\s*</div>'
    r'|\s*<div class="md-dialog" data-md-component="dialog">\s*<div [^>]*></div>\s*</div>'
)


def tidied(page: str) -> str:
    """A page, or a shell, without Material's unused controls."""
    return UNUSED.sub("", page)
