//! Signing in to the other side, second step: the second factor for a session.

use domain::{notification::Side, one_time_code::OneTimeCode, recovery_code::RecoveryCode, throttle::Scope};
use sea_orm::{ActiveValue::Set, ConnectionTrait, EntityTrait as _};

use super::{half_way, second_factor, session::open_session};
use crate::{
    account::{DeviceMark, Token},
    audit::{self, Act, StaffAct},
    database::begin,
    entity::{staff, staff_sign_in},
    failure::{Fault, Outcome, refuse},
    metric,
    portal::Portal,
    throttle::{self, Wait},
};

/// What proves the second factor.
#[derive(Debug, Clone)]
pub enum Proof {
    /// Six digits of the application.
    Code(OneTimeCode),
    /// One of the codes that were written down.
    Recovery(RecoveryCode),
}

/// What a browser is given when its person has signed in.
#[derive(Debug)]
pub struct StaffSignedIn {
    /// The session's secret, for a cookie.
    pub session: Token,
    /// The browser's mark, for a cookie that outlives the session.
    pub device: DeviceMark,
}

/// What a person may be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProofRefusal {
    /// Not the code of now, or one that was used already.
    Wrong,
    /// No second factor is awaited: too late, tried too often, done already. Begin with the password.
    NotAwaited,
    /// Too many attempts: wait.
    Wait(Wait),
}

/// Opens a session for who holds the secret of a first step and proves the second.
pub async fn prove_second_factor(
    portal: &Portal,
    half_way: &Token,
    proof: &Proof,
) -> Outcome<StaffSignedIn, ProofRefusal> {
    let proved = prove(portal, half_way, proof).await;
    metric::signed_in(Side::Staff, &proved);
    proved
}

async fn prove(portal: &Portal, half_way: &Token, proof: &Proof) -> Outcome<StaffSignedIn, ProofRefusal> {
    let Some((row, staff)) = half_way::find(portal, half_way).await? else { return refuse(ProofRefusal::NotAwaited) };
    if let Err(wait) = throttle::count(portal, Scope::StaffSecondFactor, staff.id.as_bytes()).await? {
        return refuse(ProofRefusal::Wait(wait));
    }
    if !half_way::take_a_try(portal, &row).await? {
        return refuse(ProofRefusal::NotAwaited);
    }
    let Some(session) = open(portal, &row, &staff, proof).await? else {
        let act = Act { account: None, action: "staff_second_factor_failed", subject: Some(("staff", staff.id)) };
        audit::record(&portal.db, portal, act).await?;
        return refuse(ProofRefusal::Wrong);
    };
    throttle::forget(portal, Scope::StaffSecondFactor, staff.id.as_bytes()).await?;
    Ok(StaffSignedIn { session, device: DeviceMark::make(portal, staff.id)? })
}

/// Uses the proof and the record up and opens the session, all or nothing.
async fn open(
    portal: &Portal,
    row: &staff_sign_in::Model,
    account: &staff::Model,
    proof: &Proof,
) -> Result<Option<Token>, Fault> {
    let now = portal.clock.now();
    let transaction = begin(&portal.db).await?;
    if !is_proved(&transaction, portal, account, proof).await? || !half_way::use_up(&transaction, portal, row).await? {
        transaction.rollback().await?;
        return Ok(None);
    }
    let session = open_session(&transaction, portal, account).await?;
    let seen = staff::ActiveModel { id: Set(account.id), last_signed_in_at: Set(Some(now)), ..Default::default() };
    staff::Entity::update(seen).exec_without_returning(&transaction).await?;
    let action = match proof {
        Proof::Code(_) => "staff_sign_in",
        Proof::Recovery(_) => "staff_sign_in_by_recovery_code",
    };
    let act = StaffAct { staff: account.id, action, subject: Some(("staff", account.id)), person: None };
    audit::record_staff(&transaction, portal, act).await?;
    transaction.commit().await?;
    Ok(Some(session))
}

async fn is_proved(
    db: &impl ConnectionTrait,
    portal: &Portal,
    account: &staff::Model,
    proof: &Proof,
) -> Result<bool, Fault> {
    match proof {
        Proof::Recovery(code) => second_factor::use_recovery_code(db, portal, account.id, code).await,
        Proof::Code(code) => {
            let Some(sealed) = &account.totp_cipher else { return Ok(false) };
            let secret = portal.keys.open(&second_factor::place(account.id), sealed)?;
            let now = portal.clock.now();
            match second_factor::step_of(&secret, *code, now)? {
                Some(step) => second_factor::use_step(db, account.id, step, now).await,
                None => Ok(false),
            }
        }
    }
}
