//! Values of fields as RDF terms and back.

use oxigraph::model::{Literal, LiteralRef};

use crate::date::Date;
use crate::ontology::iri::xsd;

/// A date as a literal of the datatype that keeps its precision: `xsd:gYear`, `xsd:gYearMonth` or `xsd:date`.
pub fn date_literal(date: Date) -> Literal {
    let datatype = match (date.month(), date.day()) {
        (None, _) => xsd::G_YEAR,
        (_, None) => xsd::G_YEAR_MONTH,
        _ => xsd::DATE,
    };
    Literal::new_typed_literal(date.to_string(), datatype)
}

/// The date that [`date_literal`] was given.
pub fn date_of_literal(literal: LiteralRef<'_>) -> Option<Date> {
    let date: Date = literal.value().parse().ok()?;
    (date_literal(date).as_ref() == literal).then_some(date)
}

/// `text` in the language `lang`; without a language where `lang` is no language tag.
pub(super) fn text_in(text: &str, lang: &str) -> Literal {
    Literal::new_language_tagged_literal(text, lang).unwrap_or_else(|_| Literal::new_simple_literal(text))
}

pub(super) fn offset(number: usize) -> Literal {
    Literal::new_typed_literal(number.to_string(), xsd::NON_NEGATIVE_INTEGER)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_keeps_its_precision() {
        for (written, datatype) in [("0987", xsd::G_YEAR), ("2022-01", xsd::G_YEAR_MONTH), ("2024-02-29", xsd::DATE)] {
            let date: Date = written.parse().expect(written);
            let literal = date_literal(date);
            assert_eq!((literal.value(), literal.datatype()), (written, datatype));
            assert_eq!(date_of_literal(literal.as_ref()), Some(date));
        }
        let mistyped = Literal::new_typed_literal("2022", xsd::DATE);
        assert_eq!(date_of_literal(mistyped.as_ref()), None);
    }
}
