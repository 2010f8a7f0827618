//! Unpaid premiums and direct debits.
//!
//! Suspension and termination follow from the registered letter alone: a message of the portal starts none of these delays.
//! Their last days do not move: telling somebody that a payment is still in time when cover has stopped would be worse than
//! any rule. The hour of the edge (0 h or 24 h) and letters sent abroad are to verify.

use super::LONG_HELD;
use crate::deadline::{
    Rule, Trigger,
    delay::{CUSTOMER_DUTY, CUSTOMER_RIGHT, ClosedDay, Counting, Delay, EFFECT, Ground, INSURER_DUTY, Manner},
    source::{known, read, say, secondary},
    term::{days, months, weeks},
};

const PAYMENT: Manner = Manner { closed_day: ClosedDay::Stands, ..CUSTOMER_DUTY };
/// The bank decides, and nothing can be accepted in its name.
const AT_THE_BANK: Manner = Manner { closed_day: ClosedDay::Stands, ..CUSTOMER_RIGHT };

pub(super) const DELAYS: &[Delay] = &[
    Delay {
        rule: Rule::PremiumPayment,
        since: LONG_HELD,
        until: None,
        term: Some(days(10)),
        trigger: Trigger::PremiumDue,
        manner: PAYMENT,
        source: read("Code des assurances, art. L113-3"),
        reason: say(
            "La cotisation se paie au plus tard {term} après son échéance\u{a0}; ensuite, l’assureur peut envoyer une mise en demeure par lettre recommandée.",
            "The premium is paid no later than {term} after its due date; then the insurer can send a formal notice by registered letter.",
        ),
    },
    Delay {
        rule: Rule::PremiumSuspension,
        since: LONG_HELD,
        until: None,
        term: Some(days(30)),
        trigger: Trigger::FormalNoticeSent,
        manner: PAYMENT,
        source: read("Code des assurances, art. L113-3 et R113-1")
            .to_verify("0 h or 24 h; letters sent abroad; whether an electronic registered letter serves"),
        reason: say(
            "Sans paiement {term} après l’envoi de la mise en demeure, les garanties s’arrêtent. La cotisation reste due.",
            "Without payment {term} after the formal notice is sent, cover stops. The premium is still owed.",
        ),
    },
    Delay {
        rule: Rule::PremiumTermination,
        since: LONG_HELD,
        until: None,
        term: Some(days(10)),
        trigger: Trigger::NoticeEnded,
        manner: PAYMENT,
        source: read("Code des assurances, art. L113-3"),
        reason: say(
            "Sans paiement {term} après l’arrêt des garanties, l’assureur peut résilier le contrat. Tant qu’il ne l’a pas fait, tout payer les fait reprendre le lendemain à midi.",
            "Without payment {term} after cover stops, the insurer can end the contract. Until it does, paying everything brings cover back at noon on the next day.",
        ),
    },
    Delay {
        rule: Rule::DebitNotice,
        since: LONG_HELD,
        until: None,
        term: Some(days(14)),
        trigger: Trigger::DebitPlanned,
        manner: Manner { ground: Ground::LawOrKinder, counting: Counting::Towards, ..INSURER_DUTY },
        source: known("Règles du prélèvement SEPA")
            .to_verify("a shorter time may be agreed on; a schedule serves as notice"),
        reason: say(
            "Un prélèvement est annoncé au moins {term} avant sa date\u{a0}; un échéancier suffit.",
            "A direct debit is announced at least {term} before its date; a schedule is enough.",
        ),
    },
    Delay {
        rule: Rule::DebitRefund,
        since: LONG_HELD,
        until: None,
        term: Some(weeks(8)),
        trigger: Trigger::Debit,
        manner: AT_THE_BANK,
        source: known("Code monétaire et financier, art. L133-25-1"),
        reason: say(
            "Un prélèvement peut être remboursé par la banque, sans motif, jusqu’à {term} après. La cotisation reste due.",
            "A direct debit can be paid back by the bank, without a reason, until {term} after it. The premium is still owed.",
        ),
    },
    Delay {
        rule: Rule::DebitDispute,
        since: LONG_HELD,
        until: None,
        term: Some(months(13)),
        trigger: Trigger::Debit,
        manner: AT_THE_BANK,
        source: known("Code monétaire et financier, art. L133-24"),
        reason: say(
            "Un prélèvement que personne n’a autorisé se conteste auprès de la banque jusqu’à {term} après.",
            "A direct debit that nobody authorised is contested with the bank until {term} after it.",
        ),
    },
    Delay {
        rule: Rule::MandateLapse,
        since: LONG_HELD,
        until: None,
        term: Some(months(36)),
        trigger: Trigger::Debit,
        manner: EFFECT,
        source: secondary("Règles du prélèvement SEPA"),
        reason: say(
            "Un mandat de prélèvement cesse de valoir {term} après le dernier prélèvement.",
            "A direct debit mandate ceases to be valid {term} after the last debit.",
        ),
    },
];
