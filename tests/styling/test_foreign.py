"""Which titles are evidently not in English."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biblio.styling.foreign import is_foreign


@pytest.mark.parametrize(
    "title",
    [
        "Journal d’un voyage à Temboctou",
        "La seta in Italia",
        "Histoire de la vigne et du vin en France",
        "Histoire de la France contemporaine",
        "La guerre et la paix",
        "L'Europe au siècle des lumières",
        "Geschichte der Stadt Rom im Mittelalter",
        "Zur Geschichte des Buchdrucks",
        "Einführung in die deutsche Sprachwissenschaft",
        "Industria e commercio",
        "Storia di Venezia",
        "Historia general de las cosas de Nueva España",
        "Raízes do comércio português",
        "De opkomst van het boek",
        "Studier i svensk historia och språk",
        "Prestuplenie i nakazanie",
        "Преступление и наказание",
        "戦争と平和",
        "Dzieje książki w Polsce",
        "Sejarah bahasa Indonesia dan sastra",
    ],
)
def test_titles_in_other_languages(title):
    assert is_foreign(title)


@pytest.mark.parametrize(
    "title",
    [
        "",
        "1984",
        "Great expectations",
        "A history of the book",
        "Leonardo da Vinci notebooks",
        "Walter de la Mare: a study",
        "Charles de Gaulle, last great Frenchman",
        "Los Angeles noir",
        "Women of the Verein für Socialpolitik",
        "Crime and punishment in fin de siècle Paris",
        "De facto states",
        "AI in mental health",
        "How we do things",
        "Do younger readers prefer e-books?",
        "Naïve art and café life",
        "The novel La Peste: a reading",
        "Growth of α-synuclein fibrils",
        "Smith et al. revisited",
        "Brown v. Board",
        "Rock ’n’ roll at five o’clock",
        "Jeanne d’Arc, soldier",
        "Early mahāyāna texts",
        "Otto von Bismarck, chancellor",
    ],
)
def test_titles_in_english_and_what_says_too_little(title):
    assert not is_foreign(title)


@given(st.text(max_size=60))
def test_any_text_is_told(text):
    assert is_foreign(text) in (True, False)
