"""A small library with a record of every CSL type, and hypothesis strategies for any record."""

from dataclasses import replace

from hypothesis import strategies as st

from biblio.formats.csl import TYPES
from biblio.model import DATE_FIELDS, NAME_FIELDS, TEXT_FIELDS, Date, Extra, Library, Name, Reference, Source
from biblio.normalize.tex import tidy

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
    (
        ("huxley1866", "huxley-circular", 1),
        Reference(
            type="article",
            author=(Name("Huxley", "T. H."),),
            title="Circular on the Keeping of Log Books",
            genre="Preprint",
            publisher="Royal Institution",
            issued=Date(1866),
            doi="10.5555/circular.1866",
        ),
    ),
    (
        ("hr1975", "fair-harvest-bill", 1),
        Reference(
            type="bill",
            title="Fair Harvest Bill",
            container_title="House Bills",
            number="H.R. 219",
            authority="House of Commons",
            issued=Date(1975, 2, 3),
        ),
    ),
    (
        ("osgood1951", "osgood-evening-talk", 1),
        Reference(
            type="broadcast",
            author=(Name("Osgood", "Mary"),),
            title="Evening Talk",
            container_title="Third Programme",
            publisher="BBC",
            publisher_place="London",
            issued=Date(1951, 11, 2),
        ),
    ),
    (
        ("homer", "homer-odyssey", 6),
        Reference(type="classic", author=(Name(literal="Homer"),), title="Odyssey", language="grc"),
    ),
    (
        ("papers1890", "ferrier-papers", 1),
        Reference(
            type="collection",
            author=(Name("Ferrier", "Susan"),),
            title="Papers of the Family Ferrier",
            archive="National Library",
            archive_location="MS 14.2",
            publisher_place="Edinburgh",
            issued=Date(1817, until=Date(1890)),
        ),
    ),
    (
        ("ices2009", "ices-hauls", 1),
        Reference(
            type="dataset",
            author=(Name(literal="Institute of Marine Research"),),
            title="Trawl hauls of the Barents Sea",
            publisher="Norwegian Marine Data Centre",
            publisher_place="Bergen",
            issued=Date(2009),
            url="https://example.org/data?id=7&v=2",
            language="en",
        ),
    ),
    (
        ("memo1938", "memo-on-coal", 1),
        Reference(
            type="document",
            author=(Name(literal="Board of Trade"),),
            title="Memorandum on Coal",
            publisher="Board of Trade",
            publisher_place="London",
            issued=Date(1938, 9),
            page="3-4",
        ),
    ),
    (
        ("orr1911", "orr-lemma", 1),
        Reference(
            type="entry",
            author=(Name("Orr", "James"),),
            title="Lemming",
            container_title="A Naturalist's Alphabet",
            publisher="Blackie",
            publisher_place="Glasgow",
            issued=Date(1911),
            page="88",
        ),
    ),
    (
        ("snell1993", "snell-ness", 1),
        Reference(
            type="entry-dictionary",
            author=(Name("Snell", "Una"),),
            editor=(Name("Tait", "R. B."),),
            title="ness, n.",
            container_title="Dictionary of the Northern Tongue",
            publisher="Clarendon",
            publisher_place="Oxford",
            volume="3",
            page="412",
            issued=Date(1993),
        ),
    ),
    (
        ("fair1889", "fair-of-machines", 1),
        Reference(
            type="event",
            author=(Name("Petit", "Louise"),),
            title="Fair of Machines",
            publisher_place="Paris",
            issued=Date(1889, 5, 6, until=Date(1889, 10, 31)),
        ),
    ),
    (
        ("diaz1901", "diaz-delta", 1),
        Reference(
            type="figure",
            author=(Name("Díaz", "Elena"),),
            title="The delta at low water",
            container_title="Rivers of the South",
            publisher="Losada",
            publisher_place="Buenos Aires",
            number="4",
            page="17",
            issued=Date(1901),
        ),
    ),
    (
        ("kollwitz1903", "kollwitz-losbruch", 1),
        Reference(
            type="graphic",
            author=(Name("Kollwitz", "Käthe"),),
            title="Losbruch",
            genre="Radierung",
            archive="Kupferstichkabinett",
            archive_location="Berlin, 12-1903",
            issued=Date(1903),
            language="de",
        ),
    ),
    (
        ("hearing1954", "hearing-on-harbours", 1),
        Reference(
            type="hearing",
            title="Hearing on the State of the Harbours",
            event_title="Eighty-third Congress, second session",
            authority="Committee on Commerce",
            publisher="Government Printing Office",
            publisher_place="Washington",
            issued=Date(1954, 3, 9),
            page="11-40",
        ),
    ),
    (
        ("paz1968", "paz-conversation", 1),
        Reference(
            type="interview",
            author=(Name("Paz", "Octavio"),),
            title="A Conversation on Translation",
            container_title="Delos",
            volume="2",
            page="5-19",
            issued=Date(1968),
        ),
    ),
    (
        ("act1875", "public-health-act", 2),
        Reference(
            type="legislation",
            title="Public Health Act",
            container_title="Public General Statutes",
            volume="38",
            number="55",
            page="401-550",
            authority="United Kingdom",
            issued=Date(1875),
        ),
    ),
    (
        ("mercator1595", "mercator-septentrionalium", 1),
        Reference(
            type="map",
            author=(Name("Mercator", "Gerardus"),),
            title="Septentrionalium Terrarum Descriptio",
            publisher="Busius",
            publisher_place="Duisburg",
            issued=Date(1595, mark="supplied"),
            language="la",
        ),
    ),
    (
        ("bartok1936", "bartok-zene", 1),
        Reference(
            type="musical_score",
            author=(Name("Bartók", "Béla"),),
            title="Zene húros hangszerekre",
            publisher="Universal Edition",
            publisher_place="Wien",
            number="UE 10888",
            issued=Date(1937),
            original_date=Date(1936),
            language="hu",
        ),
    ),
    (
        ("paine1776", "paine-common-sense", 3),
        Reference(
            type="pamphlet",
            author=(Name("Paine", "Thomas"),),
            title="Common Sense: Addressed to the Inhabitants of America",
            publisher="R. Bell",
            publisher_place="Philadelphia",
            number_of_pages="79",
            issued=Date(1776),
        ),
    ),
    (
        ("ericsson1849", "ericsson-engine", 1),
        Reference(
            type="patent",
            author=(Name("Ericsson", "John"),),
            title="Improvement in the engine of ships",
            number="US 6844",
            authority="United States Patent Office",
            issued=Date(1849, 11, 6),
            language="en",
        ),
    ),
    (
        ("brook1964", "brook-marat", 1),
        Reference(
            type="performance",
            author=(Name("Brook", "Peter"),),
            title="The Persecution of Marat",
            publisher="Aldwych Theatre",
            publisher_place="London",
            issued=Date(1964, 8, 20),
        ),
    ),
    (
        ("blast1914", "blast", 1),
        Reference(
            type="periodical",
            editor=(Name("Lewis", "Wyndham"),),
            title="Blast",
            publisher="John Lane",
            publisher_place="London",
            volume="1",
            issn="0028-0836",
            issued=Date(1914),
        ),
    ),
    (
        ("voss1932", "voss-to-lund", 2),
        Reference(
            type="personal_communication",
            author=(Name("Voss", "Ida"),),
            title="Letter to Karin Lund",
            archive="Stadsarkivet",
            archive_location="Box 3",
            issued=Date(1932, 1, 9),
        ),
    ),
    (
        ("quill2012", "quill-post", 1),
        Reference(
            type="post",
            author=(Name("Quill", "Sam"),),
            title="Does anyone know this printer's mark?",
            container_title="Forum of Old Books",
            url="https://example.org/t/77#post-3",
            issued=Date(2012, 7, 1),
        ),
    ),
    (
        ("ode2015", "ode-slow-trains", 1),
        Reference(
            type="post-weblog",
            author=(Name("Ode", "Chidi"),),
            title="Slow trains",
            container_title="Notes from the Line",
            url="https://example.org/slow-trains/",
            issued=Date(2015, 10, 12),
            accessed=Date(2016, 1, 2),
        ),
    ),
    (
        ("rule1998", "rule-on-lamps", 1),
        Reference(
            type="regulation",
            title="Rule on Lamps of Small Craft",
            container_title="Federal Register",
            volume="63",
            number="33 CFR 84",
            page="1205",
            authority="Coast Guard",
            issued=Date(1998),
        ),
    ),
    (
        ("west1930", "west-review", 1),
        Reference(
            type="review",
            author=(Name("West", "Clara"),),
            title="Two Books on the Steppe",
            container_title="The Tablet",
            page="210-212",
            issued=Date(1930, 6),
        ),
    ),
    (
        ("ashe1987", "ashe-review", 1),
        Reference(
            type="review-book",
            author=(Name("Ashe", "Noel"),),
            title="Salt and Its Roads",
            container_title="Journal of Trade",
            volume="12",
            issue="3-4",
            page="99-101",
            issued=Date(1987),
        ),
    ),
    (
        ("tide2019", "tide-tables", 1),
        Reference(
            type="software",
            author=(Name("Aalto", "Sofia"), Name(literal="Tide Tables Project")),
            title="tidetables: harmonic analysis for $5",
            publisher="Tide Tables Project",
            url="https://example.org/tide_tables",
            issued=Date(2019, 2, 28),
        ),
    ),
    (
        ("niles1929", "niles-river", 1),
        Reference(
            type="song",
            author=(Name("Niles", "Abbe"),),
            title="River, Stay Away",
            container_title="Songs of the Levee",
            publisher="Okeh",
            publisher_place="St. Louis",
            number="8650",
            issued=Date(1929),
        ),
    ),
    (
        ("sand1848", "sand-speech", 1),
        Reference(
            type="speech",
            author=(Name("Sand", "Aurore"),),
            title="On the Provisional Government",
            event_title="Meeting of the Clubs",
            publisher_place="Paris",
            genre="Address",
            issued=Date(1848, 3, 16),
        ),
    ),
    (
        ("iso1986", "iso-8879", 1),
        Reference(
            type="standard",
            author=(Name(literal="International Organization for Standardization"),),
            title="Standard Generalized Markup Language",
            number="ISO 8879:1986",
            publisher="ISO",
            publisher_place="Geneva",
            issued=Date(1986),
        ),
    ),
    (
        ("treaty1920", "treaty-of-tartu", 1),
        Reference(
            type="treaty",
            title="Treaty of Tartu",
            container_title="League of Nations Treaty Series",
            volume="11",
            page="29-71",
            issued=Date(1920, 2, 2),
        ),
    ),
]

# What references have no place for: variables of CSL, and what one format alone has.
EXTRAS = {
    "carr1961": (Extra("bibtex:file", r":carr \% 1961.pdf:PDF"), Extra("csl:seen", '{"by": ["A", 3]}')),
    "mann1999": (Extra("original-title", "Der Zauberberg"), Extra("original-publisher", "S. Fischer")),
    "watson1953": (
        Extra("abstract", "We wish to suggest a structure; 100% of it: {new} & $ _."),
        Extra("keyword", "DNA, helix"),
        Extra("title-short", "A structure for DNA"),
        Extra("ris:C7", "e12"),
    ),
    "king1963": (Extra("container-author", (Name("King", "Martin Luther", suffix="Jr."),)),),
    "eisenstein1925": (
        Extra("director", (Name("Eisenstein", "Sergei"),)),
        Extra("composer", (Name("Meisel", "Edmund"), Name(literal="A & B"))),
        Extra("medium", "35 mm"),
    ),
    "brook1964": (Extra("event-place", "London"), Extra("event-date", Date(1964, 8, until=Date(1964, 10)))),
    "voss1932": (Extra("recipient", (Name("Lund", "Karin"),)),),
    "ashe1987": (
        Extra("reviewed-title", "A History of Salt"),
        Extra("reviewed-author", (Name("Gogh", "Ada", "van"),)),
    ),
    "ices2009": (Extra("call-number", "GC 7"), Extra("version", "2.1"), Extra("annote", "Large.")),
    "lenin1922": (Extra("available-date", Date(1956, mark="circa")),),
}


def library() -> Library:
    """Give the records as a library."""
    return Library(
        tuple(
            Source(key, work, reference, tuple(range(count)), extra=EXTRAS.get(key, ()))
            for (key, work, count), reference in RECORDS
        )
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
