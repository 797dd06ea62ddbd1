"""Run W3C's test cases of SHACL Core and compare with the list of those that pass.

usage: shacl_suite.py CASUS SUITE [--list FILE]

SUITE is the folder `tests/core` of W3C's data-shapes test suite. Each case is validated with `casus
validate`, and its report is compared with the one that the case expects: focus node, path, value, shape, component and
severity of each result, results as often as they come, blank nodes taken as equal, messages where the case has some.
shacl_suite.txt beside this file lists every case with `pass`, or with the reason why it does not; a case that does
otherwise fails the run, whether it got worse or better.
"""
import argparse
import collections
import concurrent.futures
import logging
import pathlib
import subprocess
import sys
import urllib.parse

import rdflib
from rdflib import RDF, SH
from rdflib.collection import Collection

# Literals are compared as they are written, the ill-formed ones of the suite too.
rdflib.NORMALIZE_LITERALS = False
logging.getLogger("rdflib").setLevel(logging.ERROR)

MF = rdflib.Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
SHT = rdflib.Namespace("http://www.w3.org/ns/shacl-test#")
AROUND_ONE = {SH.inversePath: "^", SH.zeroOrMorePath: "*", SH.oneOrMorePath: "+", SH.zeroOrOnePath: "?"}


def path(graph, node):
    """A property path as a string; blank nodes have no name that could be compared."""
    if not isinstance(node, rdflib.BNode):
        return str(node)
    if (node, RDF.first, None) in graph:
        return "(" + "/".join(path(graph, member) for member in Collection(graph, node)) + ")"
    listed = graph.value(node, SH.alternativePath)
    if listed is not None:
        return "(" + "|".join(path(graph, member) for member in Collection(graph, listed)) + ")"
    for kind, sign in AROUND_ONE.items():
        inner = graph.value(node, kind)
        if inner is not None:
            return sign + path(graph, inner)
    return "?"


def term(node):
    """Literals with language tags in lower case, which RDF holds to be the same; blank nodes as one."""
    if node is None or isinstance(node, rdflib.BNode):
        return node and "_:"
    if isinstance(node, rdflib.Literal):
        return (str(node), str(node.datatype), (node.language or "").lower())
    return str(node)


def results(graph, report):
    """The results of a report, each with the number of times that it comes, and the messages of all."""
    found, messages = collections.Counter(), set()
    for result in graph.objects(report, SH.result):
        where = graph.value(result, SH.resultPath)
        parts = [SH.focusNode, SH.value, SH.sourceShape, SH.sourceConstraintComponent, SH.resultSeverity]
        said = tuple(term(graph.value(result, part)) for part in parts)
        found[said + (where if where is None else path(graph, where),)] += 1
        messages |= {(said, term(message)) for message in graph.objects(result, SH.resultMessage)}
    return found, messages


def local(iri):
    """The file of an IRI."""
    return pathlib.Path(urllib.parse.unquote(str(iri).removeprefix("file://")))


def parsed(text_or_path, base):
    graph = rdflib.Graph()
    if isinstance(text_or_path, pathlib.Path):
        graph.parse(text_or_path, format="turtle", publicID=base)
    else:
        graph.parse(data=text_or_path, format="turtle", publicID=base)
    return graph


def run(casus, file, case, graph):
    """What is wrong with the report of one case; nothing where it is as expected."""
    action = graph.value(case, MF.action)
    data, shapes = (local(graph.value(action, part)) for part in (SHT.dataGraph, SHT.shapesGraph))
    command = [casus, "validate", data, "--shapes", shapes, "--format", "turtle"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    expected = graph.value(case, MF.result)
    if expected == SHT.Failure:
        return "" if done.returncode == 2 else f"expected a refusal, got the exit code {done.returncode}"
    if done.returncode not in (0, 1):
        return done.stderr.strip()
    report = parsed(done.stdout, file.as_uri())
    root = report.value(predicate=RDF.type, object=SH.ValidationReport)
    if report.value(root, SH.conforms) != graph.value(expected, SH.conforms) or (done.returncode == 0) != bool(
        graph.value(expected, SH.conforms)
    ):
        return "conforms, or does not, against what is expected"
    (want, messages), (got, said) = results(graph, expected), results(report, root)
    differences = [f"missing {one}" for one in want - got] + [f"added {one}" for one in got - want]
    differences += [f"missing message {one}" for one in messages - said]
    return "; ".join(differences)


def cases(suite):
    for file in sorted(suite.rglob("*.ttl")):
        graph = parsed(file, file.as_uri())
        for case in sorted(graph.subjects(RDF.type, SHT.Validate)):
            yield file, case, graph


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("casus")
    arguments.add_argument("suite", type=pathlib.Path)
    arguments.add_argument("--list", type=pathlib.Path, default=pathlib.Path(__file__).with_suffix(".txt"))
    given = arguments.parse_args()
    suite = given.suite.resolve()
    listed = dict(line.split(maxsplit=1) for line in given.list.read_text().splitlines() if line[:1] not in ("", "#"))
    todo = list(cases(suite))
    with concurrent.futures.ThreadPoolExecutor(max_workers=2) as pool:
        wrong = list(pool.map(lambda one: run(given.casus, *one), todo))
    failed = []
    passed = 0
    for (file, _, _), difference in zip(todo, wrong):
        name = str(file.relative_to(suite).with_suffix(""))
        passed += not difference
        expected = listed.pop(name, "not in the list")
        if (expected == "pass") == bool(difference):
            failed.append(f"{name}: {difference or 'passes'}, and the list says: {expected}")
    failed += [f"{name}: listed, and no such case is there" for name in listed]
    print(f"{passed} of {len(todo)} cases of SHACL Core are as W3C expects")
    sys.exit("\n".join(failed) or 0)


if __name__ == "__main__":
    main()
