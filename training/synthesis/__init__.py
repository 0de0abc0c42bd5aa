"""Labelled training examples rendered from openly licensed and invented records.

`records.load` reads the records, `prose.load` the sentences; `compose.strings` and `compose.documents`
render examples from them: `reference` by the slots of tables, `genres` by whole patterns, `shorts` the short
forms; `typed` and `noise` spoil them. Everything follows from the seed.
"""
