"""Cases that short forms name by a party: ``Mersey (n 6) 210`` is a case and by nobody."""

from __future__ import annotations

from dataclasses import replace

from biblio.citations.short_forms.likeness import words
from biblio.model import Citation, Reference
from biblio.normalize.titles import title


def is_party(short: Reference, source: Reference) -> bool:
    """Whether a short form names a party of the case that a source is."""
    names = {word for name in short.author for word in words(f"{name.given} {name.family}")}
    return source.type == "legal_case" and bool(names) and names <= set(words(source.title))


def with_party(citation: Citation, source: Reference) -> Citation:
    """A short form that points to a source; its author is the name of the case where the source is one."""
    reading = citation.reading
    names = [span for span in reading.spans if span.label == "author"]
    if source.type != "legal_case" or reading.form != "short" or len(names) != 1 or reading.reference.title:
        return citation
    at = names[0].start - reading.start
    name = title(citation.text[at : at + names[0].end - names[0].start])
    spans = tuple(replace(span, label="title") if span in names else span for span in reading.spans)
    said = replace(reading.reference, author=(), title=name)
    mended = replace(citation.reference, author=(), title=name)
    return replace(citation, reading=replace(reading, spans=spans, reference=said), reference=mended)
