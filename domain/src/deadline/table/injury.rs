//! Bodily injury in a motor accident: offers, what holds them up, settlements.
//!
//! Several of these may run for one victim: the one that ends first binds the insurer (art. L211-9). The offer of eight
//! months may be provisional if the insurer was not told within three months of the accident that the injury is stable.
//! What suspends a delay (no notice in a month, no answer in six weeks: art. R211-29 to R211-33) is not subtracted here:
//! who keeps the file moves the day from which it is counted.

use super::LONG_HELD;
use crate::deadline::{
    Rule, Source, Trigger,
    delay::{CUSTOMER_DUTY, CUSTOMER_RIGHT, Delay, INSURER_DUTY, Manner, Party},
    source::{read, say},
    term::{days, months, weeks},
};

const VICTIM_DUTY: Manner = Manner { bound: Party::Victim, ..CUSTOMER_DUTY };
const VICTIM_RIGHT: Manner = Manner { bound: Party::Victim, ..CUSTOMER_RIGHT };

const SUSPENSION: Source =
    read("Code des assurances, art. R211-29 à R211-33").to_verify("which of them says which delay");

pub(super) const DELAYS: &[Delay] = &[
    Delay {
        rule: Rule::InjuryOffer,
        since: LONG_HELD,
        until: None,
        term: Some(months(8)),
        trigger: Trigger::Accident,
        manner: INSURER_DUTY,
        source: read("Code des assurances, art. L211-9"),
        reason: say(
            "L’assureur fait une offre à la personne blessée au plus tard {term} après l’accident. Elle peut être provisoire. En retard, il doit des intérêts doublés.",
            "The insurer makes an offer to the injured person no later than {term} after the accident. It may be provisional. When late, it owes double interest.",
        ),
    },
    Delay {
        rule: Rule::InjuryFinalOffer,
        since: LONG_HELD,
        until: None,
        term: Some(months(5)),
        trigger: Trigger::ConsolidationKnown,
        manner: INSURER_DUTY,
        source: read("Code des assurances, art. L211-9"),
        reason: say(
            "L’assureur fait une offre définitive au plus tard {term} après avoir appris que l’état de la personne blessée est stable.",
            "The insurer makes a final offer no later than {term} after learning that the injured person’s condition is stable.",
        ),
    },
    Delay {
        rule: Rule::InjuryAccidentNotice,
        since: LONG_HELD,
        until: None,
        term: Some(months(1)),
        trigger: Trigger::Accident,
        manner: CUSTOMER_DUTY,
        source: SUSPENSION,
        reason: say(
            "L’assureur est prévenu d’un accident avec blessé au plus tard {term} après\u{a0}; sinon, le délai de son offre attend qu’il le soit.",
            "The insurer is told of an accident with an injured person no later than {term} after it; otherwise the time for its offer waits until it is.",
        ),
    },
    Delay {
        rule: Rule::InjuryInformationReply,
        since: LONG_HELD,
        until: None,
        term: Some(weeks(6)),
        trigger: Trigger::QuestionsReceived,
        manner: VICTIM_DUTY,
        source: SUSPENSION,
        reason: say(
            "La personne blessée répond aux questions de l’assureur au plus tard {term} après les avoir reçues\u{a0}; sinon, le délai de l’offre attend sa réponse.",
            "The injured person answers the insurer’s questions no later than {term} after receiving them; otherwise the time for the offer waits for the answer.",
        ),
    },
    Delay {
        rule: Rule::InjuryMissingInformation,
        since: LONG_HELD,
        until: None,
        term: Some(days(15)),
        trigger: Trigger::IncompleteReplyReceived,
        manner: INSURER_DUTY,
        source: SUSPENSION,
        reason: say(
            "Quand une réponse est incomplète, l’assureur demande ce qui manque au plus tard {term} après l’avoir reçue.",
            "When an answer is incomplete, the insurer asks for what is missing no later than {term} after receiving it.",
        ),
    },
    Delay {
        rule: Rule::SettlementCancellation,
        since: LONG_HELD,
        until: None,
        term: Some(days(15)),
        trigger: Trigger::SettlementSigned,
        manner: VICTIM_RIGHT,
        source: read("Code des assurances, art. L211-16"),
        reason: say(
            "La personne blessée peut revenir sur l’accord par lettre recommandée, sur papier ou électronique, au plus tard {term} après l’avoir signé.",
            "The injured person can go back on the settlement by registered letter, on paper or electronic, no later than {term} after signing it.",
        ),
    },
    Delay {
        rule: Rule::SettlementPayment,
        since: LONG_HELD,
        until: None,
        term: Some(months(1)),
        trigger: Trigger::CancellationEnded,
        manner: INSURER_DUTY,
        source: read("Code des assurances, art. L211-17"),
        reason: say(
            "L’assureur paie au plus tard {term} après la fin du temps laissé pour revenir sur l’accord\u{a0}; en retard, il doit des intérêts majorés.",
            "The insurer pays no later than {term} after the end of the time left to go back on the settlement; when late, it owes increased interest.",
        ),
    },
];
