"""Two entries as one: what goes together, what gives way, and what conflicts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biblio.formats import bibtex
from biblio.formats.merging import ConflictError, merge, with_alias
from biblio.formats.scan import scan
from biblio.formats.values import MONTHS


def entry(fields, kind="book", key="a"):
    (block,) = scan(f"@{kind}{{{key}, {fields}}}").blocks
    return block


def merged(ours, theirs):
    first, second = entry(ours), entry(theirs, key="b")
    return merge(first, second, *(bibtex.texts(one, MONTHS) for one in (first, second)))


@pytest.mark.parametrize(
    ("ours", "theirs", "fields"),
    [
        # What only one has.
        ("title={T}", "note={N}, title={T}", {"title": "{T}", "note": "{N}"}),
        ("title={}", "title={T}", {"title": "{T}"}),
        ("title={T}", 'title=""', {"title": "{T}"}),
        # One thing written in two ways stays as the first one has it.
        ('title="The {A}ge"', "title={The age.}", {"title": '"The {A}ge"'}),
        ("title={M{\\'e}moires}", "title={Mémoires}", {"title": "{M{\\'e}moires}"}),
        ("pages={1--9}", "pages={1-9}", {"pages": "{1--9}"}),
        ("isbn={978-0-19}", "isbn={978019}", {"isbn": "{978-0-19}"}),
        ("doi={10.1/x}", "doi={https://doi.org/10.1/X}", {"doi": "{10.1/x}"}),
        ("journal={J}", "journaltitle={J}", {"journal": "{J}"}),
        ("year=1999", "date={1999}", {"year": "1999"}),
        # The fuller spelling.
        ("author={Roe, J.}", "author={Roe, Jane}", {"author": "{Roe, Jane}"}),
        ("author={Roe, Jane A.}", "author={Roe, J.}", {"author": "{Roe, Jane A.}"}),
        ("author={Roe, J. and Poe, B.}", "author={J. Roe and Bo Poe}", {"author": "{J. Roe and Bo Poe}"}),
        ("publisher={U. Pr.}", "publisher={University Press}", {"publisher": "{University Press}"}),
        # Lists and notes.
        ("keywords={a, b}", "keywords={b, c, {d, e}}", {"keywords": "{a, b, c, {d, e}}"}),
        ("keywords={a; b}", "keywords={c}", {"keywords": "{a; b; c}"}),
        ("keywords={}", "keywords={c, d}", {"keywords": "{c, d}"}),
        ("keywords=k", "keywords={c}", {"keywords": "k # {, c}"}),
        ("file={:a, b.pdf:PDF}", "file={:a, b.pdf:PDF;:c.pdf:PDF}", {"file": "{:a, b.pdf:PDF; :c.pdf:PDF}"}),
        ("note={Mine}", "note={Yours}", {"note": "{Mine; Yours}"}),
        ('note="Mine"', 'note={"Yours"}', {"note": '"Mine" # {; "Yours"}'}),
        ("note={Read}", "note={Read twice}", {"note": "{Read twice}"}),
        (r"year={\noop{b}1999}", r'year="\noop{b}1999"', {"year": r"{\noop{b}1999}"}),
        # What programs keep for themselves.
        ("timestamp={2020}", "timestamp={2021}", {"timestamp": "{2020}"}),
    ],
)
def test_what_goes_together(ours, theirs, fields):
    found = merged(ours, theirs).entry
    assert {name: value for name, value, _ in found.fields} == fields
    assert (found.kind, found.key) == ("book", "a")


@pytest.mark.parametrize(
    ("ours", "theirs", "conflict"),
    [
        ("title={One}", "title={Two}", "title differs: 'One', 'Two'"),
        ("title={C}", "title={C++}", "title differs: 'C', 'C++'"),
        ("title={War}", "title={War: A History}", "title differs: 'War', 'War: A History'"),
        ("title={Resume}", "title={Résumé}", "title differs: 'Resume', 'Résumé'"),
        ("volume={1}", "volume={2}", "volume differs: '1', '2'"),
        ("pages={1-9}", "pages={19}", "pages differs: '1-9', '19'"),
        ("year=1999", "year=1998", "date differs: '1999', '1998'"),
        ("year=1999, month=may", "date={1999}", "dates are given in different fields"),
        ("author={Roe, Jane}", "author={Roe, John}", "author differs: 'Roe, Jane', 'Roe, John'"),
        ("author={Roe, J.}", "author={Roe, J. and others}", "author differs: 'Roe, J.', 'Roe, J. and"),
        (r"year={\noop{b}1999}", "year=1999", r"date is sorted otherwise: '\\noop{b}1999', '1999'"),
        ("author={司馬遷}", "author={魯迅}", "author differs: '司馬遷', '魯迅'"),
    ],
)
@pytest.mark.parametrize("swapped", [False, True])
def test_conflicts(ours, theirs, conflict, swapped):
    with pytest.raises(ConflictError) as caught:
        merged(*((theirs, ours) if swapped else (ours, theirs)))
    assert swapped or str(caught.value).startswith(conflict)


def test_other_types_conflict():
    with pytest.raises(ConflictError, match="types differ: @book, @misc"):
        merge(entry("title={T}"), entry("title={T}", "misc"), {"title": "T"}, {"title": "T"})


def test_what_gave_way_is_on_record():
    found = merged("author={Roe, J.}, title={The Age}, x={1}", "author={Roe, Jane}, title={the age}, x={1}")
    assert [tuple(change) for change in found.changes] == [
        ("author", "Roe, Jane", "Roe, J."),
        ("title", "The Age", "the age"),
    ]


@pytest.mark.parametrize(
    ("fields", "alias", "ids"),
    [
        ("title={T}", "b", ["{b}"]),
        ("ids={x}", "b", ["{x, b}"]),
        ('IDS = "x,b"', "b", ['"x,b"']),
        ("title={T}", "a", []),
        ("title={T}", "", []),
    ],
)
def test_aliases(fields, alias, ids):
    found = with_alias(entry(fields), alias)
    assert [value for name, value, _ in found.fields if name.lower() == "ids"] == ids


WORDS = st.lists(st.sampled_from(["a", "B.", "c", "{D}", "é", "a b", "1"]), max_size=3)


@given(WORDS, WORDS, st.sampled_from(["keywords", "note", "title", "author", "publisher"]))
def test_a_merged_value_has_all_words_of_both_or_the_other_one_is_on_record(ours, theirs, name):
    joint = " and " if name == "author" else ", "
    texts = [joint.join(words) for words in (ours, theirs)]
    try:
        found = merged(*(f"{name}={{{text}}}" for text in texts))
    except ConflictError:
        return
    (field,) = found.entry.fields
    told = " ".join([field.value, *(change.dropped for change in found.changes)]).casefold()
    assert all(
        word.strip("{}").casefold() in told for text in texts for word in text.replace(",", " ").split()
    )
