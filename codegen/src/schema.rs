//! The JSON Schema of the model, made from the model's own types.

use crate::model::Operation;

/// Where it is checked in, relative to the repository.
pub const PATH: &str = "codegen/schema/operation.schema.json";

/// The schema of one operation, as it is checked in.
pub fn operation() -> String {
    let schema = schemars::schema_for!(Operation);
    // A `Value` cannot fail to print.
    format!("{:#}\n", schema.as_value())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checked_in_schema_is_current() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/schema/operation.schema.json");
        let checked_in = std::fs::read_to_string(path).unwrap_or_default();
        assert!(
            checked_in == operation(),
            "{PATH} is stale; run `cargo xtask regen`"
        );
    }

    #[test]
    fn it_forbids_unknown_keys() {
        let schema: serde_json::Value = serde_json::from_str(&operation()).unwrap();
        assert_eq!(schema["additionalProperties"], false);
        assert_eq!(schema["$defs"]["Parameter"]["additionalProperties"], false);
    }
}
