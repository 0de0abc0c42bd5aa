"""Records of every type in forty styles: all of them printed, and nothing that ought not to be seen."""

import re
from html.parser import HTMLParser

import pytest
from formats.samples import RECORDS
from styling.styles40 import FORTY, find

from biblio.styling.items import item
from biblio.styling.render import of_items

ITEMS = [item(key, reference) for (key, _, _), reference in RECORDS]
TAGS = {"div", "i", "b", "sup", "sub", "span", "a"}

# What two pieces leave where they meet; an ellipsis is none of it, nor what stands in an address.
DOUBLED = re.compile(r"(?<!\.)\.\.(?!\.)|,,|;;|::|,\.|;\.|\?\.(?!\d)|!\.|,;|  | ,|\(\)|\[\]|“”|\( | \)")
LONE_SPACE = re.compile(r" \.(?=\s|\Z)")
ADDRESS = re.compile(r"https?://\S+[^\s.,;]|10\.\d+/\S+[^\s.,;]")
LATEX_ADDRESS = re.compile(r"\\url\{(?:[^{}\\]|\\.)*\}")


@pytest.mark.parametrize("name", FORTY)
def test_a_style(name):
    style = find(name)
    rendered = of_items(ITEMS, style.path, style.locale)
    assert sorted(entry.key for entry in rendered.entries) == sorted(one["id"] for one in ITEMS)
    # Some works, such as the classics, are not listed by some styles: these have a simple form, and are told.
    assert len(rendered.diagnostics) <= 3
    for entry in rendered.entries:
        text = ADDRESS.sub("X", entry.plain)
        assert "None" not in text
        assert not DOUBLED.search(text), entry.plain
        assert not LONE_SPACE.search(text), entry.plain
        assert text.count("“") == text.count("”"), entry.plain


@pytest.mark.parametrize("name", ["chicago-notes-bibliography", "apa", "ieee"])
def test_what_is_written_has_no_markup_but_ours(name):
    style = find(name)
    hostile = "<script>x</script> & <b>y</b> \\cmd{z} $1 #2 _u_ *v* `w`"
    items = [{**one, "title": f"{one.get('title', '')} {hostile}"} for one in ITEMS[::4]]
    rendered = of_items(items, style.path, style.locale)
    tags = Tags()
    tags.feed(rendered.page("html"))
    assert tags.found <= TAGS
    assert "<script>" in "".join(tags.text)
    for line in rendered.page("latex").splitlines():
        line = LATEX_ADDRESS.sub("X", line)
        assert not re.search(r"(?<!\\)[$#&_]", line), line
        assert line.count("{") - line.count("\\{") == line.count("}") - line.count("\\}"), line
    assert not re.search(r"(?<!\\)<script", rendered.page("markdown"))


class Tags(HTMLParser):
    def __init__(self):
        super().__init__()
        self.found, self.text = set(), []

    def handle_starttag(self, tag, attrs):
        self.found.add(tag)

    def handle_data(self, data):
        self.text.append(data)
