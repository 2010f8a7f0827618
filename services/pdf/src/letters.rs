//! Whether every letter of a paper can be printed.
//!
//! A face without a letter prints a box. On a paper that attests who is insured, that is worse than no paper, so it is found
//! before anything is set, and the error names the one character.

use serde_json::Value;

/// Drawings: text for the program, not for a reader.
const DRAWINGS: [&str; 2] = ["wordmark", "qr"];

/// The first character that is to be printed and cannot be.
pub(crate) fn first_unprintable(values: &Value, prints: &impl Fn(char) -> bool) -> Option<char> {
    match values {
        Value::String(text) => text.chars().find(|&c| !c.is_whitespace() && !prints(c)),
        Value::Array(items) => items.iter().find_map(|item| first_unprintable(item, prints)),
        Value::Object(fields) => fields
            .iter()
            .filter(|(name, _)| !DRAWINGS.contains(&name.as_str()))
            .find_map(|(_, field)| first_unprintable(field, prints)),
        Value::Null | Value::Bool(_) | Value::Number(_) => None,
    }
}
