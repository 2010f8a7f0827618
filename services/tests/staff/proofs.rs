//! Proving oneself: both factors, each proof once, and whom failures make wait.

use chrono::TimeDelta;
use domain::recovery_code::RecoveryCode;
use services::{
    Outcome,
    account::Origin,
    staff::{Proof, ProofRefusal, StaffSignInRefusal, StaffSignedIn, invite_by_command, prove_second_factor, sign_in},
};

use super::{PASSWORD, arrive, cast, code, newcomer, open_cast, origin, refused, token_in, who};
use crate::common::on_both;

#[tokio::test]
async fn only_both_factors_together_open_a_session_and_a_code_opens_once() {
    on_both(async |portal| {
        open_cast(portal).await;
        let (email, password, secret) = cast("nadia");
        let half_way = sign_in(&origin(), portal, &email, password.clone().into()).await.unwrap();
        assert!(who(portal, &half_way).await.is_none(), "the password alone opens nothing");
        let now = Proof::Code(code(portal, &secret, 0));
        let session = prove_second_factor(portal, &half_way, &now).await.unwrap();
        assert_eq!(who(portal, &session.session).await.unwrap().name, "Nadia Benali");
        assert_eq!(refused(prove_second_factor(portal, &half_way, &now).await), ProofRefusal::NotAwaited);
        let again = sign_in(&origin(), portal, &email, password.into()).await.unwrap();
        assert_eq!(refused(prove_second_factor(portal, &again, &now).await), ProofRefusal::Wrong, "it was used");
        let earlier = Proof::Code(code(portal, &secret, -30));
        assert_eq!(refused(prove_second_factor(portal, &again, &earlier).await), ProofRefusal::Wrong, "it is older");
        let next = Proof::Code(code(portal, &secret, 30));
        prove_second_factor(portal, &again, &next).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn a_second_factor_is_awaited_ten_minutes_and_for_five_tries() {
    on_both(async |portal| {
        open_cast(portal).await;
        let (email, password, secret) = cast("nadia");
        let half_way = sign_in(&origin(), portal, &email, password.clone().into()).await.unwrap();
        for _ in 0..5 {
            let wrong = Proof::Recovery(RecoveryCode::from_bytes([1; 10]));
            assert_eq!(refused(prove_second_factor(portal, &half_way, &wrong).await), ProofRefusal::Wrong);
        }
        let right = Proof::Code(code(portal, &secret, 0));
        assert_eq!(refused(prove_second_factor(portal, &half_way, &right).await), ProofRefusal::NotAwaited);
        let half_way = sign_in(&origin(), portal, &email, password.into()).await.unwrap();
        let slowed = refused(prove_second_factor(portal, &half_way, &right).await);
        assert!(matches!(slowed, ProofRefusal::Wait(_)), "tries are counted over many sign-ins: {slowed:?}");
        portal.clock.advance(TimeDelta::minutes(10));
        let right = Proof::Code(code(portal, &secret, 0));
        assert_eq!(refused(prove_second_factor(portal, &half_way, &right).await), ProofRefusal::NotAwaited);
    })
    .await;
}

#[tokio::test]
async fn a_recovery_code_stands_in_for_the_second_factor_once() {
    on_both(async |portal| {
        let token = token_in(&invite_by_command(portal, &newcomer()).await.unwrap());
        let (_, codes) = arrive(portal, &token).await;
        let proof = Proof::Recovery(codes[3].clone());
        let half_way = sign_in(&origin(), portal, &newcomer().email, PASSWORD.into()).await.unwrap();
        prove_second_factor(portal, &half_way, &proof).await.unwrap();
        let half_way = sign_in(&origin(), portal, &newcomer().email, PASSWORD.into()).await.unwrap();
        assert_eq!(refused(prove_second_factor(portal, &half_way, &proof).await), ProofRefusal::Wrong);
        prove_second_factor(portal, &half_way, &Proof::Recovery(codes[4].clone())).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn of_two_that_give_the_same_proof_at_the_same_instant_one_is_let_in() {
    on_both(async |portal| {
        open_cast(portal).await;
        let (email, password, secret) = cast("nadia");
        let one = sign_in(&origin(), portal, &email, password.clone().into()).await.unwrap();
        let other = sign_in(&origin(), portal, &email, password.into()).await.unwrap();
        let proof = Proof::Code(code(portal, &secret, 0));
        let (first, second) =
            tokio::join!(prove_second_factor(portal, &one, &proof), prove_second_factor(portal, &other, &proof));
        one_is_in(first, second);

        let token = token_in(&invite_by_command(portal, &newcomer()).await.unwrap());
        let (_, codes) = arrive(portal, &token).await;
        let one = sign_in(&origin(), portal, &newcomer().email, PASSWORD.into()).await.unwrap();
        let other = sign_in(&origin(), portal, &newcomer().email, PASSWORD.into()).await.unwrap();
        let proof = Proof::Recovery(codes[0].clone());
        let (first, second) =
            tokio::join!(prove_second_factor(portal, &one, &proof), prove_second_factor(portal, &other, &proof));
        one_is_in(first, second);
    })
    .await;
}

fn one_is_in(first: Outcome<StaffSignedIn, ProofRefusal>, second: Outcome<StaffSignedIn, ProofRefusal>) {
    let refused_one = match (first, second) {
        (Ok(_), other) | (other, Ok(_)) => refused(other),
        (first, second) => panic!("nobody is in: {first:?} {second:?}"),
    };
    assert_eq!(refused_one, ProofRefusal::Wrong);
}

#[tokio::test]
async fn who_knows_an_address_keeps_nobody_waiting_on_a_browser_that_was_there_before() {
    on_both(async |portal| {
        open_cast(portal).await;
        let (email, password, secret) = cast("nadia");
        let half_way = sign_in(&origin(), portal, &email, password.clone().into()).await.unwrap();
        let there = prove_second_factor(portal, &half_way, &Proof::Code(code(portal, &secret, 0))).await.unwrap();
        let stranger = origin();
        loop {
            let tried = sign_in(&stranger, portal, &email, "peut-être celui-ci".to_owned().into()).await;
            if matches!(refused(tried), StaffSignInRefusal::Wait(_)) {
                break;
            }
        }
        let elsewhere = Origin { address: [203, 0, 113, 9].into(), ..origin() };
        let unknown = refused(sign_in(&elsewhere, portal, &email, password.clone().into()).await);
        assert!(matches!(unknown, StaffSignInRefusal::Wait(_)), "{unknown:?}");
        let own = Origin { device: Some(there.device), ..elsewhere };
        sign_in(&own, portal, &email, password.into()).await.unwrap();
        let (other, _, _) = cast("helene");
        for _ in 0..5 {
            refused(sign_in(&own, portal, &other, "peut-être celui-ci".to_owned().into()).await);
        }
        let not_hers = refused(sign_in(&own, portal, &other, "peut-être celui-ci".to_owned().into()).await);
        assert!(matches!(not_hers, StaffSignInRefusal::Wait(_)), "a mark is for its own account: {not_hers:?}");
    })
    .await;
}
