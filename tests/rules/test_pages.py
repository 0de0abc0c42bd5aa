"""Every rule has a page, in a checkout and in an installed package."""

import tomllib
from pathlib import Path

import pytest

from biblio.rules.codes import NAMES, unknown
from biblio.rules.pages import page

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("code", list(NAMES))
def test_every_rule_has_a_page_with_all_parts(code):
    text = page(code)
    assert text.startswith(f"# {code}: {NAMES[code]}\n")
    parts = [text.index(part) for part in ("## Why", "## Example", "## How to mend")]
    assert parts == sorted(parts)


def test_every_page_is_that_of_a_rule_and_listed():
    pages = {path.stem for path in (ROOT / "docs" / "rules").glob("*.md")} - {"README"}
    assert pages == set(NAMES)
    listed = (ROOT / "docs" / "rules" / "README.md").read_text(encoding="utf-8")
    assert all(f"| [{code}]({code}.md) | {name} |" in listed for code, name in NAMES.items())


def test_what_is_no_code_has_no_page():
    assert page("CIT999") is None
    assert page("../../README") is None


def test_pages_are_installed():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wheel = project["tool"]["hatch"]["build"]["targets"]["wheel"]
    assert "docs/rules" in wheel["only-include"]
    assert wheel["sources"]["docs/rules"] == "biblio/rules/docs"


@pytest.mark.parametrize(
    ("beginning", "said"),
    [
        ("CIT0", ""),
        ("SRC001", ""),
        ("CIT921", "'CIT921' (did you mean CIT021?)"),
        ("missing-space", "'missing-space' (did you mean CIT021?)"),
        ("", "''"),
        ("zzz", "'zzz'"),
    ],
)
def test_unknown_codes(beginning, said):
    assert unknown(beginning) == said
