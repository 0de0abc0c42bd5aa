"""Documents and strings become citations.

`read` and `strings` go the whole way. The rooms, in the order in which a text passes through them:
``finding`` (where citations may stand), ``labelling`` (each token gets its label), ``assembling`` (labelled
values become a reference), ``short_forms`` (what rules find besides), ``resolving`` (what those point to).
"""
