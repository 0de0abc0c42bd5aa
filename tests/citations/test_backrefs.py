"""What ``Ibid.`` points to. Letters are the sources of citations, ``=`` an ``Ibid.``, ``?`` an open one."""

import pytest

from biblio.citations.backrefs import FIRST, OPEN, SEVERAL, resolve
from biblio.model import Citation, Reading, Reference


def cited(mark: str, line: int, path: str = "a.txt") -> Citation:
    form = "ibid" if mark == "=" else "full"
    reading = Reading(0, 1, form, Reference(), None, (), 1.0)
    source = mark if mark.isalpha() else None
    reason = None if source else "says too little"
    return Citation(path, line, 1, mark, reading, Reference(), source, source and f"work-{source}", reason)


@pytest.mark.parametrize(
    ("notes", "sources"),
    [
        (["a", "="], ["a", "a"]),
        (["a", "=", "="], ["a", "a", "a"]),
        (["a", "b", "="], ["a", "b", "b"]),
        (["ab", "="], ["a", "b", SEVERAL + "a, b"]),
        (["aa", "="], ["a", "a", "a"]),
        (["ab="], ["a", "b", "b"]),
        (["="], [FIRST]),
        (["?", "="], ["says too little", OPEN]),
        (["a", "?", "="], ["a", "says too little", OPEN]),
        (["ab", "=", "="], ["a", "b", SEVERAL + "a, b", OPEN]),
    ],
)
def test_the_citation_before_is_meant(notes: list[str], sources: list[str]) -> None:
    citations = [cited(mark, line) for line, note in enumerate(notes) for mark in note]
    assert [citation.source or citation.reason for citation in resolve(citations)] == sources


def test_work_goes_with_the_source_and_documents_are_apart() -> None:
    first, second, third = resolve([cited("a", 1), cited("=", 2), cited("=", 3, "b.txt")])
    assert (second.work, second.reason) == (first.work, None)
    assert third.reason == FIRST
