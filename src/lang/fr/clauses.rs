//! Words before « que » that tell whether its clause is a fact.

/// « à supposer que », « avant que », « au cas où »: what follows is only supposed, or has not come about.
pub fn supposes(form: &str) -> bool {
    matches!(
        form,
        "supposer"
            | "supposant"
            | "supposé"
            | "supposons"
            | "imaginer"
            | "imaginons"
            | "condition"
            | "admettant"
            | "pourvu"
            | "moins"
            | "avant"
            | "sans"
            | "pour"
            | "afin"
            | "peur"
            | "attend"
            | "attendent"
            | "attendu"
            | "attendant"
            | "temps"
            | "loin"
            | "cas"
            | "hypothèse"
            | "question"
    )
}

/// Verbs that leave what follows « que » a fact though « ne … pas » denies them: « n'ignore pas que ».
pub fn grants(form: &str) -> bool {
    matches!(
        form,
        "ignore"
            | "ignorait"
            | "ignorent"
            | "doute"
            | "doutait"
            | "doutent"
            | "nie"
            | "niait"
            | "nient"
            | "cache"
            | "cachait"
            | "oublie"
            | "oublier"
            | "oublions"
            | "empêche"
            | "empêchait"
            | "conteste"
            | "contestent"
            | "dément"
            | "démentent"
            | "dissimule"
    )
}
