from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biblio.model import Name
from biblio.normalize.names import names, people, roles


def body(literal: str) -> Name:
    return Name(literal=literal)


FAMILY_NAMES_ALONE = [
    ("Marlow and Webster.", ["Marlow", "Webster"]),
    ("Roe & Doe,", ["Roe", "Doe"]),
    ("Adorno und Horkheimer", ["Adorno", "Horkheimer"]),
    ("Deleuze et Guattari", ["Deleuze", "Guattari"]),
    ("Marx e Engels", ["Marx", "Engels"]),
    ("Marx y Engels", ["Marx", "Engels"]),
    ("Маркс и Энгельс", ["Маркс", "Энгельс"]),
    ("Brandes og Ibsen", ["Brandes", "Ibsen"]),
    ("Roe, Doe and Poe", ["Roe", "Doe", "Poe"]),
    ("Müller/Schmidt", ["Müller", "Schmidt"]),
    ("Davidson et al", ["Davidson"]),
    ("HERTZFELD", ["Hertzfeld"]),
]


@pytest.mark.parametrize(("printed", "families"), FAMILY_NAMES_ALONE)
def test_a_family_name_alone_is_a_family_name(printed: str, families: list[str]) -> None:
    assert names(printed) == tuple(Name(family) for family in families)


FAMILY_FIRST = [
    ("Roe, Anna L.", [Name("Roe", "Anna L.")]),
    ("Roe, Anna Louise.", [Name("Roe", "Anna Louise")]),
    ("Doe, William J.,", [Name("Doe", "William J.")]),
    ("Gower, R. J.", [Name("Gower", "R. J.")]),
    ("Service, Walter.", [Name("Service", "Walter")]),
    ("Lloyd George, David", [Name("Lloyd George", "David")]),
    ("Church, Alonzo", [Name("Church", "Alonzo")]),
    ("Le Roy Ladurie, Emmanuel", [Name("Le Roy Ladurie", "Emmanuel")]),
    ("García Márquez, Gabriel José", [Name("García Márquez", "Gabriel José")]),
    ("Ortega y Gasset, José", [Name("Ortega y Gasset", "José")]),
    ("Conrad, Joseph, 1857-1924.", [Name("Conrad", "Joseph")]),
    ("Smith, J., Jones, A. & Brown, C.", [Name("Smith", "J."), Name("Jones", "A."), Name("Brown", "C.")]),
    ("Gilder, S.A and Hart,R.J.", [Name("Gilder", "S.A"), Name("Hart", "R.J.")]),
    ("Garrett, M. P.; Ivanov, I. N.", [Name("Garrett", "M. P."), Name("Ivanov", "I. N.")]),
    ("Müller, Hans/Schmidt, Karl", [Name("Müller", "Hans"), Name("Schmidt", "Karl")]),
    ("Smith, John, Jones, Alan, and Brown, Chris", [Name("Smith", "John"), Name("Jones", "Alan"), Name("Brown", "Chris")]),  # noqa: E501
    ("HILDEBRAND, K., BICKEL, B., AND ALEXA, M.", [Name("Hildebrand", "K."), Name("Bickel", "B."), Name("Alexa", "M.")]),  # noqa: E501
    ("LI, Y., WU, X.", [Name("LI", "Y."), Name("WU", "X.")]),
    ("O’BRIEN, Conor Cruise", [Name("O’Brien", "Conor Cruise")]),
    ("Каренин, Дмитрий Антонович", [Name("Каренин", "Дмитрий Антонович")]),
    ("Hernández, Luis y Gómez, Ana", [Name("Hernández", "Luis"), Name("Gómez", "Ana")]),
]  # fmt: skip

FIRST_INVERTED_ONLY = [
    ("Roe, John and Oleg Doe.", [Name("Roe", "John"), Name("Doe", "Oleg")]),
    ("Roe, J. Arch and Oleg V. Doe", [Name("Roe", "J. Arch"), Name("Doe", "Oleg V.")]),
    ("Partee, Barbara H., Alice Stone, and Robert E. Wall", [Name("Partee", "Barbara H."), Name("Stone", "Alice"), Name("Wall", "Robert E.")]),  # noqa: E501
    ("Barlow, B. A., D. Wiens & C. Brighton", [Name("Barlow", "B. A."), Name("Wiens", "D."), Name("Brighton", "C.")]),  # noqa: E501
]  # fmt: skip

NATURAL_ORDER = [
    ("while Jane Doe", [Name("Doe", "Jane")]),
    ("as Roe, J.", [Name("Roe", "J.")]),
    ("see also Jane Doe", [Name("Doe", "Jane")]),
    ("cf. Doe and Roe", [Name("Doe"), Name("Roe")]),
    ("J. Arch Roe", [Name("Roe", "J. Arch")]),
    ("Anna Louise Roe", [Name("Roe", "Anna Louise")]),
    ("J. Smith, A. Jones and C. Brown", [Name("Smith", "J."), Name("Jones", "A."), Name("Brown", "C.")]),
    ("Kenneth Roe, William Doe", [Name("Roe", "Kenneth"), Name("Doe", "William")]),
    ("E. Yablonovitch, G.D. Cody", [Name("Yablonovitch", "E."), Name("Cody", "G.D.")]),
    ("J.Smith, H.-I. Lu", [Name("Smith", "J."), Name("Lu", "H.-I.")]),
    ("Jun, Jongho", [Name("Jun", "Jongho")]),
    ("Wm. Shakespeare", [Name("Shakespeare", "Wm.")]),
    ("JOHN SMITH", [Name("Smith", "John")]),
    ("Sidney and Beatrice Webb", [Name("Webb", "Sidney"), Name("Webb", "Beatrice")]),
    ("S. & B. Webb", [Name("Webb", "S."), Name("Webb", "B.")]),
    ("J. Le GOFF", [Name("Le Goff", "J.")]),
    ("Claude ACKET", [Name("Acket", "Claude")]),
    ("Д. А. Каренин", [Name("Каренин", "Д. А.")]),
    ("G. Arnaldi-M. Pastore", [Name("Arnaldi", "G."), Name("Pastore", "M.")]),
    ("Santiago Ramón y Cajal", [Name("Ramón y Cajal", "Santiago")]),
    ("Jean-Paul Sartre et Simone Weil", [Name("Sartre", "Jean-Paul"), Name("Weil", "Simone")]),
]

FAMILY_FIRST_WITHOUT_COMMA = [
    ("Cyberski J, Grześ M, Gutry-Korycka M", [Name("Cyberski", "J"), Name("Grześ", "M"), Name("Gutry-Korycka", "M")]),  # noqa: E501
    ("King L. A., King D. W.", [Name("King", "L. A."), Name("King", "D. W.")]),
    ("Franco JR, Spitzer ED, Gliessman SR, et al.", [Name("Franco", "JR"), Name("Spitzer", "ED"), Name("Gliessman", "SR")]),  # noqa: E501
    ("Spreeuw J. N. Steele I. A., et al.", [Name("Spreeuw", "J. N."), Name("Steele", "I. A.")]),
    ("HERTZFELD R.", [Name("Hertzfeld", "R.")]),
    ("Yves LE GALLO", [Name("Le Gallo", "Yves")]),
    ("DU BELLAY, Jean", [Name("Du Bellay", "Jean")]),
    ("LI, Wei", [Name("LI", "Wei")]),
    ("BACHER Pierre, ACKET Claude", [Name("Bacher", "Pierre"), Name("Acket", "Claude")]),
    ("Lanfranchi Luigi", [Name("Lanfranchi", "Luigi")]),
    ("Каренин Д. А.", [Name("Каренин", "Д. А.")]),
    ("Каренин Дмитрий Антонович", [Name("Каренин", "Дмитрий Антонович")]),
    ("Mao Tse-tung", [Name("Mao", "Tse-tung")]),
    ("毛泽东", [Name("毛", "泽东")]),
    ("王明、欧阳修", [Name("王", "明"), Name("欧阳", "修")]),
    ("村上 春樹", [Name("村上", "春樹")]),
    ("列夫·托尔斯泰著", [Name("托尔斯泰", "列夫")]),
]  # fmt: skip

PARTICLES_AND_SUFFIXES = [
    ("van der Berg, Jan Willem", [Name("Berg", "Jan Willem", "van der")]),
    ("Verlinden, J., & van der Mast, C.", [Name("Verlinden", "J."), Name("Mast", "C.", "van der")]),
    ("Ludwig van Beethoven", [Name("Beethoven", "Ludwig", "van")]),
    ("Beethoven, Ludwig van", [Name("Beethoven", "Ludwig", "van")]),
    ("Ursula von der Leyen", [Name("Leyen", "Ursula", "von der")]),
    ("Miguel de Cervantes Saavedra", [Name("Cervantes Saavedra", "Miguel", "de")]),
    ("Bartolomé de las Casas", [Name("Casas", "Bartolomé", "de las")]),
    ("Lorenzo de' Medici", [Name("Medici", "Lorenzo", "de'")]),
    ("d'Alembert, Jean", [Name("Alembert", "Jean", "d'")]),
    ("D'Agostino, Anthony", [Name("D'Agostino", "Anthony")]),
    ("de Castro e Almeida, Maria Emília", [Name("Castro e Almeida", "Maria Emília", "de")]),
    ("De Felice, Renzo", [Name("De Felice", "Renzo")]),
    ("Renzo De Felice", [Name("De Felice", "Renzo")]),
    ("A. Dalle Rovere", [Name("Dalle Rovere", "A.")]),
    ("Bartolomé Arzáns de Orsúa y Vela", [Name("Arzáns de Orsúa y Vela", "Bartolomé")]),
    ("Nelly Quispe Aranda", [Name("Quispe Aranda", "Nelly")]),
    ("al-Khwarizmi, Muhammad", [Name("Khwarizmi", "Muhammad", "al-")]),
    ("Ibn Khaldun", [Name("Ibn Khaldun")]),
    ("King Jr., Martin Luther", [Name("King", "Martin Luther", suffix="Jr.")]),
    ("King, Martin Luther, Jr.", [Name("King", "Martin Luther", suffix="Jr.")]),
    ("Martin Luther King, Jr.", [Name("King", "Martin Luther", suffix="Jr.")]),
    ("Purnell, Jr., Herbert C.", [Name("Purnell", "Herbert C.", suffix="Jr.")]),
    ("Simmons Jr. GM, Clow GD", [Name("Simmons", "GM", suffix="Jr."), Name("Clow", "GD")]),
    ("Henry Adams III", [Name("Adams", "Henry", suffix="III")]),
]


@pytest.mark.parametrize(
    ("printed", "expected"),
    FAMILY_FIRST + FIRST_INVERTED_ONLY + NATURAL_ORDER + FAMILY_FIRST_WITHOUT_COMMA + PARTICLES_AND_SUFFIXES,
)
def test_persons(printed: str, expected: list[Name]) -> None:
    assert names(printed) == tuple(expected)


BODIES = [
    ("Commission of the Central Committee", [body("Commission of the Central Committee")]),
    ("World Health Organization", [body("World Health Organization")]),
    ("U.S. National Library of Medicine.", [body("U.S. National Library of Medicine")]),
    ("Department of Health and Human Services", [body("Department of Health and Human Services")]),
    ("Ordnance Survey", [body("Ordnance Survey")]),
    ("Nevada Fish and Game Commission", [body("Nevada Fish and Game Commission")]),
    ("U.S. Fish and Wildlife Service", [body("U.S. Fish and Wildlife Service")]),
    ("Max Weber and Ford Foundation", [Name("Weber", "Max"), body("Ford Foundation")]),
    ("Food and Agriculture Organization of the United Nations", [body("Food and Agriculture Organization of the United Nations")]),  # noqa: E501
    ("University of Utah, Department of Physics", [body("University of Utah, Department of Physics")]),
    ("Ministère de l'Éducation nationale", [body("Ministère de l'Éducation nationale")]),
    ("Institut für Marxismus-Leninismus beim ZK der SED", [body("Institut für Marxismus-Leninismus beim ZK der SED")]),  # noqa: E501
    ("Deutsche Forschungsgemeinschaft", [body("Deutsche Forschungsgemeinschaft")]),
    ("Институт истории АН СССР", [body("Институт истории АН СССР")]),
    ("Great Britain. Foreign Office", [body("Great Britain. Foreign Office")]),
    ("European Environment Agency (EEA)", [body("European Environment Agency (EEA)")]),
    ("The Editors of Fortune", [body("The Editors of Fortune")]),
    ("Rand McNally & Co.", [body("Rand McNally & Co.")]),
    ("OECD & EU", [body("OECD"), body("EU")]),
    ("UNHCR", [body("UNHCR")]),
    ("World Health Organization and Smith, J.", [body("World Health Organization"), Name("Smith", "J.")]),
    ("Smith, J., World Bank", [Name("Smith", "J."), body("World Bank")]),
    ("UNESCO", [body("UNESCO")]),
    ("Ministry of Agriculture, Fisheries and Food", [body("Ministry of Agriculture, Fisheries and Food")]),
    ("Ministry of Walls, Jane Roe and Ann Doe", [body("Ministry of Walls"), Name("Roe", "Jane"), Name("Doe", "Ann")]),  # noqa: E501
    ("Minn. Dep't of Walls", [body("Minn. Dep't of Walls")]),
    ("Statistics Finland", [body("Statistics Finland")]),
    ("UNICEF (ed.)", [body("UNICEF")]),
    ("Human Rights Watch", [body("Human Rights Watch")]),
    ("Amnesty International", [body("Amnesty International")]),
    ("Texas Instruments", [body("Texas Instruments")]),
    ("Statistics Canada", [body("Statistics Canada")]),
    ("Historic Environment Scotland", [body("Historic Environment Scotland")]),
    ("Anatole France", [Name("France", "Anatole")]),
    ("Mary England", [Name("England", "Mary")]),
    ("Wikipedia contributors", [body("Wikipedia contributors")]),
    ("R Core Team", [body("R Core Team")]),
    ("Stan Development Team", [body("Stan Development Team")]),
    ("Panel on Walls (PW)", [body("Panel on Walls (PW)")]),
    ("Agency for Walls (AW", [body("Agency for Walls (AW)")]),
    ("Agency for Walls [AW]", [body("Agency for Walls [AW]")]),
    ("Clean Clothes Campaign, Fair Wear Alliance", [body("Clean Clothes Campaign"), body("Fair Wear Alliance")]),  # noqa: E501
    ("Walter Service", [Name("Service", "Walter")]),
    ("John Court and Mary Bank", [Name("Court", "John"), Name("Bank", "Mary")]),
]  # fmt: skip


@pytest.mark.parametrize(("printed", "expected"), BODIES)
def test_corporate_bodies_are_literal(printed: str, expected: list[Name]) -> None:
    assert names(printed) == tuple(expected)


WITHOUT_FAMILY_NAME = [
    ("Pope John XXIII", [body("Pope John XXIII")]),
    ("Pope John Paul II", [body("Pope John Paul II")]),
    ("Pius IX", [body("Pius IX")]),
    ("Louis XIV", [body("Louis XIV")]),
    ("Henry VIII and Jane Doe", [body("Henry VIII"), Name("Doe", "Jane")]),
    ("Li XX, Wang XI", [Name("Li", "XX"), Name("Wang", "XI")]),
    ("anon.", [body("anon")]),
    ("Anonymous", [body("Anonymous")]),
]


@pytest.mark.parametrize(("printed", "expected"), WITHOUT_FAMILY_NAME)
def test_who_has_no_family_name_is_literal(printed: str, expected: list[Name]) -> None:
    assert names(printed) == tuple(expected)


WITH_ROLE_WORDS = [
    ("Roe, J., coll.", [Name("Roe", "J.")]),
    ("Roe, J., vol.", [Name("Roe", "J.")]),
    ("chap", []),
    ("Koenker and Bachman, Eds.", [Name("Koenker"), Name("Bachman")]),
    ("Trans. and Ed. Roe and Doe.", [Name("Roe"), Name("Doe")]),
    ("edited by Samuel Otter and Geoffrey Sanborn", [Name("Otter", "Samuel"), Name("Sanborn", "Geoffrey")]),
    ("In P. McCardle & E. Hoff (eds.)", [Name("McCardle", "P."), Name("Hoff", "E.")]),
    ("a cura di R. Cessi e P. Sambin", [Name("Cessi", "R."), Name("Sambin", "P.")]),
    ("(sous la direction de) Paul Ricœur", [Name("Ricœur", "Paul")]),
    ("Hans Müller (Hrsg.)", [Name("Müller", "Hans")]),
    ("Hans Müller (Hrsg", [Name("Müller", "Hans")]),
    ("Doe, Jane. Trans & Ed", [Name("Doe", "Jane")]),
    ("Red Smith and Ed Bush", [Name("Smith", "Red"), Name("Bush", "Ed")]),
    ("hg. v. Hans Müller u. a.", [Name("Müller", "Hans")]),
    ("traduit de l'anglais par Jean Dupont", [Name("Dupont", "Jean")]),
    ("Translated from the Russian by Max Eastman", [Name("Eastman", "Max")]),
    ("per cura di G. Arnalm e di M. Pastore", [Name("Arnalm", "G."), Name("Pastore", "M.")]),
    ("Ebbinghaus, H. D., & al. (Eds.)", [Name("Ebbinghaus", "H. D.")]),
    ("Tofthagen R, Fagerstrom LM.", [Name("Tofthagen", "R"), Name("Fagerstrom", "LM")]),
    ("Scholten P, ed.", [Name("Scholten", "P")]),
    ("Smith, J. (1999)", [Name("Smith", "J.")]),
    ("———.", []),
    ("Ders.", []),
    ("", []),
]


@pytest.mark.parametrize(("printed", "expected"), WITH_ROLE_WORDS)
def test_what_is_no_name_is_skipped(printed: str, expected: list[Name]) -> None:
    assert names(printed) == tuple(expected)


@pytest.mark.parametrize(
    ("cue", "expected"),
    [
        ("Trans. and Ed.", {"translator", "editor"}),
        ("Trans & Ed.", {"translator", "editor"}),
        ("Eds.", {"editor"}),
        ("edited by", {"editor"}),
        ("translated by", {"translator"}),
        ("edited and translated by", {"editor", "translator"}),
        ("Hrsg.", {"editor"}),
        ("hg. v.", {"editor"}),
        ("a cura di", {"editor"}),
        ("éd.", {"editor"}),
        ("sous la dir. de", {"editor"}),
        ("trad.", {"translator"}),
        ("übers. v.", {"translator"}),
        ("aus dem Russischen von", {"translator"}),
        ("пер. с англ.", {"translator"}),
        ("под ред.", {"editor"}),
        ("译", {"translator"}),
        ("by", {"author"}),
        ("written by", {"author"}),
        ("Boston:", set()),
        ("", set()),
    ],
)
def test_roles(cue: str, expected: set[str]) -> None:
    assert roles(cue) == expected


def test_offsets_bound_each_person() -> None:
    text = "ed. Roe, John and Oleg Doe."
    assert [text[p.start : p.end] for p in people(text)] == ["Roe, John", "Oleg Doe"]


NAME_LIKE = st.lists(
    st.sampled_from(
        ["Smith", "J.", "van", "der", "and", "&", ",", ";", "(ed.)", "Jr.", "et al.", "Commission", "of the", "RJ",  # noqa: E501
         "МАРКС", "y", "d'", "'t", "王明", "III", ".", "-", "[", ")", "Anna", "/", "1999", "In", "Co."]
    )
).map(" ".join)  # fmt: skip


@given(st.one_of(st.text(), NAME_LIKE))
def test_any_text_is_read_into_ordered_spans_inside_it(text: str) -> None:
    end = 0
    for person in people(text):
        assert end <= person.start < person.end <= len(text)
        end = person.end
    assert roles(text) <= {"author", "editor", "translator"}


@given(NAME_LIKE)
def test_every_letter_of_a_name_was_printed(text: str) -> None:
    for person in people(text):
        name = person.name
        parts = f"{name.family}{name.given}{name.particle}{name.suffix}{name.literal}"
        assert all(char in text.casefold() for char in parts.casefold() if not char.isspace())
