"""What the rendered training examples promise."""

import gzip
import hashlib
import json
import os
import re
import subprocess
import sys
from itertools import pairwise
from random import Random

import pytest
from generating import RECORDS, pool
from hypothesis import given
from hypothesis import strategies as st

from biblio.model import Name
from training.synthesis import records as reading
from training.synthesis.compose import FORMS, documents, noise_level, strings
from training.synthesis.documents import (
    KINDS,
    Block,
    alone,
    author_date,
    ending,
    inside,
    lines,
    listing,
    notes,
    prose,
    quotation,
)
from training.synthesis.lexicon import ALTERNATIVES, LANGUAGES, MINOR, Filler, lexicon
from training.synthesis.noise import spoil
from training.synthesis.pieces import (
    LABELS,
    slots,
    spans_of,
    text_of,
)
from training.synthesis.prose import Narrator, sentences
from training.synthesis.records import Record
from training.synthesis.reference import Writer
from training.synthesis.style import Style
from training.synthesis.tables import CUES, ORDERS, TABLES, choices
from training.synthesis.typed import HABITS

PROSE = {"en": ("The loom stood in the barn.", "Nobody wove there any more.")}


@pytest.fixture(scope="module")
def many_strings():
    return list(strings(RECORDS, seed=5, count=6000))


@pytest.fixture(scope="module")
def many_documents():
    return list(documents(RECORDS, PROSE, seed=5, count=1500))


def blocks(kind, count=60):
    own = pool()
    narrator = Narrator(own.fillers["en"], PROSE["en"])
    for _ in range(count):
        writer = own.writer("en")
        record = own.record("en")
        block = Block(writer, narrator, lambda which, w=writer, r=record: w.reference(r, True))
        kind(block)
        yield block


def test_records_of_all_files(tmp_path):
    (tmp_path / "records").mkdir()
    (tmp_path / "clusters").mkdir()
    bib = r"""@book{1,
    author = {Purl, Jr., Ann C. and van Knit, Bo},
    title = {Yarns {\&} Threads: a study},
    publisher = {Berlin: Faden Verlag},
    year = {1986}
}
@article{2,
    author = {data supplied by X, also citing Name, Name},
    title = {Junk},
    journal = {Wool},
    year = {1990}
}
@article{3,
    author = {Ida Skein},
    title = {Wolle und Seide in der Geschichte},
    journal = {Zeitschrift},
    volume = {26},
    pages = {11-18},
    doi = {https://doi.org/10.1234/ab.5},
    year = {1996}
}
"""
    table = "author\timprint\tshorttitle\nDoe, Jane\tLondon;J. Roe;1818.\tThe spindle: a tale\n"
    (tmp_path / "records" / "glottolog.bib.gz").write_bytes(gzip.compress(bib.encode()))
    (tmp_path / "records" / "noveltmmeta-sample.tsv.gz").write_bytes(gzip.compress(table.encode()))
    item = {
        "title": "Silk.",
        "author": [{"family": "Poe", "given": "Max E"}],
        "publisher": "Row",
        "publisher-place": "Boston; Bath",
        "issued": {"date-parts": [[1902]]},
    }
    rows = [{"edition": "a/0", "csl": item}, {"edition": "a/0", "csl": item | {"publisher": "Rowe"}}]
    (tmp_path / "clusters" / "goldfinch_val.jsonl.gz").write_bytes(
        gzip.compress("\n".join(map(json.dumps, rows)).encode())
    )

    silk, spindle, yarns, wool = reading.load(tmp_path)

    assert (silk.title, silk.authors, silk.places) == ("Silk", (Name("Poe", "Max E."),), ("Boston", "Bath"))
    assert (spindle.title, spindle.subtitle, spindle.publisher, spindle.year) == (
        "The spindle",
        "a tale",
        "J. Roe",
        "1818",
    )
    assert (yarns.title, yarns.publisher, yarns.places) == ("Yarns & Threads", "Faden Verlag", ("Berlin",))
    assert yarns.authors == (Name("Purl", "Ann C.", suffix="Jr."), Name("Knit", "Bo", "van"))
    assert (wool.language, wool.doi, wool.pages) == ("de", "10.1234/ab.5", "11-18")


def test_no_records_where_there_are_no_files(tmp_path):
    assert reading.load(tmp_path) == ()


def test_strings_need_no_records():
    assert len(list(strings((), seed=1, count=50))) == 50


def test_same_seed_same_examples_and_other_seed_others():
    first = list(strings(RECORDS, seed=3, count=80))
    assert first == list(strings(RECORDS, seed=3, count=80))
    assert first != list(strings(RECORDS, seed=4, count=80))
    blocks = list(documents(RECORDS, PROSE, seed=3, count=80))
    assert blocks == list(documents(RECORDS, PROSE, seed=3, count=80))


def test_same_examples_whatever_the_hash_seed():
    program = (
        "from training.synthesis.compose import documents, strings\n"
        "print([*strings((), 1, 60), *documents((), {}, 1, 60)])"
    )
    outputs = {
        hashlib.sha256(
            subprocess.run(
                [sys.executable, "-c", program],
                env=os.environ | {"PYTHONHASHSEED": seed},
                capture_output=True,
                check=True,
            ).stdout
        ).digest()
        for seed in ("1", "2")
    }
    assert len(outputs) == 1


def assert_sound(made):
    spans, extents = made.spans, made.citations
    assert all(span.label in LABELS for span in spans)
    assert all(0 <= span.start < span.end <= len(made.text) for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert all(one[1] <= other[0] for one, other in pairwise(extents))
    for span in spans:
        value = made.text[span.start : span.end]
        assert value == value.strip(' \t\n.,;:“”"«»„‘*_')
        assert any(start <= span.start and span.end <= end for start, end in extents)
    for start, end in extents:
        assert made.text[start:end] == made.text[start:end].strip()
        assert any(start <= span.start < end for span in spans)


def test_spans_and_extents_are_sound(many_strings, many_documents):
    for made in [*many_strings, *many_documents]:
        assert_sound(made)


def test_kinds_and_corpora_are_named(many_strings, many_documents):
    assert {(made.corpus, made.kind) for made in many_strings} == {("synth_strings", "string")}
    assert {(made.corpus, made.kind) for made in many_documents} == {("synth_documents", "document")}


def test_blocks_hold_no_blank_line(many_documents):
    assert not [made for made in many_documents if re.search(r"\n[ \t]*\n", made.text)]


def test_a_third_and_more_of_the_blocks_cite_nothing(many_documents):
    silent = sum(not made.citations for made in many_documents)
    assert 0.35 <= silent / len(many_documents) <= 0.6


def skeleton(made):
    parts, position = [], 0
    for span in made.spans:
        parts += [re.sub(r"\w+", "w", made.text[position : span.start]), span.label]
        position = span.end
    return "|".join(parts)


def test_strings_vary(many_strings):
    assert len({skeleton(made) for made in many_strings}) > 1000


def test_every_label_occurs(many_strings):
    assert {span.label for made in many_strings for span in made.spans} == LABELS


@pytest.mark.parametrize(
    "layout",
    [
        r"title>\W*<place>: <publisher>, <date>, \w+\.? ?<pages>",
        r"\(<place>: <publisher>, <date>\)",
        r"\(<publisher>, <date>\)",
        r"<place>, <publisher>, <date>",
        r"<place> <date>",
        r"^<author>\.? \(<date>\)",
        r"<container>,? <volume> ?\(<issue>\)[:,] ?<pages>",
        r"<container>\. <date>; ?<volume>",
        r"<container> <volume> \(<date>\)",
        r"<container>[*»”_]*: <date>",
        r"<container>[*»”_]* \(<date>\)",
        r"<author>, <title>, \w+\.? ?<pages>$",
        r"<author>,? <date>[:,] ?<pages>",
        r"^<xref>",
        r"<author>, <xref>",
        r"<editor>,? \(?[Ee]ds?\.",
        r"<editor>,? [(\[]?H(rs)?g",
        r"под ред\. <editor>",
        r"a cura di <editor>",
        r"sous la dir\w*\.? de <editor>",
        r"^<archive>",
        r"<title>[*]?, <volume> <container>\.? <pages>",
        r"<genre>, <publisher>",
        r"<url>.*<date>",
        r"doi:? ?<doi>",
        r"^\[?<marker>",
        r"^<signal> ",
        r"// ?<container>",
        r"; <author>",
        r"[*_]<title>[*_]",
        r"„<title>“",
        r"« ?<title> ?»",
    ],
)
def test_layouts_that_people_use_are_reached(layout, many_strings):
    def marks(made):
        parts, position = [], 0
        for span in made.spans:
            parts += [made.text[position : span.start], f"<{span.label}>"]
            position = span.end
        return "".join(parts)

    assert any(re.search(layout, marks(made)) for made in many_strings)


@pytest.mark.parametrize(
    "written",
    [
        r"\bc(19|20|18)\d\d\b",
        r"©",
        r"\d,\d{4}\b|\w,(19|20)\d\d",
        r"\bet al",
        r"\b[A-ZÀ-Þ]{4,}, ",
        r"\d{3}--?\d\d\b",
        r"\w+- \w",
        "\u00a0",
        r"[А-Я]\. ?[А-Я]\.",
        r"и др",
        r"u\. ?a\.",
    ],
)
def test_habits_and_faults_occur(written, many_strings):
    assert any(re.search(written, made.text) for made in many_strings)


@pytest.mark.parametrize("table", sorted(TABLES))
def test_forms_use_known_slots_and_can_be_chosen(table):
    for form in TABLES[table]:
        names = frozenset(slots(form)[1])
        assert names <= LABELS | CUES
        assert form in choices(table, names - CUES) or not names - CUES


def test_every_type_of_record_has_a_layout():
    own = pool()
    for kind in ORDERS:
        writer = own.writer("en")
        record = Record(
            kind,
            "On wool",
            (Name("Fir", "Al"),),
            container="Wool",
            publisher="Mill",
            year="1950",
            genre="Report",
            url="www.wool.org",
        )
        assert spans_of(writer.reference(record, True))


@pytest.mark.parametrize("kind", [quotation, alone, ending, inside, notes, listing, author_date])
def test_blocks_that_cite(kind):
    assert any(block.extents for block in blocks(kind))


@pytest.mark.parametrize("kind", [prose, lines])
def test_blocks_that_do_not_cite(kind):
    assert not any(block.extents or block.spans for block in blocks(kind))


def test_all_kinds_of_blocks_are_drawn():
    assert {kind for kind, _ in KINDS} == {
        quotation,
        alone,
        ending,
        inside,
        notes,
        listing,
        author_date,
        prose,
        lines,
    }


def test_a_citation_behind_a_quotation_fills_its_line():
    for block in blocks(quotation):
        for start, end in block.extents:
            line_start = block.text.rfind("\n", 0, start) + 1
            line_end = block.text.find("\n", end)
            before, after = (
                block.text[line_start:start],
                block.text[end : line_end if line_end >= 0 else None],
            )
            assert not re.search(r"\w{4}", re.sub(r"(Source|From|Taken from|source):? ", "", before))
            assert after in ("", ")", "]")


def test_brackets_around_a_citation_stay_outside():
    for block in blocks(author_date):
        for start, end in block.extents:
            if block.text[start - 1 : start] == "(":
                assert block.text[end : end + 1] in (")", ";", "")


@pytest.mark.parametrize("code", LANGUAGES + MINOR)
def test_every_pattern_of_a_language_can_be_filled(code):
    words = lexicon(code)
    filler = Filler(Random(code), words)
    for table in (words.lists, words.words, words.prose):
        for own in table.values():
            for pattern in own:
                for part in pattern.partition("{cite}")[::2]:
                    if "{d}" not in part or table is not words.words:
                        filled = filler.fill(filler.fill(part))
                        assert not re.search(r"\{\w+\}", filled), pattern
                        assert not ALTERNATIVES.search(filled), pattern


@pytest.mark.parametrize("code", LANGUAGES + MINOR)
def test_languages_have_the_same_lists(code):
    english, own = lexicon("en"), lexicon(code)
    assert set(own.lists) == set(english.lists)
    assert set(own.words) == set(english.words)
    assert set(own.prose) == set(english.prose)
    assert len(own.lists["months"]) == len(own.lists["months_short"]) == 12


def test_enough_sentences_of_our_own():
    assert len(lexicon("en").prose["sentences"]) >= 150
    assert all(len(lexicon(code).prose["sentences"]) >= 25 for code in LANGUAGES)


def test_sentences_with_citations_are_left_out():
    text = "This one is plain and long enough. This was shown before (Smith 1999). See Jones et al. for more."
    assert list(sentences(text)) == ["This one is plain and long enough."]


@pytest.mark.parametrize("habit", HABITS)
def test_careless_typing_keeps_every_value(habit):
    own = pool()
    for number in range(40):
        pieces = [p for p in own.writer("en").reference(RECORDS[number % len(RECORDS)], True) if p[0].strip()]
        labels = sorted(label for _, label in pieces if label)
        assert sorted(label for _, label in habit(pieces, own.source) if label) == labels


def test_the_known_layouts_stay_the_greater_part():
    own, count = pool(), 2000
    drawn = [own.source.choices(tuple(FORMS), tuple(FORMS.values()))[0] for _ in range(count)]
    assert 0.6 <= sum(kind in ("full", "short", "ibid") for kind in drawn) / count <= 0.8


@given(st.integers(0, 10**6))
def test_noise_keeps_the_pieces(seed):
    source = Random(seed)
    own = pool()
    pieces = Writer(Style(source, lexicon("en")), own.fillers["en"]).reference(RECORDS[0], True)
    spoilt = spoil(pieces, source, noise_level(source))
    assert [label for _, label in spoilt] == [label for _, label in pieces]
    assert text_of(spoilt)
