"""``.bib`` files in order: nothing is lost, and a second time changes nothing."""

import os
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from biblio.formats.blocks import Aside, Broken, Entry, Strings
from biblio.formats.duplicates import Alike
from biblio.formats.scan import scan
from biblio.formats.tidy import STANDARD, Wishes, tidy
from biblio.sources.citekeys import citekeys

GOLDEN = Path(__file__).parents[1] / "golden" / "tidy"


def same_title(references, keys=()):
    """Take references of one title for one source; a title with a ``?`` makes that doubtful."""
    titles = {}
    for at, reference in enumerate(references):
        titles.setdefault(reference.title.casefold().strip(".!"), []).append(at)
    for title, members in titles.items():
        if title and len(members) > 1:
            yield Alike(tuple(members), ("joined without a year",) if "?" in title else ())


EVERYTHING = Wishes("\t", ("author", "title"), True, "author", same_title, citekeys)


@pytest.mark.parametrize(
    ("text", "tidied"),
    [
        # No entry, no change.
        ("", ""),
        ("\n\n just\ttext \n", "\n\n just\ttext \n"),
        ("@string{x={X}}   \n", "@string{x={X}}   \n"),
        # Entries on one line; values as they are, whatever stands in them.
        (
            '@Book{a, Title={  The\n   {DNA} },Author="A" # b # {c},year=1999}@misc{b}',
            '@Book{a,\n  Title={  The\n   {DNA} },\n  Author="A" # b # {c},\n  year=1999,\n}\n\n'
            "@misc{b,\n}\n",
        ),
        # A DOI is written bare; what is no entry that can be laid out stays.
        (
            "@misc{a, DOI={https://doi.org/10.1000/1}, url={https://doi.org/10.1000/1}}\n"
            '@misc{, doi="doi:10.1/2"}',
            "@misc{a,\n  DOI={10.1000/1},\n  url={https://doi.org/10.1000/1},\n}\n"
            '@misc{, doi="doi:10.1/2"}\n',
        ),
        # The layout of most entries is that of all.
        (
            "@a{a,\n\tb = 1,\n\tc = 2\n}\n@a{b,\n\tb = 1,\n\tc = 2\n}\n@a{c, b=1,\n c = {2},\n}",
            "@a{a,\n\tb = 1,\n\tc = 2\n}\n@a{b,\n\tb = 1,\n\tc = 2\n}\n@a{c,\n\tb = 1,\n\tc = {2}\n}\n",
        ),
        # "=" below each other.
        (
            "@a{a,\n  title   = 1,\n  journal = 2}\n\n@a{b,\n  x       = 1}\n@a(c, title=3)",
            "@a{a,\n  title   = 1,\n  journal = 2}\n\n@a{b,\n  x       = 1}\n\n@a(c,\n  title   = 3)\n",
        ),
        (
            "@a{a,\n  title   = 1,\n  journal = 2}\n\n@a{b,\n  x  = 1,\n  yy = 2}\n\n@a(c, title=3, x=2)",
            "@a{a,\n  title   = 1,\n  journal = 2}\n\n@a{b,\n  x  = 1,\n  yy = 2}\n\n"
            "@a(c,\n  title = 3,\n  x     = 2)\n",
        ),
        # Hints for sorting.
        (r"@a{b,year={\noopsort{1973b}1973}}", "@a{b,\n  year={\\noopsort{1973b}1973},\n}\n"),
        # Values below each other.
        (
            "@a{a,\n  title =   {T},\n  journal = {J},\n}\n\n@a{b, x=1}",
            "@a{a,\n  title =   {T},\n  journal = {J},\n}\n\n@a{b,\n  x =       1,\n}\n",
        ),
        # Windows line ends.
        ("@a{b,c=1}\r\n\r\n\r\n% x\r\n@a{c}\r\n", "@a{b,\r\n  c=1,\r\n}\r\n\r\n% x\r\n@a{c,\r\n}\r\n"),
        # What stands between entries.
        (
            "  % one\n@a{b} % two\n% three\n@a{c}\nfour\n\n\n\nfive @a{d}\n\n @comment{ @a{b} }\n@preamble{}",
            "  % one\n@a{b,\n} % two\n\n% three\n@a{c,\n}\nfour\n\nfive\n@a{d,\n}\n\n"
            "@comment{ @a{b} }\n@preamble{}\n",
        ),
        # What cannot be laid out.
        (
            "@a{b, c={d} e={f}}\n@a{b}\n@a{b}\n@a{title={x} }\n@a{e, % no\n f=1}\n@a{g,h={i\n\n@a{j}",
            "@a{b, c={d} e={f}}\n@a{b,\n}\n@a{b}\n@a{title={x} }\n@a{e, % no\n f=1}\n@a{g,h={i\n\n@a{j,\n}\n",
        ),
    ],
)
def test_layout(text, tidied):
    assert tidy(text, Wishes()).text == tidied


ENTRIES = """\
% about Zola
@book{zola1, author = {Zola, Émile}, year = 1885}
@book{Carr, author = {Carr, E. H.}, title = {B}, date = {1961}} % read

@book{carr2, author = {Carr, E. H.}, title = {A}, date = {1961}}
% parts
@book{all, author = {Adams, A.}}
@inbook{part, crossref = {all}, author = {Émery, X.}, date = {1800~}}

% Articles

@article{x, title = {Nobody}}
@article{eta, author = {Éta, X.}, date = {1999}}
"""


@pytest.mark.parametrize(
    ("sort", "keys"),
    [
        ("none", ["zola1", "Carr", "carr2", "all", "part", "x", "eta"]),
        ("key", ["Carr", "carr2", "part", "zola1", "all", "eta", "x"]),
        ("author", ["carr2", "Carr", "part", "zola1", "all", "eta", "x"]),
        ("year", ["part", "zola1", "carr2", "Carr", "all", "eta", "x"]),
    ],
)
def test_sorting(sort, keys):
    text = tidy(ENTRIES, Wishes(sort=sort)).text
    assert [block.key for block in scan(text).blocks if isinstance(block, Entry)] == keys
    assert "% about Zola\n@book{zola1," in text
    assert "  date = {1961},\n} % read\n" in text
    assert "% parts\n@book{all," in text
    assert "\n}\n\n% Articles\n\n@article{" in text


@pytest.mark.parametrize(
    ("sort", "entries", "keys"),
    [
        # What an entry inherits counts as its own.
        ("year", "@inbook{c, crossref={p}} @book{a, year=1960} @book{p, year=1950}", ["c", "a", "p"]),
        ("year", "@book{b, year=1960} @book{a, xdata={x}} @xdata{x, year=1950}", ["a", "x", "b"]),
        ("author", "@misc{m, author={Moe}} @misc{a, xdata={x}} @xdata{x, author={Abe}}", ["a", "x", "m"]),
        ("author", "@book{m, editor={Moe}} @inbook{a, crossref={P}} @book{p, editor={Abe}}", ["a", "m", "p"]),
        ("year", "@inbook{c, crossref={p}, year=1970} @book{a, year=1960} @book{p, year=1}", ["a", "c", "p"]),
        # What others name in crossref comes behind all of them, whatever the case of its key.
        ("key", "@book{a} @book{b, crossref={A}} @book{c}", ["b", "c", "a"]),
        ("key", "@book{a} @book{b, crossref={a}} @book{c, crossref={b}} @book{d}", ["c", "d", "b", "a"]),
        ("key", "@book{b, crossref={a}} @book{a, crossref={b}} @book{c}", ["c", "a", "b"]),
    ],
)
def test_sorting_by_what_is_inherited(sort, entries, keys):
    text = tidy(entries.replace(" @", "\n@"), Wishes(sort=sort)).text
    assert [block.key for block in scan(text).blocks if isinstance(block, Entry)] == keys


def test_fields_in_order():
    text = "@book{a,\n  year = 1999,\n  x = {y},\n  Title = {T},\n  author = {A},\n}\n"
    assert tidy(text, Wishes(first=STANDARD)).text == (
        "@book{a,\n  author = {A},\n  Title = {T},\n  year = 1999,\n  x = {y},\n}\n"
    )
    assert tidy(text, Wishes(first=("x",), lowercase=True, indent="")).text == (
        "@book{a,\nx = {y},\nyear = 1999,\ntitle = {T},\nauthor = {A},\n}\n"
    )


def test_generated_keys():
    text = (
        "@book{x, author = {Woolf, Virginia}, date = {1929}}\n"
        "@book{woolf1929b, author = {Woolf, Virginia}, date = {1929}}\n"
        "@book{author = {Ito}, date = {2000}}\n"
        "@inbook{y, crossref = {x}, related = {woolf1929b,x}, ids = {old}}\n"
    )
    tidied = tidy(text, Wishes(keys=citekeys))
    entries = {
        block.key: {name: value for name, value, _ in block.fields} for block in scan(tidied.text).blocks
    }
    assert list(entries) == ["woolf1929a", "woolf1929b", "ito2000", "woolf1929c"]
    assert entries["woolf1929a"]["ids"] == "{x}"
    assert "ids" not in entries["woolf1929b"]
    assert "ids" not in entries["ito2000"]
    assert entries["woolf1929c"] == {
        "crossref": "{woolf1929a}",
        "related": "{woolf1929b,woolf1929a}",
        "ids": "{old, y}",
    }


def test_a_new_key_is_never_one_that_another_entry_had():
    text = "@book{carr1961, author = {Zola}, date = {1885}}\n@book{zola, author = {Carr}, date = {1961}}\n"
    keys = [block.key for block in scan(tidy(text, Wishes(keys=citekeys)).text).blocks]
    assert keys == ["zola1885", "carr1961a"]


MERGING = """\
% first
@book{one, author = {Carr, E. H.}, title = {What Is History!}, date = 1961, keywords = {a, b}} % 1

% second
@Book{two, author = {Carr, Edward Hallett}, title = "what is history", date = {1961},
 keywords = {b, c}, note = {Mine}} % 2
@book{three, author = {Carr, E. H.}, title = {What is History}, date = {1962}}

@inbook{four, crossref = {two}, title = {Five}}
"""


def test_duplicates_are_merged_where_nothing_conflicts():
    tidied = tidy(MERGING, Wishes(search=same_title))
    assert tidied.text == (
        "% second\n% 2\n% first\n"
        "@book{one,\n  author = {Carr, Edward Hallett},\n  title = {What Is History!},\n"
        "  date = 1961,\n  keywords = {a, b, c},\n  note = {Mine},\n  ids = {two},\n} % 1\n\n"
        "@book{three,\n  author = {Carr, E. H.},\n  title = {What is History},\n  date = {1962},\n}\n\n"
        "@inbook{four,\n  crossref = {one},\n  title = {Five},\n}\n"
    )
    assert [(one.line, one.message) for one in tidied.merges] == [
        (
            5,
            "two is merged into one (line 2); author: 'Carr, Edward Hallett' for 'Carr, E. H.'; "
            "title: 'What Is History!' for 'what is history'",
        )
    ]
    assert [(one.code, one.line, one.message) for one in tidied.diagnostics] == [
        (
            "bibtex-duplicate",
            7,
            "three may be the same as one (line 2), and is not merged: date differs: '1961', '1962'",
        )
    ]
    assert tidied.counts["entries"] == tidied.counts["kept"] + tidied.counts["merged"] == 4


@pytest.mark.parametrize(
    ("first", "second", "reason"),
    [
        (
            "title = {T?}, author = {A}, date = 1999",
            "title = {T?}, author = {A}, date = 1999",
            "joined without",
        ),
        ("title = {T}", "title = {T}", "they say too little"),
        ("title = {T}, isbn = {1}, % no\n", "title = {T}, isbn = {1}", "remarks between its fields"),
        ("title = {T}, isbn = {1}", "title = {T}, isbn = {1}, isbn = {2}", "a field twice"),
        ("title = {T}, isbn = {1}, x = {1}", "title = {T}, isbn = {1}, X = {2}", "x differs: '1', '2'"),
    ],
)
def test_duplicates_that_stay_are_told(first, second, reason):
    tidied = tidy(f"@book{{a, {first}}}\n@book{{b, {second}}}", Wishes(search=same_title))
    (told,) = (one for one in tidied.diagnostics if one.code == "bibtex-duplicate")
    assert told.message.startswith("b may be the same as a (line 1), and is not merged: ")
    assert reason in told.message
    assert tidied.counts["merged"] == 0


@pytest.mark.parametrize(
    ("differing", "more", "merged", "reason"),
    [
        (("number = 1", "", "number = 2"), "", 0, "b may be c as well, where number differs: '1', '2'"),
        (("", "number = 1", "number = 2"), "", 0, "a may be c as well, where number differs: '1', '2'"),
        (("url = {a.b/x}", "urldate = {2012}", "url = {a.b/y}"), "", 0, "b may be c as well, where url"),
        (("number = 1", "number = 1", "number = 2"), "", 1, ""),
        (("pagetotal = 404", "", "pagetotal = 403"), "", 1, ""),
        (("number = 1, doi = {10.1/x}", "doi = {10.1/x}", "number = 2"), "", 1, ""),
        (("number = 1", "", "number = 2"), "date = 1999", 1, ""),
    ],
)
def test_what_fits_two_that_exclude_each_other_stays(differing, more, merged, reason):
    said = [f"title = {{T}}, author = {{Roe, A.}}, {one}" for one in differing]
    dates = ["date = 2001", "date = 2001", more or "date = 2001"]
    pairs = zip("abc", said, dates, strict=True)
    text = "\n".join(f"@article{{{key}, {fields}, {date}}}" for key, fields, date in pairs)
    tidied = tidy(text, Wishes(search=same_title))
    assert tidied.counts["merged"] == merged
    assert not reason or any(reason in one.message for one in tidied.diagnostics)


def test_an_abbreviation_is_not_moved_before_its_definition():
    first = "@book{a, title = {T}, isbn = 1, publisher = {X}}\n"
    second = "@book{b, title = {T}, isbn = 1, publisher = x}\n"
    definition = "@string{x = {X}}\n"
    assert tidy(definition + first + second, Wishes(search=same_title)).counts["merged"] == 1
    apart = tidy(first + definition + second, Wishes(search=same_title))
    assert apart.counts["merged"] == 0
    assert "abbreviations" in apart.diagnostics[0].message


def test_the_same_key_twice():
    text = "@book{a, title={T}, isbn=1}\n@book{a, title={T}, isbn=1, note={N}}\n@book{a, title={U}}\n"
    tidied = tidy(text, Wishes(search=same_title))
    assert tidied.text == "@book{a,\n  title={T},\n  isbn=1,\n  note={N},\n}\n@book{a, title={U}}\n"
    assert [(one.code, one.line) for one in tidied.diagnostics] == [("bibtex-key", 3)]


@pytest.mark.parametrize("path", sorted(GOLDEN.glob("*.bib")), ids=lambda path: path.stem)
@pytest.mark.parametrize(("suffix", "wishes"), [("tidy", Wishes()), ("all", EVERYTHING)])
def test_golden(path, suffix, wishes):
    tidied = tidy(path.read_bytes().decode(), wishes)
    told = [f"{one.line}:{one.column} {one.message}\n" for one in (*tidied.merges, *tidied.diagnostics)]
    found = tidied.text.encode() + "".join(["\n=====\n", *told]).encode()
    expected = path.with_suffix(f".{suffix}")
    if os.environ.get("BIBLIO_UPDATE_GOLDEN"):
        expected.write_bytes(found)
    assert found == expected.read_bytes()
    assert tidy(tidied.text, wishes).text == tidied.text


PIECES = [
    "@book{%d, author = {Roe}, title = {T}, date = 1999}",
    "@Book(%d, title = x # {t}, Isbn={1}, keywords={k})",
    "@book{%d,\n\ttitle = {T},\n\tyear = 1999\n}",
    "@misc{%d}",
    "@book{same, title={U}, isbn={1}}",
    "@book{title={V}}",
    '@inbook{%d, crossref = {k1}, title = "a\n b"}',
    "@a{%d, % remark\n title = {T}, isbn={1}}",
    "@book{%d, title = {T} year = 3}",
    "@book{%d, title = {T",
    "@book{%d, ids={a}, doi={1}, title={t}}",
    "@string{x = {T}}",
    '@preamble{"p"}',
    "@comment{@book{c, d={e}}}",
    "% remark",
    "text\ntext",
    "} ,",
    "a@b.org",
]
GAPS = ["", " ", "\n", "\n\n", "\r\n", "\n \n\n  ", "\r", "\t"]
FILES = st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(GAPS)), max_size=10).map(
    lambda pieces: "".join(piece.replace("%d", f"k{at}") + gap for at, (piece, gap) in enumerate(pieces))
)
SIGNS = ["@book{", "@a(k,", "k,", "t = ", "{x}", '"y"', "}", ")", "{", '"', "#", "% r", "\n", "\r", " "]
NOISE = st.lists(st.sampled_from(SIGNS), max_size=30).map("".join)
WISHES = st.builds(
    Wishes,
    indent=st.sampled_from([None, "", "\t", "    "]),
    first=st.sampled_from([(), STANDARD, ("title",)]),
    lowercase=st.booleans(),
    sort=st.sampled_from(["none", "key", "author", "year"]),
    search=st.sampled_from([None, same_title]),
    keys=st.sampled_from([None, citekeys]),
)


@settings(max_examples=150)
@given(FILES | NOISE | st.text(max_size=40), WISHES)
def test_a_second_time_changes_nothing(text, wishes):
    once = tidy(text, wishes)
    assert tidy(once.text, wishes).text == once.text
    told = [one.code for one in once.diagnostics]
    # Where a brace is not closed, another order of the entries may close it: such a file may stay as it is.
    assert "bibtex-unsafe" not in told or "bibtex-syntax" in told


@settings(max_examples=150)
@given(FILES | NOISE, WISHES)
def test_everything_that_goes_in_comes_out(text, wishes):
    tidied = tidy(text, wishes)
    before, after = scan(text).blocks, scan(tidied.text).blocks
    assert asides(before) == asides(after)
    assert Counter(lines(before)) == Counter(lines(after))
    assert len(entries(before)) == len(entries(after)) + len(tidied.merges)
    if not tidied.merges and not wishes.keys:
        assert Counter(map(fields, entries(before))) == Counter(map(fields, entries(after)))
    kept = [value for entry in entries(after) for value in words(entry)]
    for entry in entries(before):
        assert not [word for word in words(entry) if not any(word in value for value in kept)]


def entries(blocks):
    return [block for block in blocks if isinstance(block, Entry)]


def asides(blocks):
    return Counter(block.text for block in blocks if isinstance(block, (Aside, Strings, Broken)))


def lines(blocks):
    """The lines of free text; spaces at their ends are no part of it."""
    texts = [block.text for block in blocks if type(block).__name__ == "Text"]
    return [line.strip() for text in texts for line in text.replace("\r", "\n").split("\n") if line.strip()]


def fields(entry):
    named = sorted((name.lower(), value) for name, value, _ in entry.fields)
    return entry.kind.lower(), entry.key, tuple(named)


def words(entry):
    """The key and the words of the values of an entry, but for the keys that it names."""
    values = [value for name, value, _ in entry.fields if name.lower() != "crossref"]
    return [word.casefold() for value in [entry.key, *values] for word in value.strip('{}"').split()]
