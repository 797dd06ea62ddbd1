//! CoNLL-U, the file format of Universal Dependencies: reading treebanks, and writing trees as others can read them.
//!
//! Ten columns a word, an empty line after each sentence, `# text =` and `# sent_id =` above it. A line `3-4` is a
//! contraction (« du ») over the words 3 and 4 (« de », « le »). Empty nodes (`8.1`) and the columns XPOS and DEPS are
//! passed over. See <https://universaldependencies.org/format.html>.

use std::fmt;
use std::ops::Range;

/// A syntactic word with its annotation, as the file writes it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Word {
    /// The word as written; of a part of a contraction, as it would be written alone.
    pub form: String,
    /// Base form.
    pub lemma: String,
    /// Universal part of speech.
    pub upos: String,
    /// Morphological features (`Gender=Fem|Number=Sing`), or `_`.
    pub feats: String,
    /// Number of its head, counting from 1, or 0 for the root.
    pub head: usize,
    /// Relation to its head, with its subtype (`nsubj:pass`).
    pub deprel: String,
    /// Whether a space follows it.
    pub space_after: bool,
}

/// One written token over several words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contraction {
    /// Its words, counting from 0.
    pub words: Range<usize>,
    /// As written.
    pub form: String,
    /// Whether a space follows it.
    pub space_after: bool,
}

/// An annotated sentence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sentence {
    /// `# sent_id`, empty where the file gives none.
    pub id: String,
    /// `# text`, empty where the file gives none.
    pub text: String,
    /// Its words in order.
    pub words: Vec<Word>,
    /// Its contractions in order.
    pub contractions: Vec<Contraction>,
}

/// A line that is no CoNLL-U.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("line {line}: {reason}")]
pub struct Malformed {
    /// Line, counting from 1.
    pub line: usize,
    /// What was expected.
    pub reason: String,
}

/// The sentences of a CoNLL-U file.
pub fn parse(file: &str) -> Result<Vec<Sentence>, Malformed> {
    let mut sentences = Vec::new();
    let mut current = Sentence::default();
    for (index, written) in file.lines().enumerate() {
        let line = written.trim_end_matches('\r');
        let at = |reason: String| Malformed { line: index + 1, reason };
        if line.is_empty() {
            close(&mut current, &mut sentences).map_err(at)?;
        } else if let Some(comment) = line.strip_prefix('#') {
            read_comment(&mut current, comment);
        } else {
            read_row(&mut current, line).map_err(at)?;
        }
    }
    let line = file.lines().count();
    close(&mut current, &mut sentences).map_err(|reason| Malformed { line, reason })?;
    Ok(sentences)
}

fn close(current: &mut Sentence, sentences: &mut Vec<Sentence>) -> Result<(), String> {
    let last = current.words.len();
    if let Some(word) = current.words.iter().find(|word| word.head > last) {
        return Err(format!(
            "the sentence above has {last} words, yet « {} » names word {} as its head; give HEAD a number up to {last}",
            word.form, word.head
        ));
    }
    if let Some((_, word)) = (1..).zip(&current.words).find(|(number, word)| word.head == *number) {
        return Err(format!("« {} » is its own head; give HEAD the number of another word", word.form));
    }
    if let Some(part) = current.contractions.iter().find(|part| part.words.end > last) {
        return Err(format!("« {} » covers more words than its sentence has", part.form));
    }
    let sentence = std::mem::take(current);
    if last > 0 {
        sentences.push(sentence);
    }
    Ok(())
}

fn read_comment(current: &mut Sentence, comment: &str) {
    if let Some((key, value)) = comment.split_once('=') {
        match key.trim() {
            "sent_id" => value.trim().clone_into(&mut current.id),
            "text" => value.trim().clone_into(&mut current.text),
            _ => {}
        }
    }
}

fn read_row(current: &mut Sentence, line: &str) -> Result<(), String> {
    let columns: Vec<&str> = line.split('\t').collect();
    let [id, form, lemma, upos, _, feats, head, deprel, _, misc] = columns[..] else {
        return Err(format!("expected ten columns separated by tabs, found {}", columns.len()));
    };
    let space_after = !misc.split('|').any(|entry| entry == "SpaceAfter=No");
    if id.contains('.') {
        return Ok(());
    }
    if let Some((from, to)) = id.split_once('-') {
        let (from, to) = (number(from)?, number(to)?);
        if from != current.words.len() + 1
            || to < from
            || current.contractions.last().is_some_and(|last| last.words.end >= from)
        {
            return Err(format!("expected a contraction from word {} on, found « {id} »", current.words.len() + 1));
        }
        if form.trim().is_empty() {
            return Err("expected the form of the contraction".to_owned());
        }
        current.contractions.push(Contraction { words: from - 1..to, form: form.to_owned(), space_after });
        return Ok(());
    }
    if number(id)? != current.words.len() + 1 {
        return Err(format!("expected word {}, found « {id} »", current.words.len() + 1));
    }
    if form.trim().is_empty() {
        return Err("expected the form of the word".to_owned());
    }
    let head = if head == "_" { 0 } else { number(head)? };
    let [form, lemma, upos, feats, deprel] = [form, lemma, upos, feats, deprel].map(str::to_owned);
    current.words.push(Word { form, lemma, upos, feats, head, deprel, space_after });
    Ok(())
}

fn number(written: &str) -> Result<usize, String> {
    written.parse().map_err(|_| format!("expected a number, found « {written} »"))
}

impl fmt::Display for Sentence {
    /// The sentence as CoNLL-U, with the empty line that ends it.
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.id.is_empty() {
            writeln!(to, "# sent_id = {}", self.id)?;
        }
        if !self.text.is_empty() {
            writeln!(to, "# text = {}", self.text)?;
        }
        for (index, word) in self.words.iter().enumerate() {
            if let Some(part) = self.contractions.iter().find(|part| part.words.start == index) {
                let (from, to_word) = (index + 1, part.words.end);
                writeln!(to, "{from}-{to_word}\t{}{}{}", part.form, "\t_".repeat(7), misc(part.space_after))?;
            }
            let Word { form, lemma, upos, feats, head, deprel, space_after } = word;
            let space = misc(*space_after);
            writeln!(to, "{}\t{form}\t{lemma}\t{upos}\t_\t{feats}\t{head}\t{deprel}\t_{space}", index + 1)?;
        }
        writeln!(to)
    }
}

fn misc(space_after: bool) -> &'static str {
    if space_after { "\t_" } else { "\tSpaceAfter=No" }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "# sent_id = a\n# text = Il va au bal.\n\
        1\tIl\til\tPRON\t_\tNumber=Sing\t2\tnsubj\t_\t_\n\
        2\tva\taller\tVERB\t_\t_\t0\troot\t_\t_\n\
        3-4\tau\t_\t_\t_\t_\t_\t_\t_\t_\n\
        3\tà\tà\tADP\t_\t_\t5\tcase\t_\t_\n\
        4\tle\tle\tDET\t_\t_\t5\tdet\t_\t_\n\
        5\tbal\tbal\tNOUN\t_\t_\t2\tobl:arg\t_\tSpaceAfter=No\n\
        6\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_\n\n";

    #[test]
    fn what_is_read_is_written_back() {
        let sentences = parse(FILE).expect("well-formed");
        assert_eq!(sentences[0].to_string(), FILE);
        assert_eq!(sentences[0].contractions[0].words, 2..4);
        assert_eq!(sentences[0].words[4].deprel, "obl:arg");
    }

    #[test]
    fn what_is_malformed_is_named_with_its_line() {
        let check = |file: &str, line: usize, reason: &str| {
            let error = parse(file).expect_err(file);
            assert!(error.line == line && error.reason.contains(reason), "{file:?}: {error}");
        };
        check("1\tIl\n", 1, "ten columns");
        check("# x\n2\ta\ta\tX\t_\t_\t0\troot\t_\t_\n", 2, "expected word 1");
        check("1\ta\ta\tX\t_\t_\tb\troot\t_\t_\n", 1, "expected a number");
        check("1\ta\ta\tX\t_\t_\t4\troot\t_\t_\n\n", 2, "up to 1");
        check("1-2\tau\t_\t_\t_\t_\t_\t_\t_\t_\n1\ta\ta\tX\t_\t_\t0\troot\t_\t_\n", 2, "more words");
    }
}
