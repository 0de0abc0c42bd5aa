"""Labelled training examples rendered from openly licensed and invented records.

`records.load` reads the records, `prose.load` the sentences; `compose.strings` and `compose.documents`
render examples from them. Everything follows from the seed.
"""
