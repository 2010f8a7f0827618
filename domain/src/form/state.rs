//! The record that a form leaves behind.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{FieldProblem, Notice, Problem};

/// Most characters kept of a field.
pub const KEPT_LENGTH: usize = 300;
/// Most characters kept of a message.
pub const KEPT_MESSAGE_LENGTH: usize = 10_000;

/// What was typed in a form, what was wrong with it, and what is said of it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct FormState {
    /// Name of the form: a page takes up only the record of its own form.
    pub form: String,
    /// What was typed, by field. Never a secret.
    #[serde(default)]
    pub values: BTreeMap<String, String>,
    /// What was wrong, in the order of the fields on the page.
    #[serde(default)]
    pub problems: Vec<FieldProblem>,
    /// What is said of the form as a whole.
    #[serde(default)]
    pub notice: Option<Notice>,
}

impl FormState {
    /// The record of a form, with nothing in it.
    pub fn new(form: impl Into<String>) -> Self {
        Self { form: form.into(), ..Self::default() }
    }

    /// Keeps what was typed in a field, cut at `KEPT_LENGTH`. What is typed in a field for a secret is not kept.
    #[must_use]
    pub fn keep(self, field: &str, value: &str) -> Self {
        self.keep_cut(field, value, KEPT_LENGTH)
    }

    /// Keeps what was typed in a field for long text, cut at `KEPT_MESSAGE_LENGTH`.
    #[must_use]
    pub fn keep_message(self, field: &str, value: &str) -> Self {
        self.keep_cut(field, value, KEPT_MESSAGE_LENGTH)
    }

    /// Adds what is wrong with a field.
    #[must_use]
    pub fn problem(mut self, field: impl Into<String>, problem: impl Into<Problem>) -> Self {
        self.problems.push(FieldProblem { field: field.into(), problem: problem.into() });
        self
    }

    /// Says something of the form as a whole.
    #[must_use]
    pub fn notice(mut self, notice: Notice) -> Self {
        self.notice = Some(notice);
        self
    }

    /// What a value was read as; when it could not be read, its problem is added. Several fields can be read in a row, so
    /// that all mistakes are told at once.
    pub fn take<T, P: Into<Problem>>(&mut self, field: &str, read: Result<T, P>) -> Option<T> {
        read.map_err(|problem| {
            self.problems.push(FieldProblem { field: field.to_owned(), problem: problem.into() });
        })
        .ok()
    }

    /// Whether nothing is wrong.
    pub fn is_clean(&self) -> bool {
        self.problems.is_empty()
    }

    /// What was typed in a field; empty when nothing was kept.
    pub fn value(&self, field: &str) -> &str {
        self.values.get(field).map_or("", String::as_str)
    }

    /// What is wrong with a field, the first thing first.
    pub fn problem_of(&self, field: &str) -> Option<Problem> {
        self.problems.iter().find(|found| found.field == field).map(|found| found.problem)
    }

    fn keep_cut(mut self, field: &str, value: &str, most: usize) -> Self {
        if !is_secret(field) {
            // PostgreSQL holds no text with a NUL in it, and no page could show one.
            let kept = value.chars().filter(|letter| *letter != '\0').take(most).collect();
            self.values.insert(field.to_owned(), kept);
        }
        self
    }
}

/// Whether a field holds a secret, by its name: a form that keeps one by mistake must not keep it.
fn is_secret(field: &str) -> bool {
    match field {
        "postal_code" | "insee_code" => false,
        "code" => true,
        _ => field.ends_with("_code") || field.contains("password"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_and_what_was_wrong_come_back() {
        let state = FormState::new("sign-in").keep("identifier", " ac123 ").problem("identifier", Problem::Length);
        assert_eq!(state.value("identifier"), " ac123 ");
        assert_eq!(state.problem_of("identifier"), Some(Problem::Length));
        assert_eq!(state.problem_of("other"), None);
        assert_eq!(state.value("other"), "");
        assert!(!state.is_clean());
    }

    #[test]
    fn passwords_and_codes_are_never_kept() {
        let secrets = ["password", "new_password", "password_again", "code", "one_time_code"];
        let state = secrets
            .into_iter()
            .fold(FormState::new("f"), |state, field| state.keep(field, "s3cret").keep_message(field, "s3cret"));
        assert!(state.values.is_empty());
        assert_eq!(FormState::new("f").keep("postal_code", "75011").value("postal_code"), "75011");
    }

    #[test]
    fn what_is_kept_is_cut_between_characters() {
        let endless = "é".repeat(10_000);
        let state = FormState::new("contact").keep("name", &endless).keep_message("message", &endless);
        assert_eq!(state.value("name").chars().count(), KEPT_LENGTH);
        assert_eq!(state.value("message").chars().count(), KEPT_MESSAGE_LENGTH);
    }

    #[test]
    fn a_nul_character_does_not_reach_the_database() {
        assert_eq!(FormState::new("f").keep("name", "a\0b").value("name"), "ab");
    }

    #[test]
    fn all_mistakes_are_told_at_once() {
        let mut state = FormState::new("f");
        assert_eq!(state.take("a", Ok::<_, Problem>(1)), Some(1));
        assert_eq!(state.take("b", Err::<u8, _>(Problem::Date)), None);
        assert_eq!(state.take("c", Err::<u8, _>(Problem::Empty)), None);
        let fields: Vec<_> = state.problems.iter().map(|found| found.field.as_str()).collect();
        assert_eq!(fields, ["b", "c"]);
    }

    #[test]
    fn a_record_is_read_back_as_it_was_written() {
        let state = FormState::new("sign-in")
            .keep("identifier", "<b>\u{202E}é")
            .problem("identifier", Problem::TooLong { max: 80 })
            .notice(Notice::Wait { seconds: 60 });
        let wire = serde_json::to_string(&state).unwrap_or_default();
        assert_eq!(serde_json::from_str(&wire).ok(), Some(state));
    }
}
