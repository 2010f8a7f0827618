//! A form as its page shows it: what was typed and what was wrong, put into words for the reader.
//!
//! What a form left behind is taken from its one-time record by the middleware, and is empty on a first visit. The words for
//! each problem are in `locales/*/form.json`.

use domain::{
    form::{FormState, Notice as Told, Problem},
    format,
    locale::Locale,
};
use leptos::prelude::*;

use crate::{
    components::{ErrorSummary, Notice, SummaryLine, Tone},
    i18n::{t, unbroken, use_locale},
};

/// A form and the language of its reader.
pub struct Form {
    locale: Locale,
    state: FormState,
}

impl Form {
    /// The form of this name, with what it left behind.
    pub fn of(name: &'static str) -> Self {
        let left = use_context::<Option<FormState>>().flatten().filter(|state| state.form == name);
        Self { locale: use_locale(), state: left.unwrap_or_else(|| FormState::new(name)) }
    }

    /// The form of this name with what was left for it, on a page where not all that was left is.
    pub fn left(name: impl Into<String>, left: Option<FormState>, locale: Locale) -> Self {
        let name = name.into();
        let left = left.filter(|state| state.form == name);
        Self { locale, state: left.unwrap_or_else(|| FormState::new(name)) }
    }

    /// Whether what is in the fields was masked and waits to be looked at.
    pub fn is_masked(&self) -> bool {
        matches!(self.state.notice, Some(Told::Masked { .. }))
    }

    /// What was typed in a field.
    pub fn value(&self, field: &str) -> String {
        self.state.value(field).to_owned()
    }

    /// What is wrong with a field, in words.
    pub fn error(&self, field: &str) -> Option<String> {
        self.state.problem_of(field).map(|problem| self.problem_text(field, problem))
    }

    /// What is said of the form as a whole, if anything: for pages that have their own words for it.
    pub fn told(&self) -> Option<&Told> {
        self.state.notice.as_ref()
    }

    /// The error summary and the notice, to stand above the form; nothing on a first visit.
    pub fn head(&self) -> impl IntoView + use<> {
        let mut lines: Vec<SummaryLine> = self.state.problems.iter().map(|found| self.line(found)).collect();
        let answers = u32::try_from(lines.len()).unwrap_or(u32::MAX);
        let notice = self.state.notice.as_ref().map(|notice| notice_of(notice, self.locale));
        let notice = match notice {
            // What stops the form is an error like the others, and takes the focus with them.
            Some((Tone::Danger, text)) => {
                lines.insert(0, SummaryLine { field: String::new(), text });
                None
            }
            other => other,
        };
        let title = match answers {
            0 => t::form::stopped(self.locale).to_owned(),
            several => t::form::summary(self.locale, several),
        };
        view! {
            <ErrorSummary title lines/>
            {notice.map(|(tone, text)| view! { <Notice tone live=true><p>{unbroken(&text)}</p></Notice> })}
        }
    }

    /// What stands above the form of somebody who has not signed in: the same, and a word to whose browser refuses what the form needs.
    pub fn head_for_stranger(&self) -> impl IntoView + use<> {
        view! {
            <RefusedCookies locale=self.locale />
            {self.head()}
        }
    }

    fn line(&self, found: &domain::form::FieldProblem) -> SummaryLine {
        SummaryLine { field: found.field.clone(), text: self.problem_text(&found.field, found.problem) }
    }

    fn problem_text(&self, field: &str, problem: Problem) -> String {
        match (self.state.form.as_str(), field, problem) {
            // The same field as that of a message, which here holds a correction.
            ("data", "message", Problem::Empty) => t::form::empty::correction(self.locale).to_owned(),
            // Who signs in on the other side has codes of an application and of a list, and is sent none.
            ("invite_staff", "name", Problem::Empty) => t::form::empty::staff_name(self.locale).to_owned(),
            ("invite_staff" | "staff_sign_in", "email", Problem::Empty) => {
                t::form::empty::staff_email(self.locale).to_owned()
            }
            ("second_factor" | "invitation", "code" | "recovery_code", problem) => {
                second_factor_text(field, problem, self.locale)
            }
            _ => problem_text(field, problem, self.locale),
        }
    }
}

/// What keeps every form from coming to its end, and would be seen by nobody: a form is answered on another page, which is found by
/// a cookie. Only a script can tell (app/scripts/public/cookies.js).
#[component]
fn RefusedCookies(locale: Locale) -> impl IntoView {
    view! {
        <div hidden data-refused-cookies>
            <Notice tone=Tone::Caution><p>{unbroken(t::form::notice::cookies_refused(locale))}</p></Notice>
        </div>
    }
}

/// What is wrong with a field, and what to do.
fn problem_text(field: &str, problem: Problem, locale: Locale) -> String {
    use t::form::problem as p;
    let text = match problem {
        Problem::Empty => empty_text(field, locale),
        Problem::Choice | Problem::Unticked => choice_text(field, locale),
        Problem::TooLong { max } => return p::too_long(locale, &max.to_string()),
        Problem::TooShort { min } => return p::too_short(locale, &min.to_string()),
        Problem::Alphabet => alphabet_text(field, locale),
        Problem::Length => length_text(field, locale),
        Problem::Prefix => prefix_text(field, locale),
        Problem::Check => p::check(locale),
        Problem::Markup => p::markup(locale),
        Problem::Identifier => p::identifier(locale),
        Problem::Date => p::date(locale),
        Problem::DateImplausible => p::date_implausible(locale),
        Problem::PostalCode => p::postal_code(locale),
        Problem::InseeCode => p::insee_code(locale),
        Problem::Email => p::email(locale),
        Problem::Phone => p::phone(locale),
        Problem::NotMobile => p::not_mobile(locale),
        Problem::Plate => p::plate(locale),
        Problem::Vin => p::vin(locale),
        Problem::Iban => p::iban(locale),
        Problem::IbanOutsideSepa => p::iban_outside_sepa(locale),
        Problem::WeakPassword => p::weak_password(locale),
        Problem::CommonPassword => p::common_password(locale),
        Problem::PasswordsDiffer => p::passwords_differ(locale),
        Problem::WrongPassword => p::wrong_password(locale),
        Problem::WrongCode => p::wrong_code(locale),
        Problem::CodeSpent => p::code_spent(locale),
        Problem::EmailTaken => p::email_taken(locale),
    };
    text.to_owned()
}

/// What to type where nothing was typed: the field says it better than any rule.
fn empty_text(field: &str, locale: Locale) -> &'static str {
    use t::form::empty as e;
    match field {
        "identifier" => e::identifier(locale),
        "password" => e::password(locale),
        "number" => e::number(locale),
        "birth_date" => e::birth_date(locale),
        "postal_code" => e::postal_code(locale),
        "code" => e::code(locale),
        "name" => e::name(locale),
        "email" => e::email(locale),
        "message" => e::message(locale),
        "subject" => e::subject(locale),
        "certificate" => e::certificate(locale),
        "title_fr" => e::title_fr(locale),
        "title_en" => e::title_en(locale),
        "body_fr" => e::body_fr(locale),
        "body_en" => e::body_en(locale),
        "place" => e::place(locale),
        _ => e::other(locale),
    }
}

/// What is wrong with a second factor.
fn second_factor_text(field: &str, problem: Problem, locale: Locale) -> String {
    use t::form::second_factor as s;
    match (field, problem) {
        ("code", Problem::Empty) => s::empty(locale).to_owned(),
        ("code", Problem::WrongCode) => s::wrong(locale).to_owned(),
        ("recovery_code", Problem::Empty) => s::recovery_empty(locale).to_owned(),
        ("recovery_code", Problem::WrongCode) => s::recovery_wrong(locale).to_owned(),
        ("recovery_code", Problem::Alphabet | Problem::Length) => s::recovery_length(locale).to_owned(),
        _ => problem_text(field, problem, locale),
    }
}

/// What may stand in a field, where something else was typed.
fn alphabet_text(field: &str, locale: Locale) -> &'static str {
    use t::form::problem as p;
    match field {
        "code" => p::code_alphabet(locale),
        // It may have been meant as a number or as an address.
        "identifier" => p::identifier(locale),
        "number" | "reference" => p::number_alphabet(locale),
        "certificate" => p::certificate_alphabet(locale),
        _ => p::alphabet(locale),
    }
}

/// How long it must be, where that is always the same.
fn length_text(field: &str, locale: Locale) -> &'static str {
    use t::form::problem as p;
    match field {
        "code" => p::code_length(locale),
        "number" | "identifier" | "reference" => p::number_length(locale),
        "certificate" => p::certificate_length(locale),
        _ => p::length(locale),
    }
}

/// What it begins with: a message is about contracts alone, a code on a certificate is copied as it stands.
fn prefix_text(field: &str, locale: Locale) -> &'static str {
    use t::form::problem as p;
    match field {
        "reference" => p::reference_prefix(locale),
        "certificate" => p::check(locale),
        _ => p::prefix(locale),
    }
}

fn choice_text(field: &str, locale: Locale) -> &'static str {
    use t::form::choice as c;
    match field {
        "channel" => c::channel(locale),
        "topic" => c::topic(locale),
        "file" => c::file(locale),
        "with" => c::with(locale),
        "about" => c::about(locale),
        "answer" => c::answer(locale),
        "role" => c::role(locale),
        "broker" => c::broker(locale),
        "kept" => c::kept(locale),
        _ => c::other(locale),
    }
}

/// What is said of the form as a whole, and what it means.
fn notice_of(notice: &Told, locale: Locale) -> (Tone, String) {
    use t::form::notice as n;
    match notice {
        Told::SignInFailed => (Tone::Danger, n::sign_in_failed(locale).to_owned()),
        Told::ContractNumberNeeded => (Tone::Danger, n::contract_number_needed(locale).to_owned()),
        Told::AccountClosed => (Tone::Danger, n::account_closed(locale).to_owned()),
        Told::StaffSignInFailed => (Tone::Danger, n::staff_sign_in_failed(locale).to_owned()),
        Told::StaffReady => (Tone::Positive, n::staff_ready(locale).to_owned()),
        Told::InvitationSent => (Tone::Positive, n::invitation_sent(locale).to_owned()),
        Told::InvitationRevoked => (Tone::Positive, n::invitation_revoked(locale).to_owned()),
        Told::StaffClosed => (Tone::Positive, n::staff_closed(locale).to_owned()),
        Told::StaffUnchanged => (Tone::Danger, n::staff_unchanged(locale).to_owned()),
        Told::OwnAccount => (Tone::Danger, n::own_account(locale).to_owned()),
        Told::LastAdministrator => (Tone::Danger, n::last_administrator(locale).to_owned()),
        Told::InvitationOver => (Tone::Caution, n::invitation_over(locale).to_owned()),
        Told::Wait { seconds } => (Tone::Danger, n::wait(locale, &format::duration(u64::from(*seconds), locale))),
        Told::SessionEnded => (Tone::Info, n::session_ended(locale).to_owned()),
        Told::SignedOut => (Tone::Positive, n::signed_out(locale).to_owned()),
        Told::BeginAgain => (Tone::Caution, n::begin_again(locale).to_owned()),
        Told::CodeSent => (Tone::Positive, n::code_sent(locale).to_owned()),
        Told::CodeSpent => (Tone::Danger, n::code_spent(locale).to_owned()),
        Told::AccountOpened => (Tone::Positive, n::account_opened(locale).to_owned()),
        Told::Received { receipt } => (Tone::Positive, n::received(locale, &receipt.grouped())),
        Told::ChoicesKept => (Tone::Positive, n::choices_kept(locale).to_owned()),
        Told::Masked { card: true, password: false } => (Tone::Caution, n::masked_card(locale).to_owned()),
        Told::Masked { card: false, .. } => (Tone::Caution, n::masked_password(locale).to_owned()),
        Told::Masked { card: true, password: true } => (Tone::Caution, n::masked_both(locale).to_owned()),
        Told::MessageSent => (Tone::Positive, n::message_sent(locale).to_owned()),
        Told::ThreadClosed => (Tone::Caution, n::thread_closed(locale).to_owned()),
        Told::KeptForLater => (Tone::Info, n::kept_for_later(locale).to_owned()),
        Told::Fault { incident } => (Tone::Danger, n::fault(locale, incident)),
    }
}
