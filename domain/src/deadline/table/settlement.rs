//! Paying claims: what the insurer and its expert owe, and what the owner answers.

use super::LONG_HELD;
use crate::deadline::{
    Rule, Trigger,
    delay::{CUSTOMER_DUTY, CUSTOMER_RIGHT, Delay, Ground, INSURER_DUTY, Manner, Party},
    source::{known, read, say, secondary},
    term::{days, months},
};

const BY_CONTRACT: Manner = Manner { ground: Ground::Contract, ..INSURER_DUTY };
const APPRAISAL: Manner = Manner { bound: Party::Expert, ..INSURER_DUTY };

pub(super) const DELAYS: &[Delay] = &[
    Delay {
        rule: Rule::ClaimSettlement,
        since: LONG_HELD,
        until: None,
        term: None,
        trigger: Trigger::ContractEvent,
        manner: BY_CONTRACT,
        source: read("Code des assurances, art. L113-5 et R112-1"),
        reason: say(
            "L’assureur paie le sinistre au plus tard {term} après l’événement que le contrat désigne.",
            "The insurer pays the claim no later than {term} after the event that the contract names.",
        ),
    },
    Delay {
        rule: Rule::TheftSettlement,
        since: LONG_HELD,
        until: None,
        term: None,
        trigger: Trigger::ContractEvent,
        manner: BY_CONTRACT,
        source: known("Code des assurances, art. L113-5 et R112-1").to_verify("fifteen to thirty days are usual"),
        reason: say(
            "Si le véhicule volé n’est pas retrouvé, l’assureur paie au plus tard {term} après l’événement que le contrat désigne.",
            "If the stolen vehicle is not found, the insurer pays no later than {term} after the event that the contract names.",
        ),
    },
    Delay {
        rule: Rule::ThirdPartyOffer,
        since: LONG_HELD,
        until: None,
        term: Some(months(3)),
        trigger: Trigger::IndemnityRequested,
        manner: INSURER_DUTY,
        source: read("Code des assurances, art. L211-9"),
        reason: say(
            "Après un accident de la route, l’assureur du responsable propose une indemnité au plus tard {term} après la demande\u{a0}; s’il conteste, ou si le dommage n’est pas encore chiffré, il répond dans le même délai en disant pourquoi.",
            "After a road accident, the insurer of who is liable offers an indemnity no later than {term} after the request; if it contests, or the damage has no figure yet, it answers in the same time and says why.",
        ),
    },
    Delay {
        rule: Rule::FireAppraisal,
        since: LONG_HELD,
        until: None,
        term: Some(months(3)),
        trigger: Trigger::LossStatementGiven,
        manner: APPRAISAL,
        source: read("Code des assurances, art. L122-2"),
        reason: say(
            "L’expertise d’un incendie se termine au plus tard {term} après la remise de l’état des pertes\u{a0}; ensuite, l’assuré peut faire courir des intérêts par une sommation.",
            "The appraisal of a fire ends no later than {term} after the statement of losses is handed over; then the insured can set interest running by a formal demand.",
        ),
    },
    Delay {
        rule: Rule::FireAppraisalCourt,
        since: LONG_HELD,
        until: None,
        term: Some(months(6)),
        trigger: Trigger::LossStatementGiven,
        manner: APPRAISAL,
        source: read("Code des assurances, art. L122-2"),
        reason: say(
            "Si l’expertise d’un incendie n’est pas terminée {term} après la remise de l’état des pertes, l’assuré comme l’assureur peut saisir le juge.",
            "If the appraisal of a fire has not ended {term} after the statement of losses is handed over, the insured or the insurer can go to court.",
        ),
    },
    Delay {
        rule: Rule::TotalLossProposal,
        since: LONG_HELD,
        until: None,
        term: Some(days(15)),
        trigger: Trigger::ExpertReportReceived,
        manner: INSURER_DUTY,
        source: secondary("Code de la route, art. L327-1"),
        reason: say(
            "Quand réparer coûte plus cher que la valeur du véhicule, l’assureur propose de l’acheter au plus tard {term} après le rapport de l’expert.",
            "When a repair costs more than the vehicle is worth, the insurer proposes to buy it no later than {term} after the expert’s report.",
        ),
    },
    Delay {
        rule: Rule::TotalLossAnswer,
        since: LONG_HELD,
        until: None,
        term: Some(days(30)),
        trigger: Trigger::ProposalReceived,
        manner: CUSTOMER_DUTY,
        source: secondary("Code de la route, art. L327-1"),
        reason: say(
            "Le propriétaire accepte ou refuse de vendre son véhicule à l’assureur au plus tard {term} après avoir reçu la proposition.",
            "The owner agrees or refuses to sell the vehicle to the insurer no later than {term} after receiving the proposal.",
        ),
    },
    Delay {
        rule: Rule::AlsaceMoselleInterest,
        since: LONG_HELD,
        until: None,
        term: Some(months(1)),
        trigger: Trigger::ClaimDeclared,
        manner: INSURER_DUTY,
        source: read("Code des assurances, art. L191-5 à L191-7")
            .to_verify("read as one month from the declaration, not as the end of the next calendar month"),
        reason: say(
            "En Alsace et en Moselle, ce que l’assureur n’a pas payé {term} après la déclaration porte intérêt.",
            "In Alsace and Moselle, what the insurer has not paid {term} after the declaration bears interest.",
        ),
    },
    Delay {
        rule: Rule::AlsaceMoselleTermination,
        since: LONG_HELD,
        until: None,
        term: Some(months(1)),
        trigger: Trigger::IndemnityTalksEnded,
        manner: CUSTOMER_RIGHT,
        source: read("Code des assurances, art. L191-5 à L191-7")
            .to_verify("the insurer has the same right, and which of the three articles says it"),
        reason: say(
            "En Alsace et en Moselle, le contrat peut être résilié après un sinistre, au plus tard {term} après la fin des discussions sur l’indemnité.",
            "In Alsace and Moselle, the contract can be ended after a claim, no later than {term} after the end of the talks about the indemnity.",
        ),
    },
];
