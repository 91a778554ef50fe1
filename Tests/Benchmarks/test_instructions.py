"""The program executes no more instructions than is recorded: a slower one shows without any clock.

    RECORD=1 make test-speed      # records the count anew; say in the commit why it rose
"""

import json
import os

import pytest

import corpus
import instructions
from machine import PROGRAM, ROOT

RECORD = ROOT / "Benchmarks/instructions.json"
FACTSHEETS = 100
# Runs differ by less than one part in a thousand, kinds of processors by less than one in a hundred.
MORE = 0.05


@pytest.mark.skipif(not instructions.is_possible(), reason="valgrind is not installed")
def test_a_build_takes_no_more_instructions_than_recorded(tmp_path):
    assert PROGRAM.exists(), "There is no release program: run 'make program' first."
    corpus.write_signpost(tmp_path / "content", FACTSHEETS)
    count = instructions.of_build(tmp_path / "content", tmp_path)
    if os.environ.get("RECORD"):
        RECORD.write_text(json.dumps({"factsheets": FACTSHEETS, "instructions": count}, indent=2) + "\n")
    recorded = json.loads(RECORD.read_text())
    assert recorded["factsheets"] == FACTSHEETS
    more = count / recorded["instructions"] - 1
    assert more <= MORE, f"{count:,} instructions, {more:.1%} more than recorded in {RECORD.relative_to(ROOT)}"
