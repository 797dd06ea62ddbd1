//! Dates counted from the publication (« hier ») or from the date told last (« la veille »).

use super::absolute::{Read, Reader};
use super::calendar::moved;
use super::said::{Said, Shift, Unit};
use crate::lang::fr::calendar::is_part_of_day;
use crate::lang::fr::numerals;

impl Reader<'_> {
    /// The expression that begins with the token `at`.
    pub fn read(self, at: usize) -> Read {
        self.numeric(at)
            .or_else(|| self.day_and_month(at))
            .or_else(|| self.month_and_year(at))
            .or_else(|| self.year_alone(at))
            .or_else(|| self.weekday_alone(at))
            .or_else(|| self.day_alone(at))
            .or_else(|| self.counted_from_now(at))
            .or_else(|| self.beside(at))
            .or_else(|| self.counted_from_told(at))
            .or_else(|| self.later(at))
    }

    /// « hier », « cette semaine », « le mois dernier », « l'an dernier », « il y a trois ans ».
    fn counted_from_now(self, at: usize) -> Read {
        let three = [self.form(at), self.form(at + 1), self.form(at + 2)];
        let (length, unit, by) = match three {
            ["hier", next, _] => (1 + usize::from(is_part_of_day(next)), Unit::Day, -1),
            ["avant-hier", ..] => (1, Unit::Day, -2),
            ["aujourd'hui", ..] => (1, Unit::Day, 0),
            ["demain", ..] => (1, Unit::Day, 1),
            ["cette", "semaine", _] => (2, Unit::Week, 0),
            ["cette", "année", _] => (2, Unit::Year, 0),
            ["ce", "mois-ci", _] => (2, Unit::Month, 0),
            ["la", "semaine", "dernière" | "passée"] => (3, Unit::Week, -1),
            ["la", "semaine", "prochaine"] => (3, Unit::Week, 1),
            ["le", "mois", "dernier" | "passé"] => (3, Unit::Month, -1),
            ["le", "mois", "prochain"] => (3, Unit::Month, 1),
            ["l'", "an" | "année", "dernier" | "dernière" | "passé" | "passée"] => (3, Unit::Year, -1),
            ["l'", "an" | "année", "prochain" | "prochaine"] => (3, Unit::Year, 1),
            ["il", "y", "a"] => return self.ago(at),
            _ => return None,
        };
        Some((length, Said::FromNow(Shift { unit, by })))
    }

    /// « il y a trois ans »; a round number of units tells no date.
    fn ago(self, at: usize) -> Read {
        let (length, by, unit) = self.span(at + 3)?;
        let said = if by % 10 == 0 { Said::Untold } else { Said::FromNow(Shift { unit, by: -by }) };
        Some((3 + length, said))
    }

    /// « au lendemain du 11 septembre 2001 »; of anything but a date it is no date.
    fn beside(self, start: usize) -> Read {
        let at = start + usize::from(matches!(self.form(start), "le" | "la" | "l'" | "au"));
        let by = self.days_beside(at).filter(|_| at > start)?;
        if !matches!(self.form(at + 1), "de" | "du" | "d'" | "des") {
            return None;
        }
        let behind = at + 2 + usize::from(matches!(self.form(at + 2), "le" | "la" | "l'"));
        let (length, said) = self.numeric(behind).or_else(|| self.day_and_month(behind))?;
        let Said::Full(date) = said else { return None };
        let moved = moved(date, Shift { unit: Unit::Day, by });
        Some((behind + length - start, moved.map_or(Said::Untold, Said::Full)))
    }

    fn days_beside(self, at: usize) -> Option<i32> {
        Some(match self.form(at) {
            "veille" => -1,
            "avant-veille" => -2,
            "lendemain" => 1,
            "surlendemain" => 2,
            _ => return None,
        })
    }

    /// « la veille », « le soir même », « ce jour-là », « l'année suivante ».
    fn counted_from_told(self, at: usize) -> Read {
        let three = [self.form(at), self.form(at + 1), self.form(at + 2)];
        let (length, unit, by) = match three {
            ["le" | "la" | "l'", "veille" | "avant-veille" | "lendemain" | "surlendemain", next] => {
                let of_something = matches!(next, "de" | "du" | "des" | "d'");
                let by = self.days_beside(at + 1).filter(|_| !of_something)?;
                (2 + usize::from(is_part_of_day(next)), Unit::Day, by)
            }
            ["le", "jour" | "soir", "même"] | ["le", "même", "jour" | "soir"] => (3, Unit::Day, 0),
            ["ce", "jour-là" | "soir-là", _] => (2, Unit::Day, 0),
            ["cette", "année-là", _] => (2, Unit::Year, 0),
            ["la", "même", "année"] => (3, Unit::Year, 0),
            ["le", "même", "mois"] => (3, Unit::Month, 0),
            ["ce", "mois-là", _] => (2, Unit::Month, 0),
            ["l'", "année", "suivante"] => (3, Unit::Year, 1),
            ["l'", "année", "précédente"] => (3, Unit::Year, -1),
            ["l'", "année", "d'"] if self.form(at + 3) == "après" => (4, Unit::Year, 1),
            ["l'", "année", "d'"] if self.form(at + 3) == "avant" => (4, Unit::Year, -1),
            ["le", "mois", "suivant"] => (3, Unit::Month, 1),
            ["le", "mois", "précédent"] => (3, Unit::Month, -1),
            ["le", "jour", "suivant"] => (3, Unit::Day, 1),
            _ => return None,
        };
        Some((length, Said::FromTold(Shift { unit, by })))
    }

    /// « trois jours plus tard », « cinq jours plus tôt », « un an auparavant ».
    fn later(self, at: usize) -> Read {
        let (length, by, unit) = self.span(at)?;
        let behind = at + length;
        let (words, sign) = match [self.form(behind), self.form(behind + 1)] {
            ["plus", "tard"] => (2, 1),
            ["plus", "tôt"] => (2, -1),
            ["après", "," | "."] => (1, 1),
            ["auparavant", _] | ["avant", "," | "."] => (1, -1),
            _ => return None,
        };
        Some((length + words, Said::FromTold(Shift { unit, by: sign * by })))
    }

    /// « trois jours »: number of tokens, number of units, unit. « Huit jours » are a week, « quinze jours » two.
    fn span(self, at: usize) -> Option<(usize, i32, Unit)> {
        match [self.form(at), self.form(at + 1)] {
            ["huit", "jours"] => return Some((2, 1, Unit::Week)),
            ["quinze", "jours"] => return Some((2, 2, Unit::Week)),
            _ => {}
        }
        let number: u64 = self.form(at).parse().ok().or_else(|| numerals::word(self.form(at)))?;
        let unit = match self.form(at + 1) {
            "jour" | "jours" => Unit::Day,
            "semaine" | "semaines" => Unit::Week,
            "mois" => Unit::Month,
            "an" | "ans" | "année" | "années" => Unit::Year,
            _ => return None,
        };
        Some((2, i32::try_from(number).ok().filter(|number| *number < 1000)?, unit))
    }
}
