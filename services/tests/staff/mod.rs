//! Accounts of the other side: two factors, each code once; an invitation once; what administrators may do, and at once.

use chrono::TimeDelta;
use data_encoding::BASE32_NOPAD;
use domain::{
    desk::WorkNumber, email::EmailAddress, locale::Locale, one_time_code::OneTimeCode, person::PersonName,
    recovery_code::RecoveryCode, staff::StaffRole, thread::Counterpart,
};
use services::{
    Failure, Portal,
    account::{Origin, Token},
    desk::{Answer, answer, take},
    job::{Job, enqueue, run_due},
    mail::Mailer,
    staff::{
        AccountRefusal, InviteRefusal, NewStaff, Proof, Staff, StaffSignInRefusal, StaffState,
        arrive::{Arrival, ArrivalRefusal, arrival, choose_staff_password, keep_recovery_codes, prove_first_code},
        close_account, find_staff_session, invite, invite_by_command, list_staff, open_staff_for_demo,
        prove_second_factor, resend_invitation, reset_access, revoke_invitation, sign_in, sign_out, staff_cast,
    },
};
use totp_rs::{Builder, Secret};
use uuid::Uuid;

use crate::{
    common::{customer, lived_in_quietly, on_both, rows, value},
    desk::world::{adviser, asked},
};

mod proofs;

const PASSWORD: &str = "neuf moulins sous la neige";

fn origin() -> Origin {
    Origin { address: [192, 0, 2, 9].into(), device: None, locale: Locale::Fr, is_shared: false }
}

fn email(text: &str) -> EmailAddress {
    EmailAddress::parse(text).unwrap()
}

/// Somebody of the cast: with what the person signs in.
fn cast(key: &str) -> (EmailAddress, String, String) {
    let member = staff_cast().into_iter().find(|member| member.key == key).unwrap();
    (member.email, member.password, member.second_factor)
}

async fn open_cast(portal: &Portal) {
    for member in staff_cast() {
        open_staff_for_demo(portal, &member).await.unwrap();
    }
}

fn code(portal: &Portal, secret: &str, late: i64) -> OneTimeCode {
    let bytes = BASE32_NOPAD.decode(secret.as_bytes()).unwrap().try_into().unwrap();
    let totp = Builder::new().with_secret(Secret::new_stack(bytes)).build().unwrap();
    let seconds = u64::try_from(portal.clock.now().timestamp() + late).unwrap();
    OneTimeCode::parse(&totp.generate(seconds).to_string()).unwrap()
}

/// Signs somebody of the cast in, half a minute later so that the code is a new one; the session's secret.
async fn session(portal: &Portal, key: &str) -> Token {
    portal.clock.advance(TimeDelta::seconds(30));
    let (email, password, secret) = cast(key);
    let half_way = sign_in(&origin(), portal, &email, password.into()).await.unwrap();
    prove_second_factor(portal, &half_way, &Proof::Code(code(portal, &secret, 0))).await.unwrap().session
}

async fn who(portal: &Portal, session: &Token) -> Option<Staff> {
    find_staff_session(portal, session, true).await.unwrap()
}

async fn signed_in(portal: &Portal, key: &str) -> Staff {
    who(portal, &session(portal, key).await).await.unwrap()
}

async fn id_of(portal: &Portal, administrator: &Staff, name: &str) -> Uuid {
    let all = list_staff(administrator.administrator().unwrap(), portal).await.unwrap();
    all.into_iter().find(|line| line.name == name).unwrap().id
}

fn newcomer() -> NewStaff {
    NewStaff {
        name: PersonName::parse("Louise Faure").unwrap(),
        email: email("louise.faure@conseil.example"),
        role: StaffRole::Adviser,
        broker: None,
        locale: Locale::Fr,
    }
}

/// The secret in the link that a command prints.
fn token_in(link: &str) -> Token {
    Token::parse(link.rsplit('/').next().unwrap()).unwrap()
}

fn refused<T: std::fmt::Debug, R: std::fmt::Debug>(outcome: Result<T, Failure<R>>) -> R {
    match outcome {
        Err(Failure::Refused(refusal)) => refusal,
        other => panic!("{other:?}"),
    }
}

/// Goes through an invitation to its end; the secret of the second factor and the recovery codes.
async fn arrive(portal: &Portal, token: &Token) -> (String, Vec<RecoveryCode>) {
    choose_staff_password(portal, token, PASSWORD.into(), Locale::Fr).await.unwrap();
    let Some(Arrival::SecondFactor(setup)) = arrival(portal, token).await.unwrap() else { panic!("no second factor") };
    let secret = setup.secret.replace(' ', "");
    prove_first_code(portal, token, code(portal, &secret, 0)).await.unwrap();
    let Some(Arrival::Codes(codes)) = arrival(portal, token).await.unwrap() else { panic!("no recovery codes") };
    keep_recovery_codes(portal, token).await.unwrap();
    (secret, codes)
}

#[tokio::test]
async fn a_stranger_and_somebody_known_are_refused_alike() {
    on_both(async |portal| {
        open_cast(portal).await;
        invite_by_command(portal, &newcomer()).await.unwrap();
        for known in ["nadia.benali@conseil.example", "louise.faure@conseil.example", "nobody@conseil.example"] {
            let outcome = sign_in(&origin(), portal, &email(known), "not the password".into()).await;
            assert_eq!(refused(outcome), StaffSignInRefusal::NoMatch, "{known}");
        }
        assert_eq!(rows(portal, "staff_sign_in").await, 0);
        assert_eq!(rows(portal, "throttle").await, 4);
    })
    .await;
}

#[tokio::test]
async fn a_session_ends_after_fifteen_idle_minutes_and_when_it_is_signed_out_of() {
    on_both(async |portal| {
        open_cast(portal).await;
        let idle = session(portal, "nadia").await;
        portal.clock.advance(TimeDelta::minutes(15));
        assert!(who(portal, &idle).await.is_none());
        let session = session(portal, "nadia").await;
        sign_out(&who(portal, &session).await.unwrap(), portal).await.unwrap();
        assert!(who(portal, &session).await.is_none());
    })
    .await;
}

#[tokio::test]
async fn an_invitation_leads_in_once() {
    on_both(async |portal| {
        let token = token_in(&invite_by_command(portal, &newcomer()).await.unwrap());
        assert_eq!(refused(invite_by_command(portal, &newcomer()).await), InviteRefusal::EmailTaken);
        assert!(matches!(arrival(portal, &token).await.unwrap(), Some(Arrival::Password { .. })));
        assert_eq!(
            refused(prove_first_code(portal, &token, OneTimeCode::parse("123456").unwrap()).await),
            ArrivalRefusal::Over
        );
        assert_eq!(refused(keep_recovery_codes(portal, &token).await), ArrivalRefusal::Over, "no step is left out");
        choose_staff_password(portal, &token, PASSWORD.into(), Locale::Fr).await.unwrap();
        let early = sign_in(&origin(), portal, &newcomer().email, PASSWORD.into()).await;
        assert_eq!(refused(early), StaffSignInRefusal::NoMatch, "a password without a second factor opens nothing");
        let (secret, codes) = arrive(portal, &token).await;
        assert_eq!(codes.len(), 10);
        assert!(arrival(portal, &token).await.unwrap().is_none(), "it is used");
        assert_eq!(refused(keep_recovery_codes(portal, &token).await), ArrivalRefusal::Over);
        portal.clock.advance(TimeDelta::seconds(30));
        let half_way = sign_in(&origin(), portal, &newcomer().email, PASSWORD.into()).await.unwrap();
        prove_second_factor(portal, &half_way, &Proof::Code(code(portal, &secret, 0))).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn an_invitation_is_good_for_seven_days() {
    on_both(async |portal| {
        let token = token_in(&invite_by_command(portal, &newcomer()).await.unwrap());
        portal.clock.advance(TimeDelta::days(7) - TimeDelta::seconds(1));
        assert!(arrival(portal, &token).await.unwrap().is_some());
        portal.clock.advance(TimeDelta::seconds(1));
        assert!(arrival(portal, &token).await.unwrap().is_none());
    })
    .await;
}

#[tokio::test]
async fn an_invitation_asked_for_twice_is_one_and_another_for_the_same_address_is_refused() {
    on_both(async |portal| {
        open_cast(portal).await;
        let helene = signed_in(portal, "helene").await;
        let administrator = helene.administrator().unwrap();
        invite(administrator, portal, &newcomer()).await.unwrap();
        invite(administrator, portal, &newcomer()).await.unwrap();
        assert_eq!(rows(portal, "staff_invitation").await, 1);
        let other = NewStaff { role: StaffRole::ClaimsHandler, ..newcomer() };
        assert_eq!(refused(invite(administrator, portal, &other).await), InviteRefusal::EmailTaken);
        portal.clock.advance(TimeDelta::minutes(2));
        assert_eq!(refused(invite(administrator, portal, &newcomer()).await), InviteRefusal::EmailTaken);
    })
    .await;
}

#[tokio::test]
async fn an_invitation_is_forgotten_once_it_was_answered_or_was_over_for_a_week() {
    on_both(async |portal| {
        let swept = async || {
            enqueue(&portal.db, portal, Job::SweepExpired).await.unwrap();
            run_due(portal, 10).await.unwrap();
            rows(portal, "staff_invitation").await
        };
        let token = token_in(&invite_by_command(portal, &newcomer()).await.unwrap());
        assert_eq!(swept().await, 1, "it is good");
        arrive(portal, &token).await;
        assert_eq!(swept().await, 0, "it was answered");
        let other = NewStaff { email: email("une.autre@conseil.example"), ..newcomer() };
        invite_by_command(portal, &other).await.unwrap();
        portal.clock.advance(TimeDelta::days(13));
        assert_eq!(swept().await, 1, "its page still says that it is over");
        portal.clock.advance(TimeDelta::days(1));
        assert_eq!(swept().await, 0);
    })
    .await;
}

#[tokio::test]
async fn the_letter_of_an_invitation_has_the_link_and_the_queue_has_not() {
    on_both(async |portal| {
        let link = invite_by_command(portal, &newcomer()).await.unwrap();
        let secret = link.rsplit('/').next().unwrap();
        let queued: String = value(portal, "SELECT payload FROM job WHERE kind = 'invite_staff'").await;
        assert!(!queued.contains(secret));
        run_due(portal, 10).await.unwrap();
        let Mailer::Memory(memory) = &portal.mailer else { panic!("mail leaves") };
        let sent = memory.sent();
        assert!(sent.iter().any(|mail| mail.to == "louise.faure@conseil.example" && mail.text.contains(&link)));
    })
    .await;
}

#[tokio::test]
async fn a_closed_account_is_out_at_once_and_comes_back_by_a_new_invitation_only() {
    on_both(async |portal| {
        open_cast(portal).await;
        let nadia = session(portal, "nadia").await;
        let helene = signed_in(portal, "helene").await;
        let id = id_of(portal, &helene, "Nadia Benali").await;
        close_account(helene.administrator().unwrap(), portal, id).await.unwrap();
        assert!(who(portal, &nadia).await.is_none());
        let (email, password, _) = cast("nadia");
        let outcome = sign_in(&origin(), portal, &email, password.clone().into()).await;
        assert_eq!(refused(outcome), StaffSignInRefusal::NoMatch);
        reset_access(helene.administrator().unwrap(), portal, id).await.unwrap();
        let outcome = sign_in(&origin(), portal, &email, password.into()).await;
        assert_eq!(refused(outcome), StaffSignInRefusal::NoMatch, "what was chosen before is gone");
        assert!(who(portal, &nadia).await.is_none());
    })
    .await;
}

#[tokio::test]
async fn who_does_not_come_any_more_holds_nothing() {
    on_both(async |portal| {
        let camille = customer(portal, &lived_in_quietly(portal).await.session).await;
        open_cast(portal).await;
        let helene = signed_in(portal, "helene").await;
        let nadia = ("nadia", id_of(portal, &helene, "Nadia Benali").await, true);
        let thomas = ("thomas", id_of(portal, &helene, "Thomas Keller").await, false);
        let anne = adviser(portal, "Anne Roche").await;
        for (who, id, closes) in [nadia, thomas] {
            let holder = signed_in(portal, who).await;
            let number = asked(portal, &camille, Counterpart::Support).await;
            take(&holder.desk().unwrap(), portal, &WorkNumber::Thread(number.clone())).await.unwrap();
            let administrator = helene.administrator().unwrap();
            if closes {
                close_account(administrator, portal, id).await.unwrap();
            } else {
                reset_access(administrator, portal, id).await.unwrap();
            }
            let form = Token::draw(&portal.random).unwrap();
            answer(&anne.desk().unwrap(), portal, &number, Answer::in_words("Oui.", &form)).await.unwrap();
        }
    })
    .await;
}

#[tokio::test]
async fn nobody_closes_themselves_and_one_administrator_is_always_left() {
    on_both(async |portal| {
        open_cast(portal).await;
        let helene = signed_in(portal, "helene").await;
        let own = id_of(portal, &helene, "Hélène Garnier").await;
        let administrator = helene.administrator().unwrap();
        assert_eq!(refused(close_account(administrator, portal, own).await), AccountRefusal::OwnAccount);
        assert_eq!(refused(reset_access(administrator, portal, own).await), AccountRefusal::OwnAccount);
        // Somebody who was an administrator when the page was opened, and is none any more.
        let other = NewStaff { role: StaffRole::Administrator, ..newcomer() };
        let token = token_in(&invite_by_command(portal, &other).await.unwrap());
        let (secret, _) = arrive(portal, &token).await;
        portal.clock.advance(TimeDelta::seconds(30));
        let half_way = sign_in(&origin(), portal, &other.email, PASSWORD.into()).await.unwrap();
        let louise = prove_second_factor(portal, &half_way, &Proof::Code(code(portal, &secret, 0))).await.unwrap();
        let louise = who(portal, &louise.session).await.unwrap();
        close_account(louise.administrator().unwrap(), portal, own).await.unwrap();
        let id = id_of(portal, &louise, "Louise Faure").await;
        assert_eq!(refused(close_account(administrator, portal, id).await), AccountRefusal::NotFound);
    })
    .await;
}

#[tokio::test]
async fn an_invitation_can_be_sent_again_and_taken_back() {
    on_both(async |portal| {
        open_cast(portal).await;
        let helene = signed_in(portal, "helene").await;
        let administrator = helene.administrator().unwrap();
        let first = token_in(&invite_by_command(portal, &newcomer()).await.unwrap());
        let id = id_of(portal, &helene, "Louise Faure").await;
        resend_invitation(administrator, portal, id).await.unwrap();
        assert!(arrival(portal, &first).await.unwrap().is_none(), "the earlier link is good no more");
        revoke_invitation(administrator, portal, id).await.unwrap();
        assert_eq!(rows(portal, "staff_invitation").await, 0);
        invite(administrator, portal, &newcomer()).await.unwrap();
        let nadia = id_of(portal, &helene, "Nadia Benali").await;
        assert_eq!(refused(revoke_invitation(administrator, portal, nadia).await), AccountRefusal::NotFound);
        let lines = list_staff(administrator, portal).await.unwrap();
        assert!(lines.iter().any(|line| line.name == "Louise Faure" && matches!(line.state, StaffState::Invited(_))));
        let broker = NewStaff { role: StaffRole::Broker, email: email("x@courtier.example"), ..newcomer() };
        assert_eq!(refused(invite(administrator, portal, &broker).await), InviteRefusal::UnknownBroker);
    })
    .await;
}

#[tokio::test]
async fn every_act_of_an_administrator_is_written_down() {
    on_both(async |portal| {
        open_cast(portal).await;
        let helene = signed_in(portal, "helene").await;
        let nadia = id_of(portal, &helene, "Nadia Benali").await;
        invite(helene.administrator().unwrap(), portal, &newcomer()).await.unwrap();
        close_account(helene.administrator().unwrap(), portal, nadia).await.unwrap();
        for action in ["staff_sign_in", "invite_staff", "close_staff"] {
            let count: i64 = value(
                portal,
                &format!("SELECT count(*) FROM audit WHERE actor_kind = 'staff' AND action = '{action}'"),
            )
            .await;
            assert_eq!(count, 1, "{action}");
        }
    })
    .await;
}
