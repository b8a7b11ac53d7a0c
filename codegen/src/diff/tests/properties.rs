//! What holds for all changes: nothing changes between the same, and backwards all is undone.

use proptest::prelude::*;

use super::sorted;
use crate::diff::{Change, diff};
use crate::model::{
    Condition, Conditional, ErrorRow, Facts, Field, Operation, Parameter, Requirement, Type, Value,
};

fn some_name() -> impl Strategy<Value = String> {
    prop::sample::select(vec![
        "Id",
        "id",
        "LampId",
        "LampIds",
        "Lamp.N.Id",
        "Lamp.1.Id",
        "Mode",
        "Modes",
        "Ipv4",
        "Ipv6",
        "Tag.N",
        "Action",
    ])
    .prop_map(str::to_owned)
}

fn some_kind() -> impl Strategy<Value = Type> {
    prop::sample::select(vec![
        Type::String,
        Type::Integer,
        Type::Long,
        Type::Boolean,
        Type::List,
        Type::Struct,
        Type::Json,
        Type::Unknown,
    ])
}

prop_compose! {
    fn some_facts()(
        default in prop::option::of("[ab]"),
        values in prop::collection::vec("[abc]", 0..3),
        min in prop::option::of(0_i64..4),
        max in prop::option::of(4_i64..8),
        max_length in prop::option::of(1_u64..4),
        deprecated in any::<bool>(),
        unit in prop::option::of("GB|MB|seconds?"),
        separator in prop::option::of("[,;]"),
        exclusive_with in prop::collection::vec(some_name(), 0..2),
        conditional in prop::collection::vec(some_case(), 0..3),
    ) -> Facts {
        Facts {
            default,
            values: values.into_iter().map(|value| Value { value, meaning: String::new() }).collect(),
            min: min.map(Into::into),
            max: max.map(Into::into),
            max_length,
            deprecated,
            unit,
            separator,
            exclusive_with,
            conditional,
            ..Facts::default()
        }
    }
}

prop_compose! {
    fn some_case()(
        parameter in some_name(),
        is in prop::collection::vec("[ab]", 1..3),
        default in prop::option::of("[ab]"),
        values in prop::collection::vec("[abc]", 0..3),
        min in prop::option::of(0_i64..4),
    ) -> Conditional {
        Conditional {
            when: Condition { parameter, values: is },
            facts: Facts {
                default,
                values: values.into_iter().map(|value| Value { value, meaning: String::new() }).collect(),
                min: min.map(Into::into),
                ..Facts::default()
            },
        }
    }
}

fn some_words() -> impl Strategy<Value = String> {
    prop::sample::select(vec![
        "",
        "Valid values: a, b",
        "Default: a",
        "Values: 1 to 3",
        "Values: 1 to 7",
        "At most 5.",
    ])
    .prop_map(str::to_owned)
}

prop_compose! {
    fn some_parameter()(name in some_name(), kind in some_kind(), facts in some_facts(), secret in any::<bool>(), description in some_words(), required in prop::sample::select(vec![Requirement::Yes, Requirement::No, Requirement::Conditional]), line in 1_u32..9) -> Parameter {
        Parameter { name, kind, type_text: format!("{kind:?}"), required, facts, secret, description, line, ..Parameter::default() }
    }
}

fn some_field() -> impl Strategy<Value = Field> {
    let leaf = (some_name(), some_kind(), some_facts(), some_words()).prop_map(
        |(name, kind, facts, description)| Field {
            name: name.replace('.', ""),
            kind,
            facts,
            description,
            ..Field::default()
        },
    );
    leaf.prop_recursive(3, 12, 3, |inner| {
        (inner.clone(), prop::collection::vec(inner, 0..3))
            .prop_map(|(field, members)| Field { members, ..field })
    })
}

prop_compose! {
    fn some_operation()(name in prop::sample::select(vec!["LightLamp", "Lightlamp", "DimLamp"]), folder in prop::sample::select(vec!["", "a/", "b/"]), request in prop::collection::vec(some_parameter(), 0..5), response in prop::collection::vec(some_field(), 0..4), rows in prop::collection::vec((prop::option::of(400_u16..403), "[AB]", "[xy]?"), 0..5)) -> Operation {
        let errors = rows.into_iter().map(|(status, code, message)| ErrorRow { status, code, message, ..ErrorRow::default() }).collect();
        let mut operation = Operation { name: name.into(), request, response, errors, ..Operation::default() };
        operation.source.page = format!("{folder}{name}.md");
        operation
    }
}

proptest! {
    #[test]
    fn nothing_changes_between_the_same(operations in prop::collection::vec(some_operation(), 0..3)) {
        prop_assert_eq!(diff(&operations, &operations), vec![]);
    }

    #[test]
    fn backwards_it_is_the_mirror(old in prop::collection::vec(some_operation(), 0..3), new in prop::collection::vec(some_operation(), 0..3)) {
        // Which page and name of the operation are shown is the new side's choice.
        let plain = |changes: Vec<Change>| {
            let strip = |change: Change| Change { page: String::new(), operation: change.operation.to_lowercase(), ..change };
            sorted(changes.into_iter().map(strip).collect())
        };
        let there = diff(&old, &new).into_iter().map(Change::mirrored).collect();
        prop_assert_eq!(plain(there), plain(diff(&new, &old)));
    }

    #[test]
    fn the_order_of_operations_does_not_matter(mut operations in prop::collection::vec(some_operation(), 2..4)) {
        operations.dedup_by(|a, b| a.name == b.name);
        let turned: Vec<_> = operations.iter().rev().cloned().collect();
        prop_assume!(operations.iter().enumerate().all(|(at, a)| operations[at + 1..].iter().all(|b| a.name != b.name)));
        prop_assert_eq!(diff(&operations, &turned), vec![]);
    }
}
