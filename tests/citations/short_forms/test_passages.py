"""Verses of the Bible and entries of dictionaries, known without a page."""

import pytest

from biblio.citations.short_forms.passages import classics, corpora, entries, verses
from biblio.model import Locator, Name, Reference


@pytest.mark.parametrize(
    ("text", "printed", "value"),
    [
        ("He will not (Rom 7:19).", "Rom 7:19", "7:19"),
        ("as in 1 Cor. 4:7, and", "1 Cor. 4:7", "4:7"),
        ("cf. Phil.\n2:12–13.", "Phil.\n2:12–13.", "2:12-13"),
        ("(Ps. 50(51):12)", "Ps. 50(51):12", "50(51):12"),
        ("So John 3:16 has it.", "John 3:16", "3:16"),
        ("steht es (Röm 7,19 f.)", "Röm 7,19", "7,19"),
        ("(see Gen 1:1ff)", "Gen 1:1ff", "1:1ff"),
        ("(Mt 5:3, 7)", "Mt 5:3, 7", "5:3, 7"),
        ("3 John 4. Rom 7:19", "Rom 7:19", "7:19"),
        ("as in 4 Ezra 7:11-12, and", "4 Ezra 7:11-12", "7:11-12"),
        ("as in VI Esdras 7:11, and", "VI Esdras 7:11", "7:11"),
        ("1 En. 45:4-5 says so", "1 En. 45:4-5", "45:4-5"),
        ("as in 2 Bar. 3:4, and", "2 Bar. 3:4", "3:4"),
        ("Jub. 3:4 says so", "Jub. 3:4", "3:4"),
        ("as T. Dan 5:1 says", "T. Dan 5:1", "5:1"),
        ("as Pss. Sol. 17:21 says", "Pss. Sol. 17:21", "17:21"),
        ("As John 3:16 has it", "John 3:16", "3:16"),
        ("5 John 3:16", "John 3:16", "3:16"),
    ],
)
def test_verses(text: str, printed: str, value: str) -> None:
    (found,) = verses(text)
    assert text[found.start : found.end] == printed
    assert found.locator == Locator("verse", value)
    assert (found.form, found.reference.type) == ("full", "classic")


@pytest.mark.parametrize(
    "text",
    [
        "We met Mark 4:30 pm at the door.",
        "Am 3:15 Uhr war es aus. Am 3.12. kam er.",
        "Numbers 3:12 were found.",
        "version John 3.16.2",
        "Smith 3:12 and Table 4:7",
        "Sam 10,5 kg",
        "rom 7:19",
        "En 4:30 and T. Smith 3:4",
        "5 En. 4:30",
    ],
)
def test_what_is_no_verse(text: str) -> None:
    assert list(verses(text)) == []


@pytest.mark.parametrize(
    ("text", "printed", "author", "work"),
    [
        ("It is old (Hom. Il. 2.484–93; more).", "Hom. Il. 2.484–93", "Hom.", "Il."),
        ("so Liv., XXII 20, 6; more", "Liv., XXII 20, 6", "Liv.", ""),
        ("so Cic., Att. X 16, 4; more", "Cic., Att. X 16, 4", "Cic.", "Att."),
        ("so Thuc. 4.26.5.\n6 The next note", "Thuc. 4.26.5", "Thuc.", ""),
        ("(cf. Hes. Theog. 26-8)", "Hes. Theog. 26-8", "Hes.", "Theog."),
        ("1. Cic. Att. 1.16.4.", "Cic. Att. 1.16.4.", "Cic.", "Att."),
        ("as Thuc. 2.35.1 says", "Thuc. 2.35.1", "Thuc.", ""),
        ("in Pl. Resp. 514a–520a too", "Pl. Resp. 514a–520a", "Pl.", "Resp."),
        ("Arist. Eth. Nic. 3.2, 1111b", "Arist. Eth. Nic. 3.2, 1111b", "Arist.", "Eth. Nic."),
        ("and Dio Cass. 53.1.2", "Dio Cass. 53.1.2", "Dio Cass.", ""),
        ("see Livy 35.40.5-6.", "Livy 35.40.5-6.", "Livy", ""),
        ("bei Thukydides 2.35", "Thukydides 2.35", "Thukydides", ""),
    ],
)
def test_classics(text: str, printed: str, author: str, work: str) -> None:
    (found,) = classics(text)
    assert text[found.start : found.end] == printed
    assert found.reference == Reference("classic", (Name(author),), title=work)
    assert found.locator is not None
    assert found.locator.label == "section"


@pytest.mark.parametrize(
    "text",
    [
        "Sen. Smith 12",
        "Sen. Obama said 44.2",
        "Pl. 4.5 shows",
        "see Ar. 3",
        "Livy 35 says",
        "Polybius wrote 3 books",
        "Just. 4",
        "Dem. Party 12",
        "Cat. no. 12",
    ],
)
def test_what_is_no_classic(text: str) -> None:
    assert list(classics(text)) == []


CLASSIC = "Hom. Il. 2.484"


@pytest.mark.parametrize(
    ("text", "printed", "volume", "year"),
    [
        ("in IG XII.8 156, and", "IG XII.8 156", "XII.8", 0),
        ("in AE 1976, 561 is", "AE 1976, 561", "", 1976),
        ("see P.Oxy. 3250;", "P.Oxy. 3250", "", 0),
    ],
)
def test_inscriptions_and_papyri_beside_a_classic(text: str, printed: str, volume: str, year: int) -> None:
    (found,) = corpora(text, list(classics(CLASSIC)))
    issued = found.reference.issued
    assert text[found.start : found.end] == printed
    assert (found.reference.volume, issued.year if issued else 0) == (volume, year)


@pytest.mark.parametrize("text", ["printed in PL 44, 12", "so JRS 54", "IG without number"])
def test_what_is_no_collection_of_texts(text: str) -> None:
    assert not list(corpora(text, list(classics(CLASSIC))))


def test_elsewhere_an_abbreviation_may_be_any() -> None:
    assert not list(corpora("Ask IG 12 or SEG 9 for it.", []))


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("1. LSJ, s.v. προαίρεσις.", "LSJ, s.v. προαίρεσις."),
        ('(Oxford Dictionary of the Church, s.v. "Gate")', 'Oxford Dictionary of the Church, s.v. "Gate"'),
        ("1. See Liddell, s. v. Wall; more", "Liddell, s. v. Wall"),
    ],
)
def test_entries_of_dictionaries(text: str, printed: str) -> None:
    (found,) = entries(text)
    assert text[found.start : found.end] == printed
    assert found.locator is not None
    assert found.locator.label == "sub-verbo"


def test_the_words_of_a_sentence_are_no_dictionary() -> None:
    assert list(entries("he looked it up, s.v. wall")) == []
