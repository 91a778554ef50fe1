"""Commands that are compared take turns, and what a busy moment does to all of them does not show."""

import pytest

from turns import Command, ratio, take_turns


def with_times(*seconds):
    return Command("", [], seconds=list(seconds), cpu=list(seconds))


def test_a_ratio_is_of_turns():
    """In the second turn everything took ten times as long; the medians alone would say 15 times."""
    assert ratio(with_times(2, 30, 2, 30), with_times(1, 10, 1, 15))["cpu"] == 2


def test_a_turn_that_is_missing_is_not_overlooked():
    with pytest.raises(ValueError):
        ratio(with_times(1, 2), with_times(1))


def test_steps_are_done_in_their_order_and_the_first_turn_is_not_counted(tmp_path):
    notes = tmp_path / "notes"
    one, other = (Command(word, ["sh", "-c", f"echo {word} >> notes"], folder=tmp_path) for word in ("one", "other"))
    take_turns([lambda: notes.open("a").write("ready\n"), one, other], 2)
    assert notes.read_text().split() == ["ready", "one", "other"] * 3
    assert one.figures()["runs"] == other.figures()["runs"] == 2


def test_every_run_begins_without_its_output(tmp_path):
    made = Command("made", ["mkdir", "made"], folder=tmp_path, output=tmp_path / "made", repeats=3)
    take_turns([made], 1)
    assert made.figures()["runs"] == 1


def test_a_command_that_fails_ends_the_measuring(tmp_path):
    with pytest.raises(SystemExit, match="a reason\nsh ended with 3: sh -c"):
        Command("sh", ["sh", "-c", "echo a reason >&2; exit 3"], folder=tmp_path).run()
