//! How far somebody who was invited has come.

use data_encoding::BASE32_NOPAD;
use domain::{
    recovery_code::{BYTES, CODES, RecoveryCode},
    staff::StaffRole,
};
use pdf::QrDrawing;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use crate::{
    account::Token,
    entity::staff,
    failure::Fault,
    portal::Portal,
    staff::{account::email_of, invitation, second_factor::SECRET},
};

/// The step that comes next.
#[derive(Debug, Clone)]
pub enum Arrival {
    /// A password is to be chosen.
    Password {
        /// Who arrives.
        name: String,
        /// What the person will do.
        role: StaffRole,
        /// With what the person will sign in.
        email: String,
    },
    /// A second factor is to be set up and proved.
    SecondFactor(SecondFactorSetup),
    /// Recovery codes are to be kept.
    Codes(Vec<RecoveryCode>),
}

/// What an application needs to make codes.
#[derive(Debug, Clone)]
pub struct SecondFactorSetup {
    /// The secret, to be typed, in groups of four.
    pub secret: String,
    /// The address that an application on the same device opens.
    pub link: String,
    /// The same, to be scanned.
    pub drawing: QrDrawing,
}

/// The step of who holds an invitation's secret; none when it is good no more.
pub async fn arrival(portal: &Portal, token: &Token) -> Result<Option<Arrival>, Fault> {
    let Some((_, staff)) = invitation::find(portal, token).await? else { return Ok(None) };
    if staff.password_hash.is_none() {
        let role = StaffRole::from_code(&staff.role).ok_or_else(|| Fault::new("an account has an unknown role"))?;
        let email = email_of(portal, &staff)?.as_str().to_owned();
        return Ok(Some(Arrival::Password { name: staff.name, role, email }));
    }
    if staff.totp_cipher.is_none() {
        return Ok(Some(Arrival::SecondFactor(setup(portal, token, &staff)?)));
    }
    Ok(Some(Arrival::Codes(codes_of(portal, token)?)))
}

/// The secret of the second factor that an invitation leads to.
pub(super) fn secret_of(portal: &Portal, token: &Token) -> Result<[u8; SECRET], Fault> {
    first(&portal.keys.token_mac("staff second factor", token.bytes()))
}

/// The recovery codes that an invitation leads to.
pub(super) fn codes_of(portal: &Portal, token: &Token) -> Result<Vec<RecoveryCode>, Fault> {
    let code = |place: usize| {
        let place = u8::try_from(place)?;
        let mac = portal.keys.token_mac("staff recovery code", &[token.bytes(), &[place]].concat());
        Ok(RecoveryCode::from_bytes(first::<BYTES>(&mac)?))
    };
    (0..CODES).map(code).collect()
}

fn first<const N: usize>(mac: &[u8]) -> Result<[u8; N], Fault> {
    mac.first_chunk().copied().ok_or_else(|| Fault::new("a secret is too short"))
}

fn setup(portal: &Portal, token: &Token, staff: &staff::Model) -> Result<SecondFactorSetup, Fault> {
    let secret = BASE32_NOPAD.encode(&secret_of(portal, token)?);
    let (issuer, email) = (encoded(&portal.brand.name), encoded(email_of(portal, staff)?.as_str()));
    let link = format!("otpauth://totp/{issuer}:{email}?secret={secret}&issuer={issuer}");
    let groups: Vec<String> =
        secret.chars().collect::<Vec<_>>().chunks(4).map(|group| group.iter().collect()).collect();
    let drawing = QrDrawing::of(&link)?;
    Ok(SecondFactorSetup { secret: groups.join(" "), link, drawing })
}

fn encoded(text: &str) -> String {
    utf8_percent_encode(text, NON_ALPHANUMERIC).to_string()
}
