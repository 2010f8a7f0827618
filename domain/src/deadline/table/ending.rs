//! Ending a contract, and going back on one.
//!
//! What is counted back from a renewal is read as whole months and days that must lie between: the earlier of two readings is shown
//! to who must act.

use super::LONG_HELD;
use crate::deadline::{
    Rule, Trigger,
    delay::{CUSTOMER_DUTY, CUSTOMER_RIGHT, ClosedDay, Counting, Delay, EFFECT, INSURER_DUTY, Manner},
    source::{read, say},
    term::{days, months, years},
};

/// What a customer may do until so long before an event.
const NOTICE: Manner = Manner { closed_day: ClosedDay::Stands, counting: Counting::Towards, ..CUSTOMER_RIGHT };

pub(super) const DELAYS: &[Delay] = &[
    Delay {
        rule: Rule::RenewalNotice,
        since: LONG_HELD,
        until: None,
        term: Some(months(2)),
        trigger: Trigger::Renewal,
        manner: NOTICE,
        source: read("Code des assurances, art. L113-12")
            .to_verify("whether the day two months before the renewal is still in time"),
        reason: say(
            "Un contrat se résilie à son échéance si la demande part au moins {term} avant\u{a0}; sa date d’envoi compte.",
            "A contract is ended at its renewal if the request leaves at least {term} before it; the day it is sent counts.",
        ),
    },
    Delay {
        rule: Rule::RenewalReminder,
        since: LONG_HELD,
        until: None,
        term: Some(days(15)),
        trigger: Trigger::RenewalNoticeEnd,
        manner: Manner { counting: Counting::Towards, ..INSURER_DUTY },
        source: read("Code des assurances, art. L113-15-1")
            .to_verify("whether the fifteenth day before is still in time"),
        reason: say(
            "L’assureur rappelle la date limite de résiliation au moins {term} avant\u{a0}; sinon, le renouvellement peut encore être refusé après.",
            "The insurer recalls the last day to end the contract at least {term} before it; otherwise renewal can still be refused later.",
        ),
    },
    Delay {
        rule: Rule::RenewalOpposition,
        since: LONG_HELD,
        until: None,
        term: Some(days(20)),
        trigger: Trigger::RenewalNoticeSent,
        manner: CUSTOMER_RIGHT,
        source: read("Code des assurances, art. L113-15-1"),
        reason: say(
            "Quand l’avis d’échéance part trop tard, le renouvellement peut être refusé jusqu’à {term} après son envoi.",
            "When the renewal notice leaves too late, renewal can be refused until {term} after it was sent.",
        ),
    },
    Delay {
        rule: Rule::AnytimeOpening,
        since: LONG_HELD,
        until: None,
        term: Some(years(1)),
        trigger: Trigger::FirstSubscription,
        manner: EFFECT,
        source: read("Code des assurances, art. L113-15-2 et R113-11"),
        reason: say(
            "Une assurance auto ou habitation peut être résiliée à tout moment, sans frais, une fois passé {term} depuis la première souscription.",
            "A motor or home insurance can be ended at any time, without fees, once {term} has passed since it was first taken out.",
        ),
    },
    Delay {
        rule: Rule::AnytimeEffect,
        since: LONG_HELD,
        until: None,
        term: Some(months(1)),
        trigger: Trigger::TerminationReceived,
        manner: EFFECT,
        source: read("Code des assurances, art. L113-15-2"),
        reason: say(
            "Le contrat se termine {term} après que l’assureur a reçu la demande de résiliation.",
            "The contract ends {term} after the insurer receives the request to end it.",
        ),
    },
    Delay {
        rule: Rule::EndRefund,
        since: LONG_HELD,
        until: None,
        term: Some(days(30)),
        trigger: Trigger::ContractEnded,
        manner: INSURER_DUTY,
        source: read("Code des assurances, art. L113-15-1 et L113-15-2"),
        reason: say(
            "L’assureur rembourse la part de cotisation payée en trop au plus tard {term} après la fin du contrat\u{a0}; en retard, il doit des intérêts.",
            "The insurer pays back the premium paid in excess no later than {term} after the contract ends; when late, it owes interest.",
        ),
    },
    Delay {
        rule: Rule::LifeChangeRight,
        since: LONG_HELD,
        until: None,
        term: Some(months(3)),
        trigger: Trigger::LifeChange,
        manner: CUSTOMER_RIGHT,
        source: read("Code des assurances, art. L113-16").to_verify("the form of the letter: R113-6 against L113-14"),
        reason: say(
            "Après un déménagement, un mariage ou un divorce, un changement de métier ou la retraite, le contrat peut être résilié jusqu’à {term} après, si le risque en est changé.",
            "After moving, a marriage or divorce, a change of job or retirement, the contract can be ended until {term} after it, if that changes the risk.",
        ),
    },
    Delay {
        rule: Rule::LifeChangeEffect,
        since: LONG_HELD,
        until: None,
        term: Some(months(1)),
        trigger: Trigger::TerminationReceived,
        manner: EFFECT,
        source: read("Code des assurances, art. L113-16"),
        reason: say(
            "Le contrat se termine {term} après que l’autre partie a été prévenue.",
            "The contract ends {term} after the other side was told.",
        ),
    },
    Delay {
        rule: Rule::VehicleSaleNotice,
        since: LONG_HELD,
        until: None,
        term: Some(days(10)),
        trigger: Trigger::TerminationSent,
        manner: EFFECT,
        source: read("Code des assurances, art. L121-11"),
        reason: say(
            "Une fois le véhicule vendu, le contrat se termine {term} après que l’assuré ou l’assureur a prévenu l’autre.",
            "Once the vehicle is sold, the contract ends {term} after the insured or the insurer told the other.",
        ),
    },
    Delay {
        rule: Rule::VehicleSaleEnd,
        since: LONG_HELD,
        until: None,
        term: Some(months(6)),
        trigger: Trigger::VehicleSold,
        manner: EFFECT,
        source: read("Code des assurances, art. L121-11"),
        reason: say(
            "Sans nouvelle de personne, le contrat d’un véhicule vendu se termine {term} après la vente.",
            "If nobody says anything, the contract of a vehicle that was sold ends {term} after the sale.",
        ),
    },
    Delay {
        rule: Rule::RefusedReductionEffect,
        since: LONG_HELD,
        until: None,
        term: Some(days(30)),
        trigger: Trigger::TerminationSent,
        manner: EFFECT,
        source: read("Code des assurances, art. L113-4"),
        reason: say(
            "Quand l’assureur refuse de baisser la cotisation d’un risque qui a diminué, l’assuré peut résilier\u{a0}; le contrat se termine {term} après.",
            "When the insurer refuses to lower the premium of a risk that is smaller, the insured can end the contract; it ends {term} after that.",
        ),
    },
    Delay {
        rule: Rule::AggravationEffect,
        since: LONG_HELD,
        until: None,
        term: Some(days(10)),
        trigger: Trigger::TerminationSent,
        manner: EFFECT,
        source: read("Code des assurances, art. L113-4"),
        reason: say(
            "Quand l’assureur résilie parce que le risque a augmenté, le contrat se termine {term} après qu’il l’a écrit.",
            "When the insurer ends the contract because the risk is greater, it ends {term} after the insurer wrote so.",
        ),
    },
    Delay {
        rule: Rule::AggravationAnswer,
        since: LONG_HELD,
        until: None,
        term: Some(days(30)),
        trigger: Trigger::HigherPremiumProposed,
        manner: CUSTOMER_DUTY,
        source: read("Code des assurances, art. L113-4"),
        reason: say(
            "L’assuré accepte la nouvelle cotisation au plus tard {term} après la proposition\u{a0}; sans réponse ou en cas de refus, l’assureur peut résilier.",
            "The insured accepts the new premium no later than {term} after it was proposed; without an answer, or if it is refused, the insurer can end the contract.",
        ),
    },
    Delay {
        rule: Rule::OtherContractsTermination,
        since: LONG_HELD,
        until: None,
        term: Some(months(1)),
        trigger: Trigger::InsurerTerminationNotified,
        manner: CUSTOMER_RIGHT,
        source: read("Code des assurances, art. A211-1-2"),
        reason: say(
            "Quand l’assureur résilie un contrat après un sinistre, l’assuré peut résilier ses autres contrats chez lui jusqu’à {term} après.",
            "When the insurer ends a contract after a claim, the insured can end the other contracts with that insurer until {term} after.",
        ),
    },
    Delay {
        rule: Rule::Renunciation,
        since: LONG_HELD,
        until: None,
        term: Some(days(14)),
        trigger: Trigger::ContractConcluded,
        manner: CUSTOMER_RIGHT,
        source: read("Code des assurances, art. L112-2-1 et L112-9")
            .to_verify("not for compulsory motor liability sold at a distance; both articles after ordonnance 2026-2"),
        reason: say(
            "Un contrat conclu à distance ou à domicile peut être annulé, sans motif, jusqu’à {term} après.",
            "A contract made at a distance or at the door can be cancelled, without a reason, until {term} after.",
        ),
    },
    Delay {
        rule: Rule::RenunciationRefund,
        since: LONG_HELD,
        until: None,
        term: Some(days(30)),
        trigger: Trigger::RenunciationReceived,
        manner: INSURER_DUTY,
        source: read("Code des assurances, art. L112-2-1 et L112-9").to_verify("both articles after ordonnance 2026-2"),
        reason: say(
            "L’assureur rembourse ce qui a été payé au plus tard {term} après avoir reçu l’annulation.",
            "The insurer pays back what was paid no later than {term} after receiving the cancellation.",
        ),
    },
];
