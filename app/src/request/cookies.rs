//! The secrets that a browser holds for the portal, each in a cookie of its own.
//!
//! All are `__Host-` cookies: only this host can set them, only over a secure connection, and scripts cannot read them.

use http::{HeaderMap, HeaderValue, header};
use services::account::Token;

/// A cookie of the portal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cookie {
    /// The session: gone when the browser closes.
    Session,
    /// The session of who works on the other side: gone when the browser closes.
    StaffSession,
    /// A sign-in to the other side between its two factors.
    StaffSignIn,
    /// An invitation to the other side that is being answered.
    Invitation,
    /// A first access under way.
    Enrolment,
    /// What forms leave behind for the page that follows.
    Form,
    /// The mark of a browser that has signed in before.
    Device,
    /// The same for the other side.
    StaffDevice,
    /// The language that was chosen.
    Locale,
    /// Installing the portal was offered in this browser.
    Offer,
}

impl Cookie {
    /// Its name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Session => "__Host-session",
            Self::StaffSession => "__Host-gestion",
            Self::StaffSignIn => "__Host-gestion-entree",
            Self::Invitation => "__Host-invitation",
            Self::Enrolment => "__Host-enrolment",
            Self::Form => "__Host-form",
            Self::Device => "__Host-device",
            Self::StaffDevice => "__Host-gestion-appareil",
            Self::Locale => "__Host-locale",
            Self::Offer => "__Host-offer",
        }
    }

    /// For how many seconds a browser keeps it; none: until it is closed.
    const fn max_age(self) -> Option<u32> {
        const YEAR: u32 = 365 * 24 * 3600;
        match self {
            Self::Session | Self::StaffSession => None,
            Self::StaffSignIn => Some(10 * 60),
            Self::Enrolment => Some(30 * 60),
            Self::Form | Self::Invitation => Some(3600),
            Self::Device | Self::StaffDevice | Self::Locale | Self::Offer => Some(YEAR),
        }
    }

    /// The header that gives it a value.
    pub fn set(self, value: &str) -> Option<HeaderValue> {
        let age = self.max_age().map(|seconds| format!("; Max-Age={seconds}")).unwrap_or_default();
        HeaderValue::try_from(format!("{}={value}; Path=/; Secure; HttpOnly; SameSite=Lax{age}", self.name())).ok()
    }

    /// The header that takes it away.
    pub fn clear(self) -> Option<HeaderValue> {
        HeaderValue::try_from(format!("{}=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0", self.name())).ok()
    }
}

/// The cookies of a request.
#[derive(Clone, Default)]
pub struct CookieJar(Vec<(String, String)>);

impl CookieJar {
    /// Reads them from the headers; what is not of the form `name=value` is passed over.
    pub fn read(headers: &HeaderMap) -> Self {
        let lines = headers.get_all(header::COOKIE).iter().filter_map(|line| line.to_str().ok());
        let pairs = lines.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
        Self(pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).collect())
    }

    /// The text of a cookie.
    pub fn text(&self, cookie: Cookie) -> Option<&str> {
        self.0.iter().find(|(name, _)| name == cookie.name()).map(|(_, value)| value.as_str())
    }

    /// The same without one of them.
    #[must_use]
    pub fn without(&self, cookie: Cookie) -> Self {
        Self(self.0.iter().filter(|(name, _)| name != cookie.name()).cloned().collect())
    }

    /// The secret in a cookie, if it is one of ours.
    pub fn token(&self, cookie: Cookie) -> Option<Token> {
        Token::parse(self.text(cookie)?)
    }
}
