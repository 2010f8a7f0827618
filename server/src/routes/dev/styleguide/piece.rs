//! A component in the guide: its name, what it is for, how it is written, and each of its states.

use app::written::{IntoWritten as _, Written};
use domain::locale::Locale;
use leptos::prelude::*;

/// A component and its states.
pub struct Piece {
    /// Its file in `app/src/components/`, without the ending.
    name: &'static str,
    /// What stands in that file.
    source: &'static str,
    /// Each state: what it is, and the component in it.
    states: Vec<(&'static str, Written)>,
}

/// A component by its file, and its states. The file is read when the program is built: a component that is gone does not compile.
macro_rules! piece {
    ($name:literal, $($state:literal => $shown:expr),+ $(,)?) => {
        $crate::routes::dev::styleguide::piece::Piece::new(
            $name,
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../app/src/components/", $name, ".rs")),
            vec![$(($state, app::written::IntoWritten::written($shown))),+],
        )
    };
}
pub(super) use piece;

impl Piece {
    /// What [`piece!`] makes.
    pub const fn new(name: &'static str, source: &'static str, states: Vec<(&'static str, Written)>) -> Self {
        Self { name, source, states }
    }

    /// The piece with its states, in a language.
    pub fn show(self, locale: Locale) -> Written {
        let states = self.states.into_iter().map(|(state, shown)| {
            view! {
                <div class="guide-state">
                    <p>{state}</p>
                    <div lang=locale.tag()>{shown}</div>
                </div>
            }
        });
        let states = states.collect_view();
        let example = example(self.source).map(|code| {
            view! {
                <details class="disclosure">
                    <summary>"Example"<span class="visually-hidden">{format!(" of {}", self.name)}</span></summary>
                    <pre>{code}</pre>
                </details>
            }
        });
        view! {
            <article class="guide-piece">
                <h2>{self.name}</h2>
                <p class="quiet">{purpose(self.source)}</p>
                {states}
                {example}
            </article>
        }
        .written()
    }
}

/// The words of each of the two languages, for a specimen.
pub fn words(locale: Locale) -> impl Fn(&'static str, &'static str) -> &'static str + Copy {
    move |french, english| if locale == Locale::Fr { french } else { english }
}

/// What a component is for: the first paragraph of its file.
fn purpose(source: &str) -> String {
    let lines = source.lines().map_while(|line| line.strip_prefix("//! "));
    lines.collect::<Vec<_>>().join(" ")
}

/// How a component is written: the first example of its documentation.
fn example(source: &str) -> Option<String> {
    let (_, after) = source.split_once("/// ```ignore\n")?;
    let (code, _) = after.split_once("/// ```")?;
    let lines = code.lines().map(|line| line.trim_start_matches("///").strip_prefix(' ').unwrap_or_default());
    Some(lines.collect::<Vec<_>>().join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_piece_is_for_and_its_example_are_read_from_its_documentation() {
        let source = "//! A state,\n//! in a word.\n//!\n//! Why.\n\n/// A state.\n///\n/// ```ignore\n/// view! {\n///     <Tag/>\n/// }\n/// ```\n";
        assert_eq!(purpose(source), "A state, in a word.");
        assert_eq!(example(source).as_deref(), Some("view! {\n    <Tag/>\n}"));
        assert_eq!(example("//! Words alone.\n"), None);
    }
}
