"""Whose work ``op. cit.`` and its like point back to, as it is printed before them."""

import pytest

from biblio.citations.finding.layout import Layout
from biblio.citations.short_forms.pointing import number_in, pointing


@pytest.mark.parametrize(
    ("text", "author", "title"),
    [
        ("See Roe, op. cit., p. 5.", "Roe", ""),
        ("secondo di Roe, op. cit., p. 5.", "di Roe", ""),
        ("Roe, The Walls of Hill, cit., p. 5.", "Roe", "The Walls of Hill"),
        ("Roe Walls, Le fiere di Colle, cit., p. 5.", "Roe Walls", "Le fiere di Colle"),
        ("Siehe Roe/Doe, a.a.O., § 5.", "Roe/Doe", ""),
        ("Jane Roe and A. Doe, Gates, op. cit.", "Jane Roe and A. Doe", "Gates"),
        ("23. Roe, P.-L., op. cit. note 11, p. 6", "Roe, P.-L.", ""),
        ("It is known: J. Roe Hill, Annali di Colle, cit., p. 98", "J. Roe Hill", "Annali di Colle"),
        ("So die Wendung bei H. Roe, Die neue Mauer, a.a.O., S. 3", "H. Roe", "Die neue Mauer"),
        ("taken from Roe, Mechanics' Walls, op. cit. supra note 3", "Roe", "Mechanics' Walls"),
        ("So Roe, wie Anm. 12, 44", "Roe", ""),
        ("Così Jane Roe, Le mura di Colle, cit., p. 14", "Jane Roe", "Le mura di Colle"),
        ("V. supra, nota 17", "", ""),
        ("V. Roe, op. cit., p. 5", "V. Roe", ""),
        ("See Roe (n 12) 45", "Roe", ""),
        ("Roe, Walls of Hill (n 12)", "Roe", "Walls of Hill"),
        ("Roe v Doe (n 12) [45]", "", "Roe v Doe"),
        ("Roe, above n 12, at 45", "Roe", ""),
        ("Roe (op. cit.) 14", "Roe", ""),
        ("Roe, a.w., 71", "Roe", ""),
        ("Roe, i. m. 55", "Roe", ""),
        ("Roe, n. dj., str. 12", "Roe", ""),
        ("Roe, citée note 6, p. 5", "Roe", ""),
        ("So Young Roe, op. cit., p. 5", "So Young Roe", ""),
        ("Vgl. Heinrich v. Roe, a. a. O., S. 5", "Roe", ""),
        ("It was held. The Court decided in Roe v. Doe, supra note 1", "", "Roe v. Doe"),
        ("See Roe v. Doe, supra note 3, at 5.", "", "Roe v. Doe"),
        ("Roe & Doe, supra note 10,\nat 815.", "Roe & Doe", ""),
        ("Contrast Roe, op. cit. (n. 1) 102", "Roe", ""),
        ("si vedano Doe e Roe; e Roe, art. cit., p. 160", "Roe", ""),
        ("See *Roe v Doe*, supra note 3, at 5.", "", "Roe v Doe"),
    ],
)
def test_author_and_title(text: str, author: str, title: str) -> None:
    (found,) = pointing(text, Layout(text))
    values = {span.label: text[span.start : span.end] for span in found.spans}
    assert (values.get("author", ""), values.get("title", "")) == (author, title)


@pytest.mark.parametrize(
    "text",
    [
        "A sample (n 12) of 5",
        "A. W. Roe said",
        "the (n 12) men",
        "Uo and Sst",
        "the same book has",
        "op cit means",
    ],
)
def test_what_does_not_point_back(text: str) -> None:
    assert list(pointing(text, Layout(text))) == []


@pytest.mark.parametrize(
    ("text", "printed", "words"),
    [
        ("Roe v Doe (n 5) [27] (Alder LJ).", "Roe v Doe (n 5) [27] (Alder LJ).", "n 5"),
        ("Roe (n 1) 221 (Lord Poe); next", "Roe (n 1) 221 (Lord Poe)", "n 1"),
        ("Roe (n 9) 45 (emphasis added).", "Roe (n 9) 45", "n 9"),
        ("Id. at 351, 12 S. Ct. at 14–15.", "Id. at 351, 12 S. Ct. at 14–15.", "Id."),
        ("Id. at 351, 12.", "Id. at 351, 12.", "Id."),
        ("ibid [60]–[62].", "ibid [60]–[62].", "ibid"),
        ("See Roe (n 12) 45.", "Roe (n 12) 45.", "n 12"),
        ("Uo. 56.", "Uo. 56.", "Uo."),
        ("(op cit p 9)", "op cit p 9", "op cit"),
        ("(same book p. 7)", "same book p. 7", "same book"),
        ("Ibíd., p. 4", "Ibíd., p. 4", "Ibíd."),
        ("Ders., a. a. O., S. 4.", "Ders., a. a. O., S. 4.", "Ders., a. a. O."),
        ("*Roe v. Doe*, supra note 3, at 5.", "*Roe v. Doe*, supra note 3, at 5.", "supra note 3"),
        ("supra notes 31–36 and the text", "supra notes 31–36", "supra notes 31–36"),
        ("This (Roe, op. cit. note 3) was shown", "Roe, op. cit. note 3", "op. cit. note 3"),
        ("Roe, op. cit. (note 3), 5", "Roe, op. cit. (note 3), 5", "op. cit. (note 3)"),
    ],
)
def test_how_far_it_reaches(text: str, printed: str, words: str) -> None:
    (found,) = pointing(text, Layout(text))
    (xref,) = (text[span.start : span.end] for span in found.spans if span.label == "xref")
    assert (text[found.start : found.end], xref) == (printed, words)


@pytest.mark.parametrize(
    ("words", "number"), [("supra note 4", "4"), ("supra notes 4–6", ""), ("supra", ""), ("[12]", "12")]
)
def test_the_number_of_a_note(words: str, number: str) -> None:
    assert number_in(words) == number
