//! Natural disasters: what the commune asks and what the insurer owes (art. L125-1, L125-2, as loi 2021-1837 left them).
//!
//! The text in force is to verify for all of it.

use super::LONG_HELD;
use crate::{
    dated::day,
    deadline::{
        Rule, Trigger, Words,
        delay::{Delay, INSURER_DUTY, Manner, Party},
        source::{read, say, secondary},
        term::{days, months},
    },
};

const COMMUNE: Manner = Manner { bound: Party::Commune, ..INSURER_DUTY };

pub(super) const DELAYS: &[Delay] = &[
    Delay {
        rule: Rule::DisasterRecognition,
        since: LONG_HELD,
        until: Some(day(2022, 12, 31)),
        term: Some(months(18)),
        trigger: Trigger::Disaster,
        manner: COMMUNE,
        source: secondary("Code des assurances, art. L125-1"),
        reason: RECOGNITION,
    },
    Delay {
        rule: Rule::DisasterRecognition,
        since: day(2023, 1, 1),
        until: None,
        term: Some(months(24)),
        trigger: Trigger::Disaster,
        manner: COMMUNE,
        source: secondary("Code des assurances, art. L125-1")
            .to_verify("which of the two delays serves a disaster of 2022 whose request came later"),
        reason: RECOGNITION,
    },
    Delay {
        rule: Rule::DisasterPosition,
        since: day(2023, 1, 1),
        until: None,
        term: Some(months(1)),
        trigger: Trigger::DisasterDeclaredOrPublished,
        manner: INSURER_DUTY,
        source: secondary("Code des assurances, art. L125-2").to_verify("the text in force"),
        reason: say(
            "L’assureur dit ce qui est couvert, et envoie un expert s’il en faut un, au plus tard {term} après la déclaration, ou après la publication de l’arrêté si elle vient plus tard.",
            "The insurer says what is covered, and sends an expert if one is needed, no later than {term} after the declaration, or after the order is published if that is later.",
        ),
    },
    Delay {
        rule: Rule::DisasterProposal,
        since: day(2023, 1, 1),
        until: None,
        term: Some(months(1)),
        trigger: Trigger::LossStatementOrReport,
        manner: INSURER_DUTY,
        source: secondary("Code des assurances, art. L125-2").to_verify("the text in force"),
        reason: say(
            "L’assureur propose une indemnité ou des réparations au plus tard {term} après avoir reçu l’état des pertes ou le rapport final de l’expert.",
            "The insurer proposes an indemnity or repairs no later than {term} after receiving the statement of losses or the expert’s final report.",
        ),
    },
    Delay {
        rule: Rule::DisasterPayment,
        since: day(2023, 1, 1),
        until: None,
        term: Some(days(21)),
        trigger: Trigger::ProposalAccepted,
        manner: INSURER_DUTY,
        source: secondary("Code des assurances, art. L125-2").to_verify("the text in force"),
        reason: say(
            "L’assureur paie au plus tard {term} après l’accord sur sa proposition.",
            "The insurer pays no later than {term} after its proposal is accepted.",
        ),
    },
    Delay {
        rule: Rule::DisasterRepairer,
        since: day(2023, 1, 1),
        until: None,
        term: Some(months(1)),
        trigger: Trigger::ProposalAccepted,
        manner: INSURER_DUTY,
        source: secondary("Code des assurances, art. L125-2").to_verify("the text in force"),
        reason: say(
            "Quand l’assureur fait réparer, il envoie l’entreprise au plus tard {term} après l’accord sur sa proposition.",
            "When the insurer has the repair done, it sends the repairer no later than {term} after its proposal is accepted.",
        ),
    },
    Delay {
        rule: Rule::DisasterProvision,
        since: LONG_HELD,
        until: None,
        term: Some(months(2)),
        trigger: Trigger::LossStatementOrReport,
        manner: INSURER_DUTY,
        source: read("Code des assurances, art. L125-2")
            .to_verify("read in the text before loi 2021-1837; whether it was kept, and what it runs from"),
        reason: say(
            "L’assureur verse une avance au plus tard {term} après avoir reçu l’état des pertes.",
            "The insurer pays a part in advance no later than {term} after receiving the statement of losses.",
        ),
    },
];

const RECOGNITION: Words = say(
    "La commune demande la reconnaissance de la catastrophe naturelle au plus tard {term} après l’événement.",
    "The commune asks for the natural disaster to be recognised no later than {term} after the event.",
);
