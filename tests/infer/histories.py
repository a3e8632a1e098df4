"""Random histories of offices: what hypothesis draws the tests of term inference from.

A history is told the way sources tell it: tenures that begin and end with handovers on a shared
day, returns, acting and contested holders inside another's term, gaps, dates of which only the
month or the year or one bound is known; and beside it claims of pure chance that contradict it.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import strategies as st

from kg.infer.model import Attestation, AttestationType, Mode, SourceKind

ID = "https://w3id.org/okg/id/"
HOLDING, TOOK, LEFT, FORMER, DESIGNATED, NOMINATED = AttestationType
OFFICES = tuple(
    f"{ID}office/{name}"
    for name in ("ru.minister-of-defence", "fr.president", "un.envoy", "us.deputy-secretary")
)
SEATS = {OFFICES[0]: 1, OFFICES[1]: 1, OFFICES[2]: 2}
"""The seats of the last office are unknown."""
PEOPLE = tuple(ID + "person/" + name for name in ("anna-a", "boris-b", "carla-c", "dmitri-d"))
FIRST = date(2019, 10, 20)

Days = tuple[int | None, int | None]
days = st.integers(0, 900).map(lambda n: FIRST + timedelta(days=n))
near = st.integers(0, 11).map(lambda n: FIRST + timedelta(days=n))
"""So few days that claims fall on the same ones."""


@st.composite
def seen(draw: st.DrawFn, day: date) -> Days:
    """A day as a source gives it: exact, its month or year alone, or bounded on one side."""
    exact = day.toordinal()
    match draw(st.sampled_from(["day", "day", "day", "day", "month", "year", "by", "from"])):
        case "month":
            last = monthrange(day.year, day.month)[1]
            return day.replace(day=1).toordinal(), day.replace(day=last).toordinal()
        case "year":
            return date(day.year, 1, 1).toordinal(), date(day.year, 12, 31).toordinal()
        case "by":
            return None, exact
        case "from":
            return exact, None
        case _:
            return exact, exact


@st.composite
def told(
    draw: st.DrawFn, office: str, who: str, kind: AttestationType, day: date, mode: Mode
) -> Attestation:
    """What one source says; its IRI is given by `numbered`."""
    early, late = draw(seen(day))
    return Attestation("", who, office, kind, early, late, mode, draw(st.sampled_from(SourceKind)))


@st.composite
def tenures(draw: st.DrawFn, office: str) -> list[Attestation]:
    """A line of holders, one after another: handovers on one day, gaps, returns, stand-ins."""
    found = []
    turns = sorted(draw(st.lists(days | near, min_size=2, max_size=5, unique=True)))
    for begun, ended in pairwise(turns):
        who = draw(st.sampled_from(PEOPLE))
        gap = timedelta(days=draw(st.sampled_from([0, 0, 0, 1, 40])))
        end = max(begun, ended - gap)
        within = begun + (end - begun) * draw(st.sampled_from([0.0, 0.3, 0.5, 1.0]))
        for kind, day in ((TOOK, begun), (LEFT, end), (HOLDING, within)):
            if draw(st.booleans()):
                found.append(draw(told(office, who, kind, day, Mode.SUBSTANTIVE)))
        aside = draw(st.sampled_from(["", "", "stand-in", "former", "named", "rival"]))
        if aside == "stand-in":
            mode = draw(st.sampled_from([Mode.ACTING, Mode.CONTESTED]))
            other = draw(st.sampled_from(PEOPLE))
            found.append(draw(told(office, other, HOLDING, within, mode)))
        elif aside == "former":
            found.append(draw(told(office, who, FORMER, end, Mode.SUBSTANTIVE)))
        elif aside == "named":
            kind = draw(st.sampled_from([DESIGNATED, NOMINATED]))
            found.append(draw(told(office, who, kind, begun, Mode.SUBSTANTIVE)))
        elif aside == "rival":
            other = draw(st.sampled_from(PEOPLE))
            found.append(draw(told(office, other, HOLDING, within, Mode.SUBSTANTIVE)))
    return found


@st.composite
def claim(draw: st.DrawFn, office: str) -> Attestation:
    """A claim of pure chance, near others."""
    kind = draw(st.sampled_from([*AttestationType, HOLDING, TOOK, LEFT]))
    mode = draw(st.sampled_from([Mode.SUBSTANTIVE, Mode.SUBSTANTIVE, Mode.SUBSTANTIVE, *Mode]))
    who, first = draw(st.sampled_from(PEOPLE[:3])), draw(near).toordinal()
    source = draw(st.sampled_from(SourceKind))
    early, late = draw(st.sampled_from([(0, 0)] * 6 + [(0, 1), (0, 4), (0, None), (None, 0)]))
    early = None if early is None else first + early
    return Attestation(
        "", who, office, kind, early, None if late is None else first + late, mode, source
    )


def numbered(history: list[Attestation]) -> list[Attestation]:
    """The attestations with IRIs of their own."""
    return [replace(a, iri=f"{ID}attestation/{n}") for n, a in enumerate(history)]


@st.composite
def histories(draw: st.DrawFn, most: int = 3) -> list[Attestation]:
    """The history of one to ``most`` offices."""
    found: list[Attestation] = []
    for office in draw(st.lists(st.sampled_from(OFFICES), min_size=1, max_size=most, unique=True)):
        lined = draw(st.booleans())
        found += draw(tenures(office)) if lined else []
        found += draw(st.lists(claim(office), max_size=3 if lined else 9))
    return numbered(found)
