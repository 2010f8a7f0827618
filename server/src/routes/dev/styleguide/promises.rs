//! A promise in each of its states, as the customer and as the other side reads it.
//!
//! Each is counted by the engine from a day of its own, and looked at on another: nothing here says by itself that something is late.

use app::{components::Promise, written::IntoWritten as _};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::{
    calendar::Calendar, deadline::Rule, locale::Locale, notification::Side, time::paris_midnight, view::Promised,
};
use leptos::prelude::*;

use super::piece::{Piece, piece, words};

/// Ten in the morning of a day of 2026 in Paris.
fn at(month: u32, day: u32) -> DateTime<Utc> {
    paris_midnight(NaiveDate::from_ymd_opt(2026, month, day).unwrap_or_default()) + TimeDelta::hours(10)
}

fn of(rule: Rule, since: DateTime<Utc>) -> Option<Promised> {
    Promised::of(rule, since, Calendar::Mainland).ok()
}

/// The piece.
pub fn promises(locale: Locale) -> Piece {
    let say = words(locale);
    let shown = move |promise: Option<Promised>, now, reader, what: &'static str| {
        let mend = (reader == Side::Staff).then(|| ("/styleguide", say("Répondre", "Answer")));
        promise.map(|promise| match mend {
            Some(mend) => view! { <Promise promise now reader locale what mend=mend /> }.written(),
            None => view! { <Promise promise now reader locale what /> }.written(),
        })
    };
    // Sent on Friday 18 December: promised for Tuesday the 22nd.
    let answer = of(Rule::MessageAnswer, at(12, 18));
    let kept = move |month, day| answer.map(|answer| answer.kept(at(month, day)));
    let (customer, staff) = (Side::Customer, Side::Staff);
    let answered = say("Nous répondons à votre message.", "We answer your message.");
    let to_answer = say("Réponse au message de la cliente.", "Answer to the customer’s message.");
    let compact = [(answer, at(12, 18)), (answer, at(12, 22)), (answer, at(12, 24)), (kept(12, 21), at(12, 24))]
        .map(|(promise, now)| {
            let line = |promise| view! { <p><Promise promise now reader=staff locale compact=true /></p> };
            promise.map(line)
        })
        .collect_view();
    piece!("promise",
        "Running" => shown(of(Rule::ComplaintAnswer, at(11, 23)), at(11, 30), customer, say("Nous répondons à votre réclamation.", "We answer your complaint.")),
        "Near" => shown(answer, at(12, 21), customer, answered),
        "The last day" => shown(answer, at(12, 22), customer, answered),
        "Late, to who waits" => shown(answer, at(12, 24), customer, answered),
        "Late, to who owes it" => shown(answer, at(12, 24), staff, to_answer),
        "Kept" => shown(kept(12, 21), at(12, 24), customer, answered),
        "Kept late" => shown(kept(12, 24), at(12, 28), customer, answered),
        "In hours" => shown(of(Rule::CertificateIssue, at(12, 18)), at(12, 19) + TimeDelta::hours(20), customer, say("Votre attestation est prête.", "Your certificate is ready.")),
        "Passed on a closed day" => shown(of(Rule::RiskAggravation, at(11, 13)), at(11, 29), customer, say("Vous déclarez ce qui change le risque.", "You declare what changes the risk.")),
        "A right" => shown(of(Rule::Renunciation, at(12, 10)), at(12, 12), customer, say("Vous pouvez renoncer au contrat.", "You can go back on the contract.")),
        "A right that is over" => shown(of(Rule::Renunciation, at(12, 1)), at(12, 28), customer, say("Vous pouviez renoncer au contrat.", "You could go back on the contract.")),
        "It comes by itself" => shown(of(Rule::AnytimeEffect, at(12, 1)), at(12, 12), customer, say("Le contrat se termine.", "The contract ends.")),
        "It has come" => shown(of(Rule::AnytimeEffect, at(10, 1)), at(12, 12), customer, say("Le contrat est terminé.", "The contract has ended.")),
        "In the rows of a table" => compact,
    )
}
