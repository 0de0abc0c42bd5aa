"""A small library with a record of every common type, and hypothesis strategies for any record."""

from dataclasses import replace

from hypothesis import strategies as st

from biblio.formats.csl import TYPES
from biblio.formats.latex import tidy
from biblio.model import DATE_FIELDS, NAME_FIELDS, TEXT_FIELDS, Date, Library, Name, Reference, Source

# key, work, number of citations, reference
RECORDS = [
    (
        ("carr1961", "carr-what-is-history", 12),
        Reference(
            type="book",
            author=(Name("Carr", "E. H."),),
            title="What Is History?",
            publisher="Macmillan",
            publisher_place="London; New York",
            issued=Date(1961),
            edition="2",
        ),
    ),
    (
        ("webb1935", "webb-soviet-communism", 3),
        Reference(
            type="book",
            author=(Name("Webb", "Sidney"), Name("Webb", "Beatrice")),
            title="Soviet Communism: A New Civilisation?",
            publisher="Longmans, Green and Company",
            publisher_place="London",
            issued=Date(1935),
            volume="II",
        ),
    ),
    (
        ("mann1999", "mann-zauberberg", 2),
        Reference(
            type="book",
            author=(Name("Mann", "Thomas"),),
            translator=(Name("Woods", "John E."),),
            title="The Magic Mountain",
            publisher="Knopf",
            publisher_place="New York",
            issued=Date(1999, mark="copyright"),
            original_date=Date(1924),
            isbn="978-0-679-77287-3",
        ),
    ),
    (
        ("hobsbawm1983", "hobsbawm-invention", 1),
        Reference(
            type="book",
            editor=(Name("Hobsbawm", "Eric"), Name("Ranger", "Terence")),
            title="The Invention of Tradition",
            publisher="Cambridge University Press",
            publisher_place="Cambridge",
            issued=Date(1983),
            collection_title="Past and Present Publications",
        ),
    ),
    (
        ("tocqueville1840", "tocqueville-democratie", 1),
        Reference(
            type="book",
            author=(Name("Tocqueville", "Alexis", "de"),),
            title="De la démocratie en Amérique",
            publisher="Gosselin",
            publisher_place="Paris",
            issued=Date(1835, until=Date(1840)),
            language="fr",
        ),
    ),
    (
        ("gutenberg1455", "biblia", 1),
        Reference(
            type="book",
            author=(Name(literal="Bibliotheca Palatina & Söhne"),),
            title="Biblia",
            publisher_place="Mainz",
            issued=Date(1455, mark="circa"),
            language="la",
        ),
    ),
    (
        ("king1963", "king-letter", 4),
        Reference(
            type="chapter",
            author=(Name("King", "Martin Luther", suffix="Jr."),),
            editor=(Name("Gaulle", "Anna", "de"),),
            title="Letter from Birmingham Jail",
            container_title="Why We Can't Wait",
            publisher="Harper & Row",
            publisher_place="New York",
            issued=Date(1963),
            page="77-100",
        ),
    ),
    (
        ("watson1953", "watson-structure", 9),
        Reference(
            type="article-journal",
            author=(Name("Watson", "J. D."), Name("Crick", "F. H. C.")),
            title="A structure for DNA in the laboratories of Cambridge",
            container_title="Nature",
            volume="171",
            issue="4356",
            page="737-738",
            issued=Date(1953, 4, 25),
            doi="10.1038/171737a0_%x",
            language="en",
        ),
    ),
    (
        ("jones1933", "jones-famine", 2),
        Reference(
            type="article-newspaper",
            author=(Name("Jones", "Gareth"),),
            title="Famine Rules",
            container_title="Evening Standard",
            publisher_place="London",
            issued=Date(1933, 3, 31),
        ),
    ),
    (
        ("trubachev1974", "trubachev-slovar", 1),
        Reference(
            type="entry-encyclopedia",
            author=(Name("Трубачёв", "О. Н."),),
            editor=(Name("Иванов", "В."),),
            title="Бог",
            container_title="Этимологический словарь",
            publisher="Наука",
            publisher_place="Москва",
            issued=Date(1974),
            volume="1",
            language="ru",
        ),
    ),
    (
        ("noether1907", "noether-dissertation", 1),
        Reference(
            type="thesis",
            author=(Name("Noether", "Emmy"),),
            title="Über die Bildung des Formensystems",
            genre="PhD dissertation",
            publisher="Universität Erlangen",
            issued=Date(1907),
            language="de",
        ),
    ),
    (
        ("commission1946", "commission-report", 5),
        Reference(
            type="report",
            author=(Name(literal="Royal Commission"),),
            title="The Report of the Royal Commission",
            genre="Report",
            number="12",
            publisher="Controller of Stationery",
            publisher_place="Ottawa",
            issued=Date(1946, 6, 27),
        ),
    ),
    (
        ("nasa2020", "nasa-page", 1),
        Reference(
            type="webpage",
            author=(Name(literal="NASA"),),
            title="100% of {Mars} & its #1 moon_s",
            container_title="Solar System",
            url="https://example.org/~mars/a_b?c=d%20e",
            issued=Date(2020),
            accessed=Date(2021, 5, 3),
        ),
    ),
    (
        ("eisenstein1925", "eisenstein-potemkin", 1),
        Reference(
            type="motion_picture",
            author=(Name("Eisenstein", "Sergei"),),
            title="Battleship Potemkin",
            publisher="Goskino",
            issued=Date(1925),
        ),
    ),
    (
        ("arendt1970", "arendt-reflections", 1),
        Reference(
            type="article-magazine",
            author=(Name("Arendt", "Hannah"),),
            title="Reflections",
            container_title="The Quarterly",
            issue="2",
            issued=Date(1970, season=4, until=Date(1971, season=1)),
            year_suffix="b",
            issn="0028-792X",
            pmid="15858239",
        ),
    ),
    (
        ("gamma1993", "gamma-patterns", 1),
        Reference(
            type="paper-conference",
            author=(Name("Gamma", "Erich"),),
            title="Design Patterns",
            container_title="Proceedings",
            event_title="Seventh European Conference",
            collection_title="Lecture Notes in Computer Science",
            collection_number="707",
            number="arXiv:9301.00001",
            page="406-431",
            issued=Date(1993),
        ),
    ),
    (
        ("roe1973", "roe-wade", 2),
        Reference(
            type="legal_case",
            title="Roe v. Wade",
            container_title="410 U.S. 113",
            authority="Supreme Court of the United States",
            issued=Date(1973),
        ),
    ),
    (
        ("gibbon1776", "gibbon-decline", 1),
        Reference(
            type="book",
            author=(Name("Gibbon", "Edward"),),
            title="The Decline and Fall",
            number_of_volumes="6",
            number_of_pages="3610",
            issued=Date(1776, until=Date(1788)),
        ),
    ),
    (
        ("lenin1922", "lenin-letter", 1),
        Reference(
            type="manuscript",
            author=(Name("Ulyanov", "V. I."),),
            title="Letter to the Congress",
            archive="Central Party Archive",
            archive_location="fond 2, item 24047",
            issued=Date(1922, 12, 23, mark="supplied"),
        ),
    ),
]


def library() -> Library:
    """Give the records as a library."""
    return Library(
        tuple(Source(key, work, reference, tuple(range(count))) for (key, work, count), reference in RECORDS)
    )


# What LaTeX, Markdown, CSV and JSON each give a meaning to, and letters of several scripts.
HOSTILE = "%&#~{}\\_^$\"'`-–,;:=@*[]<>|!?. \u00a0aBzéßЖשم漢\u0301"
texts = st.text(st.sampled_from(HOSTILE), max_size=12).map(tidy)
some_text = texts.filter(bool)
years = st.integers(-999, 9999).filter(bool)
marks = st.sampled_from(["printed", "copyright", "circa", "supplied"])
PARTICLES = ["", "van", "de la", "De", "von und zu"]
persons = st.builds(
    Name, family=some_text, given=texts, particle=st.sampled_from(PARTICLES), suffix=texts
) | st.builds(Name, literal=some_text)
names = st.lists(persons, max_size=3).map(tuple)


@st.composite
def dates(draw, marks=marks):
    """A date or a range of dates."""
    first, until = draw(_days(marks)), draw(st.none() | _days(marks))
    return replace(first, until=until)


@st.composite
def _days(draw, marks):
    month = draw(st.none() | st.integers(1, 12))
    day = draw(st.none() | st.integers(1, 28)) if month else None
    season = None if month else draw(st.none() | st.integers(1, 4))
    return Date(draw(years), month, day, draw(marks), season=season)


@st.composite
def references(draw, texts=texts):
    """Any reference, of any type."""
    return Reference(
        type=draw(st.sampled_from(sorted(TYPES))),
        **{field: draw(names) for field in NAME_FIELDS},
        et_al=tuple(field for field in NAME_FIELDS if draw(st.booleans())),
        **{field: draw(st.none() | dates()) for field in DATE_FIELDS},
        **{field: draw(texts) for field in TEXT_FIELDS},
    )
