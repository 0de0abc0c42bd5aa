"""Where notes, lists and chapters begin and end."""

import pytest

from biblio.citations.finding.layout import Layout


def items(text: str) -> list[tuple[str, list[tuple[str, str]]]]:
    return [
        (kind, [(item.mark, text[item.start : item.end].strip()) for item in found])
        for kind, found in Layout(text).lists
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1. One\n2. Two", [(".", [("1", "One"), ("2", "Two")])]),
        ("1) One\n2) Two", [(")", [("1", "One"), ("2", "Two")])]),
        ("(1) One\n(2) Two", [("round", [("1", "One"), ("2", "Two")])]),
        ("[1] One\n[2]\tTwo", [("square", [("1", "One"), ("2", "Two")])]),
        ("1  One\n2  Two", [("", [("1", "One"), ("2", "Two")])]),
        ("[^1]: One\n[^x]: Two", [("name", [("1", "One"), ("x", "Two")])]),
        ("[Roe84] One\n.. [Doe+90] Two", [("key", [("Roe84", "One"), ("Doe+90", "Two")])]),
        (".. [Roe] One\n.. [Roe-90] Two", [("key", [("Roe", "One"), ("Roe-90", "Two")])]),
        ("[Roe] One\n.. [12] Two", []),
        ("1. One\nand more\n2. Two\n\nText", [(".", [("1", "One\nand more"), ("2", "Two")])]),
        ("1. One\n\nText\n\n2. Two", [(".", [("1", "One"), ("2", "Two")])]),
        (
            "1. One\n2. Two\n1. Three\n2. Four",
            [(".", [("1", "One"), ("2", "Two")]), (".", [("1", "Three"), ("2", "Four")])],
        ),
        ("1. One\n1984. No\n2. Two", [(".", [("1", "One\n1984. No"), ("2", "Two")])]),
        ("12. Twelve\n13. Thirteen", [(".", [("12", "Twelve"), ("13", "Thirteen")])]),
        ("1  2.14  0.03\n2  3.02  0.04", []),
        ("3. A heading\n\nText", []),
        ("1. Eins\r\n2. Zwei\r\n", [(".", [("1", "Eins"), ("2", "Zwei")])]),
    ],
)
def test_lists(text: str, found: list[tuple[str, list[tuple[str, str]]]]) -> None:
    assert items(text) == found


def test_the_item_at_a_place_and_the_last_one_of_a_number() -> None:
    text = "1. One\n2. Two\n\nText\n\n1. Three\n2. Four"
    layout = Layout(text)
    first, second = layout.item(text.index("One")), layout.item(text.index("Three"))
    assert first
    assert second
    assert (first.mark, second.mark) == ("1", "1")
    assert layout.item(text.index("Text")) is None
    assert layout.item_called("1", text.index("Two")) == first
    assert layout.item_called("1", len(text)) == second
    assert layout.item_called("3", len(text)) is layout.item_called("1", 0) is None


@pytest.mark.parametrize(
    "heading", ["Chapter 2", "CHAPTER TWO", "Kapitel II. Wege", "# Two", "Глава 2", "Part Two: Gates"]
)
def test_chapters(heading: str) -> None:
    text = f"Before\n\n{heading}\n\nInside\n\n{heading}\n\nBehind\n"
    layout = Layout(text)
    assert [layout.chapter(text.index(word)) for word in ("Before", "Inside", "Behind")] == [0, 1, 2]


@pytest.mark.parametrize(
    "line", ["Chapter and verse", "part of it", "## A section", "The chapter 2 is lost."]
)
def test_no_chapter(line: str) -> None:
    assert Layout(f"{line}\n\nOne").chapters == ()
