//! The demonstration's conversations, in every state in which somebody of the other side may find one: just asked, soon due, late,
//! answered, closed, a broker's. Each was written and answered by its own people, at the time when it would have been.

use chrono::TimeDelta;
use domain::{
    desk::WorkNumber,
    identifier::Identifier,
    locale::Locale,
    reference::{ContractNumber, ThreadNumber},
    thread::{Counterpart, ThreadTopic},
};
use services::{
    Failure, Portal,
    account::{Customer, Origin, Token, find_session, sign_in},
    clock::Clock,
    desk::{Answer, QuickReplyDraft, answer, close, list_replies, note, open_thread as look_at, save_reply, take},
    generate::CastMember,
    staff::{Staff, StaffCastMember, find_staff_session, open_session_for_demo},
    thread::{About, NewThread, list_threads, open_thread},
};

use super::DemoError;

/// What somebody asks, and what becomes of it.
struct Scene {
    /// Who writes.
    customer: &'static str,
    /// How many hours ago.
    hours: i64,
    counterpart: Counterpart,
    topic: ThreadTopic,
    subject: &'static str,
    body: &'static str,
    then: Then,
}

/// What the other side did.
enum Then {
    /// Nothing yet.
    Waits,
    /// Somebody took it, and left a note.
    Taken(&'static str, &'static str),
    /// Somebody answered, an hour later.
    Answered(&'static str, &'static str),
    /// Somebody answered, and closed it.
    Closed(&'static str, &'static str),
}

const SCENES: [Scene; 7] = [
    Scene {
        customer: "gerard",
        hours: 150,
        counterpart: Counterpart::Support,
        topic: ThreadTopic::Payment,
        subject: "Prélèvement refusé par ma banque",
        body: "Bonjour,\nMa banque a refusé le prélèvement de ce mois. Que dois-je faire pour rester assuré\u{a0}?",
        then: Then::Waits,
    },
    Scene {
        customer: "lea",
        hours: 75,
        counterpart: Counterpart::Support,
        topic: ThreadTopic::Claim,
        subject: "Pare-brise fissuré",
        body: "Bonjour,\nUn gravillon a fissuré mon pare-brise hier. Est-ce pris en charge, et chez quel réparateur\u{a0}?",
        then: Then::Taken("thomas", "Bris de glace\u{a0}: vérifier la franchise avant de répondre."),
    },
    Scene {
        customer: "tom",
        hours: 30,
        counterpart: Counterpart::Support,
        topic: ThreadTopic::Contract,
        subject: "Prêter ma voiture à mon frère",
        body: "Bonjour,\nMon frère a son permis depuis un an. Est-il assuré s’il prend ma voiture un week-end\u{a0}?",
        then: Then::Waits,
    },
    Scene {
        customer: "emma",
        hours: 2,
        counterpart: Counterpart::Support,
        topic: ThreadTopic::Document,
        subject: "Certificate for my landlord",
        body: "Hello,\nMy landlord asks for a certificate with the new address. How do I get one?",
        then: Then::Waits,
    },
    Scene {
        customer: "paul",
        hours: 26,
        counterpart: Counterpart::Broker,
        topic: ThreadTopic::Contract,
        subject: "Passer au tiers étendu",
        body: "Bonjour,\nMa voiture a dix ans. Le tiers étendu suffirait-il, et combien y gagnerais-je\u{a0}?",
        then: Then::Waits,
    },
    Scene {
        customer: "sofia",
        hours: 50,
        counterpart: Counterpart::Support,
        topic: ThreadTopic::Access,
        subject: "Changer mon numéro de mobile",
        body: "Bonjour,\nJ’ai un nouveau numéro. Où puis-je le corriger\u{a0}?",
        then: Then::Answered(
            "nadia",
            "Bonjour,\nÉcrivez-nous le nouveau numéro ici\u{a0}: nous le corrigeons dans la journée.",
        ),
    },
    Scene {
        customer: "marc",
        hours: 200,
        counterpart: Counterpart::Support,
        topic: ThreadTopic::Other,
        subject: "Merci pour votre aide",
        body: "Bonjour,\nLe dégât des eaux est réglé. Merci à toute l’équipe.",
        then: Then::Closed("nadia", "Bonjour,\nMerci de nous l’avoir écrit. Nous restons à votre écoute."),
    },
];

/// Answers that are given often, in both languages.
const REPLIES: [(&str, &str, &str, &str); 2] = [
    (
        "Attestation à télécharger",
        "Certificate to download",
        "Bonjour,\n\nVotre attestation se télécharge dans votre espace, rubrique Documents.\n\nBien à vous,",
        "Hello,\n\nYour certificate can be downloaded in your account, under Documents.\n\nKind regards,",
    ),
    (
        "Pièce manquante",
        "Missing document",
        "Bonjour,\n\nPour avancer, il nous manque une pièce\u{a0}: \n\nVous pouvez la joindre ici.\n\nBien à vous,",
        "Hello,\n\nTo go on, we need one more document: \n\nYou can attach it here.\n\nKind regards,",
    ),
];

/// Has the cast write and the other side act, unless they have already.
pub async fn converse(portal: &Portal, cast: &[CastMember], staff: &[StaffCastMember]) -> Result<(), DemoError> {
    for scene in &SCENES {
        let Some(member) = cast.iter().find(|member| member.key == scene.customer) else { continue };
        let then = at(portal, scene.hours);
        let Some(customer) = customer(&then, member).await? else { continue };
        if !list_threads(&customer, &then, false, None).await?.items.is_empty() {
            continue;
        }
        let Some(number) = ask(&then, &customer, &member.contract_number, scene).await? else { continue };
        play(portal, staff, scene, &number).await?;
    }
    let Some(nadia) = person(portal, staff, "nadia").await? else { return Ok(()) };
    if list_replies(&nadia, portal).await?.is_some_and(|replies| replies.is_empty()) {
        for (place, (title_fr, title_en, french, english)) in (1..).zip(REPLIES) {
            let draft = QuickReplyDraft {
                id: None,
                title_fr: title_fr.to_owned(),
                title_en: title_en.to_owned(),
                body_fr: french.to_owned(),
                body_en: english.to_owned(),
                place,
            };
            done(save_reply(&nadia, portal, &draft).await)?;
        }
    }
    Ok(())
}

async fn ask(
    then: &Portal,
    customer: &Customer,
    contract: &ContractNumber,
    scene: &Scene,
) -> Result<Option<ThreadNumber>, DemoError> {
    let new = NewThread {
        counterpart: scene.counterpart,
        topic: scene.topic,
        about: About::Contract(contract.clone()),
        subject: scene.subject.to_owned(),
        body: scene.body.to_owned(),
        files: Vec::new(),
        submission: Token::draw(&then.random)?,
        draft: None,
    };
    done(open_thread(customer, then, &new).await)
}

async fn play(
    portal: &Portal,
    staff: &[StaffCastMember],
    scene: &Scene,
    number: &ThreadNumber,
) -> Result<(), DemoError> {
    let (Then::Taken(who, _) | Then::Answered(who, _) | Then::Closed(who, _)) = scene.then else { return Ok(()) };
    let then = at(portal, scene.hours - 1);
    let Some(person) = person(&then, staff, who).await? else { return Ok(()) };
    let Some(desk) = person.desk() else { return Ok(()) };
    done(take(&desk, &then, &WorkNumber::Thread(number.clone())).await)?;
    match scene.then {
        Then::Waits => {}
        Then::Taken(_, text) => {
            done(note(&desk, &then, number, (text, None), &Token::draw(&then.random)?).await)?;
        }
        Then::Answered(_, text) | Then::Closed(_, text) => {
            done(answer(&desk, &then, number, Answer::in_words(text, &Token::draw(&then.random)?)).await)?;
        }
    }
    if matches!(scene.then, Then::Closed(..))
        && let Some(seen) = look_at(&desk, &then, number).await?
    {
        done(close(&desk, &then, number, seen.version).await)?;
    }
    Ok(())
}

/// The portal as it was so many hours ago.
fn at(portal: &Portal, hours: i64) -> Portal {
    Portal { clock: Clock::stopped_at(portal.clock.now() - TimeDelta::hours(hours)), ..portal.clone() }
}

/// Somebody of the cast, signed in.
async fn customer(then: &Portal, member: &CastMember) -> Result<Option<Customer>, DemoError> {
    let Some(password) = member.password.clone() else { return Ok(None) };
    let origin = Origin { address: [127, 0, 0, 1].into(), device: None, is_shared: false, locale: Locale::Fr };
    let identifier = Identifier::Contract(member.contract_number.clone());
    let Some(signed_in) = done(sign_in(&origin, then, &identifier, password.into()).await)? else { return Ok(None) };
    Ok(find_session(then, &signed_in.session, true).await?)
}

/// Somebody of the other side, signed in.
async fn person(then: &Portal, staff: &[StaffCastMember], key: &str) -> Result<Option<Staff>, DemoError> {
    let Some(member) = staff.iter().find(|member| member.key == key) else { return Ok(None) };
    let Some(session) = done(open_session_for_demo(then, member).await)? else { return Ok(None) };
    Ok(find_staff_session(then, &session, true).await?)
}

/// What was done. What somebody may be told is no fault of a demonstration: it then has one conversation less.
fn done<T, R>(outcome: Result<T, Failure<R>>) -> Result<Option<T>, DemoError> {
    match outcome {
        Ok(value) => Ok(Some(value)),
        Err(Failure::Refused(_)) => Ok(None),
        Err(Failure::Fault(fault)) => Err(DemoError::Fault(fault)),
    }
}
