"""Styles of a few lines."""

_FRAME = """<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="{kind}"
 default-locale="en-US" {options}><info><title>Own</title></info>{locale}{macros}
 <citation {citing}><layout>{citation}</layout></citation>
 <bibliography {attributes}>{sort}<layout>{layout}</layout></bibliography></style>"""


def small_style(
    folder,
    layout="",
    *,
    attributes="",
    options="",
    locale="",
    macros="",
    citation="",
    citing="",
    sort="",
    kind="note",
):
    """Write a style into a folder; give its path."""
    file = folder / "own.csl"
    parts = {"layout": layout, "attributes": attributes, "options": options, "locale": locale, "kind": kind}
    parts |= {"macros": macros, "citation": citation, "citing": citing, "sort": sort}
    file.write_text(_FRAME.format(**parts), encoding="utf-8")
    return file
