# `make run` and `make test` are all that a fresh Debian, Ubuntu or macOS machine needs.
# The first interpreter that really runs and is new enough: a version manager's stand-in may do neither.
PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3; do \
  $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
BIN := .venv/bin
# What is compiled is kept: the tests start the program a hundred times.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: run test check bench shots translations build clean
.DEFAULT_GOAL := run

.venv/runtime: pyproject.toml constraints.txt .ci/system_libraries
	bash .ci/system_libraries
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable .
	touch $@

.venv/dev: .venv/runtime
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[dev]'
	touch $@

run: .venv/runtime
	$(BIN)/python -m clinic_desktop $(ARGS)

test: .venv/dev
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n 2 --dist worksteal -q $(ARGS)

check: .venv/dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/codespell clinic_desktop alembic tests docs README.md CHANGELOG.md build_spec.py

bench: .venv/dev
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -q -s --timeout 0 tests/benchmarks $(ARGS)

shots: .venv/dev
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.shots

translations: .venv/dev
	$(BIN)/pyside6-lupdate -no-obsolete -locations none $$(git ls-files 'clinic_desktop/*.py' ) -ts resources/translations/clinic_ru.ts resources/translations/clinic_en.ts
	$(BIN)/pyside6-lrelease -silent resources/translations/clinic_ru.ts resources/translations/clinic_en.ts

build: .venv/dev
	$(BIN)/python build_spec.py

clean:
	rm -rf build dist shots .pytest_cache .mypy_cache .ruff_cache
