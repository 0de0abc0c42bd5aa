"""What is rewritten is read again: an edit counts only where every citation means the same."""

import re
from dataclasses import replace

import pytest

from biblio.model import Citation, Document, Edit, Library, Locator, Reading, Reference, Result, Source
from biblio.rewriting.rewrite import rewrite

_CITATION = re.compile(r"<(\w+)(?: (\d+(?:-\d+)?))?(?: \"([^\"]*)\")?>")


def read(documents):
    """Citations are ``<source page "publisher">``, of which the source may be none."""
    citations = []
    for document in documents:
        for found in _CITATION.finditer(document.text):
            place = Locator("page", found[2]) if found[2] else None
            reference = Reference(publisher=found[3] or "")
            reading = Reading(found.start(), found.end(), "full", reference, place, (), 1.0)
            source = None if found[1] == "none" else found[1].lower()
            citations.append(Citation(document.path, 1, 1, found[0], reading, Reference(), source))
    return Result(tuple(documents), tuple(citations), Library())


def replacing(changes):
    """A plan that puts one citation for another, wherever it stands."""

    def plan(result, barred):
        edits = {document.path: [] for document in result.documents}
        for citation in result.citations:
            start, end = citation.reading.start, citation.reading.end
            if citation.text in changes and (citation.path, start) not in barred:
                edits[citation.path].append(Edit(start, end, changes[citation.text], True))
        return edits

    return plan


def rewritten(changes, *texts):
    documents = [Document(f"{number}.txt", text) for number, text in enumerate(texts)]
    return rewrite(read(documents), replacing(changes), read)


def texts_of(rewriting):
    return [document.text for document in rewriting.documents]


def test_edits_that_keep_the_meaning_are_made():
    done = rewritten({"<roe 1>": "<Roe 1>"}, "So <roe 1>, so <doe 2>.", "And <roe 1>.")
    assert texts_of(done) == ["So <Roe 1>, so <doe 2>.", "And <Roe 1>."]
    assert (done.rewritten, done.left, done.broken) == ({"0.txt": 1, "1.txt": 1}, (), {})


@pytest.mark.parametrize(
    ("wrong", "cause"),
    [
        ("<doe 1>", "it would cite doe instead of roe"),
        ("<none 1>", "it would cite no source instead of roe"),
        ("<roe 2>", "its place would be page 2 instead of page 1"),
        ("<roe>", "its place would be none instead of page 1"),
        ("roe", "no citation would be read here"),
        ("<roe 1> <roe 1>", "more than one citation would be read here"),
    ],
)
def test_a_citation_that_would_change_stays_and_the_rest_is_done(wrong, cause):
    done = rewritten({"<roe 1>": wrong, "<doe 2>": "<Doe 2>"}, "So <roe 1>, so <doe 2>.")
    assert texts_of(done) == ["So <roe 1>, so <Doe 2>."]
    assert [one.message for one in done.left] == [f"left as it is: {cause}"]
    assert [(one.start, one.end) for one in done.left] == [(3, 10)]


@pytest.mark.parametrize(
    ("after", "left"),
    [
        ('<roe "Martin’s Press">', "its publisher would be Martin’s Press instead of St. Martin’s Press"),
        ('<roe "ST MARTIN’S PRESS">', ""),
        ("<roe>", ""),
    ],
)
def test_what_a_citation_says_may_go_but_not_become_something_else(after, left):
    before = '<roe "St. Martin’s Press">'
    done = rewritten({before: after}, before)
    assert texts_of(done) == [before if left else after]
    assert [one.message for one in done.left] == ([f"left as it is: {left}"] if left else [])


def test_a_range_in_full_is_the_same_range():
    assert texts_of(rewritten({"<roe 230-31>": "<roe 230-231>"}, "<roe 230-31>")) == ["<roe 230-231>"]


def test_what_an_edit_makes_possible_is_done_as_well():
    done = rewritten({"<roe 1>": "<Roe 1>", "<Roe 1>": "<ROE 1>"}, "<roe 1>")
    assert texts_of(done) == ["<ROE 1>"]


def test_a_citation_with_which_a_plan_never_ends_stays():
    changes = {"<roe 1>": "<Roe 1>", "<Roe 1>": "<roe 1>", "<doe 1>": "<Doe 1>"}
    done = rewritten(changes, "<roe 1> <doe 1>", "<doe 1>")
    assert texts_of(done) == ["<roe 1> <Doe 1>", "<Doe 1>"]
    assert [one.message for one in done.left] == ["left as it is: it would change again and again"]


def test_a_document_that_changes_whatever_is_done_stays():
    """Nothing is to blame: a citation is read that no edit has made."""

    def reads_more(documents):
        found = read(documents)
        more = [one for one in found.citations if one.path != "0.txt"]
        return (
            found if documents[0].text == "<roe 1>" else Result(found.documents, tuple(more), found.library)
        )

    def plan(result, barred):
        return {"0.txt": [] if "x" in result.documents[0].text else [Edit(0, 0, "x", True)], "1.txt": []}

    done = rewrite(read([Document("0.txt", "<roe 1>"), Document("1.txt", "<doe 1>")]), plan, reads_more)
    assert texts_of(done) == ["<roe 1>", "<doe 1>"]
    assert done.broken == {"0.txt": "no citation would be read here"}


def test_a_citation_that_no_edit_touches_may_not_change_either():
    def reads_otherwise(documents):
        found = read(documents)
        if "Roe" not in documents[0].text:
            return found
        changed = [
            one if one.text != "<doe 2>" else read([Document("0.txt", "........<poe 2>")]).citations[0]
            for one in found.citations
        ]
        return Result(found.documents, tuple(changed), found.library)

    before = read([Document("0.txt", "<roe 1> <doe 2>")])
    done = rewrite(before, replacing({"<roe 1>": "<Roe 1>"}), reads_otherwise)
    assert texts_of(done) == ["<roe 1> <doe 2>"]
    assert "the citation in line 1 would change: it would cite poe instead of doe" in done.left[0].message


def test_what_a_citation_would_mean_instead_stays_with_it():
    """However far away it stands: <none 9> is open only while <doe 2> is cited in full."""

    def reads(documents):
        found = read(documents)
        told = "<doe 2>" in documents[0].text
        cited = [
            replace(one, source=None if told else "doe") if "9" in one.text else one
            for one in found.citations
        ]
        return Result(found.documents, tuple(cited), found.library)

    text = "<none 9> " + "<roe 1> " * 40 + "<doe 2>"
    done = rewrite(
        reads([Document("0.txt", text)]), replacing({"<roe 1>": "<Roe 1>", "<doe 2>": "<Doe 2>"}), reads
    )
    assert texts_of(done) == [text.replace("roe", "Roe")]
    assert [one.start for one in done.left] == [text.index("<doe")]


def test_a_source_that_would_be_of_another_type_stays():
    def reads(documents):
        kind = "book" if "<Roe" in documents[0].text else "manuscript"
        return replace(read(documents), library=Library((Source("roe", "", Reference(kind), ()),)))

    done = rewrite(reads([Document("0.txt", "<roe 1>")]), replacing({"<roe 1>": "<Roe 1>"}), reads)
    assert texts_of(done) == ["<roe 1>"]
    assert "its source would be read as book instead of manuscript" in done.left[0].message


def test_nothing_to_do():
    done = rewritten({}, "So <roe 1>.")
    assert (texts_of(done), done.rewritten, done.left, done.broken) == (["So <roe 1>."], {}, (), {})


def test_a_citation_after_which_brackets_would_not_close_stays():
    done = rewritten({"<roe 1>": "(<Roe 1>", "<doe 2>": "(<Doe 2>)"}, "So <roe 1>, so <doe 2>.")
    assert texts_of(done) == ["So <roe 1>, so (<Doe 2>)."]
    assert [one.message for one in done.left] == [
        "left as it is: its brackets, quotation marks or marks of emphasis would not close as they do now"
    ]
