# Every target makes .venv first, once, and again whenever requirements.lock or pyproject.toml changes.
# Words after the command go through ARGS:   make demo ARGS="--fresh"   make test ARGS="-k night"
# Files go through ONLY, where a target looks in its own folders:   make bench ONLY=tests/bench/test_store_bench.py

PYTHON ?= $(shell for python in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; done)
ARGS ?=
LABELLED ?= ../shared/quality/dev
MEASURED := bot/kernel bot/features storage
OWN := tests/scenarios tests/unit/kernel tests/unit/features tests/unit/storage $(wildcard tests/contracts/test_*.py)
SERVED := storage/postgres.py
SAMPLED := $(wildcard tests/scenarios/test_a_question_is_*.py tests/scenarios/test_somebody_is_forgotten.py)
UV_VERSION := 0.13.8
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
PIP := PIP_DISABLE_PIP_VERSION_CHECK=1 $(BIN)/python -m pip install --quiet --quiet --no-input

.DEFAULT_GOAL := help
.PHONY: help demo install test check format coverage rest e2e slack teams postgres year chaos bench quality transcript languages \
	screenshots lock clean

help: ## what can be made here
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

demo: $(READY) ## watch Steward live through a week, then open it in a browser
	@$(BIN)/steward demo $(ARGS)

install: $(READY) ## only make .venv

ifdef MEASURED_TOO
test: rest coverage
else
test: $(READY) ## the quick tests (MEASURED_TOO=yes: each once, and what is measured must be covered)
	@$(BIN)/pytest $(ARGS)
endif

check: $(READY) ## format, lint, types, and who may import whom
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo

format: $(READY) ## put the code into the house's form
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

coverage: $(READY) ## kernel, features and stores each at 95 % or more, by the tests that are theirs (and see "make postgres")
	@$(BIN)/pytest $(MEASURED:%=--cov=%) --cov-report= $(ARGS) $(OWN)
	@for part in $(MEASURED); do \
		echo "$$part, lines and branches:"; \
		$(BIN)/coverage report --include="$$part/*" --omit="$(SERVED)" --fail-under=95 || exit 1; \
	done

rest: $(READY) ## the quick tests that "make coverage" does not run
	@$(BIN)/pytest $(OWN:%=--ignore=%) $(ARGS)

e2e: $(READY) ## the page in a real browser (needs chromium: see CONTRIBUTING)
	@$(BIN)/pytest -m e2e $(or $(ONLY),tests/e2e tests/gallery) $(ARGS)

languages: $(READY) ## the scenarios in every language Steward speaks, and in one that shows what is written nowhere
	@for one in fr es ar ru zh en-XA; do $(BIN)/pytest tests/scenarios --languages $$one $(ARGS) || exit 1; done

slack: $(READY) ## the scenarios once more, through the Slack adapter: by HTTP and by socket (ARGS=--by-turns: in turns)
	@$(BIN)/pytest -m slack $(or $(ONLY),tests/scenarios tests/through) $(ARGS)

teams: $(READY) ## the scenarios once more, through the Teams adapter
	@$(BIN)/pytest -m teams $(or $(ONLY),tests/scenarios tests/through) $(ARGS)

postgres: $(READY) ## the stores on a PostgreSQL of the tests' own (needs its programs: see CONTRIBUTING)
	@COVERAGE_FILE=.coverage.postgres $(BIN)/pytest -m postgres --cov=storage --cov-report= $(or $(ONLY),tests/contracts tests/unit/storage tests/bench/test_sql_bench.py \
		tests/chaos/test_sql_kill.py) $(ARGS)
	@test -n "$(ONLY)" || COVERAGE_FILE=.coverage.postgres $(BIN)/coverage report --include="$(SERVED)" --fail-under=95
	@test -n "$(ONLY)" || for one in sqlite postgres; do $(BIN)/pytest --kept-in $$one $(SAMPLED) $(ARGS) || exit 1; done

year: $(READY) ## a year of 2,000 members: no manner is broken, and the figures (MEMBERS=700 for fewer)
	@MEMBERS=$(or $(MEMBERS),2000) $(BIN)/pytest -m year $(or $(ONLY),tests/year) $(ARGS)

chaos: $(READY) ## kill -9, 3,000 times: nothing acknowledged is lost (KILLS=200 for fewer)
	@KILLS=$(or $(KILLS),3000) $(BIN)/pytest -m chaos $(or $(ONLY),tests/chaos) $(ARGS)

bench: $(READY) ## speed, as ratios that must hold on any machine (MESSAGES=60000 for a smaller export)
	@MESSAGES=$(or $(MESSAGES),200000) $(BIN)/pytest -m bench $(or $(ONLY),tests/bench) $(ARGS)

quality: $(READY) ## how accurate Steward is on labelled chat, held against the card in tests/quality
	@$(BIN)/steward evaluate --card $(LABELLED) --against tests/quality/card.json $(ARGS)

transcript: $(READY) ## the demo's week in words, compared with the one that was agreed
	@$(BIN)/steward demo --transcript | diff -u tests/e2e/transcript.txt - \
		|| { echo "The demo's week now reads differently. If it reads better, commit the new one:"; \
		     echo "  $(BIN)/steward demo --transcript > tests/e2e/transcript.txt"; exit 1; }

screenshots: $(READY) ## take the pictures in README and in tests/gallery
	@$(BIN)/python -m tests.e2e.screenshots .github/pictures
	@$(BIN)/python -m tests.e2e.slack_pictures .github/pictures
	@$(BIN)/python -m tests.e2e.teams_pictures .github/pictures
	@$(BIN)/python -m tests.gallery.draw tests/gallery

lock: ## choose newest versions again and write requirements.lock
	@test -n "$(PYTHON)" || { echo "Steward needs Python 3.11 or newer: install it, or say make PYTHON=/path/to/python3."; exit 1; }
	@test -x .venv-lock/bin/uv || $(PYTHON) -m venv .venv-lock
	@.venv-lock/bin/python -m pip install --quiet --quiet --no-input uv==$(UV_VERSION)
	@.venv-lock/bin/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
		--no-header --no-annotate --no-emit-index-url --no-emit-find-links \
		--group build --group dev --output-file requirements.lock pyproject.toml
	@grep -c '==' requirements.lock | sed 's/$$/ packages locked in requirements.lock/'

clean: ## remove everything that can be made again
	@rm -rf $(VENV) .venv-lock node_modules build dist *.egg-info htmlcov .coverage .coverage.* \
		.pytest_cache .hypothesis .mypy_cache .ruff_cache .import_linter_cache
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(READY): requirements.lock pyproject.toml
	@test -n "$(PYTHON)" || { echo "Steward needs Python 3.11 or newer: install it, or say make PYTHON=/path/to/python3."; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
		|| { echo "Steward needs Python 3.11 or newer, and $(PYTHON) is not. Say make PYTHON=/path/to/python3."; exit 1; }
	@echo "Installing what Steward needs into $(VENV) (once, about a minute)."
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); exit 1; }
	@$(PIP) --require-hashes --no-deps --requirement requirements.lock
	@$(PIP) --no-build-isolation --no-deps --editable .
	@$(BIN)/python -m pip check --quiet
	@touch $@
