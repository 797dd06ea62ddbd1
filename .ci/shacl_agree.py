"""Hold graphs against the shapes of casus with `casus validate` and with pySHACL: both must find the same.

usage: shacl_agree.py CASUS [GRAPH.nt ...]

Each GRAPH is one with its reference. The graphs of tests/shacl/broken are checked besides, each with what it needs of the
reference. Compared are conformance and focus node,
path, value, component and severity of each result, as often as they come, blank nodes taken as equal.
"""
import pathlib
import subprocess
import sys
import tempfile
import time

import pyshacl
import rdflib
from rdflib import RDF, SH

import shacl_suite

ROOT = pathlib.Path(__file__).resolve().parent.parent
SHAPES = ROOT / "ontology" / "shapes.ttl"
BROKEN = ROOT / "tests" / "shacl" / "broken"


def by_casus(casus, file):
    command = [casus, "validate", file, "--shapes", SHAPES, "--format", "turtle"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1):
        sys.exit(f"{file}: {done.stderr}")
    return shacl_suite.parsed(done.stdout, SHAPES.as_uri())


def by_pyshacl(graph, shapes):
    _, report, _ = pyshacl.validate(graph, shacl_graph=shapes, inference="none", meta_shacl=False, advanced=False)
    return report


def found(report):
    root = report.value(predicate=RDF.type, object=SH.ValidationReport)
    results, _ = shacl_suite.results(report, root)
    return bool(report.value(root, SH.conforms)), results


def agree(name, casus, file, graph, shapes):
    begun = time.time()
    (conforms, ours), (theirs_conforms, theirs) = found(by_casus(casus, file)), found(by_pyshacl(graph, shapes))
    same = conforms == theirs_conforms and ours == theirs
    print(
        f"{name}: {len(graph)} triples, {'conforms' if conforms else f'{sum(ours.values())} results'}, "
        f"{'agreed' if same else 'NOT AGREED'} ({time.time() - begun:.1f} s)"
    )
    for title, more in [("casus alone", ours - theirs), ("pySHACL alone", theirs - ours)]:
        for result in list(more)[:5]:
            print("  ", title, result)
    return same


def needed(data, reference):
    """The part of the reference that the data lead to, and the whole vocabulary with its lists."""
    kept = rdflib.Graph()
    kept.parse(ROOT / "ontology" / "casus.ttl", format="turtle")
    todo = set(data.objects())
    seen = set()
    while todo:
        node = todo.pop()
        seen.add(node)
        for triple in reference.triples((node, None, None)):
            kept.add(triple)
            if triple[2] not in seen:
                todo.add(triple[2])
    return kept


def patched(patch):
    """The sound graph with the lines `A TRIPLE` added and those of `D TRIPLE` deleted."""
    sound = (BROKEN / "sound.ttl").read_text()
    header = "".join(line for line in sound.splitlines(keepends=True) if line.startswith("@prefix"))
    graph = rdflib.Graph().parse(data=sound, format="turtle")
    for sign, change in [("D ", graph.remove), ("A ", graph.add)]:
        lines = [line.removeprefix(sign) for line in patch.splitlines() if line.startswith(sign)]
        for triple in rdflib.Graph().parse(data=header + "\n".join(lines), format="turtle"):
            change(triple)
    return graph


def main():
    casus, *graphs = sys.argv[1:]
    shapes = rdflib.Graph().parse(SHAPES, format="turtle")
    reference = rdflib.Graph()
    for file in sorted(set(SHAPES.parent.glob("*.ttl")) - {SHAPES}):
        reference.parse(file, format="turtle")
    same = []
    with tempfile.TemporaryDirectory() as folder:
        for patch in [None, *sorted(BROKEN.glob("*.patch"))]:
            data = patched(patch.read_text() if patch else "")
            for triple in needed(data, reference):
                data.add(triple)
            file = pathlib.Path(folder) / "graph.nt"
            data.serialize(file, format="nt", encoding="utf-8")
            same.append(agree(patch.stem if patch else "sound", casus, file, data, shapes))
    for name in graphs:
        file = pathlib.Path(name)
        graph = rdflib.Graph().parse(file, format="nt")
        same.append(agree(file.name, casus, file, graph, shapes))
    sys.exit(0 if all(same) else "the two validators do not agree")


if __name__ == "__main__":
    main()
