"""Read each export in a folder with rdflib and compare them: the formats must hold the same statements.

usage: read_back.py FOLDER

The triple formats (Turtle, RDF/XML) are compared with N-Triples, the quad formats (TriG, JSON-LD) with N-Quads.
"""
import pathlib
import sys

import rdflib


def triples(path, parser):
    graph = rdflib.Graph()
    graph.parse(path, format=parser)
    return {(s, p, o) for s, p, o in graph}


def quads(path, parser):
    dataset = rdflib.Dataset()
    dataset.parse(path, format=parser)
    named = {(s, p, o, str(getattr(g, "identifier", g))) for s, p, o, g in dataset.quads()}
    return {(s, p, o, None if "default" in g else g) for s, p, o, g in named}


def compare(title, expected, found):
    missing, added = expected - found, found - expected
    print(f"{title}: {len(found)} statements, {len(missing)} missing, {len(added)} added")
    for statement in [*missing, *added][:5]:
        print("  ", statement)
    return not missing and not added and bool(found)


def main():
    folder = pathlib.Path(sys.argv[1])
    flat = triples(folder / "export.ntriples", "nt")
    named = quads(folder / "export.nquads", "nquads")
    same = [
        compare("Turtle", flat, triples(folder / "export.turtle", "turtle")),
        compare("RDF/XML", flat, triples(folder / "export.rdfxml", "xml")),
        compare("TriG", named, quads(folder / "export.trig", "trig")),
        compare("JSON-LD", named, quads(folder / "export.jsonld", "json-ld")),
    ]
    sys.exit(0 if all(same) else "an export does not hold what the graph holds")


if __name__ == "__main__":
    main()
