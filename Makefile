# `make demo` shows what Variorum does, `make room` opens it in the browser, `make test` checks everything.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
OUT := out
PIP := $(BIN)/python -m pip install -qq --disable-pip-version-check --no-input

.PHONY: demo room test check unit browser gate bench peers learn lock clean

demo: $(VENV)/run.stamp
	@mkdir -p $(OUT)
	$(BIN)/variorum demo --html $(OUT)/demo.html

room: $(VENV)/room.stamp
	@mkdir -p $(OUT)
	$(BIN)/variorum serve --demo --archive $(OUT)/room.db --open

test: check unit gate

check: $(VENV)/dev.stamp
	$(BIN)/ruff check src tests quality
	$(BIN)/mypy
	$(BIN)/lint-imports

unit: $(VENV)/dev.stamp browser
	$(BIN)/pytest -n 2 --dist worksteal -rs

# Some tests want a real browser. It is installed where that is allowed; where not, they are skipped by name.
browser:
	@for name in chromium chromium-browser google-chrome; do command -v $$name >/dev/null && exit 0; done; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >/dev/null && exit 0; fi; \
	echo "Chromium is missing and cannot be installed from here: the tests in a browser are skipped (apt-get install chromium)"

gate: $(VENV)/dev.stamp
	$(BIN)/python -m quality.gate

bench: $(VENV)/dev.stamp
	$(BIN)/python -m quality.bench
	$(BIN)/python -m quality.bench_room

peers: $(VENV)/dev.stamp .venv-peers/stamp
	$(BIN)/python -m quality.peers_reading .venv-peers/bin/python
	$(BIN)/python -m quality.peers_origins .venv-peers/bin/python
	$(BIN)/python -m quality.peers_stories .venv-peers/bin/python
	$(BIN)/python -m quality.peers_facts .venv-peers/bin/python

learn: $(VENV)/dev.stamp .venv-peers/stamp
	$(BIN)/python -m quality.learn_questions .venv-peers/bin/python

.venv-peers/stamp: requirements/peers.txt
	$(PYTHON) -m venv .venv-peers
	.venv-peers/bin/python -m pip install -qq --disable-pip-version-check --no-input --require-hashes -r requirements/peers.txt
	@touch $@

$(VENV)/bin/python:
	$(PYTHON) -c 'import sys; sys.exit("Variorum needs Python 3.11 or newer, this is " + sys.version.split()[0] if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv $(VENV)

$(VENV)/run.stamp: requirements/run.txt pyproject.toml | $(VENV)/bin/python
	$(PIP) --require-hashes --no-deps -r requirements/run.txt
	$(PIP) --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/room.stamp: requirements/room.txt pyproject.toml | $(VENV)/bin/python
	$(PIP) --require-hashes --no-deps -r requirements/room.txt
	$(PIP) --no-deps --no-build-isolation -e .
	@touch $@ $(VENV)/run.stamp

$(VENV)/dev.stamp: requirements/dev.txt pyproject.toml | $(VENV)/bin/python
	$(PIP) --require-hashes --no-deps -r requirements/dev.txt
	$(PIP) --no-deps --no-build-isolation -e .
	@touch $@ $(VENV)/room.stamp $(VENV)/run.stamp

LOCK := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url

lock:
	$(LOCK) pyproject.toml requirements/build.in -o requirements/run.txt
	$(LOCK) pyproject.toml requirements/build.in --extra room -o requirements/room.txt
	$(LOCK) pyproject.toml requirements/build.in --extra dev -o requirements/dev.txt
	$(LOCK) requirements/peers.in -o requirements/peers.txt

clean:
	rm -rf $(VENV) $(OUT) build
