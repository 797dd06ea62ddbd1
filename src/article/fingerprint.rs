//! What tells that two articles print one dispatch: the hashes of their sentences.
//!
//! An outlet that reprints a dispatch changes its headline, drops paragraphs and adds some of its own, but leaves most
//! sentences as they are. A sentence is what stands between full stops, question marks, exclamation marks or line
//! breaks; it is compared by its letters and digits alone, so that quotation marks, spaces and case leave no trace.
//! Sentences of few words are passed over: anybody may have written them.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use sha2::{Digest, Sha256};

/// The fewest words of a sentence that is compared.
const WORDS: usize = 6;
/// The fewest sentences that two articles share of which one has others as well.
const SHARED: usize = 3;

/// The hashes of an article's sentences.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fingerprint(BTreeSet<u32>);

impl Fingerprint {
    /// The fingerprint of `text`.
    pub fn of(text: &str) -> Self {
        Self(text.split(['.', '?', '!', '…', '\n']).filter_map(sentence).collect())
    }

    /// The hash of each sentence, in ascending order.
    pub fn sentences(&self) -> impl Iterator<Item = u32> + '_ {
        self.0.iter().copied()
    }

    /// Whether the articles print one dispatch: they share half of the sentences of the shorter one, and at least three
    /// of them; or each has those of the other alone. One quotation in two articles makes no dispatch of them.
    pub fn is_reprint_of(&self, other: &Self) -> bool {
        let shared = self.0.intersection(&other.0).count();
        let shorter = self.0.len().min(other.0.len());
        shared > 0 && (self.0 == other.0 || shared >= SHARED && shared * 2 >= shorter)
    }
}

/// The hash of a sentence, if it is long enough: the first four bytes of the SHA-256 of its words.
fn sentence(text: &str) -> Option<u32> {
    let folded = text.to_lowercase();
    let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let hash = Sha256::digest(words.join(" "));
    (words.len() >= WORDS).then(|| u32::from_be_bytes([hash[0], hash[1], hash[2], hash[3]]))
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let hashes: Vec<String> = self.0.iter().map(|hash| format!("{hash:08x}")).collect();
        f.write_str(&hashes.join(" "))
    }
}

impl FromStr for Fingerprint {
    type Err = std::num::ParseIntError;

    fn from_str(written: &str) -> Result<Self, Self::Err> {
        let hashes = written.split_whitespace().map(|hash| u32::from_str_radix(hash, 16));
        hashes.collect::<Result<_, _>>().map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::Fingerprint;

    const DISPATCH: &str = "La Russie a envoyé 2 500 soldats au Kazakhstan jeudi. L'Arménie préside l'alliance depuis \
        septembre dernier. Le siège de l'organisation se trouve à Moscou. Les troupes repartiront dans les dix jours.";

    #[test]
    fn a_reprint_shares_most_sentences_whatever_their_typography() {
        let print = |text: &str| Fingerprint::of(text);
        let edited = "Exclusif !\n\nLA RUSSIE a envoyé 2 500 soldats au Kazakhstan jeudi.\nL’Arménie préside l’alliance \
            depuis septembre dernier. « Le siège de l'organisation se trouve à Moscou. » Notre envoyé spécial a vu partir un avion.";
        for (a, b, same) in [
            (DISPATCH, DISPATCH, true),
            (DISPATCH, edited, true),
            (DISPATCH, "L'Arménie préside l'alliance depuis septembre dernier.", false),
            ("La Russie a envoyé 2 500 soldats jeudi.", "LA RUSSIE A ENVOYÉ 2 500 soldats jeudi !", true),
            (
                DISPATCH,
                "L'Arménie préside l'alliance depuis septembre dernier. Elle passera la main au Bélarus en janvier.",
                false,
            ),
            (DISPATCH, "Le Kazakhstan a demandé l'aide de ses alliés mercredi soir.", false),
            ("Oui.", "Oui.", false),
            ("", "", false),
        ] {
            assert_eq!(print(a).is_reprint_of(&print(b)), same, "{a} / {b}");
            assert_eq!(print(b).is_reprint_of(&print(a)), same, "{b} / {a}");
        }
    }

    #[test]
    fn a_fingerprint_comes_back_from_what_it_is_written_as() {
        let print = Fingerprint::of(DISPATCH);
        assert_eq!(print.to_string().parse(), Ok(print));
        assert!("zz".parse::<Fingerprint>().is_err());
    }
}
