//! What the customer declares, and until when anybody can go to court.

use super::LONG_HELD;
use crate::{
    dated::day,
    deadline::{
        Rule, Trigger,
        delay::{CUSTOMER_DUTY, CUSTOMER_RIGHT, ClosedDay, Delay, Ground, Manner},
        source::{read, say, secondary},
        term::{days, hours, ouvres, years},
    },
};

/// The contract may leave more time, never less.
const DECLARATION: Manner = Manner { ground: Ground::LawOrKinder, ..CUSTOMER_DUTY };
/// Ended at its midnight, whatever day that is (C. civ. art. 2229); neither side may change it (art. L114-3).
const LIMITATION: Manner = Manner { closed_day: ClosedDay::Stands, ..CUSTOMER_RIGHT };

pub(super) const DELAYS: &[Delay] = &[
    Delay {
        rule: Rule::ClaimDeclaration,
        since: LONG_HELD,
        until: None,
        term: Some(ouvres(5)),
        trigger: Trigger::ClaimKnown,
        manner: DECLARATION,
        source: read("Code des assurances, art. L113-2, 4°"),
        reason: say(
            "Un sinistre se déclare dès qu’il est connu, au plus tard {term} après ce jour. Passé ce délai, il se déclare quand même\u{a0}: un retard, à lui seul, ne suffit pas à le refuser.",
            "A claim is reported as soon as it is known, no later than {term} after that day. Later, it is reported all the same: being late is not by itself a reason to refuse it.",
        ),
    },
    Delay {
        rule: Rule::TheftDeclaration,
        since: LONG_HELD,
        until: None,
        term: Some(ouvres(2)),
        trigger: Trigger::ClaimKnown,
        manner: DECLARATION,
        source: read("Code des assurances, art. L113-2, 4°"),
        reason: say(
            "Un vol se déclare dès qu’il est connu, au plus tard {term} après ce jour. Passé ce délai, il se déclare quand même\u{a0}: un retard, à lui seul, ne suffit pas à le refuser.",
            "A theft is reported as soon as it is known, no later than {term} after that day. Later, it is reported all the same: being late is not by itself a reason to refuse it.",
        ),
    },
    Delay {
        rule: Rule::LivestockDeathDeclaration,
        since: LONG_HELD,
        until: None,
        term: Some(hours(24)),
        trigger: Trigger::ClaimKnown,
        manner: DECLARATION,
        source: read("Code des assurances, art. L113-2, 4°"),
        reason: say(
            "La mort d’un animal d’élevage se déclare au plus tard {term} après qu’elle est connue.",
            "The death of livestock is reported no later than {term} after it is known.",
        ),
    },
    Delay {
        rule: Rule::DisasterDeclaration,
        since: LONG_HELD,
        until: Some(day(2022, 12, 31)),
        term: Some(days(10)),
        trigger: Trigger::OrderPublished,
        manner: CUSTOMER_DUTY,
        source: secondary("Code des assurances, art. L125-2"),
        reason: DISASTER,
    },
    Delay {
        rule: Rule::DisasterDeclaration,
        since: day(2023, 1, 1),
        until: None,
        term: Some(days(30)),
        trigger: Trigger::OrderPublished,
        manner: CUSTOMER_DUTY,
        source: secondary("Code des assurances, art. L125-2").to_verify("the text in force after loi 2021-1837"),
        reason: DISASTER,
    },
    Delay {
        rule: Rule::RiskAggravation,
        since: LONG_HELD,
        until: None,
        term: Some(days(15)),
        trigger: Trigger::NewCircumstanceKnown,
        manner: DECLARATION,
        source: read("Code des assurances, art. L113-2, 3°"),
        reason: say(
            "Ce qui aggrave le risque ou rend fausses les réponses données à l’assureur se déclare par lettre recommandée, sur papier ou électronique, au plus tard {term} après le jour où cela est connu.",
            "What makes the risk greater, or the answers given to the insurer wrong, is reported by registered letter, on paper or electronic, no later than {term} after the day it is known.",
        ),
    },
    Delay {
        rule: Rule::Limitation,
        since: LONG_HELD,
        until: None,
        term: Some(years(2)),
        trigger: Trigger::EventGivingRise,
        manner: LIMITATION,
        source: read("Code des assurances, art. L114-1")
            .to_verify("longer for damage by drought since loi 2021-1837: five years, said in the field, not read"),
        reason: say(
            "Une action en justice au sujet du contrat est possible pendant {term} après l’événement. La désignation d’un expert ou une lettre recommandée avec avis de réception fait repartir ce délai\u{a0}; un message dans l’espace client, non.",
            "Going to court about the contract is possible for {term} after the event. Naming an expert, or a registered letter with acknowledgement, starts that time again; a message in the customer space does not.",
        ),
    },
    Delay {
        rule: Rule::LimitationBeneficiary,
        since: LONG_HELD,
        until: None,
        term: Some(years(10)),
        trigger: Trigger::EventGivingRise,
        manner: LIMITATION,
        source: read("Code des assurances, art. L114-1"),
        reason: say(
            "Les bénéficiaires d’une assurance sur la vie ou contre les accidents peuvent aller en justice pendant {term} après l’événement.",
            "The beneficiaries of a life or accident insurance can go to court for {term} after the event.",
        ),
    },
];

const DISASTER: crate::deadline::Words = say(
    "Les dégâts d’une catastrophe naturelle se déclarent dès qu’ils sont connus, au plus tard {term} après la publication de l’arrêté au Journal officiel. Une déclaration faite avant l’arrêté compte.",
    "The damage of a natural disaster is reported as soon as it is known, no later than {term} after the order is published in the Journal officiel. A report made before the order counts.",
);
