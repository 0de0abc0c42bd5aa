"""CSL-YAML: CSL items as pandoc has them, under ``references``, with Markdown in texts and dates as EDTF."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from biblio.formats import csl_values, edtf
from biblio.formats.csl_values import mapping
from biblio.formats.richtext import from_markdown, to_markdown
from biblio.formats.variables import DATES

# Names and what only programs read.
_VERBATIM = frozenset({"id", "type", "custom", "categories"})
_WIDTH = 1000
_TYPED = frozenset(f"tag:yaml.org,2002:{kind}" for kind in ("int", "float", "bool"))
_DEEPEST = 100


class YamlError(ValueError):
    """A text that cannot be read as YAML; ``line`` and ``column`` count from 1, 0 means unknown."""

    def __init__(self, cause: str, line: int = 0, column: int = 0) -> None:
        super().__init__(cause)
        self.line = line
        self.column = column


def write(items: Sequence[Mapping[str, object]]) -> str:
    """Write CSL items."""
    import yaml

    dumper: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
    listed = {"references": [{name: _written(name, value) for name, value in item.items()} for item in items]}
    text: str = yaml.dump(listed, Dumper=dumper, allow_unicode=True, sort_keys=False, width=_WIDTH)
    return text


def read(text: str) -> list[object]:
    """Read CSL items: a list of them, ``references`` of an object, or the head of a Markdown document.

    Every scalar is text, since ``1999`` and ``1.10`` are so in a bibliography; but those of ``custom`` are
    what YAML makes of them.

    Raises:
        YamlError: It is no YAML, too deep, without such a list, or has aliases, with which a few lines could
            stand for more than any memory holds.
    """
    import yaml

    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        _check(yaml.parse(text, Loader=loader))
        held = _plain(next(yaml.compose_all(text, Loader=loader), None))
    except yaml.MarkedYAMLError as fault:
        raise YamlError(f"no YAML ({fault.problem})", *_place(fault.problem_mark)) from None
    except yaml.YAMLError as fault:
        raise YamlError(f"no YAML ({' '.join(str(fault).split())})") from None
    listed = mapping(held).get("references", held)
    if not isinstance(listed, list):
        raise YamlError("no list of references")
    return [_read_item(item) if isinstance(item, dict) else item for item in listed]


def _check(events: Iterable[Any]) -> None:
    """Make sure that the first document can be read whole."""
    import yaml

    depth = 0
    for event in events:
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if isinstance(event, yaml.AliasEvent):
            raise YamlError("aliases are not read", *_place(event.start_mark))
        if depth > _DEEPEST:
            raise YamlError("YAML that is too deep", *_place(event.start_mark))
        if isinstance(event, yaml.DocumentEndEvent):
            return


def _typed(text: str) -> object:
    try:
        value: object = json.loads(text.lower())
    except ValueError:
        return text
    return value


def _plain(node: Any, typed: bool = False) -> Any:
    """Give what a node holds; scalars that are not ``typed`` are text, or nothing."""
    if node is None or node.tag == "tag:yaml.org,2002:null":
        return None
    if isinstance(node.value, str):
        return _typed(node.value) if typed and node.tag in _TYPED else node.value
    if node.id == "sequence":
        return [_plain(one, typed) for one in node.value]
    return {str(name.value): _plain(value, typed or name.value == "custom") for name, value in node.value}


def _place(mark: Any) -> tuple[int, int]:
    return (mark.line + 1, mark.column + 1) if mark else (0, 0)


def _read_item(item: Mapping[str, Any]) -> dict[str, object]:
    return {str(name): _read(str(name), value) for name, value in item.items()}


def _written(name: str, value: object) -> object:
    date = csl_values.read_date(value, None) if name in DATES else None
    # Of a season pandoc would make a month.
    if date and not (date.season or (date.until and date.until.season)):
        text = edtf.write(date)
        return text if csl_values.write_value(edtf.read(text)) == value else value
    return value if name in _VERBATIM else _texts(value, to_markdown)


def _read(name: str, value: object) -> object:
    if name in DATES:
        parts = [
            _parts(end) for end in (value if isinstance(value, list) else [value]) if isinstance(end, dict)
        ]
        return {"date-parts": parts} if parts and all(parts) else value
    return value if name in _VERBATIM else _texts(value, from_markdown)


def _parts(end: Mapping[str, Any]) -> list[object]:
    """Read a date as pandoc once had it, an object with year, month and day."""
    return [end[part] for part in ("year", "month", "day") if part in end] if "year" in end else []


def _texts(value: object, change: Callable[[str], str]) -> object:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, list):
        return [_texts(one, change) for one in value]
    if isinstance(value, dict):
        return {key: _texts(one, change) for key, one in value.items()}
    return value
