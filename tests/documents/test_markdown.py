"""What is no prose in Markdown falls silent, and nothing moves."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from biblio.documents.markdown import blanked
from biblio.model import Document, Locator, Name
from biblio.pipeline import run


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("---\ntitle: Roe 1990\n---\nProse", ["Prose"]),
        ("Prose\n\n---\n\nMore", ["Prose", "---", "More"]),
        ("Before\n```text\nRoe. Walls. 1990\n```\nAfter", ["Before", "After"]),
        ("Before\n~~~\nnever closed", ["Before"]),
        ("> ```\n> Roe\n> ```\nAfter", ["After"]),
        ("The `Roe, 1990` call and ``a ` b`` end", ["The", "call", "and", "end"]),
        ("<!-- Roe\n1990 -->Prose", ["Prose"]),
        ("Roe <!-- Doe\n\nMore", ["Roe", "Doe", "More"]),
        ("<!-- Roe --> Doe <!-- More", ["Doe", "More"]),
        ("---\n\nRoe, *Walls*, 1990\n\n---\n\nDoe", ["---", "Roe,", "*Walls*,", "1990", "---", "Doe"]),
        ("---\nRoe, Walls: A Life\n---\nDoe", ["---", "Roe,", "Walls:", "A", "Life", "---", "Doe"]),
        ("---\ntitle: never closed\nProse", ["---", "title:", "never", "closed", "Prose"]),
        ("---\ndate-read:\n  - Roe\n...\nProse", ["Prose"]),
        ("```Roe``` and Doe\nMore", ["and", "Doe", "More"]),
        ("a ``b` c ` d", ["a", "``b", "d"]),
        ("a ` b\nc ` d", ["a", "`", "b", "c", "`", "d"]),
        ("> ```\n> Roe\n\nDoe", ["Doe"]),
        ("```\nRoe\n````\nDoe", ["Doe"]),
        ("````\nRoe\n```\nDoe", []),
        ("<!-- ```\n--> Roe", ["Roe"]),
        ("`<!--` Roe `-->`", ["Roe"]),
        ('[Roe, *Walls*, 1990](https://example.org/a_(b) "T") end', ["[Roe,", "*Walls*,", "1990]", "end"]),
        ("<i>Walls</i> <https://example.org>", ["Walls", "<https://example.org>"]),
        ("![Rome, 1910](rome.jpg) end", ["end"]),
        ("[walls]: https://example.org/1990", []),
        ("[^1]: Roe, 1990", ["[^1]:", "Roe,", "1990"]),
        ("Prose\n\n    Roe. Walls. 1990\n\n    Doe\nMore", ["Prose", "More"]),
        ("Prose\n    goes on here", ["Prose", "goes", "on", "here"]),
        ("[^1]: Roe\n\n    and Doe, 1990", ["[^1]:", "Roe", "and", "Doe,", "1990"]),
        ("- Roe\n\n    Doe, 1990", ["-", "Roe", "Doe,", "1990"]),
    ],
)
def test_what_is_left(text: str, left: list[str]) -> None:
    assert blanked(text).split() == left


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (
            "| Work | Page |\n|:-----|-----:|\n| Roe | 55 |\n",
            "¶ Work ¶ Page ¶\n¶:-----¶-----:¶\n¶ Roe ¶ 55 ¶\n",
        ),
        ("Work | Page\n--- | ---\nRoe | 5\n\nDoe | 6", "Work ¶ Page\n--- ¶ ---\nRoe ¶ 5\n\nDoe | 6"),
        ("Prose | it is\nA | B\n-|-\nRoe", "Prose | it is\nA ¶ B\n-¶-\nRoe"),
        ("> | Work |\n> |---|\n> | Roe |", "> ¶ Work ¶\n> ¶---¶\n> ¶ Roe ¶"),
        ("| Roe \\| Doe |\n|---|", "¶ Roe \\| Doe ¶\n¶---¶"),
        ("| Work | Page |\n|---|\n| Roe | 55 |", "| Work | Page |\n|---|\n| Roe | 55 |"),
        ("Roe | Doe\nand so on", "Roe | Doe\nand so on"),
        ("a | b\n\n---|---", "a | b\n\n---|---"),
        ("Roe\n---\n| Doe |", "Roe\n---\n| Doe |"),
    ],
)
def test_bars_part_the_cells_of_tables_alone(text: str, left: str) -> None:
    assert blanked(text).replace("\u2029", "¶") == left


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_cell_before_or_behind_a_citation_is_no_part_of_it(end: str) -> None:
    text = (
        "| Topic | Source | Copies |\n|---|---|---|\n"
        "| Paging | Denning, Peter J. *The Working Set*. Boston: Bell, 1968, p. 3 | 12 |\n"
        "| Maps | Harley, J. B. *The New Nature of Maps*. Baltimore: Hopkins University Press, 2001 | 55 |\n"
    ).replace("\n", end)
    paging, maps = run([Document("it", text, "markdown")]).citations
    assert paging.text == "Denning, Peter J. *The Working Set*. Boston: Bell, 1968, p. 3"
    assert paging.reference.author == (Name("Denning", "Peter J."),)
    assert paging.reading.locator == Locator("page", "3")
    assert maps.text == "Harley, J. B. *The New Nature of Maps*. Baltimore: Hopkins University Press, 2001"
    assert (maps.reference.volume, maps.reference.page, maps.reading.locator) == ("", "", None)


def test_an_address_alone_in_a_cell_is_no_citation() -> None:
    text = "| Tool | Home |\n|---|---|\n| Lamp | https://example.org/lamp |\n"
    assert not run([Document("it", text, "markdown")]).citations


_PIECES = [
    "---",
    "...",
    "title: x",
    "```",
    "````",
    "~~~",
    "`",
    "``",
    "> ",
    "    ",
    "- ",
    "<!--",
    "-->",
    "Roe",
    "\n",
]
_PIECES += [
    "[^1]: ",
    "[walls]: https://example.org",
    "![a](b)",
    '](c(d) "T")',
    "<i>",
    "<i\nid='x'>",
    " ",
    "\n\n",
    "| a |",
    "|---|",
]


@given(st.lists(st.sampled_from(_PIECES)).map("".join), st.sampled_from(["\r\n", "\r"]))
@example("```\nRoe\n```\nDoe", "\r\n")
@example("---\ntitle: Roe\n---\nDoe", "\r")
@example("[walls]: https://example.org\nDoe", "\r\n")
def test_the_kind_of_line_end_does_not_matter(text: str, end: str) -> None:
    assert blanked(text.replace("\n", end)) == blanked(text).replace("\n", end)


@given(st.text(alphabet="ab`~-|<!>[]()^:# \t\r\n", max_size=60))
def test_every_offset_stays(text: str) -> None:
    silent = blanked(text)
    assert len(silent) == len(text)
    assert all(after in (before, " ", "\u2029") for before, after in zip(text, silent, strict=True))
    assert all(before == "|" for before, after in zip(text, silent, strict=True) if after == "\u2029")
    assert [at for at, mark in enumerate(text) if mark in "\r\n"] == [
        at for at, mark in enumerate(silent) if mark in "\r\n"
    ]
