"""What follows from all graphs together: who is who, terms of office, contacts, the merge.

Everything here is a pure function of the named graphs that articles and the registry make, the
same whatever the order of loading.
"""

from __future__ import annotations

from kg.infer.rebuild import Summary, rebuild

__all__ = ["Summary", "rebuild"]
