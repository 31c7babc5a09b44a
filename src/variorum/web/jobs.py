"""Readings started from the room: one at a time, each in a process of its own, watched by a thread of ours.

Pages never wait for a reading and a reading never waits for pages: they meet in the archive alone. What is known of a
job lives as long as the room; what it read lives in the archive, and a job that was cut short is taken up by the next.
"""

import signal
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from secrets import token_hex
from time import monotonic

from variorum.api import open_archive
from variorum.errors import VariorumError
from variorum.records.intake import Landed, Taken
from variorum.web.words import say

KEPT = 200
"""Jobs remembered."""
WAITING, READING, DONE, FAILED = "waiting", "reading", "done", "failed"


@dataclass(slots=True)
class Pace:
    """How far a stage is: `done` of `total`, `rate` units a second of those that had to be computed."""

    stage: str
    done: int
    total: int
    remembered: int
    began: float
    rate: float = 0.0

    def move(self, done: int, total: int, now: float) -> None:
        self.done, self.total = done, total
        self.rate = (done - self.remembered) / max(now - self.began, 1e-3)


@dataclass(slots=True)
class Job:
    """One reading: what was handed in, how far it is, and in the end where it went."""

    id: str
    what: str
    taken: Taken
    folder: Path | None = None
    state: str = WAITING
    looked: int = 0
    """Sources found so far in a folder."""
    stages: dict[str, Pace] = field(default_factory=dict)
    landed: Landed | None = None
    fault: str = ""
    version: int = 0
    """Raised with every change: who watches sends what is new."""
    back: str = ""
    """A page of the room to return to."""

    @property
    def over(self) -> bool:
        return self.state in (DONE, FAILED)

    @property
    def now(self) -> Pace | None:
        """The stage at work."""
        return next(reversed(self.stages.values()), None)


Told = tuple[str, int, int] | int | tuple[Taken, Landed] | str
"""What a reading process says: a stage with its units done and in all, sources found, the end, or one line on why it failed."""


class Jobs:
    """The queue of one room."""

    def __init__(self, archive: Path, work: "Callable[[Path, Path | None, Taken, Connection], None] | None" = None) -> None:
        self.archive = archive
        self.work = work or read_apart
        self.closing = threading.Event()
        self._jobs: dict[str, Job] = {}
        self._queue: deque[Job] = deque()
        self._some = threading.Condition()
        self._thread: threading.Thread | None = None
        self._process: BaseProcess | None = None

    def submit(self, what: str, taken: Taken, folder: Path | None = None, back: str = "") -> Job:
        """Queue a reading of all that waits in the archive; a job of nothing is over at once."""
        job = Job(token_hex(6), what, taken, folder, back=back)
        with self._some:
            self._jobs[job.id] = job
            for old in [j for j in self._jobs.values() if j.over][: max(0, len(self._jobs) - KEPT)]:
                del self._jobs[old.id]
            if not taken.ids and folder is None and taken.refused:
                job.state, job.landed = DONE, Landed((), (), (), ())
                return job
            self._queue.append(job)
            self._some.notify()
            if self._thread is None:
                self._thread = threading.Thread(target=self._watch, name="readings", daemon=True)
                self._thread.start()
        return job

    def get(self, job: str) -> Job | None:
        return self._jobs.get(job)

    def recent(self) -> list[Job]:
        """All that is remembered, newest first."""
        return [*reversed(self._jobs.values())]

    def running(self) -> Job | None:
        """The job at work, or the next one."""
        return next((job for job in list(self._jobs.values()) if not job.over), None)

    def close(self) -> None:
        """End the reading under way; what it finished is kept."""
        self.closing.set()
        with self._some:
            self._some.notify()
        if self._process is not None:
            self._process.terminate()
        if self._thread is not None:
            self._thread.join(timeout=5)

    # ------------------------------------------------------------------ the thread
    def _watch(self) -> None:
        while not self.closing.is_set():
            with self._some:
                while not self._queue and not self.closing.is_set():
                    self._some.wait()
                if self.closing.is_set():
                    return
                job = self._queue.popleft()
            try:
                self._read(job)
            except Exception as error:  # no process could be started: the room goes on
                _fail(job, say("add.no_process", error=error))

    def _read(self, job: Job) -> None:
        job.state = READING
        job.version += 1
        ours, theirs = get_context("spawn").Pipe(duplex=False)
        process = get_context("spawn").Process(
            target=self.work, args=(self.archive, job.folder, job.taken, theirs), name="variorum reading", daemon=True
        )
        process.start()
        self._process = process
        theirs.close()
        if self.closing.is_set():
            process.terminate()
        try:
            while True:
                _hear(job, ours.recv())
        except EOFError:
            pass
        process.join()
        self._process = None
        ours.close()
        if not job.over:
            _fail(job, _end_of(process.exitcode))


def _hear(job: Job, told: Told) -> None:
    if isinstance(told, int):
        job.looked = told
    elif isinstance(told, str):
        job.state, job.fault = FAILED, told
    elif len(told) == 3:
        stage, done, total = told
        now = monotonic()
        job.stages.setdefault(stage, Pace(stage, done, total, done, now)).move(done, total, now)
    else:
        job.taken, job.landed = told
        job.state = DONE
    job.version += 1


def _fail(job: Job, fault: str) -> None:
    job.state, job.fault = FAILED, fault
    job.version += 1


def _end_of(code: int | None) -> str:
    if code is not None and code < 0:
        return say("add.killed", signal=signal.Signals(-code).name.removeprefix("SIG"))
    return say("add.ended", code=code)


# ---------------------------------------------------------------------- the process
def read_apart(archive: Path, folder: Path | None, taken: Taken, tell: "Connection") -> None:
    """Read all that waits in an archive (and a folder, first), telling of it. Runs in a process of its own."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the room, which then ends us
    try:
        with open_archive(archive) as opened:
            if folder is not None:
                taken = opened.take([folder], listen=tell.send)
            opened.run(listen=lambda at: tell.send((at.stage, at.done, at.total)))
            tell.send((taken, opened.landed(taken.ids)))
    except BrokenPipeError:
        pass  # the room is gone
    except VariorumError as error:
        tell.send(str(error))

