"""Claims that are loaded: with their text, against their schema, one by one."""

import json
from pathlib import Path

from tests.cli.conftest import Run
from tests.invented import CALL, write


def load(run: Run, tmp_path: Path, *files: Path):  # type: ignore[no-untyped-def]
    return run("load", "--claims", *files, "--store", tmp_path / "graph", "--no-registry")


def test_a_folder_of_claims_is_loaded_in_order(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "claims")
    done = load(run, tmp_path, tmp_path / "claims")
    names = [line.rsplit("/", 1)[-1] for line in done.out.splitlines()[:-1]]
    assert (done.code, names) == (0, ["call.txt", "plan.txt", "said.txt", "visit.txt"])


def test_claims_without_their_text_are_refused_and_the_others_are_loaded(
    run: Run, tmp_path: Path
) -> None:
    lonely, *_ = write(tmp_path, "call", "visit")
    (tmp_path / "call.txt").unlink()
    done = load(run, tmp_path, lonely, tmp_path / "visit.json")
    assert done.code == 1
    assert "call.json: violation source-missing" in done.err
    assert "1 loaded, 1 unreadable" in done.out


def test_claims_outside_the_schema_name_the_place(run: Run, tmp_path: Path) -> None:
    (file,) = write(tmp_path, "call")
    file.write_text(json.dumps(CALL.claims | {"published": "2031-02-30"}), encoding="utf-8")
    done = load(run, tmp_path, file)
    assert done.code == 3
    assert "call.json: violation bad-claims" in done.line
    assert "2031-02-30" in done.line


def test_what_is_no_json_names_the_line(run: Run, tmp_path: Path) -> None:
    (tmp_path / "broken.json").write_text('{"id": "a",\n oops}', encoding="utf-8")
    done = load(run, tmp_path, tmp_path / "broken.json")
    assert done.code == 3
    assert "broken.json: violation bad-claims: 2:" in done.line


def test_claims_of_another_text_are_refused(run: Run, tmp_path: Path) -> None:
    (file,) = write(tmp_path, "call")
    whole = CALL.claims | {"sha256": "0" * 64}
    file.write_text(json.dumps(whole), encoding="utf-8")
    assert "text-changed" in load(run, tmp_path, file).err


def test_a_quote_that_is_not_in_the_text_is_told_and_left_out(run: Run, tmp_path: Path) -> None:
    file, other = write(tmp_path, "call", "visit")
    holding = CALL.claims["holdings"][0] | {"quote": "a sentence that nobody wrote"}
    file.write_text(json.dumps(CALL.claims | {"holdings": [holding]}), encoding="utf-8")
    done = load(run, tmp_path, file, other)
    assert "quote" in done.err
    verified = run("verify", "--store", tmp_path / "graph")
    assert verified.code == 0


def test_extracted_claims_load_like_the_article(run: Run, tmp_path: Path) -> None:
    write(tmp_path, "call")
    (tmp_path / "call.json").unlink()
    extracted = run("extract", tmp_path / "call.txt")
    (tmp_path / "claims.jsonl").write_text(extracted.out, encoding="utf-8")
    assert load(run, tmp_path, tmp_path / "claims.jsonl").out.startswith("loaded")
    again = run("load", tmp_path / "call.txt", "--store", tmp_path / "graph")
    assert again.out.startswith("unchanged")


def test_an_unknown_party_is_told_with_its_place(run: Run, tmp_path: Path) -> None:
    (file,) = write(tmp_path, "call")
    text = file.read_text(encoding="utf-8").replace('"NO"', '"Norvege"')
    file.write_text(text, encoding="utf-8")
    done = load(run, tmp_path, file)
    assert done.code == 0
    assert (
        "call.json: warning unknown-party: /holdings/0/office/jurisdiction: 'Norvege'" in done.err
    )
    assert "did you mean NO?" in done.err


def test_known_parties_are_no_finding(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "claims")
    assert "unknown-party" not in load(run, tmp_path, tmp_path / "claims").err
