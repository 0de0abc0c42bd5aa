"""What people are asked: what is open, doubtful or nearly one; most useful first, and nothing twice."""

from biblio.formats import bibtex
from biblio.model import Document
from biblio.pipeline import Survey, survey
from biblio.questions import ENTRY, apart_by_people, linked, questions
from biblio.sources.decisions import Decision, Decisions

FIRST = "Cherry-Garrard, Apsley. The Worst Journey in the World. London: Constable, 1922, p. 241"
AGAIN = "Cherry-Garrard, A. The Worst Journey in the World. London: Constable, 1922, p. 243"
LATER = "Cherry-Garrard, A. The Worst Journey in the World. New York: Carroll & Graf, 1989, p. 565"
OPEN = "Cherry-Garrard, Apsley. The Worst Journey in the World, p. 332"
SLIP = "Lansing, Alfred. Endurance. New York: McGraw-Hill, 1959, p. 61"
UNDATED = "Lansing, Alfred. Endurance. New York: McGraw-Hill, p. 70"
TEXT = [FIRST, LATER, AGAIN, OPEN, SLIP, UNDATED]


def surveyed(paragraphs: list[str], *made: Decision, library: str = "") -> Survey:
    sources, _ = bibtex.read(library)
    document = Document("a.txt", "\n\n".join(paragraphs) + "\n")
    return survey([document], sources, decisions=Decisions(made, "my.toml"))


def asked(found: Survey) -> list[tuple[str, str, str]]:
    return [(one.kind, one.first.quote, one.second.quote) for one in questions(found)]


def test_what_is_open_comes_first_then_what_is_doubtful() -> None:
    kinds = [kind for kind, _, _ in asked(surveyed(TEXT))]
    assert kinds == ["open", "open", "joined"]
    assert [one[1:] for one in asked(surveyed(TEXT))][:2] == [(OPEN, FIRST), (OPEN, LATER)]


def test_the_order_of_documents_does_not_matter() -> None:
    documents = [
        Document("a.txt", f"{FIRST}\n\n{LATER}\n\n{OPEN}\n"),
        Document("b.txt", f"{UNDATED}\n\n{SLIP}\n"),
    ]
    first = survey(documents)
    second = survey(documents[::-1])
    assert questions(first) == questions(second)
    assert len(questions(first)) == 3


def test_what_is_decided_is_not_asked_again() -> None:
    made = (Decision("same", (), (OPEN, LATER)), Decision("same", (), (UNDATED, SLIP)))
    assert asked(surveyed(TEXT, *made)) == []


def test_what_is_kept_apart_is_not_asked_again() -> None:
    made = (Decision("different", (), (OPEN, LATER)), Decision("different", (), (UNDATED, SLIP)))
    found = surveyed(TEXT, *made)
    assert all(one.kind != "open" for one in questions(found))
    assert not any({UNDATED, SLIP} <= {one.first.quote, one.second.quote} for one in questions(found))
    assert len(apart_by_people(found)) == 2


def test_what_cannot_be_quoted_is_not_asked() -> None:
    assert asked(surveyed([FIRST, LATER, "Ibid., p. 5"])) == []


def test_an_entry_of_a_library_is_named_by_its_key() -> None:
    library = "@book{cg, author={Cherry-Garrard, A.}, title={The Worst Journey in the World}, date={1989}}"
    found = surveyed([FIRST, LATER, OPEN], library=library)
    sides = [one.second for one in questions(found) if one.kind == "open"]
    assert [(side.key, side.entry, side.citations) for side in sides] == [
        ("cherrygarrard1922", False, (0,)),
        ("cg", True, (1,)),
    ]
    assert sides[1].name == "key cg"


def test_links_of_a_source_with_an_entry() -> None:
    library = "@book{la, author={Lansing, Alfred}, title={Endurance}, publisher={McGraw-Hill}, date={1959}}"
    found = surveyed([UNDATED], library=library)
    (source,) = found.result.library.sources
    assert [(link.first, link.second) for link in linked(found, source)] == [(ENTRY, 0)]
    (question,) = questions(found)
    assert {question.first.name, question.second.name} == {
        "key la",
        question.second.name,
        question.first.name,
    }
    assert question.kind == "joined"


def test_nothing_to_ask() -> None:
    assert asked(surveyed([FIRST])) == asked(surveyed(["Nobody is cited."])) == []
