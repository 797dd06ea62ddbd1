//! Bytes to text: UTF-8 and UTF-16 with or without byte order mark, windows-1252 and its relatives.
//!
//! A byte order mark is dropped. Line breaks are left as they are.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// How much of a file is looked at to tell what it is.
const SAMPLE: usize = 4096;

/// Signatures of formats that may hold no control character at all.
const SIGNATURES: [&[u8]; 4] = [b"%PDF-", b"%!PS", b"{\\rtf", b"PK\x03\x04"];

/// The text of `bytes`, or `None` where they are no text.
pub fn decode(bytes: &[u8]) -> Option<String> {
    if SIGNATURES.iter().any(|signature| bytes.starts_with(signature)) {
        return None;
    }
    let text = match Encoding::for_bom(bytes) {
        Some((encoding, mark)) => encoding.decode_without_bom_handling(&bytes[mark..]).0,
        None => encoding_of(bytes).decode_without_bom_handling(bytes).0,
    };
    is_text(&text).then(|| text.into_owned())
}

fn encoding_of(bytes: &[u8]) -> &'static Encoding {
    if let Some(encoding) = unmarked_utf_16(bytes) {
        return encoding;
    }
    if mostly_utf_8(bytes) {
        return UTF_8;
    }
    declared(bytes).unwrap_or_else(|| guessed(bytes))
}

/// UTF-16 without mark shows in Latin script: nearly each second byte is zero, and hardly any other.
fn unmarked_utf_16(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = &bytes[..bytes.len().min(SAMPLE) & !1];
    let zeros = |parity: usize| sample.iter().skip(parity).step_by(2).filter(|&&byte| byte == 0).count();
    let (even, odd, half) = (zeros(0), zeros(1), sample.len() / 2);
    let obvious = |many: usize, few: usize| half >= 8 && many * 10 > half * 8 && few * 20 < half;
    match () {
        () if !bytes.len().is_multiple_of(2) => None,
        () if obvious(odd, even) => Some(UTF_16LE),
        () if obvious(even, odd) => Some(UTF_16BE),
        () => None,
    }
}

/// A stray byte does not make UTF-8 another encoding: what it stands for is lost, the rest of the text is not.
fn mostly_utf_8(bytes: &[u8]) -> bool {
    let (mut broken, mut sound) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        broken += usize::from(!chunk.invalid().is_empty());
        sound += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
    }
    broken == 0 || broken * 4 <= sound
}

/// The encoding that a web page names in its first bytes.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(SAMPLE)]).to_ascii_lowercase();
    if !head.contains("<html") && !head.contains("<meta") {
        return None;
    }
    let (_, label) = head.split_once("charset=")?;
    let label = label.trim_start_matches(['"', '\'', ' ']);
    let end = label.find(|c: char| !c.is_ascii_alphanumeric() && !"-_:".contains(c)).unwrap_or(label.len());
    // The page is known not to be UTF-8, whatever it says.
    Encoding::for_label(&label.as_bytes()[..end])
        .filter(|encoding| encoding.is_ascii_compatible() && *encoding != UTF_8)
}

fn guessed(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(Some(b"fr"), Utf8Detection::Deny)
}

/// Text holds no zero character, and at most one control or replacement character in a hundred.
fn is_text(text: &str) -> bool {
    let odd = |c: &char| c.is_control() && !c.is_ascii_whitespace() || *c == char::REPLACEMENT_CHARACTER;
    !text.contains('\0') && text.chars().filter(odd).count() * 100 <= text.chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRENCH: &str = "« L’Otan — un œil sur l’été », à 5 € près.\r\nDéjà vu à Paris, où l’accord a été signé.";

    fn utf_16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn a_text_is_the_same_in_every_encoding() {
        let windows = encoding_rs::WINDOWS_1252.encode(FRENCH).0.into_owned();
        let marked = |mark: &[u8], bytes: Vec<u8>| [mark.to_vec(), bytes].concat();
        let (little, big) = (utf_16(FRENCH, u16::to_le_bytes), utf_16(FRENCH, u16::to_be_bytes));
        let utf_8 = FRENCH.as_bytes().to_vec();
        for bytes in [
            marked(b"\xEF\xBB\xBF", utf_8.clone()),
            utf_8,
            windows,
            marked(b"\xFF\xFE", little.clone()),
            marked(b"\xFE\xFF", big.clone()),
            utf_16("Traité de l'Atlantique", u16::to_le_bytes),
            utf_16("Traité de l'Atlantique", u16::to_be_bytes),
        ] {
            let text = decode(&bytes).expect("text");
            assert!(text == FRENCH || text == "Traité de l'Atlantique", "{text}");
        }
    }

    #[test]
    fn one_stray_byte_costs_one_character() {
        let bytes = [FRENCH.as_bytes(), b"\xE9", FRENCH.as_bytes(), FRENCH.as_bytes()].concat();
        assert_eq!(decode(&bytes).expect("text").matches(FRENCH).count(), 3);
    }

    #[test]
    fn a_page_names_its_encoding() {
        let page = b"<html><meta charset='iso-8859-15'><p>5 \xA4</p>";
        assert!(decode(page).expect("text").contains("5 €"));
    }

    #[test]
    fn what_is_no_text_is_refused() {
        let noise: Vec<u8> = (0..2000_u32).map(|i| (i.wrapping_mul(2_654_435_761) >> 24).to_le_bytes()[0]).collect();
        for bytes in [b"a\0b".as_slice(), b"\x89PNG\r\n\x1a\n\0\0", b"%PDF-1.7\n", &noise] {
            assert_eq!(decode(bytes), None);
        }
    }
}
