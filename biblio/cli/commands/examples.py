"""Examples of commands, for their ``--help``; the first sign of each keeps the lines as they are."""

BUILD = """\b
Examples:
  biblio build book.md -o output
  biblio build chapters/ -o output --library my.bib
  biblio build book.txt -o output --style modern-language-association
"""

FIND = """\b
Examples:
  biblio find book.md
  biblio find chapters/ --format jsonl > citations.jsonl
  biblio find book.md --library my.bib
"""

USAGE = """\b
Examples:
  biblio usage book.md
  biblio usage chapters/ --format csv > usage.csv
"""

GROUP = """\b
Examples:
  biblio group references.jsonl > groups.jsonl
  biblio group my.bib --sure 0.9
"""

DECIDE = """\b
Examples:
  biblio decide book.md
  biblio decide chapters/ --library my.bib
"""

EXPLAIN = """\b
Examples:
  biblio explain woolf1929 book.md
  biblio explain CIT012
"""

TIDY = """\b
Examples:
  biblio tidy my.bib
  biblio tidy my.bib --diff
  biblio tidy my.bib --sort author --fields standard -o tidy.bib
  biblio tidy *.bib --check
"""

FIRST = """\b
To begin with:
  biblio build book.md -o output    the bibliography, and who is cited how often
  biblio init                       settings and hooks for a repository
  biblio COMMAND --help             what a command does, with examples
"""
