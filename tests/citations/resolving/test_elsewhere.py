"""Short forms that mean what another document cites, or what only the library has."""

from dataclasses import replace

import pytest
from citations.small_documents import resolved, resolved_together, shorts

from biblio.citations.resolving.conventions import Conventions
from biblio.citations.resolving.reasons import FIRST, NOBODY, OUTSIDE, RIVALS
from biblio.model import Date, Locator, Name, Reference, Source

WALLS = "Roe, Jane: Walls of Straw (Oxford 1990)"
GATES = "Roe, Jane: Gates, in: Review (1995), 20-31"
DOORS = "Doe, Max: Doors and Locks (Rome 1970)"
ROES = "roe1990, roe1995"

HELD = Source(
    "roe1990", "roe-walls", Reference("book", (Name("Roe", "J."),), title="Walls"), (), entry="@book"
)
DOERNER = replace(HELD, key="doerner1990", reference=replace(HELD.reference, author=(Name("Doerner", "J."),)))


@pytest.mark.parametrize(
    ("chapters", "library", "source"),
    [
        pytest.param([WALLS, "Roe, op. cit., 5."], [], "roe1990", id="the only one of the chapter before"),
        pytest.param([WALLS, DOORS, "1. Roe, op. cit., 5."], [], "roe1990", id="of a chapter before that"),
        pytest.param([f"{WALLS}\n\n{GATES}", "Roe, op. cit., 5."], [], "roe1990", id="by its pages"),
        pytest.param([f"{WALLS}\n\n{GATES}", "Roe, op. cit., 22."], [], f"{RIVALS}: {ROES}", id="one of two"),
        pytest.param([f"{WALLS}\n\n{GATES}", "Roe, Gates, art. cit."], [], "roe1995", id="by its title"),
        pytest.param([GATES, "Roe, op. cit., 99."], [], f"{OUTSIDE}: roe1995", id="a page it cannot have"),
        pytest.param(["Roe, op. cit., 5.", WALLS], [], NOBODY, id="never forward"),
        pytest.param([WALLS, f"1. {GATES}\n2. Roe, op. cit., 22."], [], "roe1995", id="its own first"),
        pytest.param(["Roe, op. cit., 5."], [HELD], "roe1990", id="of the library"),
        pytest.param(["Doerer, op. cit., 5."], [DOERNER], NOBODY, id="another name by a letter"),
        pytest.param([WALLS, "Ibid., 5."], [], FIRST, id="an ibid. stays in its document"),
        pytest.param([f"{WALLS}\n\n{GATES}", "Roe, art. cit., 22."], [], "roe1995", id="by its kind"),
        pytest.param(["1. Roe, op. cit.\n2. " + WALLS], [HELD], NOBODY, id="held, but cited only later"),
        pytest.param([GATES, "Roe, op. cit., 22."], [HELD], "roe1995", id="what is cited before the library"),
    ],
)
def test_op_cit_over_documents(chapters: list[str], library: list[Source], source: str) -> None:
    texts = {f"{at}.txt": chapter for at, chapter in enumerate(chapters)}
    ((_, found),) = shorts(resolved_together(texts, library=library))
    assert found == source


def test_documents_follow_each_other_by_their_numbers() -> None:
    texts = {"ch10.txt": "Roe, op. cit., 5.", "ch11.txt": GATES, "ch2.txt": WALLS}
    assert shorts(resolved_together(texts)) == [("Roe, op. cit., 5.", "roe1990")]


def test_op_cit_stays_in_its_document_where_that_is_the_convention() -> None:
    texts = {"0.txt": WALLS, "1.txt": "Roe, op. cit., 5."}
    apart = Conventions(op_cit_over_documents=False)
    assert shorts(resolved_together(texts, apart, [HELD])) == [("Roe, op. cit., 5.", NOBODY)]


@pytest.mark.parametrize("text", ["As said (Roe 5).", "1. Roe, Walls, 5.", "1. See Roe, *Walls*, p. 5."])
def test_what_only_the_library_has_is_cited_in_short(text: str) -> None:
    assert resolved(text) == ()
    assert [one.reading.locator for one in resolved(text, library=[HELD])] == [Locator("page", "5")]


@pytest.mark.parametrize(
    "text",
    [
        "The vote (May 12) was lost.",
        "It was in May 1991, and (14 May 1991).",
        "May (1991) was warm.",
        "Roe (1990) and Roe 1990.",
        "Roe, p. 5.",
        "A roe deer (Roe 5).",
    ],
)
def test_what_may_be_something_else_cites_no_library(text: str) -> None:
    may = Reference("book", (Name("May", "E."),), title="Powers", issued=Date(1991))
    library = [HELD, Source("may1991", "may-powers", may, (), entry="@book{may1991,}")]
    assert resolved(text, library=library) == ()


def test_the_library_cuts_no_full_citation() -> None:
    text = "Doe, Max: A Review of Roe, Walls, p. 5 (Rome 1970)"
    assert [one.text for one in resolved(text, library=[HELD])] == [text]


def test_a_key_of_the_library_goes_before_a_name_and_a_year() -> None:
    held = Source("roe1990", "roe-ruins", Reference("book", title="Ruins"), (), entry="@book{roe1990,}")
    other = Source("ruins", "roe-ruins", Reference("book", title="Ruins"), (), entry="@book{ruins,}")
    text = f"As @ruins and @others say [@roe1990].\n\n{WALLS.replace('1990', '1991')}"
    citations = resolved(text, library=[held, other])
    assert shorts(citations) == [("@ruins", "ruins"), ("@roe1990", "roe1990")]
    assert citations[1].work == "roe-ruins"
