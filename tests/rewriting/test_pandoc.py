"""Pandoc reads the keys that we write as citations."""

import json
import shutil
import subprocess

import pytest
from rewriting.rewriting import with_keys

ROE = "Roe, Jane. Walls of the City. London: Adler, 1990"
DOE = "Doe, John. Floors and Their Makers. Boston: Beacon, 1991"
TEXT = f"""As shown (see {ROE}, p. 12), it was so.

See {ROE}, p. 14; {DOE}, pp. 3-5. Roe (1990: 16) says so.[^1]

[^1]: {ROE}, 140 ff.; quoted in {DOE}, ch. 3, my italics.
"""


@pytest.mark.skipif(not shutil.which("pandoc"), reason="pandoc is not installed")
def test_pandoc_reads_the_keys():
    text, _ = with_keys(TEXT)
    command = ["pandoc", "-f", "markdown", "-t", "json"]
    done = subprocess.run(command, input=text, capture_output=True, text=True, check=True)
    assert [*_cited(json.loads(done.stdout))] == [
        ("see", "roe1990", ", p. 12"),
        ("", "roe1990", ", p. 14"),
        ("", "doe1991", ", pp. 3-5"),
        ("", "roe1990", "p. 16"),
        ("", "roe1990", ", pp. 140 ff."),
        ("quoted in", "doe1991", ", chap. 3"),
    ]


def _cited(node):
    """The citations in the JSON of Pandoc: what stands before the key, the key, what stands behind."""
    if isinstance(node, dict) and node.get("t") == "Cite":
        for one in node["c"][0]:
            yield _plain(one["citationPrefix"]), one["citationId"], _plain(one["citationSuffix"])
    elif isinstance(node, dict | list):
        for child in node.values() if isinstance(node, dict) else node:
            yield from _cited(child)


def _plain(inlines):
    return "".join(one.get("c", " ") for one in inlines).replace("\u00a0", " ").replace("–", "-").strip()
