//! Contracts of strangers become the cast's, so that who can sign in has as many as a measure wants, from where it wants.

use std::io::BufRead;

use serde_json::{Map, Value, json};

/// Lines of the feed, and whose is what by them.
#[derive(Default)]
pub struct Moves {
    /// The lines.
    pub lines: String,
    /// Each contract's number, with the policy system's name of whom it belongs to now.
    pub contracts: Vec<(String, String)>,
}

/// Reads a feed; `to` says for a policyholder whether the contract is wanted, and for whom.
///
/// Those of the cast stay whose they are: they are a scene in which each has a part.
pub fn moves(feed: impl BufRead, mut to: impl FnMut(&str) -> Option<String>) -> anyhow::Result<Moves> {
    let mut moves = Moves::default();
    for line in feed.lines() {
        let line = line?;
        // A million contracts have thirty times as many lines: only those of contracts are worth parsing.
        if !line.contains(r#""type":"contract""#) {
            continue;
        }
        let mut record: Map<String, Value> = serde_json::from_str(&line)?;
        let text = |key: &str| record.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
        let (holder, number) = (text("policyholder"), text("number"));
        let Some(wanted) = to(&holder) else { continue };
        if wanted != holder {
            let version = record.get("version").and_then(Value::as_u64).unwrap_or_default();
            record.insert("version".to_owned(), json!(version + 1));
            record.insert("policyholder".to_owned(), json!(wanted));
            moves.lines.push_str(&serde_json::to_string(&record)?);
            moves.lines.push('\n');
        }
        moves.contracts.push((number, wanted));
    }
    Ok(moves)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_contract_changes_hands_by_a_newer_line_and_one_that_stays_by_none() {
        let feed = [
            r#"{"type":"person","id":"P1"}"#,
            r#"{"type":"contract","number":"A","policyholder":"P1","version":7}"#,
            r#"{"type":"contract","number":"B","policyholder":"CAST-x","version":7}"#,
            r#"{"type":"contract","number":"C","policyholder":"P2","version":7}"#,
        ];
        let moved = moves(feed.join("\n").as_bytes(), |holder| (holder != "P2").then(|| "CAST-x".to_owned())).unwrap();
        let hands = |number: &str| (number.to_owned(), "CAST-x".to_owned());
        assert_eq!(moved.contracts, [hands("A"), hands("B")]);
        let line: Value = serde_json::from_str(&moved.lines).unwrap();
        assert_eq!(line, json!({"type": "contract", "number": "A", "policyholder": "CAST-x", "version": 8}));
    }
}
