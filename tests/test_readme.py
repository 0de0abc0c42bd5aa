"""The JSON in the README is what the commands give for the example; its outputs and make targets exist.

``BIBLIO_UPDATE_GOLDEN=1 make test ARGS=tests/test_readme.py`` writes the JSON anew, as after a change of the
model; read the difference before it is committed. JSON is compared by value, its layout is free; a confidence
may differ by a hundredth, since its last digits differ from one processor to the next.
"""

import contextlib
import json
import os
import re
from pathlib import Path

import pytest
from consoles import biblio

from biblio.outputs import NAMES

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
EXAMPLE = "docs/example/polar-reader.txt"
# The line of the example whose citation the README shows; another one when nothing is found there.
SHOWN_LINE = 47
MORE = ", ...]"
WIDTH = 118
UPDATE = bool(os.environ.get("BIBLIO_UPDATE_GOLDEN"))


@pytest.fixture(scope="module")
def output(tmp_path_factory):
    """Give the folder of a build of the example."""
    folder = tmp_path_factory.mktemp("output")
    printed("build", EXAMPLE, "-o", str(folder))
    return folder


def printed(*arguments, given=""):
    """Give what a command prints at the root, where the README calls it."""
    with contextlib.chdir(ROOT):
        status, text = biblio(*arguments, given=given)
    assert status == 0, text
    return text


def block(before):
    """Find the code that follows some words of the README; group 2 is the code."""
    return re.search(rf"({before}.*?```json\n)(.*?)(?=\n```)", README.read_text("utf-8"), re.DOTALL)


def show(found, code):
    """Put other code into a block of the README."""
    README.write_text(found.string[: found.start(2)] + code + found.string[found.end(2) :], encoding="utf-8")


def laid_out(value, indent=1):
    """Write JSON in lines that are not too long, where it can be parted."""
    flat = json.dumps(value, ensure_ascii=False)
    if len(flat) + indent < WIDTH or not isinstance(value, dict | list):
        return flat
    opening, closing = ("{", "}") if isinstance(value, dict) else ("[", "]")
    names = [f"{json.dumps(key)}: " for key in value] if isinstance(value, dict) else [""] * len(value)
    parts = value.values() if isinstance(value, dict) else value
    lines = [""]
    for name, part in zip(names, parts, strict=True):
        piece = name + laid_out(part, indent + 1) + ","
        if lines[-1] and indent + len(lines[-1]) + len(piece) > WIDTH:
            lines.append("")
        lines[-1] += " " * bool(lines[-1]) + piece
    return opening + ("\n" + " " * indent).join(lines).removesuffix(",") + closing


def approximate(value):
    """Give a record whose confidences count as equal when they are a hundredth apart."""
    if isinstance(value, dict):
        near = {"confidence": lambda part: pytest.approx(part, abs=0.01)}
        return {key: near.get(key, approximate)(part) for key, part in value.items()}
    return [approximate(part) for part in value] if isinstance(value, list) else value


def check(before, given, more=""):
    """Compare a record with the one that the README shows; ``more`` ends a list that is not shown whole."""
    found = block(before)
    shown = found[2].replace(more, "]") if more else found[2]
    if UPDATE and json.loads(shown) != approximate(given):
        written = laid_out(given)
        show(found, written.removesuffix("]") + more if more else written)
    else:
        assert json.loads(shown) == approximate(given)


def test_outputs(output):
    assert sorted(path.name for path in output.iterdir()) == sorted(NAMES)
    assert all(f"`{name}`" in README.read_text("utf-8") for name in NAMES)


@pytest.fixture(scope="module")
def citation():
    """Give the citation of the example that the README shows."""
    citations = [json.loads(line) for line in printed("find", EXAMPLE, "--format", "jsonl").splitlines()]
    return next((one for one in citations if one["line"] == SHOWN_LINE), citations[0])


def test_find(citation):
    check("`biblio find --format jsonl`", citation)


def test_parse(citation):
    (line,) = printed("parse", "-", "--format", "jsonl", given=citation["text"]).splitlines()
    check("`biblio parse --format jsonl`", json.loads(line))


def test_usage(output):
    rows = json.loads((output / "usage.json").read_text("utf-8"))
    check("`usage.json` is a list", rows[:1], MORE)


def test_make_targets():
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    named = set(re.findall(r"\bmake ([a-z]+)\b(?= |`|$)", README.read_text("utf-8"), re.MULTILINE))
    assert named
    assert named <= targets
