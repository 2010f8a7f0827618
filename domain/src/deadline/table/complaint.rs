//! Complaints and the mediator.
//!
//! Counted from sending, whoever received the complaint and however many people deal with it. The ACPR's recommendation
//! 2024-R-02 replaced 2022-R-01 and kept its delays; the day from which it applies is to verify.

use crate::{
    dated::day,
    deadline::{
        Rule, Trigger,
        delay::{CUSTOMER_RIGHT, ClosedDay, Delay, EFFECT, Ground, INSURER_DUTY, Manner, Party},
        source::{known, say, secondary},
        term::{days, months, ouvrables, years},
    },
};

/// A shorter answer may be promised, and is owed when the complaint is about a delay.
const ANSWER: Manner = Manner { ground: Ground::LawOrKinder, ..INSURER_DUTY };
const MEDIATOR: Manner = Manner { bound: Party::Mediator, ..INSURER_DUTY };
/// The year to ask the mediator is a condition of his, not a date that the portal may stretch.
const REFERRAL: Manner = Manner { closed_day: ClosedDay::Stands, ..CUSTOMER_RIGHT };

/// First day of 2022-R-01, which counts from sending; before it, from receipt.
const FROM_SENDING: chrono::NaiveDate = day(2022, 12, 31);

pub(super) const DELAYS: &[Delay] = &[
    Delay {
        rule: Rule::ComplaintAcknowledgement,
        since: FROM_SENDING,
        until: None,
        term: Some(ouvrables(10)),
        trigger: Trigger::ComplaintSent,
        manner: ANSWER,
        source: secondary("Recommandation ACPR 2024-R-02").to_verify("the first day of 2024-R-02"),
        reason: say(
            "L’assureur accuse réception d’une réclamation par écrit au plus tard {term} après son envoi, à moins d’avoir déjà répondu.",
            "The insurer acknowledges a complaint in writing no later than {term} after it was sent, unless it has already answered.",
        ),
    },
    Delay {
        rule: Rule::ComplaintAnswer,
        since: FROM_SENDING,
        until: None,
        term: Some(months(2)),
        trigger: Trigger::ComplaintSent,
        manner: ANSWER,
        source: secondary("Recommandation ACPR 2024-R-02")
            .to_verify("the first day of 2024-R-02; one page of the ACPR counts from receipt"),
        reason: say(
            "L’assureur répond à une réclamation au plus tard {term} après son envoi.",
            "The insurer answers a complaint no later than {term} after it was sent.",
        ),
    },
    Delay {
        rule: Rule::MediatorOpening,
        since: FROM_SENDING,
        until: None,
        term: Some(months(2)),
        trigger: Trigger::ComplaintSent,
        manner: Manner { bound: Party::Mediator, ..EFFECT },
        source: secondary("Recommandation ACPR 2024-R-02").to_verify("the mediator’s charter in force"),
        reason: say(
            "Le médiateur peut être saisi {term} après l’envoi de la première réclamation écrite, avec ou sans réponse. C’est gratuit.",
            "The mediator can be asked {term} after the first written complaint was sent, answered or not. It is free.",
        ),
    },
    Delay {
        rule: Rule::MediatorReferral,
        since: day(2016, 1, 1),
        until: None,
        term: Some(years(1)),
        trigger: Trigger::ComplaintSent,
        manner: REFERRAL,
        source: known("Code de la consommation, art. L612-2"),
        reason: say(
            "Le médiateur peut être saisi jusqu’à {term} après l’envoi de la première réclamation écrite. C’est gratuit.",
            "The mediator can be asked until {term} after the first written complaint was sent. It is free.",
        ),
    },
    Delay {
        rule: Rule::MediatorOutcome,
        since: day(2016, 1, 1),
        until: None,
        term: Some(days(90)),
        trigger: Trigger::MediatorFileComplete,
        manner: MEDIATOR,
        source: known("Code de la consommation, art. R612-5"),
        reason: say(
            "Le médiateur rend son avis au plus tard {term} après avoir reçu le dossier complet.",
            "The mediator gives an opinion no later than {term} after receiving the whole file.",
        ),
    },
];
