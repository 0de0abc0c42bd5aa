"""Lists that have years below names: each year begins an entry of the person above."""

from __future__ import annotations

import pytest

from biblio.citations.finding.below_names import Block, as_laid_out, years_below
from biblio.citations.finding.blocks import groups
from biblio.citations.labelling import labels
from biblio.citations.labelling.tagger import Labels
from biblio.citations.labelling.tokens import tokenize
from biblio.citations.read import find

LISTED = """\
Boas, Franz
  1911  The Mind of Primitive Man. New York: Macmillan.
  1940  Race, Language and Culture. New York:
        Macmillan.
  n.d.  Field notes. New York: Museum of Natural History.
British Museum
  1999  Guide to the Collections. London: British Museum Press.
Roe, Ann (ed.)
  2001  Walls of Rome. London: House.
"""
READ = [
    ("author", "Boas, Franz", "1911", "The Mind of Primitive Man"),
    ("author", "", "1940", "Race, Language and Culture"),
    ("author", "", "n.d.", "Field notes"),
    ("author", "British Museum", "1999", "Guide to the Collections"),
    ("editor", "Roe, Ann", "2001", "Walls of Rome"),
]
FAMILIES = ["Boas", "Boas", "Boas", "British Museum", "Roe"]
FLAT = "\n".join(line.strip() for line in LISTED.replace("York:\n        ", "York: ").splitlines()) + "\n"
PROSE = "The field has a long history, and most of what was written about it is worth reading.\n\n"


def read(text: str) -> list[tuple[str, str, str, str]]:
    """Role, name, date and title of each citation as printed."""
    rows = []
    for reading in find(text):
        said = {span.label: " ".join(text[span.start : span.end].split()) for span in reading.spans}
        role = "editor" if "editor" in said else "author"
        rows.append((role, said.get(role, ""), said.get("date", ""), said.get("title", "")))
    return rows


@pytest.mark.parametrize("listed", [LISTED, FLAT], ids=["indented", "flat"])
def test_each_year_begins_an_entry(listed: str) -> None:
    assert read(f"{PROSE}References\n\n{listed}") == READ


def test_a_list_needs_no_heading() -> None:
    alone = LISTED.partition("British")[0]
    assert read(PROSE + alone) == READ[:3]


def test_the_name_above_is_the_author() -> None:
    found = find(f"{PROSE}References\n\n{LISTED}")
    people = [reading.reference.author or reading.reference.editor for reading in found]
    assert [names[0].family or names[0].literal for names in people] == FAMILIES


def test_a_long_list_is_read_in_parts() -> None:
    entries = "".join(f"{year} The walls of the year {year}. London: House.\n" for year in range(1900, 1960))
    text = f"References\n\nRoe, Ann\n{entries}"
    found = list(find(text))
    assert len(found) == 60
    assert {reading.reference.author[0].family for reading in found} == {"Roe"}


@pytest.mark.parametrize(
    "text",
    [
        "Events of the war\n1939 Germany invades Poland.\n1940 France falls.\n",
        "The bridge was built by the town in\n1990 When it fell nobody was there.\n",
    ],
    ids=["a chronicle", "prose"],
)
def test_other_lines_that_begin_with_years_cite_nothing(text: str) -> None:
    assert not list(find(text))


def test_a_list_has_years_below_its_first_name() -> None:
    text = "Roe, Ann. Walls. Rome: Adler, 1990.\nDoe, John\n1991 Doors. Rome: Adler.\n"
    (lines,) = groups(text)
    assert not list(years_below(text, lines))


def test_what_the_model_sees_no_title_in_begins_with_one() -> None:
    text = "1911 Mound notes. Rome: House."
    tokens = tokenize(text)
    names = ["date", labels.PROSE, labels.PROSE, labels.PROSE, "place", labels.PROSE, "publisher", "-"]
    block = Block(0, len(text), frozenset({0}))
    read_as = Labels(names, [0.5] * 8, [0.5] * 8)
    laid_out = as_laid_out(text, tokens, read_as, block)
    assert laid_out.labels[1:3] == ["title", "title"]


def test_an_entry_without_imprint_leaves_all_as_it_was() -> None:
    text = "1911 Germany invades Poland."
    tokens = tokenize(text)
    read_as = Labels([labels.PROSE] * len(tokens), [0.5] * len(tokens), [0.5] * len(tokens))
    block = Block(0, len(text), frozenset({0}))
    assert as_laid_out(text, tokens, read_as, block) is read_as
