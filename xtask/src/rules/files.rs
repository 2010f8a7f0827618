//! What a file of ours must and may not contain.

use std::fs;
use std::path::{Path, PathBuf};

use crate::paths;

/// A file longer than this holds more than one thought.
const LONGEST: usize = 400;

/// Words for work left undone. Written in halves, or this file would break its own rule.
const UNDONE: [&str; 3] = [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("XX", "X:")];

/// Where a text area may be written by hand.
const TEXT_AREA: &str = "app/src/components/text_area.rs";

/// Every breach in the workspace, as `file:line: what is wrong and why`.
pub fn breaches() -> anyhow::Result<Vec<String>> {
    let mut breaches = Vec::new();
    for file in paths::files_under(Path::new("."))? {
        let file: PathBuf = file.strip_prefix(".").map(Path::to_owned).unwrap_or(file);
        if !is_source(&file) {
            continue;
        }
        let text = fs::read_to_string(&file)?;
        breaches.extend(breaches_in(&file, &text));
    }
    Ok(breaches)
}

fn is_source(file: &Path) -> bool {
    file.extension().is_some_and(|kind| ["rs", "ts", "js", "mjs", "css"].iter().any(|known| kind == *known))
}

fn breaches_in(file: &Path, text: &str) -> Vec<String> {
    let shown = file.display();
    let rust = file.extension().is_some_and(|kind| kind == "rs");
    let mut breaches = Vec::new();
    if rust && !text.starts_with("//! ") {
        breaches.push(format!("{shown}:1: a file opens with `//!`: what it is for, then why it is so"));
    }
    let lines = text.lines().count();
    if lines > LONGEST {
        breaches.push(format!("{shown}: {lines} lines; above {LONGEST} it holds more than one thought: divide it"));
    }
    for (number, line) in text.lines().enumerate() {
        if let Some(wrong) = wrong_in(file, line) {
            breaches.push(format!("{shown}:{}: {wrong}", number + 1));
        }
    }
    breaches
}

fn wrong_in(file: &Path, line: &str) -> Option<&'static str> {
    if UNDONE.iter().any(|word| line.contains(word)) {
        return Some("work left undone belongs in an issue, not in a comment");
    }
    let comment = line.trim_start().starts_with("//");
    if comment || !file.starts_with("app/src") {
        return None;
    }
    if line.contains("<textarea") && file != Path::new(TEXT_AREA) {
        return Some("use the TextArea component: the framework does not escape what a raw <textarea> contains");
    }
    if [" style=", "\tstyle=", " style:"].iter().any(|attribute| line.contains(attribute)) && line.contains('<') {
        return Some("no inline style: the Content-Security-Policy refuses it, and a class names what it means");
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn breaches_of(file: &str, text: &str) -> Vec<String> {
        breaches_in(Path::new(file), text)
    }

    #[test]
    fn a_rust_file_without_a_header_is_a_breach() {
        assert_eq!(breaches_of("domain/src/money.rs", "use std::fmt;\n").len(), 1);
        assert!(breaches_of("domain/src/money.rs", "//! Money, in cents.\n").is_empty());
    }

    #[test]
    fn a_raw_text_area_is_a_breach_everywhere_but_in_its_component() {
        let text = "//! A form.\n    <textarea name=\"message\"></textarea>\n";
        assert_eq!(breaches_of("app/src/pages/contact/form.rs", text).len(), 1);
        assert!(breaches_of(TEXT_AREA, text).is_empty());
    }

    #[test]
    fn an_inline_style_is_a_breach_and_a_sentence_about_style_is_not() {
        assert_eq!(breaches_of("app/src/components/card.rs", "//! A card.\n<div style=\"top:0\">\n").len(), 1);
        assert!(breaches_of("app/src/components/card.rs", "//! Cards have no style=\"…\" of their own.\n").is_empty());
    }

    #[test]
    fn work_left_undone_is_a_breach_in_every_language() {
        let note = format!("/* {} later */\n", UNDONE[0]);
        assert_eq!(breaches_of("style/base/reset.css", &note).len(), 1);
    }

    #[test]
    fn a_file_too_long_for_one_thought_is_a_breach() {
        let text = format!("//! Long.\n{}", "\n".repeat(LONGEST));
        assert_eq!(breaches_of("services/src/lib.rs", &text).len(), 1);
    }
}
