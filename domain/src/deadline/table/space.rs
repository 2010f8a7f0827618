//! The customer space, personal data, and the broker's registration.
//!
//! How long the documents of an ended contract stay readable is in `contract::retention`.

use super::LONG_HELD;
use crate::{
    dated::day,
    deadline::{
        Rule, Trigger,
        delay::{Delay, EFFECT, INSURER_DUTY, Manner, Party},
        source::{known, read, say, secondary},
        term::{hours, months, years},
    },
};

/// Ordonnance 2017-1433.
const DIGITAL_SPACE: chrono::NaiveDate = day(2018, 4, 1);
/// Regulation 2016/679.
const GDPR: chrono::NaiveDate = day(2018, 5, 25);

pub(super) const DELAYS: &[Delay] = &[
    Delay {
        rule: Rule::EmailVerification,
        since: DIGITAL_SPACE,
        until: None,
        term: Some(years(1)),
        trigger: Trigger::EmailVerified,
        manner: INSURER_DUTY,
        source: read("Code des assurances, art. L111-10, I"),
        reason: say(
            "L’assureur vérifie de nouveau l’adresse e-mail au plus tard {term} après l’avoir vérifiée.",
            "The insurer verifies the e-mail address again no later than {term} after it last did.",
        ),
    },
    Delay {
        rule: Rule::DocumentRemoval,
        since: DIGITAL_SPACE,
        until: None,
        term: Some(months(2)),
        trigger: Trigger::RemovalAnnounced,
        manner: EFFECT,
        source: read("Code des assurances, art. L111-11"),
        reason: say(
            "Un document n’est retiré de l’espace client que {term} après l’annonce de son retrait.",
            "A document leaves the customer space only {term} after its removal was announced.",
        ),
    },
    Delay {
        rule: Rule::PrivacyRequest,
        since: GDPR,
        until: None,
        term: Some(months(1)),
        trigger: Trigger::PrivacyRequestReceived,
        manner: INSURER_DUTY,
        source: known("RGPD, art. 12"),
        reason: say(
            "Une demande sur les données personnelles reçoit une réponse au plus tard {term} après son arrivée.",
            "A request about personal data is answered no later than {term} after it arrived.",
        ),
    },
    Delay {
        rule: Rule::PrivacyRequestExtended,
        since: GDPR,
        until: None,
        term: Some(months(3)),
        trigger: Trigger::PrivacyRequestReceived,
        manner: INSURER_DUTY,
        source: known("RGPD, art. 12").to_verify("the person must be told within the first month"),
        reason: say(
            "Une demande difficile sur les données personnelles reçoit une réponse au plus tard {term} après son arrivée, si la personne en a été prévenue pendant le premier mois.",
            "A difficult request about personal data is answered no later than {term} after it arrived, if the person was told so in the first month.",
        ),
    },
    Delay {
        rule: Rule::BreachNotice,
        since: GDPR,
        until: None,
        term: Some(hours(72)),
        trigger: Trigger::BreachKnown,
        manner: INSURER_DUTY,
        source: known("RGPD, art. 33"),
        reason: say(
            "Une fuite de données personnelles est signalée à la CNIL au plus tard {term} après sa découverte.",
            "A breach of personal data is reported to the CNIL no later than {term} after it was discovered.",
        ),
    },
    Delay {
        rule: Rule::ProspectErasure,
        since: LONG_HELD,
        until: None,
        term: Some(years(3)),
        trigger: Trigger::LastContact,
        manner: INSURER_DUTY,
        source: secondary("Recommandations de la CNIL"),
        reason: say(
            "Les données d’une personne qui n’est pas devenue cliente sont effacées au plus tard {term} après son dernier contact.",
            "The data of somebody who did not become a customer are erased no later than {term} after the last contact.",
        ),
    },
    Delay {
        rule: Rule::FraudAlertQualification,
        since: LONG_HELD,
        until: None,
        term: Some(months(6)),
        trigger: Trigger::AlertRaised,
        manner: INSURER_DUTY,
        source: secondary("Recommandations de la CNIL"),
        reason: say(
            "Une alerte de fraude est confirmée ou écartée au plus tard {term} après avoir été levée.",
            "An alert of fraud is confirmed or set aside no later than {term} after it was raised.",
        ),
    },
    Delay {
        rule: Rule::FraudAlertErasure,
        since: LONG_HELD,
        until: None,
        term: Some(years(5)),
        trigger: Trigger::AlertClosed,
        manner: INSURER_DUTY,
        source: secondary("Recommandations de la CNIL"),
        reason: say(
            "Une alerte de fraude est effacée au plus tard {term} après la clôture du dossier.",
            "An alert of fraud is erased no later than {term} after its file was closed.",
        ),
    },
    Delay {
        rule: Rule::BrokerRegistration,
        since: LONG_HELD,
        until: None,
        term: Some(years(1)),
        trigger: Trigger::BrokerRegistered,
        manner: Manner { bound: Party::Broker, ..INSURER_DUTY },
        source: read("Code des assurances, art. L512-1")
            .to_verify("the day of the year on which all registrations are renewed"),
        reason: say(
            "Le courtier renouvelle son inscription à l’ORIAS au plus tard {term} après la précédente.",
            "The broker renews the ORIAS registration no later than {term} after the one before.",
        ),
    },
];
