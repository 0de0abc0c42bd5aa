"""Short names that a citation declares, and what they cite."""

import pytest

from biblio.citations.read import find
from biblio.citations.short_forms.declared import declared, declared_names

ACT = "Directive 2008/56/EC establishing a framework for marine policy [2008] OJ L164/19 (‘MSFD’), art 3(8)."


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("1833 UNTS 3 (‘UNCLOS’), art 1", ["UNCLOS"]),
        ("1833 UNTS 3 (the “Convention”)", ["Convention"]),
        ("at 7 (2013) [hereinafter Wall Report].", ["Wall Report"]),
        ("Berlin 1990 (im Folgenden: „Mauern“)", ["Mauern"]),
        ("Paris 1990 (désormais MUR)", ["MUR"]),
        ("Roma 1990 (d’ora in poi Mura)", ["Mura"]),
        ("(1990) and (see ‘Walls’ below)", []),
    ],
)
def test_names_are_declared_in_brackets(text: str, names: list[str]) -> None:
    assert declared_names(text) == names


@pytest.mark.parametrize(
    ("behind", "cited"),
    [
        ("9. MSFD (n 7), art 9(1).", "MSFD (n 7), art 9(1)."),
        ("9. For the Union see MSFD, art 5(2).", "MSFD, art 5(2)."),
    ],
)
def test_a_declared_name_is_a_title(behind: str, cited: str) -> None:
    text = f"7. {ACT}\n{behind}"
    short = list(find(text))[-1]
    assert text[short.start : short.end] == cited
    assert (short.form, short.reference.title, short.reference.author) == ("short", "MSFD", ())


@pytest.mark.parametrize(
    "behind", ["8. The MSFD says so.", "8. What the MSFD wants is told in its article 5."]
)
def test_a_name_in_a_sentence_cites_nothing(behind: str) -> None:
    assert len(list(find(f"7. {ACT}\n{behind}"))) == 1


def test_nothing_is_cited_before_it_is_declared() -> None:
    text = f"6. MSFD, art 5.\n7. {ACT}"
    full = [reading for reading in find(text) if reading.form == "full"]
    assert full
    assert not list(declared(text, full))
