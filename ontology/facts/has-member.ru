# title: An organisation has the members that, by the latest known, have not left
PREFIX casus: <https://w3id.org/casus/ns#>
PREFIX graph: <https://w3id.org/casus/graph/>
PREFIX membership-status: <https://w3id.org/casus/id/membership-status/>
PREFIX org: <http://www.w3.org/ns/org#>

WITH graph:facts
INSERT { ?organisation org:hasMember ?state }
WHERE {
    ?membership a org:Membership ; org:organization ?organisation ; org:member ?state ; casus:status ?status .
    FILTER(?status IN (membership-status:member, membership-status:suspended, membership-status:withdrawal_announced))
}
