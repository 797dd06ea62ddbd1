//! Literals as values: whether they are well-formed, and which comes first.

use std::cmp::Ordering;

use oxigraph::model::{Literal, NamedNodeRef, Term};
use oxsdatatypes::{
    Boolean, Date, DateTime, DayTimeDuration, Decimal, Double, Duration, Float, GDay, GMonth, GMonthDay, GYear,
    GYearMonth, Time, YearMonthDuration,
};

use crate::ontology::iri::xsd;

/// A value that can be compared with others of its kind by the operators of SPARQL, dates included.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value {
    Decimal(Decimal),
    /// Floating point, and whole numbers beyond what a decimal holds.
    Double(f64),
    Boolean(bool),
    Text(String),
    DateTime(DateTime),
    Date(Date),
    Time(Time),
    GYearMonth(GYearMonth),
    GYear(GYear),
}

impl Value {
    /// The value of a literal that is well-formed and has an order.
    pub(super) fn of(term: &Term) -> Option<Self> {
        let Term::Literal(literal) = term else { return None };
        let (text, datatype) = (literal.value(), literal.datatype());
        if integer_bounds(datatype).is_some() || datatype == xsd::DECIMAL {
            let double = || text.parse().ok().map(Self::Double);
            let decimal = text.parse().ok().map(Self::Decimal).or_else(double);
            return decimal.filter(|_| is_well_formed(literal));
        }
        match datatype {
            xsd::DOUBLE => text.parse().ok().map(|double: Double| Self::Double(double.into())),
            xsd::FLOAT => text.parse().ok().map(|float: Float| Self::Double(Double::from(float).into())),
            xsd::BOOLEAN => text.parse().ok().map(|boolean: Boolean| Self::Boolean(boolean.into())),
            xsd::STRING => Some(Self::Text(text.to_owned())),
            xsd::DATE_TIME | xsd::DATE_TIME_STAMP => text.parse().ok().map(Self::DateTime),
            xsd::DATE => text.parse().ok().map(Self::Date),
            xsd::TIME => text.parse().ok().map(Self::Time),
            xsd::G_YEAR_MONTH => text.parse().ok().map(Self::GYearMonth),
            xsd::G_YEAR => text.parse().ok().map(Self::GYear),
            _ => None,
        }
    }

    /// Which comes first; nothing for values of different kinds, and for times of which one has a time zone and the other
    /// has none.
    pub(super) fn compare(&self, other: &Self) -> Option<Ordering> {
        match (self, other) {
            (Self::Decimal(one), Self::Decimal(other)) => one.partial_cmp(other),
            (Self::Decimal(_) | Self::Double(_), Self::Decimal(_) | Self::Double(_)) => {
                self.double()?.partial_cmp(&other.double()?)
            }
            (Self::Boolean(one), Self::Boolean(other)) => one.partial_cmp(other),
            (Self::Text(one), Self::Text(other)) => one.partial_cmp(other),
            (Self::DateTime(one), Self::DateTime(other)) => one.partial_cmp(other),
            (Self::Date(one), Self::Date(other)) => one.partial_cmp(other),
            (Self::Time(one), Self::Time(other)) => one.partial_cmp(other),
            (Self::GYearMonth(one), Self::GYearMonth(other)) => one.partial_cmp(other),
            (Self::GYear(one), Self::GYear(other)) => one.partial_cmp(other),
            _ => None,
        }
    }

    fn double(&self) -> Option<f64> {
        match self {
            Self::Decimal(decimal) => Some(Double::from(*decimal).into()),
            Self::Double(double) => Some(*double),
            _ => None,
        }
    }
}

/// Whether the letters of a literal are those of a value of its datatype, if that is one of XML Schema.
pub(super) fn is_well_formed(literal: &Literal) -> bool {
    let text = literal.value();
    if let Some((least, most)) = integer_bounds(literal.datatype()) {
        return is_integer(text) && text.parse().map_or((least, most) == UNBOUNDED, |n| (least..=most).contains(&n));
    }
    match literal.datatype() {
        xsd::DECIMAL => is_decimal(text),
        xsd::DOUBLE => text.parse::<Double>().is_ok(),
        xsd::FLOAT => text.parse::<Float>().is_ok(),
        xsd::BOOLEAN => text.parse::<Boolean>().is_ok(),
        xsd::DATE_TIME => text.parse::<DateTime>().is_ok(),
        xsd::DATE_TIME_STAMP => text.parse().is_ok_and(|time: DateTime| time.timezone_offset().is_some()),
        xsd::DATE => text.parse::<Date>().is_ok(),
        xsd::TIME => text.parse::<Time>().is_ok(),
        xsd::G_YEAR_MONTH => text.parse::<GYearMonth>().is_ok(),
        xsd::G_YEAR => text.parse::<GYear>().is_ok(),
        xsd::G_MONTH_DAY => text.parse::<GMonthDay>().is_ok(),
        xsd::G_MONTH => text.parse::<GMonth>().is_ok(),
        xsd::G_DAY => text.parse::<GDay>().is_ok(),
        xsd::DURATION => text.parse::<Duration>().is_ok(),
        xsd::DAY_TIME_DURATION => text.parse::<DayTimeDuration>().is_ok(),
        xsd::YEAR_MONTH_DURATION => text.parse::<YearMonthDuration>().is_ok(),
        xsd::HEX_BINARY => text.len().is_multiple_of(2) && text.bytes().all(|byte| byte.is_ascii_hexdigit()),
        _ => true,
    }
}

/// The bounds of a datatype that has none.
const UNBOUNDED: (i128, i128) = (i128::MIN, i128::MAX);

/// The least and the greatest value of a datatype of whole numbers.
fn integer_bounds(datatype: NamedNodeRef) -> Option<(i128, i128)> {
    Some(match datatype {
        xsd::INTEGER => UNBOUNDED,
        xsd::NON_NEGATIVE_INTEGER => (0, i128::MAX),
        xsd::POSITIVE_INTEGER => (1, i128::MAX),
        xsd::NON_POSITIVE_INTEGER => (i128::MIN, 0),
        xsd::NEGATIVE_INTEGER => (i128::MIN, -1),
        xsd::LONG => (i64::MIN.into(), i64::MAX.into()),
        xsd::INT => (i32::MIN.into(), i32::MAX.into()),
        xsd::SHORT => (i16::MIN.into(), i16::MAX.into()),
        xsd::BYTE => (i8::MIN.into(), i8::MAX.into()),
        xsd::UNSIGNED_LONG => (0, u64::MAX.into()),
        xsd::UNSIGNED_INT => (0, u32::MAX.into()),
        xsd::UNSIGNED_SHORT => (0, u16::MAX.into()),
        xsd::UNSIGNED_BYTE => (0, u8::MAX.into()),
        _ => return None,
    })
}

fn unsigned(text: &str) -> &str {
    text.strip_prefix(['+', '-']).unwrap_or(text)
}

fn is_integer(text: &str) -> bool {
    let digits = unsigned(text);
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_decimal(text: &str) -> bool {
    let digits = unsigned(text);
    let without_point = digits.replacen('.', "", 1);
    !without_point.is_empty() && without_point.bytes().all(|byte| byte.is_ascii_digit())
}
