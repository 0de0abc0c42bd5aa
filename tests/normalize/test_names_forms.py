"""Names as they are written all over the world, and as footnotes, catalogues and scans print them."""

from __future__ import annotations

import pytest

from biblio.model import Name
from biblio.normalize.names import goes_on, is_repeat, names, people


def body(literal: str) -> Name:
    return Name(literal=literal)


TWO_FAMILY_NAMES = [
    ("Gabriel García Márquez", [Name("García Márquez", "Gabriel")]),
    ("García Márquez, Gabriel", [Name("García Márquez", "Gabriel")]),
    ("García Márquez", [Name("García Márquez")]),
    ("F. García Lorca", [Name("García Lorca", "F.")]),
    ("Jorge Luis Borges", [Name("Borges", "Jorge Luis")]),
    ("José María Arguedas", [Name("Arguedas", "José María")]),
    ("José Ortega y Gasset", [Name("Ortega y Gasset", "José")]),
    ("Ruiz de Alarcón, Juan", [Name("Ruiz de Alarcón", "Juan")]),
    ("Juan Ruiz de Alarcón", [Name("Ruiz de Alarcón", "Juan")]),
    ("João da Silva Filho", [Name("Silva Filho", "João", "da")]),
    ("SILVA FILHO, João da", [Name("Silva Filho", "João", "da")]),
    ("José Ribeiro Filho", [Name("Ribeiro Filho", "José")]),
    ("Robles Montoya, Benito", [Name("Robles Montoya", "Benito")]),
    ("Roe Doe, Jean Pierre; Poe, Anna", [Name("Roe Doe", "Jean Pierre"), Name("Poe", "Anna")]),
]

PARTICLES = [
    ("Jan van der Meer", [Name("Meer", "Jan", "van der")]),
    ("Meer, Jan van der", [Name("Meer", "Jan", "van der")]),
    ("Karl-Theodor von und zu Guttenberg", [Name("Guttenberg", "Karl-Theodor", "von und zu")]),
    ("Guttenberg, Karl-Theodor von und zu", [Name("Guttenberg", "Karl-Theodor", "von und zu")]),
    ("Goethe, J. W. v.", [Name("Goethe", "J. W.", "v.")]),
    ("J. v. Neumann", [Name("Neumann", "J.", "v.")]),
    ("ter Braak, Menno", [Name("Braak", "Menno", "ter")]),
    ("'t Hooft, G.", [Name("Hooft", "G.", "'t")]),
    ("van’t Hoff, J. H.", [Name("Hoff", "J. H.", "van’t")]),
    ("Heleen Van der Broek", [Name("Van der Broek", "Heleen")]),
    ("J. Le Goff", [Name("Le Goff", "J.")]),
    ("W. E. B. Du Bois", [Name("Du Bois", "W. E. B.")]),
    ("Antoine de Saint-Exupéry", [Name("Saint-Exupéry", "Antoine", "de")]),
    ("O'Neill, Eugene", [Name("O'Neill", "Eugene")]),
    ("Muhammad ibn Musa al-Khwarizmi", [Name("Khwarizmi", "Muhammad ibn Musa", "al-")]),
    ("al-Jabarti, Abd al-Rahman", [Name("Jabarti", "Abd al-Rahman", "al-")]),
    ("Ó Cadhain, Máirtín", [Name("Ó Cadhain", "Máirtín")]),
]

CAPITALS = [
    ("MARX", [Name("Marx")]),
    ("MARX, Karl", [Name("Marx", "Karl")]),
    ("MARX; ENGELS", [Name("Marx"), Name("Engels")]),
    ("BADIOU Alain", [Name("Badiou", "Alain")]),
    ("Alain BADIOU", [Name("Badiou", "Alain")]),
    ("BOURDIEU Pierre, PASSERON Jean-Claude", [Name("Bourdieu", "Pierre"), Name("Passeron", "Jean-Claude")]),
    ("LAW Anna M., POE Bert", [Name("Law", "Anna M."), Name("Poe", "Bert")]),
    ("Anna M. LAW, Bert POE", [Name("Law", "Anna M."), Name("Poe", "Bert")]),
    ("VAN DEN BERG Jan", [Name("Berg", "Jan", "van den")]),
    ("Jan VAN DEN BERG", [Name("Berg", "Jan", "van den")]),
    ("DE CASTRO E ALMEIDA, Maria", [Name("Castro e Almeida", "Maria", "de")]),
    ("McCARTHY, John", [Name("McCarthy", "John")]),
    ("MCCARTHY, JOHN", [Name("McCarthy", "John")]),
    ("O’BRIEN, Flann", [Name("O’Brien", "Flann")]),
    ("P'ENG Pai", [Name("P'eng", "Pai")]),
    ("piGNATTi T.", [Name("Pignatti", "T.")]),
    ("A.B. ROE, C.D. DOE", [Name("Roe", "A.B."), Name("Doe", "C.D.")]),
    ("ROE A. B., DOE C. D.", [Name("Roe", "A. B."), Name("Doe", "C. D.")]),
    ("JRR Tolkien", [Name("Tolkien", "JRR")]),
    ("LA King", [Name("King", "LA")]),
]

LISTS = [
    ("King LA, King DW", [Name("King", "LA"), Name("King", "DW")]),
    ("King L. A., King D. W.", [Name("King", "L. A."), Name("King", "D. W.")]),
    ("Smith J-P, Jones AB, et al.", [Name("Smith", "J-P"), Name("Jones", "AB")]),
    ("Roe TH, Keith JM, Adnan HS", [Name("Roe", "TH"), Name("Keith", "JM"), Name("Adnan", "HS")]),
    ("Roe, Anna – Doe, Bert", [Name("Roe", "Anna"), Name("Doe", "Bert")]),
    ("Anna Roe – Bert Doe", [Name("Roe", "Anna"), Name("Doe", "Bert")]),
    ("Müller, Hans u. Schmidt, Karl", [Name("Müller", "Hans"), Name("Schmidt", "Karl")]),
    ("Novák, J. a Svoboda, K.", [Name("Novák", "J."), Name("Svoboda", "K.")]),
    ("Kovács J., Nagy B. és Szabó T.", [Name("Kovács", "J."), Name("Nagy", "B."), Name("Szabó", "T.")]),
    ("Virtanen, A. ja Korhonen, B.", [Name("Virtanen", "A."), Name("Korhonen", "B.")]),
    ("Л. Толстой и Ф. Достоевский", [Name("Толстой", "Л."), Name("Достоевский", "Ф.")]),
    ("Шевченко Т. Г. та Франко І. Я.", [Name("Шевченко", "Т. Г."), Name("Франко", "І. Я.")]),
    ("نجيب محفوظ، طه حسين", [Name("محفوظ", "نجيب"), Name("حسين", "طه")]),
    ("Roe, Yanchang, Doe, Xi, Poe, Shuyan", [Name("Roe", "Yanchang"), Name("Doe", "Xi"), Name("Poe", "Shuyan")]),  # noqa: E501
    ("Roe, Evans and Poe", [Name("Roe"), Name("Evans"), Name("Poe")]),
    ("Anna Roe Bert Doe and Carl Poe", [Name("Roe", "Anna"), Name("Doe", "Bert"), Name("Poe", "Carl")]),
    ("J. H. ROE. A. Doe, B. Poe", [Name("Roe", "J. H."), Name("Doe", "A."), Name("Poe", "B.")]),
    ("Roe, J., Hunt, K., Bedford, H. Petti, M.", [Name("Roe", "J."), Name("Hunt", "K."), Name("Bedford", "H."), Name("Petti", "M.")]),  # noqa: E501
    ("Roe, R.-Doe, P.", [Name("Roe", "R."), Name("Doe", "P.")]),
    ("J.-Pierre Roe", [Name("Roe", "J.-Pierre")]),
    ("Barral i Altet X.", [Name("Barral i Altet", "X.")]),
    ("De Marco Maurizio", [Name("De Marco", "Maurizio")]),
    ("Roe Marco R., Doe Anna", [Name("Roe", "Marco R."), Name("Doe", "Anna")]),
    ("smith j, doe k", [Name("smith", "j"), Name("doe", "k")]),
    ("e. e. cummings", [Name("cummings", "e. e.")]),
]  # fmt: skip

FRENCH_BRACKETS = [
    ("CARBONNIER (J.)", [Name("Carbonnier", "J.")]),
    ("Certeau (M. de), Julia (D.)", [Name("Certeau", "M.", "de"), Name("Julia", "D.")]),
    ("Tocqueville (Alexis de)", [Name("Tocqueville", "Alexis", "de")]),
    ("Julia (D.) et Paul (E.)", [Name("Julia", "D."), Name("Paul", "E.")]),
    ("Smith, John (J. S.)", [Name("Smith", "John", suffix="(J. S.)")]),
    ("Merton, Thomas (O.C.S.O.)", [Name("Merton", "Thomas", suffix="(O.C.S.O.)")]),
    ("Carbonnier (Jean)", [Name("Carbonnier", "Jean")]),
    ("BOURDIEU (P.) et PASSERON (J.-C.)", [Name("Bourdieu", "P."), Name("Passeron", "J.-C.")]),
    ("Roe (J.), Doe (K.) et Poe (L.)", [Name("Roe", "J."), Name("Doe", "K."), Name("Poe", "L.")]),
    ("Alexandre Dumas (père)", [Name("Dumas", "Alexandre", suffix="père")]),
]

OTHER_NAMES_STAY = [
    ("Mark Twain [Samuel Clemens]", [Name("Twain", "Mark", suffix="[Samuel Clemens]")]),
    ("Stendhal (Henri Beyle)", [Name("Stendhal", suffix="(Henri Beyle)")]),
    ("Lawrence, D. H. (David Herbert)", [Name("Lawrence", "D. H.", suffix="(David Herbert)")]),
    ("Roe, John (University of Oxford)", [Name("Roe", "John", suffix="(University of Oxford)")]),
    ("OECD (Development Centre)", [body("OECD (Development Centre)")]),
    ("Wang Ming 王明", [Name("Wang", "Ming", suffix="王明")]),
    ("J[ohn] Smith", [Name("Smith", "John")]),
    ("Smith, J[ohn]", [Name("Smith", "John")]),
    ("[Smith, John]", [Name("Smith", "John")]),
    ("Conrad, Joseph (1857-1924)", [Name("Conrad", "Joseph")]),
]

TITLES_AND_ORDERS = [
    ("Col. H. C. Roe and Friedr. Schiller", [Name("Roe", "Col. H. C."), Name("Schiller", "Friedr.")]),
    ("Sir Walter Scott", [Name("Scott", "Sir Walter")]),
    ("Scott, Walter, Sir", [Name("Scott", "Walter", suffix="Sir")]),
    ("Edward Hyde, Earl of Clarendon", [Name("Hyde", "Edward", suffix="Earl of Clarendon")]),
    ("Buffon, Georges-Louis Leclerc, comte de", [Name("Buffon", "Georges-Louis Leclerc", suffix="comte de")]),
    ("Helmuth Graf von Moltke", [Name("Moltke", "Helmuth Graf", "von")]),
    ("Graf von Moltke, Helmuth", [Name("Moltke", "Helmuth Graf", "von")]),
    ("Roe, John, S.J.", [Name("Roe", "John", suffix="S.J.")]),
    ("Roe J, MD, Doe K, PhD", [Name("Roe", "J", suffix="MD"), Name("Doe", "K", suffix="PhD")]),
    ("Roe, S. J., & Doe, M. A.", [Name("Roe", "S. J."), Name("Doe", "M. A.")]),
    ("Prof. Dr. Hans Müller", [Name("Müller", "Hans")]),
    ("Anna Roe, Bill Senior", [Name("Roe", "Anna"), Name("Senior", "Bill")]),
    ("Henry Adams III", [Name("Adams", "Henry", suffix="III")]),
    ("Raad II, Roe AM, Doe RW", [Name("Raad", "II"), Name("Roe", "AM"), Name("Doe", "RW")]),
    ("Gregory of Tours", [body("Gregory of Tours")]),
    ("Benedict XVI", [body("Benedict XVI")]),
    ("Plato", [Name("Plato")]),
    ("Cic.", [Name("Cic.")]),
    ("Hom.", [Name("Hom.")]),
]

FAMILY_FIRST = [
    ("Ленин В. И.", [Name("Ленин", "В. И.")]),
    ("Иванов, И. И.", [Name("Иванов", "И. И.")]),
    ("В.И.Ленин", [Name("Ленин", "В.И.")]),
    ("Παπαδόπουλος, Γ.", [Name("Παπαδόπουλος", "Γ.")]),
    ("Kovács János", [Name("Kovács", "János")]),
    ("Mao Zedong", [Name("Mao", "Zedong")]),
    ("Sun Yat-sen", [Name("Sun", "Yat-sen")]),
    ("Kim Il Sung", [Name("Kim", "Il Sung")]),
    ("Park Chung-hee", [Name("Park", "Chung-hee")]),
    ("Nguyễn Văn Linh", [Name("Nguyễn", "Văn Linh")]),
    ("Thu Hang Nguyen", [Name("Nguyen", "Thu Hang")]),
    ("Murakami Haruki", [Name("Murakami", "Haruki")]),
    ("Haruki Murakami", [Name("Murakami", "Haruki")]),
    ("Halldór Laxness", [Name("Laxness", "Halldór")]),
    ("鲁迅", [Name("鲁", "迅")]),
    ("[德]马克思、[德]恩格斯", [Name("马克思"), Name("恩格斯")]),
    ("김철수, 이영희", [Name("김", "철수"), Name("이", "영희")]),
]

SCANS = [
    ("M¨ uller, H. and G¨ odel, K.", [Name("Müller", "H."), Name("Gödel", "K.")]),
    ("Mu¨ller, H.", [Name("Müller", "H.")]),
    ("Erd˝ os, P.", [Name("Erdős", "P.")]),
    ("Ren´ ee Roe", [Name("Roe", "Renée")]),
    ("R. C. Roe- son, A. Gutry- Doe", [Name("Roeson", "R. C."), Name("Gutry-Doe", "A.")]),
    ("LORENZETTi g.", [Name("Lorenzetti", "g.")]),
    ("R O E N I, Anna", [Name("Roeni", "Anna")]),
    ("J.- Cl. Roe", [Name("Roe", "J.-Cl.")]),
    ("ROE (J", [Name("Roe", "J")]),
    ("Roe (Jean", [Name("Roe", "Jean")]),
    ("Brentari (St", [Name("Brentari")]),
    ("O´Brien, J.", [Name("O´Brien", "J.")]),
]


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        *TWO_FAMILY_NAMES,
        *PARTICLES,
        *CAPITALS,
        *LISTS,
        *FRENCH_BRACKETS,
        *OTHER_NAMES_STAY,
        *TITLES_AND_ORDERS,
        *FAMILY_FIRST,
        *SCANS,
    ],
)
def test_forms(printed: str, expected: list[Name]) -> None:
    assert names(printed) == tuple(expected)


@pytest.mark.parametrize(
    "printed",
    [
        "Conseil d'État",
        "Cour de cassation",
        "Ville de Paris",
        "Statistisches Bundesamt",
        "Robert Koch-Institut",
        "Ministerio de Educación",
        "Министерство культуры",
        "Great Britain, Parliament",
        "The Economist",
        "English Language Services, Inc.",
        "АН СССР",
        "BMAS",
        "CMS collaboration",
        "Ministère de l’environnement et de la faune (MEF)",
        "UNESCO",
        "AA.VV.",
        "VV. AA.",
        "Directorate-General for Research and Innovation",
    ],
)
def test_bodies_stay_whole(printed: str) -> None:
    assert names(printed) == (body(printed),)


def test_a_body_ends_where_a_person_begins() -> None:
    printed = "European Commission, Directorate-General for Research and Innovation, Roe J, et al."
    *bodies, person = names(printed)
    assert [name.literal for name in bodies] == [
        "European Commission",
        "Directorate-General for Research and Innovation",
    ]
    assert person == Name("Roe", "J")


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Sanders, Ann and Compilers Joy Sanders", [Name("Sanders", "Ann"), Name("Sanders", "Joy")]),
        ("Roe, F. (Producer), Doe, K. (Director)", [Name("Roe", "F."), Name("Doe", "K.")]),
        ("trad, de l’anglais par Daniel Roe", [Name("Roe", "Daniel")]),
        ("Roe, L. (sotto la direzione di", [Name("Roe", "L.")]),
        ("under red. av Sven Svensson", [Name("Svensson", "Sven")]),
        ("Hrsg. v. d. Akademie der Wissenschaften", [body("Akademie der Wissenschaften")]),
        ("NELSON, Ann & AL-BATAL, Omar", [Name("Nelson", "Ann"), Name("Al-Batal", "Omar")]),
        ("Roe, Robert and Curr, Anna", [Name("Roe", "Robert"), Name("Curr", "Anna")]),
        ("hg. v. M. Roe, K. Doe und F. Poe", [Name("Roe", "M."), Name("Doe", "K."), Name("Poe", "F.")]),
    ],
)
def test_role_words_take_no_names_away(printed: str, expected: list[Name]) -> None:
    assert names(printed) == tuple(expected)


@pytest.mark.parametrize(
    "printed",
    [
        "Roe, J. et al.",
        "Roe, J. et .al",
        "Roe, J., and others",
        "Roe, J. [et al.]",
        "Max Weber u. a.",
        "Roe, J. e altri",
        "Иванов И. И. и др.",
        "Roe, J. m. fl.",
        "Roe, J., Doe, K., ...",
        "Roe and colleagues",
        "Roe & his co-workers",
        "Roe und Kollegen",
        "Roe und Mitarbeiter",
        "Roe et collègues",
        "Roe e collaboratori",
        "Roe y colaboradores",
    ],
)
def test_a_list_that_goes_on(printed: str) -> None:
    assert goes_on(printed)
    assert all(name.family in ("Roe", "Doe", "Weber", "Иванов") for name in names(printed))


@pytest.mark.parametrize("printed", ["Roe, J.", "Al Roe", "Altri, U.", "Roe, Al", "Anna Othersen", ""])
def test_a_list_that_ends(printed: str) -> None:
    assert not goes_on(printed)


@pytest.mark.parametrize(
    "printed",
    [
        "———.",
        "––––",
        "___",
        "—",
        "Ders.",
        "Dies.",
        "Idem",
        "Id.",
        "The same",
        "Le même",
        "Тот же",
        "[———]",
        "---,",
    ],
)
def test_a_name_repeated_is_no_name(printed: str) -> None:
    assert is_repeat(printed)
    assert names(printed) == ()


def test_who_comes_after_a_name_repeated_is_named() -> None:
    assert is_repeat("———, and John Doe")
    assert names("———, and John Doe") == (Name("Doe", "John"),)


@pytest.mark.parametrize("printed", ["Roe, J.", "Dies, Albert", "Ida Roe", "Idris Shah", "-", ""])
def test_a_name_is_no_repetition(printed: str) -> None:
    assert not is_repeat(printed)


def test_offsets_hold_what_belongs_to_the_name() -> None:
    text = "Mark Twain [Samuel Clemens]; Hyde, Edward, Earl of Clarendon and J. v. Neumann"
    assert [text[person.start : person.end] for person in people(text)] == [
        "Mark Twain [Samuel Clemens]",
        "Hyde, Edward, Earl of Clarendon",
        "J. v. Neumann",
    ]
