# title: A person heads the organisation that no later article calls them the former head of
PREFIX casus: <https://w3id.org/casus/ns#>
PREFIX graph: <https://w3id.org/casus/graph/>
PREFIX office: <https://w3id.org/casus/id/office/>
PREFIX org: <http://www.w3.org/ns/org#>

WITH graph:facts
INSERT { ?person org:headOf ?organisation }
WHERE {
    ?tenure a casus:RoleFact ; casus:role office:organisation_head ; casus:person ?person ; casus:of ?organisation ;
        casus:former false .
}
