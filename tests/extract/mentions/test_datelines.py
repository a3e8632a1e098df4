"""The day of a dateline is the day of the dispatch, never of what it tells."""

import pytest

from kg.article import from_text
from kg.extract import extract

STORY = (
    "Norwegian Foreign Minister Ingrid Solheim met Polish Foreign Minister Tomasz Wilk in Oslo "
    "on Tuesday. They discussed the war and the security of the region with their advisers."
)


@pytest.mark.parametrize(
    "dateline",
    ["OSLO, March 5, 2025 - ", "OSLO, March 5 (Reuters) - ", "OSLO, 5 March 2025 — ", ""],
)
def test_a_weekday_dates_the_meeting_and_not_the_dateline(dateline: str) -> None:
    article = from_text(
        f"Talks in Oslo\n\n{dateline}{STORY}\n", id="a", source="a.txt", published="2025-03-05"
    )
    assert [i.date for i in extract(article).interactions] == ["2025-03-04"]
