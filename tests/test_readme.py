"""What the README shows is what the commands print, key for key, and its make targets exist."""

import json
import re
from pathlib import Path

from biblio.cli.shapes import citation_record, line_record
from biblio.model import Citation, Locator, Reading, Reference, Span

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
READING = Reading(0, 1, "full", Reference(), Locator("page", "1"), (Span("title", 0, 1),), 0.5)


def shown(command):
    block = re.search(rf"`biblio {command} --format jsonl`.*?```json\n(.*?)```", README, re.DOTALL)
    return json.loads(block[1])


def outline(value):
    """Give the keys of a record and of the records in it, but not of the bibliographic data."""
    if isinstance(value, dict):
        return {key: None if key == "csl" else outline(part) for key, part in value.items()}
    return [outline(value[0])] if isinstance(value, list) else None


def test_find():
    citation = Citation("a.txt", 1, 1, "x", READING, Reference())
    assert outline(shown("find")) == outline(citation_record(citation))


def test_parse():
    assert outline(shown("parse")) == outline(line_record("x", [READING]))


def test_make_targets():
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    named = set(re.findall(r"\bmake ([a-z]+)\b(?= |`|$)", README, re.MULTILINE))
    assert named
    assert named <= targets
