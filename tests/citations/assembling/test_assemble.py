"""Labelled spans become a reference. The rows mark each value: ``{a Roe, Jane} {t Walls}, {p Rome}``."""

from dataclasses import asdict

import pytest
from citations.marked import marked

from biblio.citations.assembling.assemble import assemble
from biblio.model import Date, Locator, Name


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (
            "{a Roe, Jane A}. {t Walls; a History}. {p Boston}: {h Little, Brown and "
            "Company}, {d 1946}, p. {g 281}",
            {
                "type": "book",
                "author": (Name("Roe", "Jane A."),),
                "title": "Walls: a History",
                "publisher": "Little, Brown and Company",
                "publisher_place": "Boston",
                "issued": Date(1946),
                "locator": Locator("page", "281"),
            },
        ),
        (
            "{h BGH}, {c NJW} {d 2005}, {g 190} ({g 192 f}.)",
            {"container_title": "NJW", "page": "190", "locator": Locator("page", "192 f."), "note": ""},
        ),
        (
            "{a Weber}, in: {e Meier} (Hrsg.), {c Walls}, {p Berlin} {d 2001}, S. {g 4}",
            {
                "type": "chapter",
                "author": (Name("Weber"),),
                "editor": (Name("Meier"),),
                "title": "",
                "container_title": "Walls",
                "locator": Locator("page", "4"),
            },
        ),
        (
            "{a Roe and Doe}. Trans. and Ed. {t Papers}. {p Toronto, Canada}: {h North}, {d "
            "c1996}, p. {g 230-31}",
            {
                "author": (),
                "editor": (Name("Roe"), Name("Doe")),
                "translator": (Name("Roe"), Name("Doe")),
                "publisher_place": "Toronto, Canada",
                "issued": Date(1996, mark="copyright"),
                "locator": Locator("page", "230-31"),
            },
        ),
        (
            "{e Roe and Doe}, Eds. {t Papers}. {d 1996}",
            {"author": (), "editor": (Name("Roe"), Name("Doe")), "translator": ()},
        ),
        (
            "{a Roe, J., Doe, K., et al.} {t Walls}. {d 1996}",
            {"author": (Name("Roe", "J."), Name("Doe", "K.")), "et_al": ("author",)},
        ),
        (
            "{a Roe, J.}, et al., {t Walls}, hrsg. von {e Karl Doe} u. a. {d 1996}",
            {"author": (Name("Roe", "J."),), "editor": (Name("Doe", "Karl"),), "et_al": ("author", "editor")},
        ),
        ("{a Roe, J.} (ed.), {t Walls … and Gates}. {d 1996}", {"et_al": ()}),
        (
            "{a Roe, Jane}, {t Walls}, translated by {r John Doe}, {h North}, {d 2001}",
            {"author": (Name("Roe", "Jane"),), "translator": (Name("Doe", "John"),), "editor": ()},
        ),
        (
            "{a Roe, Jane}. “{t Searching Again}.” {c New Gazette}: {d August 7, 1935}, p. {g 357}",
            {
                "type": "article-newspaper",
                "title": "Searching Again",
                "container_title": "New Gazette",
                "issued": Date(1935, 8, 7),
                "locator": Locator("page", "357"),
                "page": "",
            },
        ),
        (
            "{a Roe J, Doe K}: {t On walls}. {c J Walls}. {d 2006};{v 51}({i 5}):{g "
            "799–817}. {D 10.1623/hysj.51.5.799}",
            {
                "type": "article-journal",
                "author": (Name("Roe", "J"), Name("Doe", "K")),
                "volume": "51",
                "issue": "5",
                "page": "799-817",
                "doi": "10.1623/hysj.51.5.799",
                "locator": None,
            },
        ),
        (
            "{a Roe, Jane}, ‘{t Gates}’, in {e Doe, K} (ed.), {c Walls}, {p Rome}, {d 1990}, pp. {g 12–40}",
            {
                "type": "chapter",
                "editor": (Name("Doe", "K"),),
                "author": (Name("Roe", "Jane"),),
                "page": "12-40",
            },
        ),
        (
            "{a Roe, Jane}. {t Works}. {p Moscow}: {h Foreign Languages Pub. House}, {d "
            "1952}, Vol. {v 13}, p. {g 110}",
            {
                "volume": "13",
                "publisher": "Foreign Languages Publishing House",
                "locator": Locator("page", "110"),
            },
        ),
        (
            "{a Roe and Doe}. {t The Wall (Pt 1)}. {p New York}: {h Base Books}, {d c1999}, p. {g 75}",
            {"title": "The Wall", "volume": "1"},
        ),
        (
            "{a Roe, J}. {t Walls}. {p London}: {h G. Allen & Unwin, ltd}.,{d 1938}, p. {g "
            "98}. {g 100}, {g 101}, {g 103}",
            {"locator": Locator("page", "98, 100, 101, 103"), "author": (Name("Roe", "J."),)},
        ),
        (
            "{a Roe, Jane}. {t Walls}. {p Antwerp, Belgium}: {h EPO}, p. {g 138} [{o p. 120 on the NET}]",
            {"locator": Locator("page", "138"), "note": "p. 120 on the NET", "issued": None},
        ),
        (
            "{a Roe, J.}. {t 1937: Year of Walls}. {p Oak Park, Michigan}: {h Labor}, {d 1998}",
            {"title": "1937: Year of Walls", "publisher_place": "Oak Park, Michigan", "locator": None},
        ),
        (
            "{a Roe, Jane}, {t Walls of Rome}, {k PhD dissertation}, {h University of Bombay}, {d 1990}",
            {"type": "thesis", "genre": "PhD dissertation", "publisher": "University of Bombay"},
        ),
        (
            "{a Roe, Jane}: {t On Walls}, in: {c Annals of Walls} {v 17} ({d 1905}), S. {g "
            "891–921}, hier S. {g 895}",
            {"type": "article-journal", "page": "891-921", "locator": Locator("page", "895")},
        ),
        (
            "{a Roe & Doe}, {t The Right to Walls}, {v 4} {c Harv. L. Rev.} {g 193}, {g 205} ({d 1890})",
            {"page": "193", "locator": Locator("page", "205"), "volume": "4"},
        ),
        (
            "{t Walls}. {u https://example.org/walls}.",
            {"type": "webpage", "url": "https://example.org/walls"},
        ),
        ("{A TNA, FO 371/1234}", {"type": "manuscript", "archive": "TNA, FO 371/1234", "title": ""}),
        (
            "{a Roe, J}, {t Walls}, {c Post}, Nr. {i 1848}, {d 3 May 1903}",
            {"issue": "1848", "issued": Date(1903, 5, 3), "note": ""},
        ),
        ("{t Walls}, {d 1999}, {d 1954}", {"issued": Date(1999), "original_date": Date(1954)}),
        (
            "{a Roe, J}: {c Walls and Gates}. {p Rome} {d 1922}, S. {g 124} f.",
            {"type": "book", "title": "Walls and Gates", "container_title": ""},
        ),
        (
            "{a Roe, J}. {t Walls}. {p Paris}, {h Colin}, {d 1949} ({s Cahiers des Annales} ; {v 3})",
            {"collection_title": "Cahiers des Annales", "collection_number": "3", "volume": ""},
        ),
        (
            "{a Roe, J}. {t Walls}. {h Penguin}, {d 2005}. {u https://example.org}. Accessed {d 5 May 2020}.",
            {"issued": Date(2005), "original_date": None, "accessed": Date(2020, 5, 5)},
        ),
        (
            "{a Roe, J}: {t Walls}, {u https://example.org} (abgerufen am {d 12.05.2015})",
            {"issued": None, "accessed": Date(2015, 5, 12)},
        ),
        (
            "{a Roe, J}. {t Walls} ({d 1927}; repr. {d 1986})",
            {"issued": Date(1986), "original_date": Date(1927)},
        ),
        (
            "{a Roe, J}, {d 1927}, {t Walls}, {h Gallimard}, {d 1986}, {p Paris}",
            {"issued": Date(1986), "original_date": Date(1927)},
        ),
        (
            "{t Letter to Roe}, {d 12 July 1916}. {h War Museum}, Documents.{d 1234}",
            {"issued": Date(1916, 7, 12), "original_date": None, "note": "1234"},
        ),
        (
            "{a Roe, J}. {t Walls}. {h North}, {d 1990}. {N ISBN 978-0-306-40615-7}",
            {"isbn": "9780306406157", "number": ""},
        ),
        ("{a Roe, J}. {t Walls}. {u https://doi.org/10.1000/182}", {"doi": "10.1000/182", "url": ""}),
        (
            "{t Walls}. Trans. and Ed. {e A. Roe}. {p Oxford}: {h North}, {d 1922}",
            {"editor": (Name("Roe", "A."),), "translator": (Name("Roe", "A."),)},
        ),
        (
            "{e Roe, J. and K. Doe}, eds. {c Die Stadt}. {p Berlin}: {h Springer}, {d 1999}",
            {"type": "book", "title": "Die Stadt"},
        ),
        (
            "{a Roe, J}. {t Walls}. {h North}, {d 1990}, vol. {v 1}, p. {g 2}; vol. {v 2}, p. {g 14}",
            {"volume": "1", "note": "volume 2"},
        ),
        (
            "{a Roe}, {t Right}, {v 4} {c Harv. L. Rev}. {g 193} ({d 1890})",
            {"container_title": "Harv. L. Rev."},
        ),
        (
            "{a Roe, J}. {t Walls}, {v 3 vols}. ({h North}, {d 1990}), {v 2}:{g 14}",
            {"volume": "2", "number_of_volumes": "3", "note": ""},
        ),
        (
            "{a Roe}, “{t Right},” {c Smart Mater}., vol. {v 4}, p. {g 193}, {d 1990}",
            {"container_title": "Smart Mater."},
        ),
        ("{a Roe}. {t History of the U.S.S.R}. {d 1990}", {"title": "History of the U.S.S.R."}),
        ("{a Roe}. {t Plan B}. {h North}, {d 1990}", {"title": "Plan B"}),
        (
            "{a Roe, Jane}. “{t Searching Again}.” {p New Orleans}: {d August 7, 1935}, p. {g 357}",
            {"container_title": "New Orleans", "publisher_place": "", "type": "article-magazine"},
        ),
        (
            "{a Roe, J}. {t Walls}. {c Annals}, in {t Gates}, in {c Acts} {v 3} ({d 1990})",
            {"title": "Walls", "container_title": "Annals", "note": "Gates; container Acts"},
        ),
        ("", {"type": "document", "title": "", "author": (), "locator": None}),
    ],
)
def test_assembled(row: str, expected: dict[str, object]) -> None:
    text, spans = marked(row)
    reference, locator = assemble(text, spans)
    values = asdict(reference) | {
        field: getattr(reference, field) for field in ("author", "editor", "translator")
    }
    values |= {"locator": locator}
    values |= {field: getattr(reference, field) for field in ("issued", "original_date", "accessed")}
    assert {field: values[field] for field in expected} == expected
