//! IRIs of things, from their identifiers and back.

use oxigraph::model::{NamedNode, NamedNodeRef};

use super::slug::{slug, with_hash};

/// What the IRIs of states begin with.
pub const STATE: &str = "https://w3id.org/casus/id/state/";
/// What the IRIs of organisations begin with.
pub const ORGANISATION: &str = "https://w3id.org/casus/id/organisation/";
/// What the IRIs of treaties begin with.
pub const TREATY: &str = "https://w3id.org/casus/id/treaty/";
/// What the IRIs of cities begin with.
pub const CITY: &str = "https://w3id.org/casus/id/city/";
/// What the IRIs of other places begin with.
pub const PLACE: &str = "https://w3id.org/casus/id/place/";
/// What the IRIs of homonyms begin with.
pub const HOMONYM: &str = "https://w3id.org/casus/id/homonym/";
/// What the IRIs of persons begin with.
pub const PERSON: &str = "https://w3id.org/casus/id/person/";
/// What the IRIs of articles begin with.
pub const ARTICLE: &str = "https://w3id.org/casus/id/article/";
/// What the IRIs of claims begin with.
pub const CLAIM: &str = "https://w3id.org/casus/id/claim/";
/// What the IRIs of facts begin with.
pub const FACT: &str = "https://w3id.org/casus/id/fact/";
/// What the IRIs of conflicts begin with.
pub const CONFLICT: &str = "https://w3id.org/casus/id/conflict/";
/// What the IRIs of rules begin with.
pub const RULE: &str = "https://w3id.org/casus/id/rule/";
/// What the IRIs of runs begin with.
pub const RUN: &str = "https://w3id.org/casus/id/run/";
/// What the IRIs of all graphs begin with.
pub const GRAPH: &str = "https://w3id.org/casus/graph/";
/// What the IRIs of articles' graphs begin with.
pub const ARTICLE_GRAPH: &str = "https://w3id.org/casus/graph/article/";

/// What the IRIs of the values of a concept scheme begin with.
pub fn scheme(scheme: &str) -> String {
    format!("https://w3id.org/casus/id/{scheme}/")
}

/// A state, by its identifier (`KAZ`).
pub fn state(identifier: &str) -> NamedNode {
    node(STATE, identifier)
}

/// An organisation that the tables have, by its identifier (`CSTO`); for any other see [`named`].
pub fn organisation(identifier: &str) -> NamedNode {
    node(ORGANISATION, identifier)
}

/// A treaty that the tables have, by its identifier (`north-atlantic-treaty`); for any other see [`named`].
pub fn treaty(identifier: &str) -> NamedNode {
    node(TREATY, identifier)
}

/// A city, by its identifier (`astana`).
pub fn city(identifier: &str) -> NamedNode {
    node(CITY, identifier)
}

/// A place that is no capital, by its identifier (`gao`).
pub fn place(identifier: &str) -> NamedNode {
    node(PLACE, identifier)
}

/// A person, by name.
pub fn person(name: &str) -> NamedNode {
    named(PERSON, name)
}

/// Something that no table has, by its name, in the namespace `base`.
pub fn named(base: &str, name: &str) -> NamedNode {
    node(base, &slug(name))
}

/// The same as [`named`], told apart from another name with the same slug.
pub fn named_apart(base: &str, name: &str) -> NamedNode {
    node(base, &with_hash(&slug(name), name))
}

/// An article, by its identifier.
pub fn article(identifier: &str) -> NamedNode {
    node(ARTICLE, identifier)
}

/// The graph that holds everything that one article says.
pub fn article_graph(identifier: &str) -> NamedNode {
    node(ARTICLE_GRAPH, identifier)
}

/// A claim, by its hash.
pub fn claim(hash: &str) -> NamedNode {
    node(CLAIM, hash)
}

/// A fact, by its hash.
pub fn fact(hash: &str) -> NamedNode {
    node(FACT, hash)
}

/// A conflict, by its hash.
pub fn conflict(hash: &str) -> NamedNode {
    node(CONFLICT, hash)
}

/// A run, by its hash.
pub fn run(hash: &str) -> NamedNode {
    node(RUN, hash)
}

/// A rule, by its name `KIND/NAME`.
pub fn rule(name: &str) -> NamedNode {
    let segments: Vec<String> = name.split('/').map(|segment| percent_encode(segment, kept_in_iri)).collect();
    NamedNode::new_unchecked(format!("{RULE}{}", segments.join("/")))
}

/// A value of a concept scheme: `concept("membership-status", "not_member")`.
pub fn concept(name: &str, value: &str) -> NamedNode {
    node(&scheme(name), value)
}

/// A part of a thing: `part(&claim, "target")` is `…/claim/HASH#target`.
pub fn part(whole: &NamedNode, name: &str) -> NamedNode {
    NamedNode::new_unchecked(format!("{}#{name}", whole.as_str()))
}

/// The identifier that `iri` was made from, if it lies in the namespace `base`.
pub fn local(base: &str, iri: NamedNodeRef<'_>) -> Option<String> {
    percent_decode(iri.as_str().strip_prefix(base)?)
}

fn node(base: &str, identifier: &str) -> NamedNode {
    NamedNode::new_unchecked(format!("{base}{}", percent_encode(identifier, kept_in_iri)))
}

fn kept_in_iri(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '-' | '.' | '_' | '~')
}

/// `text` with every character that `kept` refuses as the `%XX` of its UTF-8.
pub fn percent_encode(text: &str, kept: impl Fn(char) -> bool) -> String {
    let mut written = String::with_capacity(text.len());
    for letter in text.chars() {
        if kept(letter) {
            written.push(letter);
        } else {
            let mut buffer = [0; 4];
            written.extend(letter.encode_utf8(&mut buffer).bytes().map(|byte| format!("%{byte:02X}")));
        }
    }
    written
}

/// The text that [`percent_encode`] was given, or `None` for what it never writes.
pub fn percent_decode(written: &str) -> Option<String> {
    let mut parts = written.split('%');
    let mut bytes = parts.next()?.as_bytes().to_vec();
    for part in parts {
        bytes.push(u8::from_str_radix(part.get(..2)?, 16).ok()?);
        bytes.extend_from_slice(part.get(2..)?.as_bytes());
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identifier_comes_back_from_its_iri() {
        for identifier in ["bbc-d002", "été 2022/1", "100 %", "a#b?c", "<é\u{301}>", "", "2022:été", "🕊", ".."]
        {
            let iri = article(identifier);
            assert!(NamedNode::new(iri.as_str()).is_ok(), "{iri}");
            assert_eq!(local(ARTICLE, iri.as_ref()).as_deref(), Some(identifier), "{iri}");
        }
    }

    #[test]
    fn a_rule_keeps_its_slash() {
        assert_eq!(rule("membership/joined").as_str(), "https://w3id.org/casus/id/rule/membership/joined");
        assert_eq!(local(RULE, rule("a b/ç").as_ref()).as_deref(), Some("a b/ç"));
    }

    #[test]
    fn what_was_never_encoded_is_not_decoded() {
        for written in ["%", "%2", "%zz", "%FF", "%é0"] {
            assert_eq!(percent_decode(written), None, "{written}");
        }
        assert_eq!(local(STATE, organisation("NATO").as_ref()), None);
    }
}
