"""Archives by the short names that citations declare for them, and shelf marks without their archive."""

import pytest

from biblio.citations.archive_names import declared
from biblio.citations.read import find
from biblio.citations.short_forms.named_archives import with_archives_named
from biblio.model import Reading, Reference


def archives(*notes: str) -> list[str]:
    text = "\n".join(f"{number} {note}" for number, note in enumerate(notes, 1))
    return [one.reference.archive for one in find(text) if one.reference.archive]


@pytest.mark.parametrize(
    ("archive", "mark", "name", "short"),
    [
        (
            "British Library (hereafter BL), Add. MS 31188",
            "British Library, Add. MS 31188",
            "British Library",
            "BL",
        ),
        (
            "Alder Archives, Berlin [AA], R 30374",
            "Alder Archives, Berlin, R 30374",
            "Alder Archives, Berlin",
            "AA",
        ),
        (
            "Bundesarchiv Berlin (im Folgenden: BArch), R 43",
            "Bundesarchiv Berlin, R 43",
            "Bundesarchiv Berlin",
            "BArch",
        ),
        (
            "Bibliothèque d’Alder, ms. 471, fol. 12 v° (cité désormais BMA 471)",
            "Bibliothèque d’Alder, ms. 471, fol. 12 v°",
            "Bibliothèque d’Alder, ms. 471",
            "BMA 471",
        ),
        (
            "RG 59, box 4531, National Archives (hereafter NARA)",
            "RG 59, box 4531, National Archives",
            "",
            "NARA",
        ),
    ],
    ids=["of a library", "a siglum alone", "German", "of a manuscript", "behind a number"],
)
def test_declared(archive: str, mark: str, name: str, short: str) -> None:
    assert declared(archive) == (mark, name, short)


@pytest.mark.parametrize("archive", ["TNA, FO 371/1234", "Stadtarchiv Alder, Best. 1187 (NL Roe), Nr. 34"])
def test_nothing_declared(archive: str) -> None:
    assert declared(archive) is None


def test_a_short_name_stands_for_the_archive() -> None:
    assert archives(
        "British Library (hereafter BL), Add. MS 31188, fol. 12.",
        "BL, Add. MS 31188, fol. 90v.",
        "BL, Add. MS 48611, fol. 3.",
    ) == [
        "British Library, Add. MS 31188",
        "British Library, Add. MS 31188",
        "British Library, Add. MS 48611",
    ]


@pytest.mark.parametrize(
    ("before", "mark", "whole"),
    [
        (["TNA, FO 84/1812"], "FO 84/1812", "TNA, FO 84/1812"),
        (
            ["Oxford, Bodleian Library, MS Laud misc. 159"],
            "Laud misc. 159",
            "Oxford, Bodleian Library, MS Laud misc. 159",
        ),
        (["TNA, FO 84/1812", "British Library, FO 84/1812"], "FO 84/1812", "FO 84/1812"),
        (["TNA, FO 84/1812"], "FO 84/1813", "FO 84/1813"),
        (["TNA, FO 84/1812"], "1812", "1812"),
    ],
    ids=["of one archive", "of a library", "of two archives", "another mark", "a number alone"],
)
def test_a_shelf_mark_is_in_the_one_archive_named_before(before: list[str], mark: str, whole: str) -> None:
    readings = [
        Reading(0, 0, "full", Reference("manuscript", archive=archive), None, (), 0.9)
        for archive in [*before, mark]
    ]
    assert [one.reference.archive for one in with_archives_named("", readings)] == [*before, whole]
