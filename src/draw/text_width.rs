//! How wide a text comes out, so that its frame can be drawn around it.
//!
//! The figures are advance widths in thousandths of the font size, for each character the greater of two measured
//! ones (table `hmtx`): that of `DejaVu` Sans 2.37, the widest of the usual system fonts, and that of Liberation Sans,
//! which has the widths of Helvetica and Arial. A frame that is drawn by them fits either font.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The printable characters of ASCII, from the space on, in regular type.
const REGULAR: [u16; 95] = [
    318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636, 636, 636, 636, 636,
    636, 636, 636, 337, 337, 838, 838, 838, 556, 1015, 684, 686, 722, 770, 667, 611, 778, 752, 295, 500, 667, 557, 863,
    748, 787, 667, 787, 722, 667, 611, 732, 684, 989, 685, 667, 685, 390, 337, 390, 838, 556, 500, 613, 635, 550, 635,
    615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636,
    337, 636, 838,
];

/// The same in bold type.
const BOLD: [u16; 95] = [
    348, 456, 521, 838, 696, 1002, 872, 306, 457, 457, 523, 838, 380, 415, 380, 365, 696, 696, 696, 696, 696, 696, 696,
    696, 696, 696, 400, 400, 838, 838, 838, 611, 1000, 774, 762, 734, 830, 683, 683, 821, 837, 372, 556, 775, 637, 995,
    837, 850, 733, 850, 770, 720, 682, 812, 774, 1103, 771, 724, 725, 457, 365, 457, 838, 556, 500, 675, 716, 593, 716,
    678, 435, 716, 712, 343, 343, 665, 343, 1042, 712, 687, 716, 716, 493, 595, 478, 712, 652, 924, 645, 652, 582, 712,
    365, 712, 838,
];

/// The width of `text` in pixels, at a font size of `size` pixels; an accented letter is as wide as its base letter.
pub fn text_width(text: &str, size: f64, bold: bool) -> f64 {
    let table = if bold { &BOLD } else { &REGULAR };
    let thousandths: u32 = text.nfd().map(|letter| u32::from(advance(letter, table))).sum();
    f64::from(thousandths) * size / 1000.0
}

/// What is neither ASCII nor typographic is taken to be as wide as the font size: too wide rather than too narrow.
fn advance(letter: char, table: &[u16; 95]) -> u16 {
    match letter {
        ' '..='~' => table[letter as usize - 32],
        '\u{a0}' | '\u{202f}' => table[0],
        '’' | '‘' | '·' => 380,
        '«' | '»' | '–' | '‑' | 'ø' | 'ß' | 'ł' | 'đ' | 'ı' | 'þ' | 'ð' => 720,
        _ if is_combining_mark(letter) => 0,
        _ => 1100,
    }
}

/// `text` in lines of at most `width` pixels, broken at spaces; a single word that is wider stays whole.
pub fn wrap(text: &str, size: f64, bold: bool, width: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split([' ', '\n', '\t']).filter(|word| !word.is_empty()) {
        match lines.last_mut() {
            Some(line) if text_width(&format!("{line} {word}"), size, bold) <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_take_no_room() {
        assert!((text_width("Égypte", 13.0, false) - text_width("Egypte", 13.0, false)).abs() < 1e-9);
    }

    #[test]
    fn lines_keep_every_word_and_the_width() {
        let text = "Communauté économique des États de l'Afrique de l'Ouest";
        let lines = wrap(text, 11.0, false, 150.0);
        assert_eq!(lines.join(" "), text);
        assert!(lines.iter().all(|line| text_width(line, 11.0, false) <= 150.0), "{lines:?}");
    }
}
