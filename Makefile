# Two commands set everything up on a fresh machine with Python 3.11 or newer:
#   make demo    installs quizgen into .venv, builds every bank into dist/ and says what to open
#   make test    installs what the tests need and runs everything that CI runs
# While you work:
#   make quick   runs most of that in less than half the time

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
OLDEST := $(VENV)/anki-oldest
LOWEST := $(VENV)/lowest

.PHONY: demo test quick tools lint types layers tests covered oldest lowest golden schema pictures bench clean

demo: $(VENV)/.installed
	$(BIN)/quizgen build question_banks
	@echo
	@echo "In a browser it links everything. Import a deck: Anki, File, Import, dist/*/*.apkg"
	@echo "Take a quiz: $(BIN)/quizgen quiz question_banks/us-withdrawal-from-iraq"

test: tools   ## two at a time what uses one core: the linters, the downloads of other versions, and the report of coverage
	$(MAKE) -j2 lint types layers $(VENV)/.oldest $(VENV)/.lowest
	$(MAKE) tests
	$(MAKE) -j2 covered oldest
	$(MAKE) lowest

quick: tools lint types layers   ## no coverage, few random examples, no slow tests, one Anki, the newest dependencies
	$(BIN)/pytest -n 2 --dist worksteal -m "not slow" --hypothesis-profile=quick

$(VENV)/.installed: pyproject.toml tests/constraints.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "quizgen needs Python 3.11 or newer; try: make PYTHON=python3.12 $(MAKECMDGOALS)")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c tests/constraints.txt -e .
	@touch $@

$(VENV)/.tools: $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c tests/constraints.txt -e '.[pdf,test]'
	@touch $@

tools: $(VENV)/.tools
	sh tests/install_programs.sh

lint: $(VENV)/.tools
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(VENV)/.tools
	$(BIN)/mypy

layers: $(VENV)/.tools
	$(BIN)/lint-imports

tests: $(VENV)/.tools   ## three at a time, because a fifth of the time they wait for browsers and other programs
	$(BIN)/pytest -n 3 --dist worksteal --cov --cov-report=

covered: $(VENV)/.tools   ## what the tests have run, and whether it is enough
	$(BIN)/coverage report --fail-under=95

$(VENV)/.oldest: $(VENV)/.tools tests/constraints-oldest.txt
	rm -rf $(OLDEST)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --target $(OLDEST) -r tests/constraints-oldest.txt
	@touch $@

oldest: $(VENV)/.oldest   ## what imports into a real Anki, once more on the oldest one that quizgen knows
	PYTHONPATH=$(OLDEST) $(BIN)/pytest -n 2 --dist worksteal -m backend --hypothesis-profile=quick --constraints tests/constraints-oldest.txt

$(VENV)/.lowest: $(VENV)/.tools tests/constraints-lowest.txt
	rm -rf $(LOWEST)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --target $(LOWEST) -r tests/constraints-lowest.txt
	@touch $@

# The newest platformdirs announces a plugin of pytest that the lowest one lacks.
lowest: $(VENV)/.lowest   ## what uses a dependency, once more on the lowest versions that users may have
	PYTHONPATH=$(LOWEST) $(BIN)/pytest -n 2 --dist worksteal -p no:platformdirs -m dependencies --hypothesis-profile=quick --constraints tests/constraints-lowest.txt

golden: $(VENV)/.tools   ## accept what the outputs look like now
	$(BIN)/pytest -n 2 --dist worksteal --update-golden

schema: $(VENV)/.installed
	$(BIN)/quizgen schema > question_banks/bank.schema.json

pictures: $(VENV)/.tools demo   ## draw the README's pictures anew
	PYTHONPATH=tests $(BIN)/python tests/pictures/draw.py

bench: $(VENV)/.tools   ## ratios against the plain way, in one run; and how long the checks take
	PYTHONPATH=tests $(BIN)/python tests/benchmarks/shapes.py --write
	PYTHONPATH=tests $(BIN)/python tests/benchmarks/stages.py
	PYTHONPATH=tests $(BIN)/python tests/benchmarks/checking.py
	PYTHONPATH=tests $(BIN)/python tests/benchmarks/first_prompt.py

clean:
	rm -rf $(VENV) dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage* .import_linter_cache
