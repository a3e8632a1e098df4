r"""SPARQL as Oxigraph reads it: prefixed names with several dots, which its parser refuses.

``term:ru.minister.defence.ana`` is a prefixed name by the grammar of SPARQL 1.1, but the parser of
Oxigraph 0.5 stops at the second dot. The same name with escaped dots (``\.``) means the same.
"""

from __future__ import annotations

import re

_TOKEN = re.compile(
    r'''
    ("""(?:[^"\\]|\\.|"(?!""))*""" | \'\'\'(?:[^'\\]|\\.|'(?!''))*\'\'\'   # strings
    | "(?:[^"\\\n]|\\.)*" | '(?:[^'\\\n]|\\.)*'
    | <[^<>"{}|^`\\\s]*> | \#[^\n]*)                                       # IRIs, comments
    | (?<![\w?$:])(\w[\w.-]*)?:([\w:%-]+(?:\.+[\w:%-]+){2,})               # prefixed names
    ''',
    re.VERBOSE | re.DOTALL,
)


def dotted(sparql: str) -> str:
    r"""The query with the dots escaped in prefixed names that have several.

    >>> print(dotted('ASK { e:a.b.c e:p "e:a.b.c" , <e:a.b.c> }  # e:a.b.c'))
    ASK { e:a\.b\.c e:p "e:a.b.c" , <e:a.b.c> }  # e:a.b.c
    """

    def escaped(match: re.Match[str]) -> str:
        if match[1] is not None:
            return match[1]
        return f"{match[2] or ''}:{match[3].replace('.', chr(92) + '.')}"

    return _TOKEN.sub(escaped, sparql)
