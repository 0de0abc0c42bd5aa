"""Styles by name and by path, dependent ones, and those of the project."""

import re

import pytest
from styling.small_style import small_style
from styling.styles40 import find

from biblio.errors import BiblioError
from biblio.styling import styles
from biblio.styling.render import of_items
from biblio.styling.styles import available, find_style, resolve

OWN = ("short-note", "source-list", "source-note", "usage-list")


def test_styles_of_the_project():
    assert tuple(available()) == OWN
    assert find_style("source-list") == available()["source-list"]
    assert find_style(str(available()["source-list"])) == available()["source-list"]


@pytest.mark.parametrize("name", OWN)
def test_styles_of_the_project_are_valid(name):
    """By the schema of CSL 1.0.2, with an identifier, a summary, a licence and a date."""
    import citeproc
    from lxml import etree

    tree = etree.parse(available()[name])
    schema = etree.RelaxNG(etree.parse(citeproc.SCHEMA_PATH))
    assert schema.validate(tree), schema.error_log
    info = {etree.QName(element).localname: element for element in tree.getroot()[0]}
    assert info.keys() >= {"title", "id", "summary", "updated", "rights", "category"}
    assert info["id"].text == name
    assert info["rights"].get("license") == "https://opensource.org/license/mit"


def test_the_lists_have_the_same_parts():
    """CSL has no way to share macros between styles."""
    macros = [re.findall(r"(?s)<macro .*?</macro>", available()[name].read_text()) for name in OWN[1::2]]
    assert macros[0] == macros[1]


def test_the_most_used_come_first_with_their_numbers():
    items = [
        {"id": "a", "type": "book", "title": "A", "issued": {"date-parts": [[1946]]}, "annote": "9"},
        {"id": "b", "type": "book", "title": "B", "issued": {"date-parts": [[1946]]}, "annote": "17"},
        {"id": "c", "type": "book", "title": "C", "issued": {"date-parts": [[1946]]}},
    ]
    entries = of_items(items, find_style("usage-list")).entries
    assert [entry.plain for entry in entries] == ["B. 1946. [17×]", "A. 1946. [9×]", "C. 1946."]


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("apa", "apa"),
        ("mla", "modern-language-association"),
        ("chicago", "chicago-notes-bibliography"),
        ("vancouver", "nlm-citation-sequence"),
        ("nature-genetics", "nature"),
    ],
)
def test_styles_of_the_collection(name, file):
    assert find(name).path.stem == file


def test_a_dependent_style_may_ask_for_a_language():
    assert find("nature-genetics").locale == "en-GB"
    assert find("nature").locale == ""


def dependent(folder, parent, name="child", options=""):
    file = folder / f"{name}.csl"
    file.write_text(
        f'<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" {options}><info><title>Child</title>'
        f'<id>{name}</id><link href="http://www.zotero.org/styles/{parent}" rel="independent-parent"/>'
        "</info></style>"
    )
    return file


def test_a_dependent_style_of_a_file(tmp_path):
    own = small_style(tmp_path, '<text variable="title"/>')
    child = dependent(tmp_path, "own", options='default-locale="de-DE"')
    assert resolve(str(child)) == (own, "de-DE")
    assert find_style(str(dependent(tmp_path, "source-list"))) == available()["source-list"]


def test_styles_that_depend_on_each_other(tmp_path):
    dependent(tmp_path, "b", "a")
    with pytest.raises(BiblioError, match="depends on itself"):
        resolve(str(dependent(tmp_path, "a", "b")))


def test_a_parent_that_is_not_there(tmp_path):
    with pytest.raises(BiblioError, match=r"'gone' \(the style that child.csl depends on\)"):
        resolve(str(dependent(tmp_path, "gone")))


@pytest.mark.parametrize("name", ["no-such-style", "no/such/style.csl", "absent.csl", "", "../apa"])
def test_a_style_that_is_not_there(name):
    with pytest.raises(BiblioError):
        resolve(name)


def test_names_that_come_near_are_told():
    find("apa")
    with pytest.raises(BiblioError, match="near it come: modern-language-association"):
        resolve("modern-language-asociation")


def test_without_the_collection_it_is_said_how_to_install_it(monkeypatch):
    monkeypatch.setattr(styles, "_COLLECTION", "no_such_package")
    with pytest.raises(BiblioError, match=r"pip install 'biblio\[styles\]'"):
        resolve("apa")
