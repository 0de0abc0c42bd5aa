"""What citeproc-py renders wrongly and its mended elements right, each in a style of a few lines."""

import pytest
from styling.small_style import small_style

from biblio.styling.render import of_items

ANNA = {"family": "Berg", "given": "Anna Louise"}
BELA = {"family": "Kun", "given": "Béla"}
LI = {"family": "Li", "given": "Wei"}
GOGH = {"family": "Gogh", "given": "Vincent", "non-dropping-particle": "van", "suffix": "Jr."}
BOOK = {"type": "book", "id": "k", "title": "the title"}


def printed(folder, layout, item=None, locale="", **parts):
    item = {**BOOK, **(item or {})}
    rendered = of_items([item], small_style(folder, layout, **parts), locale)
    assert not rendered.diagnostics
    return rendered.entries[0].plain


NAMES = '<names variable="author"><name {}/></names>'


@pytest.mark.parametrize(
    ("attributes", "people", "expected"),
    [
        ('initialize-with=". "', [ANNA], "A. L. Berg"),
        ('initialize-with=""', [ANNA], "AL Berg"),
        ('initialize-with="."', [{"family": "B", "given": "Jean-Paul"}], "J.-P. B"),
        (
            'initialize-with="." initialize-with-hyphen="false"',
            [{"family": "B", "given": "Jean-Paul"}],
            "J.P. B",
        ),
        ('initialize-with=". "', [{"family": "B", "given": "Yu. M."}], "Yu. M. B"),
        ('initialize-with=". "', [{"family": "B", "given": "Charles de"}], "C. de B"),
        ('initialize="false" initialize-with=". "', [ANNA], "Anna Louise Berg"),
        ('initialize="false" initialize-with=". "', [{"family": "B", "given": "E.H."}], "E. H. B"),
        ('name-as-sort-order="first"', [ANNA, BELA], "Berg, Anna Louise, Béla Kun"),
        ('name-as-sort-order="all" sort-separator=" "', [ANNA, BELA], "Berg Anna Louise, Kun Béla"),
        ('and="text"', [ANNA, BELA, LI], "Anna Louise Berg, Béla Kun, and Wei Li"),
        (
            'and="text" delimiter-precedes-last="never"',
            [ANNA, BELA, LI],
            "Anna Louise Berg, Béla Kun and Wei Li",
        ),
        ('and="symbol" delimiter-precedes-last="always"', [ANNA, BELA], "Anna Louise Berg, & Béla Kun"),
        ('and="text" delimiter="; "', [ANNA, BELA, LI], "Anna Louise Berg; Béla Kun; and Wei Li"),
        (
            'and="text" name-as-sort-order="first" delimiter-precedes-last="after-inverted-name"',
            [ANNA, BELA],
            "Berg, Anna Louise, and Béla Kun",
        ),
        (
            'and="text" name-as-sort-order="first" delimiter-precedes-last="after-inverted-name"',
            [ANNA, BELA, LI],
            "Berg, Anna Louise, Béla Kun and Wei Li",
        ),
        (
            'and="text" name-as-sort-order="first" delimiter-precedes-last="always"',
            [{"family": "Sayers"}, {"family": "Kahn"}],
            "Sayers and Kahn",
        ),
        ('et-al-min="2" et-al-use-first="1"', [ANNA, BELA], "Anna Louise Berg et al."),
        ('et-al-min="3" et-al-use-first="2"', [ANNA, BELA, LI], "Anna Louise Berg, Béla Kun, et al."),
        (
            'et-al-min="3" et-al-use-first="1" et-al-use-last="true"',
            [ANNA, BELA, LI],
            "Anna Louise Berg, … Wei Li",
        ),
        ('form="short" and="text"', [ANNA, GOGH], "Berg and van Gogh"),
        ("", [GOGH], "Vincent van Gogh Jr."),
        ('name-as-sort-order="all"', [GOGH], "Gogh, Vincent van, Jr."),
        (
            'name-as-sort-order="all"',
            [{"family": "Roe", "given": "Jane", "suffix": "[Ann Doe]"}],
            "Roe, Jane [Ann Doe]",
        ),
        ("", [{"literal": "Royal Commission"}], "Royal Commission"),
        ('name-as-sort-order="all"', [{"family": "毛", "given": "泽东"}], "毛泽东"),
        ("", [{"family": "de", "given": ""}], "de"),
        ("", [{"given": "Homer"}], "Homer"),
    ],
)
def test_names(tmp_path, attributes, people, expected):
    assert printed(tmp_path, NAMES.format(attributes), {"author": people}) == expected


SUBSTITUTE = """<names variable="author" suffix=". "><name and="text" name-as-sort-order="first"/>
 <label form="short" prefix=", "/><substitute><names variable="editor"/><text variable="title"/></substitute>
 </names><names variable="editor" prefix="[" suffix="] "/><text variable="title"/>"""


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ({"author": [ANNA], "editor": [LI]}, "Berg, Anna Louise. [Wei Li] the title"),
        ({"editor": [ANNA, BELA]}, "Berg, Anna Louise and Béla Kun, eds. the title"),
        ({}, "the title"),
    ],
)
def test_what_stands_in_the_place_of_names_has_their_form_and_is_not_printed_again(tmp_path, item, expected):
    assert printed(tmp_path, SUBSTITUTE, item) == expected


def test_one_who_edited_and_translated_is_named_once(tmp_path):
    layout = """<names variable="editor translator" delimiter="; ">
     <label form="verb" suffix=" "/><name/></names>"""
    item = {"editor": [LI], "translator": [LI]}
    assert printed(tmp_path, layout, item) == "edited & translated by Wei Li"
    assert (
        printed(tmp_path, layout, {**item, "translator": [BELA]})
        == "edited by Wei Li; translated by Béla Kun"
    )


@pytest.mark.parametrize(
    "variable", ["director", "reviewed-author", "host", "script-writer", "curator", "series-creator", "guest"]
)
def test_names_of_csl_1_0_2(tmp_path, variable):
    assert printed(tmp_path, f'<names variable="{variable}"/>', {variable: [ANNA]}) == "Anna Louise Berg"


FULL_DATE = '<date variable="issued" form="text"/>'


@pytest.mark.parametrize(
    ("layout", "item", "expected"),
    [
        (FULL_DATE, {"date-parts": [[1946, 6, 27]]}, "June 27, 1946"),
        (FULL_DATE, {"date-parts": [[1946, 6]]}, "June 1946"),
        ('<date variable="issued" form="text" date-parts="year"/>', {"date-parts": [[1946, 6, 27]]}, "1946"),
        ('<date variable="issued" form="numeric"/>', {"date-parts": [[1946, 6, 7]]}, "06/07/1946"),
        (FULL_DATE, {"date-parts": [[1835], [1840]]}, "1835–1840"),
        (
            FULL_DATE,
            {"date-parts": [[1946, 6, 7], [1946, 6, 9]]},
            "June 7–9, 1946",
        ),
        (
            FULL_DATE,
            {"date-parts": [[1946, 6, 7], [1946, 8, 9]]},
            "June 7–August 9, 1946",
        ),
        (
            FULL_DATE,
            {"date-parts": [[1945, 12, 30], [1946, 1, 2]]},
            "December 30, 1945–January 2, 1946",
        ),
        (FULL_DATE, {"date-parts": [[1970]], "season": 4}, "Winter 1970"),
        (
            FULL_DATE,
            {"date-parts": [[1970, 24], [1971, 21]]},
            "Winter 1970–Spring 1971",
        ),
        (FULL_DATE, {"date-parts": [[-44, 3, 15]]}, "March 15, 44 BC"),
        (FULL_DATE, {"date-parts": [[79]]}, "79 AD"),
        (FULL_DATE, {"literal": "forthcoming"}, "forthcoming"),
        (FULL_DATE, {"raw": "1999-05"}, "May 1999"),
        ('<date variable="issued" form="text"/>', "1999-05-03", "May 3, 1999"),
        ('<date variable="issued" form="text"/>', "1999/2001", "1999–2001"),
        (FULL_DATE, {"date-parts": [["1946", "6"]]}, "June 1946"),
        (
            '<date variable="issued" delimiter=" "><date-part name="day" form="ordinal"/>'
            '<date-part name="month" form="short" strip-periods="true"/>'
            '<date-part name="year" form="short"/></date>',
            {"date-parts": [[1946, 8, 22]]},
            "22nd Aug 46",
        ),
    ],
)
def test_dates(tmp_path, layout, item, expected):
    assert printed(tmp_path, layout, {"issued": item}) == expected


def test_a_date_changes_nothing_in_the_next_one(tmp_path):
    layout = """<date variable="issued" form="text"><date-part name="month" form="short"/></date>
     <text value=" / "/><date variable="accessed" form="text"/>"""
    item = {"issued": {"date-parts": [[1946, 8, 1]]}, "accessed": {"date-parts": [[1947, 8, 1]]}}
    assert printed(tmp_path, layout, item) == "Aug. 1, 1946 / August 1, 1947"


@pytest.mark.parametrize(
    ("layout", "item", "expected"),
    [
        ('<group><text value="In "/><text variable="volume"/></group><text value="x"/>', {}, "x"),
        ('<group><text value="In "/><text variable="volume"/></group>', {"volume": "2"}, "In 2"),
        ('<group delimiter=", "><text value="n.d."/></group>', {}, "n.d."),
        ('<group><text value="x"/><group><text term="no date" form="short"/></group></group>', {}, "xn.d."),
        ('<group><label variable="edition"/><text variable="edition"/></group><text value="x"/>', {}, "x"),
        ('<label variable="volume" form="short"/><text value="|"/>', {}, "|"),
        ('<label variable="page" form="short"/>', {"page": "12-15"}, "pp."),
        ('<label variable="page" form="short"/>', {"page": "12"}, "p."),
        ('<label variable="number-of-volumes" form="short"/>', {"number-of-volumes": "6"}, "vols."),
        ('<number variable="number-of-volumes"/>', {"number-of-volumes": "6"}, "6"),
        ('<number variable="edition" form="ordinal"/>', {"edition": "2"}, "2nd"),
        ('<number variable="edition" form="ordinal"/>', {"edition": "112"}, "112th"),
        ('<number variable="edition" form="long-ordinal"/>', {"edition": "3"}, "third"),
        ('<number variable="volume" form="roman"/>', {"volume": "38"}, "xxxviii"),
        ('<number variable="edition" form="ordinal"/>', {"edition": "rev. ed."}, "rev. ed."),
        ('<text variable="page-first"/>', {"page": "12-15"}, "12"),
        ('<text variable="title" form="short"/>', {}, "the title"),
        ('<text variable="title" form="short"/>', {"title-short": "title"}, "title"),
        ('<text term="editor" form="verb-short"/>', {}, "ed. by"),
        ('<text macro="absent"/><text value="x"/>', {}, "x"),
        ('<text variable="event"/>', {"event-title": "Fair"}, "Fair"),
        ('<text variable="title-short"/>', {"shortTitle": "S"}, "S"),
        ('<text variable="title" quotes="true" suffix=", "/><text value="x"/>', {}, "“the title,” x"),
        ('<text variable="title" quotes="true"/>', {"title": 'the "Great" man'}, "“the ‘Great’ man”"),
        ('<text variable="title" suffix="."/>', {"title": "Why?"}, "Why?"),
        ('<text variable="title" text-case="title"/>', {"title": "brown v. board"}, "Brown v. Board"),
        (
            '<text variable="title" text-case="title"/>',
            {"title": "i nakazanie", "language": "ru"},
            "i nakazanie",
        ),
        (
            '<text variable="title" text-case="title"/>',
            {"title": "la seta in Italia", "language": "en-GB"},
            "La Seta in Italia",
        ),
        (
            '<text variable="title" text-case="title"/>',
            {"title": "the fall", "language": "und"},
            "The Fall",
        ),
        ('<text variable="title" text-case="title"/>', {"title": "la seta in Italia"}, "la seta in Italia"),
        (
            '<text variable="container-title" text-case="title"/>',
            {"title": "la seta in Italia", "container-title": "nuova antologia"},
            "nuova antologia",
        ),
        (
            '<text variable="container-title" text-case="title"/>',
            {"title": "the fall", "container-title": "annales du midi"},
            "annales du midi",
        ),
        ('<text variable="title"/>', {"title": "workers' state"}, "workers’ state"),
        ('<text variable="title"/>', {"title": 1984}, "1984"),
    ],
)
def test_texts_numbers_labels_groups(tmp_path, layout, item, expected):
    assert printed(tmp_path, layout, item) == expected


@pytest.mark.parametrize(
    ("test", "holds"),
    [
        ('type="book"', True),
        ('type="article book" match="any"', True),
        ('type="article" match="none"', True),
        ('variable="title volume"', False),
        ('variable="title volume" match="any"', True),
        ('is-numeric="volume"', False),
        ('is-numeric="edition"', True),
        ('is-uncertain-date="issued"', True),
        ('position="first"', False),
        ('locator="page"', False),
        ('disambiguate="true"', False),
    ],
)
def test_conditions(tmp_path, test, holds):
    layout = f'<choose><if {test}><text value="yes"/></if><else><text value="no"/></else></choose>'
    item = {"edition": "2nd", "issued": {"date-parts": [[1455]], "circa": True}}
    assert printed(tmp_path, layout, item) == ("yes" if holds else "no")


def test_numbers_in_front_are_set_apart(tmp_path):
    layout = '<text variable="citation-number" prefix="[" suffix="]"/><text variable="title"/>'
    assert printed(tmp_path, layout, attributes='second-field-align="flush"') == "[1] the title"


def test_blocks_are_set_apart(tmp_path):
    layout = """<text value="Berg" display="block"/><text value="1946" display="left-margin"/>
     <text variable="title"/>"""
    assert printed(tmp_path, layout) == "Berg 1946 the title"


def test_the_order_is_that_of_the_style(tmp_path):
    sort = '<sort><key variable="issued" sort="descending"/><key variable="author"/><key macro="t"/></sort>'
    own = small_style(
        tmp_path,
        '<text variable="title"/>',
        sort=sort,
        macros='<macro name="t"><text variable="title"/></macro>',
    )
    items = [
        {**BOOK, "id": "a", "title": "É", "issued": {"date-parts": [[1946]]}},
        {**BOOK, "id": "b", "title": "Z", "issued": {"date-parts": [[1946]]}, "author": [GOGH]},
        {**BOOK, "id": "c", "title": "D", "issued": {"date-parts": [[1946]]}},
        {**BOOK, "id": "d", "title": "x", "issued": {"date-parts": [[-44]]}},
        {**BOOK, "id": "e", "title": "A", "issued": {"date-parts": [[1950]]}},
        {**BOOK, "id": "f", "title": "undated"},
    ]
    assert [entry.key for entry in of_items(items, own).entries] == ["e", "b", "c", "a", "d", "f"]


YEARS = {"citing": 'disambiguate-add-year-suffix="true"', "kind": "in-text"}
CITING = """<names variable="author"><name form="short"/></names>
 <date variable="issued" form="text" date-parts="year"/>"""


def test_letters_tell_years_apart(tmp_path):
    own = small_style(tmp_path, '<date variable="issued" form="text"/>', citation=CITING, **YEARS)
    issued = {"date-parts": [[1946, 5]]}
    items = [
        {**BOOK, "id": str(at), "author": [who], "issued": issued} for at, who in enumerate([ANNA, LI, ANNA])
    ]
    assert [entry.plain for entry in of_items(items, own).entries] == ["May 1946a", "May 1946", "May 1946b"]
    items[0]["year-suffix"], items[2]["year-suffix"] = "b", "a"
    assert [entry.plain for entry in of_items(items, own).entries] == ["May 1946b", "May 1946", "May 1946a"]


@pytest.mark.parametrize(
    ("locale", "expected"),
    [
        ("", "“the title.” Edited by Wei Li, 3 May 1946"),
        ("en-GB", "‘the title’. Edited by Wei Li, 3 May 1946"),
        ("de-DE", "„the title“. Herausgegeben von Wei Li, 3 Mai 1946"),
        ("fr-FR", "«\u00a0the title\u00a0». Édité par Wei Li, 3 mai 1946"),
        ("ru-RU", "«the title». Под редакцией Wei Li, 3 май 1946"),
        ("de_AT", "„the title“. Herausgegeben von Wei Li, 3 Mai 1946"),
        ("de", "„the title“. Herausgegeben von Wei Li, 3 Mai 1946"),
    ],
)
def test_languages(tmp_path, locale, expected):
    layout = """<text variable="title" quotes="true" suffix=". "/><names variable="editor">
     <label form="verb" text-case="capitalize-first" suffix=" "/><name/></names>
     <date variable="issued" delimiter=" " prefix=", "><date-part name="day"/><date-part name="month"/>
     <date-part name="year"/></date>"""
    item = {"editor": [LI], "issued": {"date-parts": [[1946, 5, 3]]}}
    assert printed(tmp_path, layout, item, locale) == expected


@pytest.mark.parametrize(
    "value",
    [
        None,
        "",
        7,
        True,
        [],
        {},
        [None],
        [7],
        [[]],
        "Berg, Anna",
        {"family": "B"},
        {"date-parts": "x"},
        "\ufdd0",
    ],
)
@pytest.mark.parametrize(
    "variable", ["author", "issued", "title", "page", "language", "type", "custom", "volume"]
)
def test_odd_items_are_printed(tmp_path, variable, value):
    layout = """<names variable="author"/><date variable="issued" form="text"/><text variable="title"/>
     <text variable="page"/><number variable="volume" form="ordinal"/>"""
    rendered = of_items([{**BOOK, "note": "n", variable: value}], small_style(tmp_path, layout))
    assert rendered.entries[0].plain


def test_a_macro_that_calls_itself_costs_no_more_than_its_entries(tmp_path):
    own = small_style(
        tmp_path,
        '<text macro="m"/>',
        macros='<macro name="m"><text macro="m"/><text variable="title"/></macro>',
    )
    rendered = of_items([BOOK], own)
    assert rendered.entries[0].plain == "the title."
    assert len(rendered.diagnostics) == 1
