# title: An organisation whose founding all sources date alike has that date
PREFIX casus: <https://w3id.org/casus/ns#>
PREFIX graph: <https://w3id.org/casus/graph/>
PREFIX schema: <https://schema.org/>

WITH graph:facts
INSERT { ?organisation schema:foundingDate ?only }
WHERE {
    SELECT ?organisation (MIN(?date) AS ?only) WHERE {
        ?founding a casus:FoundingFact ; casus:organisation ?organisation ; casus:date ?date .
    }
    GROUP BY ?organisation
    HAVING (COUNT(?founding) = 1)
}
