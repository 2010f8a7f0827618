//! Which contracts of a portfolio the cast is given: drawn evenly over all of it, and of the large one such as are made of as many rows
//! as those of the small one, or nearly. Two pages are then as good as the same but for what stands around their rows.

use std::collections::BTreeMap;
use std::io::BufRead;

use anyhow::Context;
use serde_json::Value;

/// How many lines of the feed a contract is made of: of each kind, and its product as one more.
pub type Shape = BTreeMap<String, usize>;

/// A contract that was drawn.
pub struct Drawn {
    /// The how-manyth of the feed it is, from one.
    pub at: usize,
    /// What it is made of.
    pub shape: Shape,
}

/// What belongs to no contract.
const AROUND: [&str; 3] = ["broker", "risk_carrier", "person"];

/// After how many contracts in vain one line more may differ.
const PATIENCE: usize = 2_000;

/// Draws one after each `step` of a feed, as many as are wanted: the first that is like the one whose turn it is, where some are told.
pub fn draw(feed: impl BufRead, step: usize, wanted: usize, like: &[Shape]) -> anyhow::Result<Vec<Drawn>> {
    let (mut drawn, mut at, mut shape) = (Vec::with_capacity(wanted), 0, Shape::new());
    let mut consider = |at: usize, shape: Shape| {
        let Some(over) = at.checked_sub((drawn.len() + 1) * step).filter(|_| at > 0 && drawn.len() < wanted) else {
            return;
        };
        if like.get(drawn.len()).is_none_or(|other| difference(other, &shape) <= over / PATIENCE) {
            drawn.push(Drawn { at, shape });
        }
    };
    for read in feed.lines() {
        let text = read?;
        let kind = kind(&text)?;
        // What belongs to a contract follows it.
        if kind == "contract" {
            consider(at, std::mem::take(&mut shape));
            at += 1;
            let record: Value = serde_json::from_str(&text)?;
            shape.insert(
                record.get("product").and_then(Value::as_str).context("a contract of no product")?.to_owned(),
                1,
            );
        } else if AROUND.contains(&kind) {
            // The people of the next contract stand before it.
        } else if let Some(count) = shape.get_mut(kind) {
            *count += 1;
        } else {
            shape.insert(kind.to_owned(), 1);
        }
    }
    consider(at, shape);
    anyhow::ensure!(drawn.len() == wanted, "only {} contracts can be drawn", drawn.len());
    Ok(drawn)
}

/// How many lines one has that the other has not.
fn difference(one: &Shape, other: &Shape) -> usize {
    let count = |shape: &Shape, kind: &String| shape.get(kind).copied().unwrap_or_default();
    let missing = other.iter().filter(|(kind, _)| !one.contains_key(*kind)).map(|(_, lines)| lines).sum::<usize>();
    one.iter().map(|(kind, lines)| lines.abs_diff(count(other, kind))).sum::<usize>() + missing
}

/// The kind of a line, without reading the rest of it: there are thirty million.
fn kind(line: &str) -> anyhow::Result<&str> {
    let (_, rest) = line.split_once(r#""type":""#).context("a line of no kind")?;
    rest.split('"').next().context("a line of no kind")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn feed() -> String {
        let contract = |product: &str| format!(r#"{{"type":"contract","product":"{product}"}}"#);
        let instalment = r#"{"type":"instalment","cents":1}"#.to_owned();
        let (auto, home) = (contract("auto"), contract("home"));
        [&auto, &instalment, &home, &instalment, &auto, &home, &auto, &instalment, &home].map(String::as_str).join("\n")
    }

    #[test]
    fn contracts_are_drawn_one_after_each_step() {
        let drawn = draw(feed().as_bytes(), 2, 3, &[]).unwrap();
        assert_eq!(drawn.iter().map(|drawn| drawn.at).collect::<Vec<_>>(), [2, 4, 6]);
    }

    #[test]
    fn one_that_is_to_be_like_another_is_looked_for_from_there_on() {
        let like = |at: usize| draw(feed().as_bytes(), at, 1, &[]).unwrap().remove(0).shape;
        let drawn = draw(feed().as_bytes(), 2, 1, &[like(1)]).unwrap();
        assert_eq!(drawn.iter().map(|drawn| drawn.at).collect::<Vec<_>>(), [5], "a car with an instalment");
        assert!(draw(feed().as_bytes(), 6, 1, &[like(1)]).is_err(), "there is none");
    }
}
