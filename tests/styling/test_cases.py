"""The case of letters in titles."""

import pytest

from biblio.styling.cases import change_case
from biblio.styling.markup import ITALIC, NO_CASE, NO_CASE_END, ROMAN


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("the fall of the house of usher", "The Fall of the House of Usher"),
        ("what is history?", "What Is History?"),
        ("soviet communism: a new civilisation?", "Soviet Communism: A New Civilisation?"),
        ("frankenstein; or, the modern Prometheus", "Frankenstein; or, the Modern Prometheus"),
        ("Brown v. Board of Education", "Brown v. Board of Education"),
        ("a guide to what we live for", "A Guide to What We Live For"),
        ("the self-made man and an up-to-date world", "The Self-Made Man and an Up-to-Date World"),
        ("the iPod and DNA", "The iPod and DNA"),
        ("THE WHOLE STORY", "THE WHOLE STORY"),
        ("a moon_s orbit", "A Moon_s Orbit"),
        ("workers’ councils", "Workers’ Councils"),
        (f"{ITALIC}king lear{ROMAN} in our time", f"{ITALIC}King Lear{ROMAN} in Our Time"),
        (f"the {NO_CASE}von der Leyen{NO_CASE_END} plan", f"The {NO_CASE}von der Leyen{NO_CASE_END} Plan"),
        (f"the {NO_CASE}q{NO_CASE_END}uick fox", f"The {NO_CASE}q{NO_CASE_END}uick Fox"),
        ("the notebooks of Leonardo da Vinci", "The Notebooks of Leonardo da Vinci"),
        ("von Neumann machines", "Von Neumann Machines"),
        ("“the book of tea” read again", "“The Book of Tea” Read Again"),
    ],
)
def test_titles_in_english(text, title):
    assert change_case(text, "title", english=True) == title


def test_titles_in_other_languages_stay():
    assert change_case("prestuplenie i nakazanie", "title", english=False) == "prestuplenie i nakazanie"


@pytest.mark.parametrize(
    ("text", "case", "changed"),
    [
        ("The Fall of Rome", "sentence", "The fall of rome"),
        ("THE FALL OF ROME", "sentence", "The fall of rome"),
        ("The DNA of iPods", "sentence", "The DNA of iPods"),
        (f"The Fall of {NO_CASE}Rome{NO_CASE_END}", "sentence", f"The fall of {NO_CASE}Rome{NO_CASE_END}"),
        ("edited by", "capitalize-first", "Edited by"),
        ("iPod", "capitalize-first", "iPod"),
        (f"{ITALIC}edited{ROMAN}", "capitalize-first", f"{ITALIC}Edited{ROMAN}"),
        ("edited by", "capitalize-all", "Edited By"),
        ("Straße", "uppercase", "STRASSE"),
        ("NASA", "lowercase", "nasa"),
        ("…", "capitalize-first", "…"),
        ("a b", "no-such-case", "a b"),
        ("", "title", ""),
    ],
)
def test_other_cases(text, case, changed):
    assert change_case(text, case, english=True) == changed
