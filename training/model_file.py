"""The file of a trained model, made smaller: weights are rounded, and features left out that have none.

CRFsuite documents its file only in its source (crf1d_model.c): a header of numbers and places; the features;
the names of labels and attributes; and for each label and attribute the numbers of its features.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from typing import NamedTuple

STEPS = 128
"""Weights are multiples of one part in so many: they pack to two thirds of the size, and read no worse."""
_HEADER = struct.Struct("<4sI4sI3I5I")
_CHUNK = struct.Struct("<4sII")
"""Its mark, its size in bytes, and how many it holds."""
_FEATURE = struct.Struct("<IIId")
"""Its kind, its attribute or label, its label, and its weight."""


class _Header(NamedTuple):
    """How many features, labels and attributes there are, and where in the file each part begins."""

    mark: bytes
    size: int
    kind: bytes
    version: int
    features: int
    labels: int
    attributes: int
    to_features: int
    to_names: int
    to_attributes: int
    to_labels_features: int
    to_attributes_features: int


def packed(model: bytes) -> bytes:
    """A model that reads the same but for its weights, which are rounded to `STEPS`.

    Raises:
        ValueError: The bytes are no model of CRFsuite.
    """
    header = _Header._make(_HEADER.unpack_from(model))
    mark, _, count = _CHUNK.unpack_from(model, header.to_features)
    if mark != b"FEAT":
        raise ValueError("no model of CRFsuite: its features are not where they should be")
    first = header.to_features + _CHUNK.size
    all_features = _FEATURE.iter_unpack(model[first : first + count * _FEATURE.size])
    rounded = ((*what, round(weight * STEPS) / STEPS) for *what, weight in all_features)
    kept = {number: feature for number, feature in enumerate(rounded) if feature[-1]}
    numbers = {old: new for new, old in enumerate(kept)}
    features = _CHUNK.pack(mark, _CHUNK.size + len(kept) * _FEATURE.size, len(kept))
    features += b"".join(_FEATURE.pack(*feature) for feature in kept.values())
    names = model[header.to_names : header.to_labels_features]
    moved = len(features) - (header.to_names - header.to_features)
    to_labels = header.to_labels_features + moved
    labels = _features_of(model, header.to_labels_features, to_labels, numbers)
    to_attributes = to_labels + len(labels)
    attributes = _features_of(model, header.to_attributes_features, to_attributes, numbers)
    header = header._replace(
        size=to_attributes + len(attributes),
        to_names=header.to_names + moved,
        to_attributes=header.to_attributes + moved,
        to_labels_features=to_labels,
        to_attributes_features=to_attributes,
    )
    return b"".join((_HEADER.pack(*header), features, names, labels, attributes))


def _features_of(model: bytes, start: int, place: int, numbers: Mapping[int, int]) -> bytes:
    """The features of each label or attribute that stand in ``model`` at ``start``, to stand at ``place``.

    ``numbers`` are the new ones of the features that stay, by the old ones.
    """
    mark, _, count = _CHUNK.unpack_from(model, start)
    begin = place + _CHUNK.size + 4 * count
    places, lists = [], bytearray()
    for at in struct.unpack_from(f"<{count}I", model, start + _CHUNK.size):
        places.append(begin + len(lists) if at else 0)
        if at:
            (length,) = struct.unpack_from("<I", model, at)
            old = struct.unpack_from(f"<{length}I", model, at + 4)
            new = [numbers[number] for number in old if number in numbers]
            lists += struct.pack(f"<{len(new) + 1}I", len(new), *new)
    size = _CHUNK.size + 4 * count + len(lists)
    return _CHUNK.pack(mark, size, count) + struct.pack(f"<{count}I", *places) + lists
