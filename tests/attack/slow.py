"""Texts that make patterns and readers slow, and everything that is read whole, filled with them."""

from attack.limits import limited

SIGNS = """a 1 - . a. a- -1 = < [ [a ]( ( {a : / * @ a@ &a €1 A=1, ä Ⅷ <a <!-- </ <b> <a/ <![ <!--- " ;a= ,"""
REPEATED = (*SIGNS.split(), " ", "a ", "1 ", "\n", " \n", "a\n", "a: ", "> ", "From:\n", "a:\n ", "--x\n\n")
RECORD, SINGLE = 65_000, 1_000_000
"""Bytes that a record or a request may have, and that region.yml, categories.yml and mails may have."""
REQUEST = (
    "muavarten: 1 report\nrecord: organisations/kivikosken-esimerkkimartat\nby: x\n- message: {}\nend:\n"
)
MAIL = "From: a@b.example\nContent-Type: "
WHOLE = {
    "a record, read": ("reader", RECORD, "{}"),
    "a record, parsed": ("parser", RECORD, "name: {}"),
    "a request": ("request", RECORD, REQUEST),
    "region.yml or categories.yml": ("reader", SINGLE, "{}"),
    "a request, far too long": ("request", SINGLE, "{}"),
    "a rule, far too long": ("recurrence", SINGLE, "FREQ=DAILY;{}"),
    "a mail": ("request", SINGLE, MAIL + "text/plain\n\n{}"),
    "a mail in HTML": ("request", SINGLE, MAIL + "text/html\n\n{}"),
    "a mail of parts": ("request", SINGLE, MAIL + "multipart/mixed; boundary=x\n\n--x\n{}"),
    "a mail with a long sender": ("request", SINGLE, "From: {}\nMIME-Version: 1.0\n\nx"),
    "a mail with a long type": ("request", SINGLE, MAIL + "{}\n\nx"),
    "a mail with long headers": ("request", SINGLE, MAIL + "text/plain\n{}"),
}
"""What is whole by name: the target that reads it, how many bytes, and what stands around the text."""
RUN = """
import sys
from fuzzing import TARGETS
from attack.slow import REPEATED, WHOLE
for what in sys.argv[2:]:
    target, size, around = WHOLE[what]
    for text in REPEATED:
        print(what, repr(text), flush=True)
        times = size // int(sys.argv[1]) // len(text.encode())
        TARGETS[target](around.format(text * times).encode())
print("all")
"""


def nothing_whole_is_slow(part: int, *names: str) -> None:
    """Read some of WHOLE with a `part` of so many bytes, and come to an end within the limits."""
    done = limited("-c", RUN, str(part), *names)
    assert done.stdout.endswith("all\n"), (done.stdout.splitlines()[-1:], done.stderr[-300:])
