//! What the address that was asked for says: the parts that its pattern names, and its query.

use std::sync::Arc;

use leptos::prelude::*;

use super::visit;

/// The parts of the address that its pattern names, as the server's router found them.
#[derive(Debug, Clone, Default)]
pub struct PathParts(Arc<[(String, String)]>);

impl FromIterator<(String, String)> for PathParts {
    fn from_iter<I: IntoIterator<Item = (String, String)>>(parts: I) -> Self {
        Self(parts.into_iter().collect())
    }
}

/// A part of the address by its name in the pattern; nothing where the pattern has none.
pub fn path_part(name: &str) -> String {
    let parts = use_context::<PathParts>().unwrap_or_default();
    parts.0.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone()).unwrap_or_default()
}

/// A value of the query; the last one where it stands there twice.
pub fn query(name: &str) -> Option<String> {
    let asked = visit().ok()?;
    let (_, query) = asked.asked.split_once('?')?;
    let values = form_urlencoded::parse(query.as_bytes()).filter(|(key, _)| key == name);
    values.last().map(|(_, value)| value.into_owned())
}
