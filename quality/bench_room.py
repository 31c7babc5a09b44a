"""How quickly the reading room answers over a large archive.

    python -m quality.bench_room [--archive FILE] [--reports 20000] [--seconds 60] [--rate 20]

One server process on one core, asked over HTTP at a steady rate for pages of all kinds in a fixed mix; a request that
should begin while others are under way begins all the same, and its time counts from when it was due. Before that every
kind is asked for one request at a time, for the CPU time of the server alone: what a busy machine does not blur. The same mix
is then asked for one request at a time too, and it is reckoned from the CPU time of each when all would be answered if they
came at that rate and shared one core that nobody else uses. The archive is made first (`quality.made_archive` tells how)
unless it is there.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import quote

import numpy as np

from quality.shared import ROOT
from variorum.api import open_archive
from variorum.records.catalogue import Filters
from variorum.web.sections import LATE

WORDS = ("captain", "ferry", "navy OR police", '"death toll"', "surviv*", "the", "Barria", "rescued -navy", "Castro judge", "said")
SERVER = """
import socket, sys
from pathlib import Path
import uvicorn
from variorum.web.app import create_app
from variorum.web.room import RoomSettings
listener = socket.socket()
listener.bind(("127.0.0.1", 0))
port = listener.getsockname()[1]
app = create_app(RoomSettings(Path(sys.argv[1]), port=port))
print(port, flush=True)
uvicorn.Server(uvicorn.Config(app, log_level="error")).run(sockets=[listener])
"""
KINDS: dict[str, int] = {
    "desk": 4, "search": 4, "story": 4, "big story": 1, "section": 1, "report": 3, "point": 2, "actor": 1, "statement": 1, "compare": 1, "table": 1,
    "api search": 1, "api stories": 1, "api story": 1, "api points": 1, "api report": 1,
}  # fmt: skip
"""Kinds of pages, and how often each is asked for among the others."""


def addresses(archive: Path, seed: int = 3) -> dict[str, list[str]]:
    """For each kind of page some addresses."""
    dice = np.random.default_rng(seed)
    with open_archive(archive, only_read=True) as opened:
        shelves = opened.shelves
        largest = [f.card for f in shelves.stories(Filters(least=2), order="largest", limit=200).found]
        pages = [f.card for n in range(0, 4000, 200) for f in shelves.stories(limit=200, offset=n).found]
        some = [pages[int(n)] for n in dice.integers(0, len(pages), 120)]
        found = {
            kind: [f.card for n in range(10) for f in shelves.search("", Filters(kind=kind), limit=20, offset=n * 400).found]
            for kind in ("report", "point", "actor", "statement")
        }
        pairs = [(c.id, story.stories[0].reports[:2]) for c in largest[-20:] if (story := shelves.story(c.id))]
    searches = [quote(word) for word in WORDS]
    return {
        "desk": ["/", "/?order=largest", "/?order=conflicts&least=2", "/?page=20", "/?since=2010&until=2012-06"],
        "search": [f"/search?q={w}{more}" for w in searches for more in ("", "&kind=report", "&verdict=conflict", "&order=newest&page=3")],
        "story": [f"/story/{c.id}" for c in some],
        "big story": [f"/story/{c.id}" for c in largest[:5]],
        "section": [f"/story/{c.id}/section/{key}" for c in largest[:5] for key in LATE],
        "report": [f"/report/{c.id}" for c in found["report"]],
        **{kind: [f"/story/{c.story}/{kind}/{c.id}" for c in found[kind]] for kind in ("point", "actor", "statement")},
        "compare": [f"/story/{s}/compare?report={a}&report={b}" for s, (a, b) in pairs],
        "table": [f"/story/{c.id}/points.csv" for c in some],
        "api search": [f"/api/search?q={w}" for w in searches],
        "api stories": ["/api/stories", "/api/stories?order=largest&limit=200"],
        "api story": [f"/api/stories/{c.id}" for c in some],
        "api points": [f"/api/stories/{c.id}/points" for c in some],
        "api report": [f"/api/reports/{c.id}" for c in found["report"]],
    }


class Server:
    """A reading room in a process of its own, on one core where the machine lets us choose."""

    def __init__(self, archive: Path) -> None:
        self.process = subprocess.Popen([sys.executable, "-c", SERVER, str(archive)], stdout=subprocess.PIPE, text=True, cwd=ROOT)
        assert self.process.stdout is not None
        self.port = int(self.process.stdout.readline())
        if hasattr(os, "sched_setaffinity"):
            os.sched_setaffinity(self.process.pid, {min(os.sched_getaffinity(0))})
        until = time.monotonic() + 30
        while True:
            try:
                self.get("/help")
                break
            except OSError:
                if time.monotonic() > until:
                    raise
                time.sleep(0.05)
        time.sleep(2)  # templates are compiled meanwhile

    def get(self, path: str) -> int:
        """Bytes of the answer; OSError where there is none, or no success."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            connection.request("GET", path, headers={"Host": "localhost", "Cookie": "variorum_0=x"})
            answer = connection.getresponse()
            size = len(answer.read())
            if answer.status != 200:
                raise OSError(f"{path}: {answer.status}")
            return size
        finally:
            connection.close()

    def cpu(self) -> float:
        """CPU seconds of the process so far, to the nanosecond."""
        tasks = Path(f"/proc/{self.process.pid}/task").iterdir()
        return sum(int((task / "schedstat").read_text().split()[0]) for task in tasks) / 1e9

    def close(self) -> None:
        self.process.terminate()
        self.process.wait()


Asked = list[tuple[str, str]]
"""Kind and address of each request, in the order in which they come."""


def mixed(asked: dict[str, list[str]], number: int, seed: int = 8) -> Asked:
    """So many requests of all kinds."""
    dice = np.random.default_rng(seed)
    kinds = [kind for kind, weight in KINDS.items() for _ in range(weight) if asked[kind]]
    return [(kind := kinds[int(dice.integers(len(kinds)))], asked[kind][int(dice.integers(len(asked[kind])))]) for _ in range(number)]


def reckoned(server: Server, plan: Asked, rate: int) -> Iterator[tuple[str, list[float]]]:
    """Seconds until each answer would be there, by kind, if all that is under way shared one core evenly."""
    costs = []
    for _, path in plan:
        before = server.cpu()
        server.get(path)
        costs.append(server.cpu() - before)
    seen: dict[str, list[float]] = {}
    for (kind, _), taken in zip(plan, shared([n / rate for n in range(len(plan))], costs), strict=True):
        seen.setdefault(kind, []).append(taken)
    yield from sorted(seen.items(), key=lambda one: list(KINDS).index(one[0]))


def shared(due: list[float], costs: list[float]) -> list[float]:
    """How long each piece of work takes that is begun when it is due (in order) and shares the one core with all under way."""
    taken, left, now = [0.0] * len(due), dict[int, float](), 0.0
    for number, start in [*enumerate(due), (-1, float("inf"))]:
        while left:
            least = min(left.values())
            until = min(start, now + least * len(left))
            done = (until - now) / len(left)
            now = until
            left = {n: rest - done for n, rest in left.items()}
            for n in [n for n, rest in left.items() if rest <= 1e-12]:
                taken[n] = now - due[n]
                del left[n]
            if now >= start:
                break
        if number >= 0:
            now = start
            left[number] = costs[number]
    return taken


def steady(server: Server, plan: Asked, rate: int) -> dict[str, list[tuple[float, int]]]:
    """Seconds from when a request was due until its answer was there, and the answer's bytes, by kind."""
    seen: dict[str, list[tuple[float, int]]] = {kind: [] for kind in KINDS}
    start = time.perf_counter() + 0.5

    def ask(number: int) -> None:
        kind, path = plan[number]
        due = start + number / rate
        time.sleep(max(0.0, due - time.perf_counter()))
        try:
            size = server.get(path)
        except OSError as error:
            print(f"  {error}", file=sys.stderr)
            size = -1
        seen[kind].append((time.perf_counter() - due, size))

    with ThreadPoolExecutor(rate * 2) as threads:
        list(threads.map(ask, range(len(plan))))
    return seen


def alone(server: Server, asked: dict[str, list[str]], each: int) -> Iterator[tuple[str, list[float]]]:
    """For each kind the CPU seconds of the server for one request at a time."""
    for kind in KINDS:
        spent = []
        for path in [asked[kind][n % len(asked[kind])] for n in range(each)] if asked[kind] else []:
            before = server.cpu()
            server.get(path)
            spent.append(server.cpu() - before)
        if spent:
            yield kind, spent


def main(archive: Path, seconds: int, rate: int) -> None:
    """Prints two tables: milliseconds by kind of page."""
    asked = addresses(archive)
    server = Server(archive)
    try:
        print(f"reading room over {archive.stat().st_size >> 20} MB: milliseconds of CPU, one request at a time", flush=True)
        for kind, spent in alone(server, asked, 40):
            print(f"  {kind:12} {len(spent):6} {_shown(spent)}", flush=True)
        plan = mixed(asked, seconds * rate)
        if plan:
            print(f"the same at {rate} requests a second for {seconds} s, reckoned from CPU time for a core of its own")
        for kind, taken in reckoned(server, plan, rate):
            print(f"  {kind:12} {len(taken):6} {_shown(taken)}", flush=True)
        seen = steady(server, plan, rate) if plan else {}
    finally:
        server.close()
    if seen:
        print("and as it was on this machine: milliseconds until the answer is there")
    for kind, values in seen.items():
        if values:
            failed = sum(size < 0 for _, size in values)
            largest = f"{max(size for _, size in values) / 1000:,.0f} kB" + (f", {failed} failed" if failed else "")
            print(f"  {kind:12} {len(values):6} {_shown([taken for taken, _ in values])}   at most {largest}")


def _shown(seconds: list[float]) -> str:
    ordered = sorted(1000 * s for s in seconds)
    at = {q: ordered[min(len(ordered) - 1, int(len(ordered) * q))] for q in (0.5, 0.95, 0.99)}
    return f"p50 {at[0.5]:7.1f}  p95 {at[0.95]:7.1f}  p99 {at[0.99]:7.1f}"


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--archive", type=Path)
    parser.add_argument("--reports", type=int, default=20_000)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--rate", type=int, default=20)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        place = given.archive or Path(folder) / "room.db"
        if not place.exists():
            subprocess.run([sys.executable, "-m", "quality.made_archive", str(place), str(given.reports)], check=True, cwd=ROOT)
        main(place, given.seconds, given.rate)
