"""What is no prose in Markdown falls silent, and nothing moves."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from biblio.documents.markdown import blanked


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
]


@given(st.lists(st.sampled_from(_PIECES)).map("".join), st.sampled_from(["\r\n", "\r"]))
@example("```\nRoe\n```\nDoe", "\r\n")
@example("---\ntitle: Roe\n---\nDoe", "\r")
@example("[walls]: https://example.org\nDoe", "\r\n")
def test_the_kind_of_line_end_does_not_matter(text: str, end: str) -> None:
    assert blanked(text.replace("\n", end)) == blanked(text).replace("\n", end)


@given(st.text(alphabet="ab`~-<!>[]()^:# \t\r\n", max_size=60))
def test_every_offset_stays(text: str) -> None:
    silent = blanked(text)
    assert len(silent) == len(text)
    assert all(after in (before, " ") for before, after in zip(text, silent, strict=True))
    assert [at for at, mark in enumerate(text) if mark in "\r\n"] == [
        at for at, mark in enumerate(silent) if mark in "\r\n"
    ]
