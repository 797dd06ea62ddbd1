//! The constraint components of SHACL Core: one line each, by the parameter that asks for it.
//!
//! Its function reads the parameter's value and gives the test. Besides the line, a component is that function.

use super::error::ShapeError;
use super::load::{Given, Loader};
use super::shape::Test;
use super::{cardinality, logic, other, pair, range, shape_based, string, value_type};

/// A kind of constraint.
pub(super) struct Component {
    /// Local name of the parameter that asks for it.
    pub(super) parameter: &'static str,
    /// What is wrong where it is not met.
    pub(super) complaint: &'static str,
    /// Whether a shape can have the parameter several times.
    pub(super) repeats: bool,
    /// Whether it needs a path.
    pub(super) needs_path: bool,
    /// Makes the test.
    pub(super) load: Load,
}

type Load = fn(&mut Loader, Given) -> Result<Test, ShapeError>;

/// Every component, each class of the standard together.
pub(super) const COMPONENTS: &[Component] = &[
    many("class", "is not of the class", value_type::class),
    once("datatype", "is not of the datatype", value_type::datatype),
    once("nodeKind", "is not of the kind of node", value_type::node_kind),
    once("minCount", "has too few values", cardinality::min_count).on_paths(),
    once("maxCount", "has too many values", cardinality::max_count).on_paths(),
    once("minExclusive", "is not above the bound", range::min_exclusive),
    once("minInclusive", "is below the bound", range::min_inclusive),
    once("maxExclusive", "is not below the bound", range::max_exclusive),
    once("maxInclusive", "is above the bound", range::max_inclusive),
    once("minLength", "is too short", string::min_length),
    once("maxLength", "is too long", string::max_length),
    once("pattern", "does not match the pattern", string::pattern),
    once("languageIn", "is in none of the languages", string::language_in),
    once("uniqueLang", "has two values in one language", string::unique_lang).on_paths(),
    many("equals", "is not a value of both properties", pair::equals),
    many("disjoint", "is a value of both properties", pair::disjoint),
    many("lessThan", "is not less than the other property", pair::less_than).on_paths(),
    many("lessThanOrEquals", "is more than the other property", pair::less_than_or_equals).on_paths(),
    many("not", "has a shape that it must not have", logic::not),
    many("and", "has not all of the shapes", logic::and),
    many("or", "has none of the shapes", logic::or),
    many("xone", "has not exactly one of the shapes", logic::xone),
    many("node", "has not the shape", shape_based::node),
    many("property", "has not the property shape", shape_based::property),
    once("qualifiedMinCount", "has too few values of the shape", shape_based::qualified_min_count),
    once("qualifiedMaxCount", "has too many values of the shape", shape_based::qualified_max_count),
    once("closed", "is of a property that the shape does not have", other::closed),
    many("hasValue", "has not the value", other::has_value),
    once("in", "is none of the values", other::one_of),
];

/// What else can be said of a shape, in the namespace of SHACL: what it is about, what it is for, and what the
/// parameters above are read with.
pub(super) const OTHER_PROPERTIES: &[&str] = &[
    "deactivated",
    "defaultValue",
    "description",
    "flags",
    "group",
    "ignoredProperties",
    "message",
    "name",
    "order",
    "path",
    "qualifiedValueShape",
    "qualifiedValueShapesDisjoint",
    "severity",
    "targetClass",
    "targetNode",
    "targetObjectsOf",
    "targetSubjectsOf",
];

/// The component that the parameter of this local name asks for.
pub(super) fn component(parameter: &str) -> Option<&'static Component> {
    COMPONENTS.iter().find(|component| component.parameter == parameter)
}

/// Local name of the IRI of the component that `parameter` asks for: `MinCountConstraintComponent`.
pub(super) fn name(parameter: &str) -> String {
    let (first, rest) = parameter.split_at(1);
    format!("{}{rest}ConstraintComponent", first.to_uppercase())
}

const fn many(parameter: &'static str, complaint: &'static str, load: Load) -> Component {
    Component { parameter, complaint, repeats: true, needs_path: false, load }
}

const fn once(parameter: &'static str, complaint: &'static str, load: Load) -> Component {
    Component { parameter, complaint, repeats: false, needs_path: false, load }
}

impl Component {
    const fn on_paths(self) -> Self {
        Self { needs_path: true, ..self }
    }
}
