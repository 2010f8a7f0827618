//! The published form of the feed: a JSON Schema drawn from the very types that read it.
//!
//! Drawn and not written by hand, so that it cannot promise what the import refuses; kept in the repository, so that a change
//! of the feed shows in its review.

use schemars::{Schema, schema_for};

use super::Record;

/// The JSON Schema (2020-12) of one line.
pub fn schema() -> Schema {
    let mut schema = schema_for!(Record);
    schema.insert("title".into(), "A line of the feed of mon-compte".into());
    schema
}
