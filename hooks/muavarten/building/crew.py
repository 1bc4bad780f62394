"""Two processes where there are two processors and much to do; one does as well, only slower."""

import gc
import os
import threading
from collections.abc import Callable, Sequence
from typing import TypeVar

Job = TypeVar("Job")
WORTH_IT = 600
"""How many jobs are worth a second process."""
BATCHES = 96
"""Into how many parts the jobs are cut, for the faster process to take more of them."""


def shared(
    jobs: Sequence[Job],
    do: Callable[[Sequence[Job]], None],
    report: Callable[[Sequence[Job]], bytes],
    adopt: Callable[[Sequence[Job], bytes], None],
) -> None:
    """Do all jobs, some of them in a second process if that is worth it.

    Both take what is next from one queue, a pipe with a number for every batch. The second process hands over
    what it has done as the bytes of its `report`, which `adopt` takes in here. If it comes to grief, its jobs
    are done here.
    """
    if not shareable(len(jobs)):
        do(jobs)
        return
    gc.freeze()
    batches = [jobs[at::BATCHES] for at in range(BATCHES)]
    queue, fill = os.pipe()
    os.write(fill, bytes(range(BATCHES)))
    os.close(fill)
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        _work(writer, queue, batches, do, report)
    os.close(writer)
    mine = _worked(queue, batches, do)
    os.close(queue)
    with os.fdopen(reader, "rb") as pipe:
        done = pipe.read()
    _, status = os.waitpid(child, 0)
    gc.unfreeze()
    if status == 0 and done:
        adopt([job for at in done[1 : done[0] + 1] for job in batches[at]], done[done[0] + 1 :])
    else:
        do([job for at, batch in enumerate(batches) if at not in mine for job in batch])


def _worked(queue: int, batches: Sequence[Sequence[Job]], do: Callable[[Sequence[Job]], None]) -> bytes:
    """Do batches as long as there are some in the queue; returns their numbers."""
    mine = b""
    while number := os.read(queue, 1):
        do(batches[number[0]])
        mine += number
    return mine


def shareable(jobs: int) -> bool:
    """Whether so many jobs are worth two processes, and two can be had without tearing anything apart."""
    if jobs < WORTH_IT:
        return False
    alone = threading.active_count() == 1
    return alone and hasattr(os, "fork") and len(os.sched_getaffinity(0)) > 1


def _work(
    writer: int,
    queue: int,
    batches: Sequence[Sequence[Job]],
    do: Callable[[Sequence[Job]], None],
    report: Callable[[Sequence[Job]], bytes],
) -> None:
    """Be the second process, and end."""
    status = 1
    try:
        mine = _worked(queue, batches, do)
        jobs = [job for at in mine for job in batches[at]]
        with os.fdopen(writer, "wb") as pipe:
            pipe.write(bytes([len(mine)]) + mine + report(jobs))
        status = 0
    finally:
        os._exit(status)
