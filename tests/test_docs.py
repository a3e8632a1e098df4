"""What the documentation names is there, and what is there is documented."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import click
import pytest

import kg
from kg.cli import COMMANDS, group
from kg.cli.ask import command_of
from kg.questions import find, options_of, questions

CHECKOUT = Path(__file__).parents[1]
README = (CHECKOUT / "README.md").read_text(encoding="utf-8")
CONTEXT = click.Context(group)


def blocks(kind: str) -> str:
    return "\n".join(re.findall(rf"```{kind}\n(.*?)```", README, re.DOTALL))


def command_lines() -> list[list[str]]:
    """The kg commands of the README's console blocks."""
    lines = re.findall(r"^\$ (kg .*)$", blocks("console"), re.MULTILINE)
    return [shlex.split(line, comments=True)[1:] for line in lines]


def command(name: str) -> click.Command:
    found = group.get_command(CONTEXT, name)
    assert found is not None
    return found


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_an_example(name: str) -> None:
    text = command(name).help or ""
    example = re.search(r"Example:\n\s+(kg .*)", text)
    assert example is not None
    assert example[1].split()[1] == name


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_says_what_it_does(name: str) -> None:
    for param in command(name).params:
        if isinstance(param, click.Option):
            assert param.help, param.name


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_stands_in_the_readme(name: str) -> None:
    assert re.search(rf"\bkg {name}\b|`{name}`", README)


@pytest.mark.parametrize("argv", command_lines(), ids=" ".join)
def test_the_commands_of_the_readme_can_be_read(argv: list[str]) -> None:
    arguments = [a for a in argv[: argv.index(">") if ">" in argv else None] if a != ">"]
    found, rest = command(arguments[0]), arguments[1:]
    if found.name == "ask" and rest:
        found, rest = command_of(find(rest[0])), rest[1:]
    found.make_context("kg", rest)


def test_the_questions_of_the_readme_have_the_parameters_that_it_gives_them() -> None:
    calls = re.findall(r'g\.ask\("([\w-]+)"((?:, \w+="[^"]*")*)\)', blocks("python"))
    assert calls
    for name, given in calls:
        known = {option.name for option in options_of(find(name))}
        assert set(re.findall(r"(\w+)=", given)) <= known


def test_the_methods_of_the_readme_are_there() -> None:
    named = set(re.findall(r"\bg\.(\w+)\(", blocks("python")))
    assert {"load", "ask", "validate", "query", "rdflib", "dump"} <= named
    assert all(callable(getattr(kg.Graph, name)) for name in named)


def test_the_folders_of_the_readme_are_there() -> None:
    for link in re.findall(r"\]\(([^)#:]+)\)", README):
        assert (CHECKOUT / link).exists(), link


def test_the_exit_codes_are_told_in_help_and_readme() -> None:
    from kg.cli import EPILOG
    from kg.errors import ExitCode

    for code in ExitCode:
        assert re.search(rf"^  {int(code)} ", EPILOG, re.MULTILINE)
        assert re.search(rf"\b{int(code)}\b", README.split("Exit codes:")[1])


@pytest.mark.parametrize("question", questions(), ids=lambda q: q.name)
def test_every_question_has_an_example_that_can_be_read(question) -> None:  # type: ignore[no-untyped-def]
    program, verb, name, *rest = shlex.split(question.example)
    assert (program, verb, name) == ("kg", "ask", question.name)
    command_of(question).make_context("kg", rest)
    assert (CHECKOUT / "docs" / "questions.md").read_text(encoding="utf-8").count(question.name)


def test_make_has_the_targets_of_the_readme() -> None:
    makefile = (CHECKOUT / "Makefile").read_text(encoding="utf-8")
    for target in set(re.findall(r"\$ make (\w+)", README)):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE)
    ci = (CHECKOUT / ".ci" / "run").read_text(encoding="utf-8").split()
    assert ci[-2:] == ["make", "test"]
