"""The elements of citeproc-py with their faults mended.

citeproc-py reads a style into a tree of XML elements that render themselves. Here are elements of our own
that stand in for its own in that tree, each in the place of one that renders wrongly. They inherit what is
right, take the same calls (``render(item)``), and share these rules: a text is a ``str`` with marks
(`biblio.styling.markup`), nothing to print is None, and what belongs to one printing stands on its `Cite`.

These modules import citeproc, which takes 60 ms: they are imported where a style is loaded.
"""
