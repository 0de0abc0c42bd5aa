"""People decide last: what they say of citations holds in the whole result, and on every run."""

import pytest

from biblio.model import Document, Result
from biblio.pipeline import run
from biblio.questions import questions
from biblio.sources.decisions import Decision, Decisions, added, read, written

FIRST = "Cherry-Garrard, Apsley. The Worst Journey in the World. London: Constable, 1922, p. 241"
AGAIN = "Cherry-Garrard, A. The Worst Journey in the World. London: Constable, 1922, p. 243"
LATER = "Cherry-Garrard, A. The Worst Journey in the World. New York: Carroll & Graf, 1989, p. 565"
BYRD = "Byrd, Richard E. Alone. New York: Putnam, 1938, p. 93"
ROADS = "Byrd, Richard E. Skyward. New York: Putnam, 1928, p. 9"
BACK = "Byrd, op. cit., p. 94"
IBID = "Ibid., p. 95"
TEXT = [FIRST, LATER, AGAIN, BYRD, ROADS, BACK, IBID]


def found(*made: Decision, paragraphs: list[str] = TEXT) -> Result:
    document = Document("a.txt", "They went south.\n\n" + "\n\n".join(paragraphs) + "\n")
    return run([document], decisions=Decisions(made, "my.toml"))


def sources(result: Result) -> list[str | None]:
    return [citation.source for citation in result.citations]


def test_editions_that_people_join_are_counted_together() -> None:
    result = found(Decision("same", (), (FIRST, LATER)))
    assert sources(result)[:3] == ["cherrygarrard1922"] * 3
    (source,) = [one for one in result.library.sources if one.key == "cherrygarrard1922"]
    assert [one.spelling for one in source.variants if one.field == "issued"] == ["1989"]


def test_a_back_reference_means_what_people_say_and_so_does_what_follows_it() -> None:
    assert sources(found())[5:] == [None, None]
    result = found(Decision("same", (), (BACK, BYRD)))
    assert sources(result)[5:] == ["byrd1938", "byrd1938"]
    assert not [one for one in result.diagnostics if one.code.startswith("decision")]


def test_a_back_reference_that_does_not_mean_one_means_the_other() -> None:
    assert sources(found(Decision("different", (), (BACK, ROADS))))[5] == "byrd1938"


def test_ibid_is_not_decided_by_its_words() -> None:
    (told,) = [one for one in found(Decision("same", ("byrd1938",), (IBID,))).diagnostics if one.line == 0]
    assert (told.code, told.message) == ("decision-stale", f"no citation reads {IBID!r}")


@pytest.mark.parametrize("relation", ["same", "different", "same work"])
def test_every_answer_holds_on_the_next_run_and_is_not_asked_again(relation: str) -> None:
    from biblio.pipeline import survey

    document = Document(
        "a.txt", "They went south.\n\n" + "\n\n".join([*TEXT, "Byrd. Skywards. Putnam."]) + "\n"
    )
    decisions, text, asked = Decisions(), "", set()
    while open_ones := questions(survey([document], decisions=decisions)):
        first, second = open_ones[0].first, open_ones[0].second
        pair = frozenset((first.name, second.name))
        assert pair not in asked
        asked.add(pair)
        text = added(text, written(Decision(relation, (), (first.quote, second.quote))))
        decisions = read(text)
        home = {one.text: (one.source, one.work) for one in run([document], decisions=decisions).citations}
        one, other = home[first.quote], home[second.quote]
        if one[0] and other[0]:
            assert (one[0] == other[0]) == (relation == "same")
            assert (one[1] == other[1]) == (relation != "different")
    assert asked
