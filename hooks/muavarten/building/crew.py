"""Two processes where there are two processors and much to do; one does as well, only slower."""

import gc
import os
import threading
from collections.abc import Callable, Sequence
from typing import TypeVar

Job = TypeVar("Job")
WORTH_IT = 600
"""How many jobs are worth a second process."""


def shared(
    jobs: Sequence[Job],
    do: Callable[[Sequence[Job]], None],
    report: Callable[[], bytes],
    adopt: Callable[[Sequence[Job], bytes], None],
) -> None:
    """Do all jobs, half of them in a second process if that is worth it.

    The second process hands over what it has done as the bytes of its `report`, which `adopt` takes in here.
    If it comes to grief, its jobs are done here.
    """
    if len(jobs) < WORTH_IT or not _can_share():
        do(jobs)
        return
    gc.freeze()
    mine, other = jobs[0::2], jobs[1::2]
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        _work(reader, writer, other, do, report)
    os.close(writer)
    do(mine)
    with os.fdopen(reader, "rb") as pipe:
        done = pipe.read()
    _, status = os.waitpid(child, 0)
    gc.unfreeze()
    if status == 0 and done:
        adopt(other, done)
    else:
        do(other)


def _can_share() -> bool:
    """Whether there are two processors, and nothing that a fork could tear apart."""
    alone = threading.active_count() == 1
    return alone and hasattr(os, "fork") and len(os.sched_getaffinity(0)) > 1


def _work(
    reader: int,
    writer: int,
    jobs: Sequence[Job],
    do: Callable[[Sequence[Job]], None],
    report: Callable[[], bytes],
) -> None:
    """Be the second process, and end."""
    status = 1
    try:
        os.close(reader)
        do(jobs)
        with os.fdopen(writer, "wb") as pipe:
            pipe.write(report())
        status = 0
    finally:
        os._exit(status)
