//! A page of news, named by what stands before it.

use std::fmt;

use chrono::{DateTime, SecondsFormat, Utc};
use domain::view::NewsView;
use uuid::Uuid;

/// A page of news.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewsPage {
    /// What it shows, newest first.
    pub items: Vec<NewsView>,
    /// After what the next one begins; none on the last.
    pub next: Option<NewsCursor>,
}

/// After which piece of news a page begins. It stands in an address, as an instant, `_` and an id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewsCursor {
    pub(super) at: DateTime<Utc>,
    pub(super) id: Uuid,
}

impl NewsCursor {
    /// Reads what an address says; what is no cursor is the beginning.
    pub fn parse(text: &str) -> Option<Self> {
        let (at, id) = text.split_once('_')?;
        Some(Self { at: at.parse().ok()?, id: id.parse().ok()? })
    }
}

impl fmt::Display for NewsCursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}_{}", self.at.to_rfc3339_opts(SecondsFormat::Micros, true), self.id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_reads_as_it_is_written_and_anything_else_is_the_beginning() {
        let text = "2026-11-23T09:00:00.000001Z_0190163d-8694-739b-aea5-966c26f8ad91";
        assert_eq!(NewsCursor::parse(text).unwrap().to_string(), text);
        for nonsense in ["", "_", "2026-11-23", "2026-11-23T09:00:00Z_1", "x_0190163d-8694-739b-aea5-966c26f8ad91"] {
            assert_eq!(NewsCursor::parse(nonsense), None, "{nonsense}");
        }
    }
}
