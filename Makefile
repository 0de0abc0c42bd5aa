# The two that everybody needs: `make run` and `make test`. Both make .venv when it is not there yet.
PY ?= python3
VENV ?= .venv
FILES ?= docs/example/*.txt
OUT ?= output
SHARED ?= ../shared
ARGS ?=

PYTHON := $(VENV)/bin/python
READY := $(VENV)/.ready

# biblio build on the example, or on your own: make run FILES=mybook.txt
# FILES is one path, spaces and all, or else words as the shell reads them: FILES="a.txt 'my book.txt'"
export FILES OUT
.PHONY: run
run: $(READY)
	@if [ -e "$$FILES" ]; then set -- "$$FILES"; else eval "set -- $$FILES"; fi; \
	$(PYTHON) -m biblio build "$$@" -o "$$OUT"

# ARGS goes to pytest: make test ARGS="-k names"
.PHONY: test
test: $(READY)
	$(PYTHON) -m pytest $(ARGS)

.PHONY: lint
lint: $(READY)
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m mypy

# Rebuilds the data in biblio/data (lexicon, model, confidence) from the labelled sets in SHARED/data, and prints
# what is reached with it.
.PHONY: train
train: $(READY)
	$(PYTHON) -m training $(SHARED)/data $(ARGS)

# Measures finding, reading, confidence and speed on the sets in SHARED.
.PHONY: bench
bench: $(READY)
	$(PYTHON) -m benchmarks $(SHARED) $(ARGS)

# Writes output/errors.md: what is read wrong in the sets in SHARED; make errors ARGS="--label title".
.PHONY: errors
errors: $(READY)
	$(PYTHON) -m benchmarks.errors $(SHARED) $(ARGS)

# Trains with and without a part of the mixture: make ablation ARGS="--without synthesis --out FOLDER".
.PHONY: ablation
ablation: $(READY)
	$(PYTHON) -m benchmarks.ablation $(SHARED) $(ARGS)

# Writes requirements.lock anew from pyproject.toml; make lock ARGS=--upgrade takes the newest versions.
.PHONY: lock
lock:
	@folder=$$(mktemp -d) && trap 'rm -rf "$$folder"' EXIT && \
	$(PY) -m venv "$$folder" && "$$folder"/bin/python -m pip install -q uv==0.13.9 && \
	"$$folder"/bin/uv pip compile -q pyproject.toml --extra styles --extra test --extra dev --universal --python-version 3.11 \
	    --generate-hashes --custom-compile-command 'make lock' $(ARGS) -o requirements.lock

.PHONY: clean
clean:
	rm -rf $(VENV) dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
	find output -type f ! -name .gitkeep -delete

$(READY): requirements.lock pyproject.toml
	@command -v $(PY) >/dev/null || { echo "biblio needs Python 3.11 or newer; there is no $(PY) here" >&2; exit 1; }
	@$(PY) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("biblio needs Python 3.11 or newer, and $(PY) is %d.%d; try: make PY=python3.11" % sys.version_info[:2])'
	@echo "Setting up $(VENV), once, in about a minute ..."
	@$(PY) -m venv $(VENV)
	@$(PYTHON) -m pip install -q --disable-pip-version-check --require-hashes -r requirements.lock
	@$(PYTHON) -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	@# As pip does to what it installs, so that the first run is as fast as the others.
	@$(PYTHON) -m compileall -q biblio
	@touch $@
