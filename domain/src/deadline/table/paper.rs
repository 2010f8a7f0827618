//! Papers, registers and answers: what the law asks for and what the portal promises.

use super::{LONG_HELD, PORTAL};
use crate::{
    dated::day,
    deadline::{
        Rule, Trigger,
        delay::{CUSTOMER_DUTY, ClosedDay, Delay, EFFECT, Ground, INSURER_DUTY, Manner, PROMISE},
        source::{known, read, say, secondary},
        term::{days, hours, months, ouvres},
    },
};

/// What is sent sooner is nobody's loss.
const SENDING: Manner = Manner { ground: Ground::LawOrKinder, ..INSURER_DUTY };

/// The landlord decides, and nothing can be accepted in that name.
const TO_THE_LANDLORD: Manner = Manner { closed_day: ClosedDay::Stands, ..CUSTOMER_DUTY };

pub(super) const DELAYS: &[Delay] = &[
    Delay {
        rule: Rule::VehicleRegisterUpdate,
        since: day(2019, 1, 1),
        until: None,
        term: Some(hours(72)),
        trigger: Trigger::CoverChanged,
        manner: INSURER_DUTY,
        source: read("Code des assurances, art. L451-1-1 et R451-5"),
        reason: say(
            "Le fichier des véhicules assurés est à jour au plus tard {term} après le début ou la fin de la garantie.",
            "The register of insured vehicles is up to date no later than {term} after cover begins or ends.",
        ),
    },
    Delay {
        rule: Rule::MemoPresumption,
        since: day(2024, 4, 1),
        until: None,
        term: Some(days(15)),
        trigger: Trigger::MemoIssued,
        manner: EFFECT,
        source: secondary("Code des assurances, art. R211-14-0-1")
            .to_verify("whether it runs from the issue of the mémo or from subscription"),
        reason: say(
            "Le mémo véhicule assuré laisse supposer que le véhicule est assuré pendant {term} après sa remise\u{a0}; ensuite, le fichier des véhicules assurés fait foi.",
            "The vehicle memo lets it be supposed that the vehicle is insured for {term} after it was issued; then the register of insured vehicles is the proof.",
        ),
    },
    Delay {
        rule: Rule::StatementOfInformation,
        since: LONG_HELD,
        until: None,
        term: Some(days(15)),
        trigger: Trigger::StatementRequested,
        manner: SENDING,
        source: read("Code des assurances, annexe à l’art. A121-1, art. 12"),
        reason: say(
            "L’assureur remet le relevé d’informations au plus tard {term} après la demande.",
            "The insurer hands over the statement of information no later than {term} after it was asked for.",
        ),
    },
    Delay {
        rule: Rule::StatementForNewInsurer,
        since: LONG_HELD,
        until: None,
        term: Some(days(15)),
        trigger: Trigger::StatementRequested,
        manner: SENDING,
        source: read("Code des assurances, art. R113-12, III"),
        reason: say(
            "L’ancien assureur envoie le relevé d’informations au nouveau au plus tard {term} après sa demande.",
            "The old insurer sends the statement of information to the new one no later than {term} after being asked.",
        ),
    },
    Delay {
        rule: Rule::TenantProof,
        since: LONG_HELD,
        until: None,
        term: Some(months(1)),
        trigger: Trigger::LandlordNoticeReceived,
        manner: TO_THE_LANDLORD,
        source: secondary("Loi 89-462 du 6 juillet 1989, art. 7 g"),
        reason: say(
            "Le locataire montre que son logement est assuré au plus tard {term} après la mise en demeure du propriétaire\u{a0}; sinon, celui-ci peut l’assurer à ses frais ou mettre fin au bail.",
            "The tenant shows that the home is insured no later than {term} after the landlord’s formal notice; otherwise the landlord can insure it at the tenant’s cost or end the lease.",
        ),
    },
    Delay {
        rule: Rule::ChangeRequestAnswer,
        since: LONG_HELD,
        until: None,
        term: Some(days(10)),
        trigger: Trigger::ChangeRequestReceived,
        manner: SENDING,
        source: read("Code des assurances, art. L112-2"),
        reason: say(
            "L’assureur répond à un changement demandé par lettre recommandée, sur papier ou électronique, au plus tard {term} après son arrivée\u{a0}; sans refus, il est accepté.",
            "The insurer answers a change asked for by registered letter, on paper or electronic, no later than {term} after it arrived; if it is not refused, it is accepted.",
        ),
    },
    Delay {
        rule: Rule::CertificateIssue,
        since: PORTAL,
        until: None,
        term: Some(hours(48)),
        trigger: Trigger::CertificateRequested,
        manner: PROMISE,
        source: known("Engagement de service"),
        reason: say(
            "Une attestation auto ou habitation est disponible tout de suite, au plus tard {term} après la demande.",
            "A motor or home certificate is available at once, no later than {term} after it was asked for.",
        ),
    },
    Delay {
        rule: Rule::OtherCertificateIssue,
        since: PORTAL,
        until: None,
        term: Some(ouvres(5)),
        trigger: Trigger::CertificateRequested,
        manner: PROMISE,
        source: known("Engagement de service"),
        reason: say(
            "Une autre attestation est envoyée au plus tard {term} après la demande.",
            "Another certificate is sent no later than {term} after it was asked for.",
        ),
    },
    Delay {
        rule: Rule::MessageAnswer,
        since: PORTAL,
        until: None,
        term: Some(ouvres(2)),
        trigger: Trigger::MessageSent,
        manner: PROMISE,
        source: known("Engagement de service"),
        reason: say(
            "Un message reçoit une réponse au plus tard {term} après son envoi.",
            "A message is answered no later than {term} after it was sent.",
        ),
    },
];
