"""Why a short form stays open: what a citation without a source says of itself."""

from __future__ import annotations

FIRST = "points back, and nothing is cited before it in this document"
SILENT = "points back to a note in which no citation was found"
OPEN = "points back to a citation that is itself unresolved"
SEVERAL = "points back to a note that cites several sources"
CHAPTER = "points back over the beginning of a chapter"
ANOTHER = "points back, and says another date than what it points to"
OUTSIDE = "the page cited is outside of what it points back to"
RIVALS = "fits several sources"
MANY = "fits more sources than can be told apart"
NOBODY = "points back, and nothing that fits is cited before it in this document"
NO_NOTE = "points to a note that this document does not have before it"
NOT_LISTED = "is not in the list of references"
NO_KEY = "neither the document nor the library has a source of this key"
UNNAMED = "points back, and who or what is meant was not read"
VOLUME = "names another volume than is cited"
