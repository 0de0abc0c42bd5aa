"""Documents go through the pipeline, are rewritten, and are read again."""

from biblio.formats import bibtex
from biblio.model import Document, Library
from biblio.pipeline import run
from biblio.rewriting.entries import as_entry
from biblio.rewriting.key_syntax import syntax_of
from biblio.rewriting.rewrite import rewrite
from biblio.rewriting.to_keys import Rules, planner, stays, unheld


def with_keys(text, path="it.md", base=""):
    """Write the citations of a text by key; give the new text, and why some stay."""
    document = Document(path, text, {"md": "markdown", "tex": "latex"}.get(path.rpartition(".")[2], "text"))
    found = run([document], bibtex.read(base)[0])
    cited = tuple(as_entry(source) for source in found.library.sources)
    known, _ = bibtex.read(bibtex.write(Library(cited), base))
    rules = Rules({path: syntax_of(path)}, {source.key: source for source in known})
    before = run([document], known)
    rewriting = rewrite(before, planner(rules), lambda documents: run(documents, known))
    assert rewriting.broken == {}
    return rewriting.documents[0].text, [
        one.message for one in (*stays(before, rules), *unheld(before, rules), *rewriting.left)
    ]


def rewritten(text, plan, path="it.txt"):
    """Rewrite a text by a plan; give the new text, and why some citations stay."""
    rewriting = rewrite(run([Document(path, text)]), plan, run)
    assert rewriting.broken == {}
    return rewriting.documents[0].text, [one.message for one in rewriting.left]
