# Everything that one can do with this project. `make` alone lists it.
# Each target sets up what it needs (the first time takes a minute or two) and says what it does.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SAMPLE := build/sample
PORT ?= 8000

export NO_MKDOCS_2_WARNING := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help
.PHONY: help demo sample serve build check test lint shots audit hardening fuzz format bench bench-full clean lock

help: ## List what can be done
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

$(BIN)/python:
	@echo "Making the environment $(VENV) …"
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed: $$($(PYTHON) --version) was found."; exit 1; }
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.base: requirements/base.txt pyproject.toml | $(BIN)/python
	@echo "Installing what the site needs …"
	@$(BIN)/pip install --quiet --require-hashes -r requirements/base.txt
	@$(BIN)/pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: requirements/dev.txt $(VENV)/.base
	@echo "Installing what the tests need …"
	@$(BIN)/pip install --quiet --require-hashes -r requirements/dev.txt
	@touch $@

build: $(VENV)/.base ## Build the site into site/
	@$(BIN)/mkdocs build

serve: $(VENV)/.base ## Build the site and show it while you edit
	@$(BIN)/mkdocs serve

check: $(VENV)/.base ## Check every record
	@$(BIN)/muavarten check

sample: $(VENV)/.base ## Make the full-scale synthetic region in build/sample and build its site
	@echo "Making 4,082 made-up associations …"
	@$(BIN)/muavarten sample $(SAMPLE)/data
	@echo "Building their site …"
	@$(BIN)/mkdocs build --config-file mkdocs.sample.yml

demo: sample ## Set up, make the full-scale sample, build it and show it on http://localhost:8000/
	@echo "Open http://localhost:$(PORT)/ — Ctrl+C stops it."
	@$(BIN)/python -m http.server --bind 127.0.0.1 --directory $(SAMPLE)/site $(PORT)

test: $(VENV)/.dev lint ## Run the linters and all tests
	@echo "Looking for a browser …"
	@$(BIN)/python tests/browser.py
	@echo "Running the tests …"
	@$(BIN)/pytest -n 2 --dist worksteal

lint: $(VENV)/.dev ## Run the linters and the type checker
	@echo "Reading the code …"
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/zizmor --offline --quiet .github

shots: $(VENV)/.dev ## Take a picture of every kind of page into build/shots/, to look through
	@$(BIN)/python -m benchmarks.audit.shots

audit: lint ## Audit accessibility, weight and speed of all kinds of pages, and the workflows (needs npm)
	@cd tests/workflows && npm ci --silent --no-audit --no-fund
	@node tests/workflows/lint.mjs .github/workflows/*.yml
	@$(BIN)/python -m benchmarks.audit
	@$(BIN)/python -m benchmarks.hardening.advisories || [ $$? -eq 2 ]

$(VENV)/.fuzz: requirements/fuzz.txt $(VENV)/.dev
	@$(BIN)/pip install --quiet --require-hashes -r requirements/fuzz.txt || echo "There is no atheris for this Python: fuzzing with it is left out."
	@touch $@

hardening: $(VENV)/.fuzz ## Try everything hostile and unlucky, with a record in benchmarks/HARDENING.md (20 minutes)
	@$(BIN)/python tests/browser.py
	@$(BIN)/python tests/webserver.py
	@$(BIN)/python -m benchmarks.hardening

fuzz: $(VENV)/.fuzz ## Seek inputs that break the reader, the parser, change requests or recurrences (10 minutes)
	@for target in reader parser request recurrence; do $(BIN)/python -m benchmarks.hardening.fuzz $$target 150 || exit 1; done

format: $(VENV)/.dev ## Put the code into its standard form
	@$(BIN)/ruff check --fix-only .
	@$(BIN)/ruff format .

$(VENV)/.bench: requirements/bench.txt $(VENV)/.base
	@echo "Installing the other contestants …"
	@$(BIN)/pip install --quiet --require-hashes -r requirements/bench.txt
	@touch $@

bench: $(VENV)/.bench $(VENV)/.dev ## Measure the speed against Hugo and others, into benchmarks/ (about 20 minutes)
	@$(BIN)/python -m benchmarks --identity
	@$(BIN)/python -m benchmarks.change_request
	@$(BIN)/python -m benchmarks.calendar_share
	@$(BIN)/python tests/browser.py
	@$(BIN)/python -m benchmarks.search

bench-full: $(VENV)/.bench $(VENV)/.dev ## The same with 16,000 and 106,000 organisations, beside the other sizes
	@$(BIN)/python -m benchmarks --records 16000 106000
	@$(BIN)/python tests/browser.py
	@$(BIN)/python -m benchmarks.search --country

lock: $(VENV)/.dev ## Lock the newest allowed versions of all packages, with hashes
	@$(BIN)/pip install --quiet uv
	@$(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --no-header requirements/base.in -o requirements/base.txt
	@$(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --no-header -c requirements/base.txt requirements/dev.in -o requirements/dev.txt
	@$(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --no-header requirements/bench.in -o requirements/bench.txt
	@$(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --no-header requirements/fuzz.in -o requirements/fuzz.txt
	@$(BIN)/python -m benchmarks.hardening.sbom

clean: ## Remove what was built
	@rm -rf build site .cache
