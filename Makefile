# make demo: set up and show what it does.  make test: set up and pass the tests.

PYTHON ?= python3
VENV   := .venv
KG     := $(VENV)/bin/kg
DEMO   := build/demo
STORE  := $(DEMO)/graph

.PHONY: demo test check lint types layers format vocab docs eval confidence baseline remeasure clean

demo: $(VENV)/.demo-ready
	@rm -rf $(STORE) $(DEMO)/okg.ttl && mkdir -p $(DEMO)
	@echo && echo "== Reading the sample articles" \
	    && { $(KG) load data/articles --store $(STORE) || test $$? -eq 1; }
	@echo && echo "== Checking every quote against its text" && $(KG) verify --store $(STORE)
	@echo && echo "== Validating the graph (the findings are in $(DEMO)/findings.txt)" \
	    && { $(KG) validate --store $(STORE) > $(DEMO)/findings.txt || test $$? -eq 1; }
	@echo && echo "== Qui était ministre russe de la Défense le 10 mai 2023 ?" \
	    && $(KG) ask who-held --office "ministre russe de la Défense" --at 2023-05-10 --lang fr --store $(STORE) --format table
	@echo && echo "== Who was US Secretary of Defense on 1 January 2020?" \
	    && $(KG) ask who-held --office "US Secretary of Defense" --at 2020-01-01 --store $(STORE) --format table
	@echo && echo "== Whom did Wang Yi meet or call?" \
	    && $(KG) ask contacts-of --person "Wang Yi" --store $(STORE) --format table
	@echo && echo "== Writing the graph" && $(KG) dump $(DEMO)/okg.ttl --store $(STORE)
	@echo && echo "Ask more: $(KG) ask --help, with --store $(STORE)"

test: $(VENV)/.test-ready
	$(MAKE) --no-print-directory check
	$(VENV)/bin/python -m pytest -n 2 --dist loadfile

check: lint types layers

lint: $(VENV)/.test-ready
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .

types: $(VENV)/.test-ready
	$(VENV)/bin/mypy

layers: $(VENV)/.test-ready
	$(VENV)/bin/lint-imports --no-cache

format: $(VENV)/.test-ready
	$(VENV)/bin/ruff check --fix .
	$(VENV)/bin/ruff format .

vocab: $(VENV)/.test-ready
	$(VENV)/bin/python tools/make_vocab.py

# The annotated articles: the project's own, and the shared ones where they are.
OWN    := tests/corpus
SHARED := $(wildcard ../shared/corpus/dev)

eval: $(VENV)/.test-ready
	$(KG) eval $(OWN) $(SHARED) --jobs 2 --format table

confidence: $(VENV)/.test-ready
	$(KG) eval $(OWN) $(SHARED) --jobs 2 --format table --confidence src/kg/packs/common/confidence.toml

baseline: $(VENV)/.test-ready
	$(KG) eval $(OWN) --jobs 2 --format table --update tests/baselines/own.json
	$(if $(SHARED),$(KG) eval $(SHARED) --jobs 2 --format table --update tests/baselines/shared.json)

# After a change of the articles: measures the rules anew and stores the figures as they are.
remeasure: confidence
	$(KG) eval $(OWN) --jobs 2 --format table --update tests/baselines/own.json --force
	$(if $(SHARED),$(KG) eval $(SHARED) --jobs 2 --format table --update tests/baselines/shared.json --force)

clean:
	rm -rf build dist .mypy_cache .ruff_cache .pytest_cache

$(VENV)/bin/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or later is needed")'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.demo-ready: pyproject.toml | $(VENV)/bin/python
	@echo "Setting up in $(VENV)/ (about a minute the first time)"
	@$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check -e .
	@touch $@

$(VENV)/.test-ready: pyproject.toml | $(VENV)/bin/python
	@echo "Setting up in $(VENV)/ (about a minute the first time)"
	@$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	@touch $@ $(VENV)/.demo-ready
