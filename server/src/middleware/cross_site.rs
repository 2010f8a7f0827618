//! No other site can make a reader's browser send anything here: `Sec-Fetch-Site` says so, or else `Origin`.
//!
//! The public address is trusted by name, because a proxy may hand the portal another `Host`.

use tower_http::csrf::CsrfLayer;

use crate::AppState;

/// The layer that refuses what another site sends.
pub fn refuse(state: &AppState) -> CsrfLayer {
    // An address that is no origin was refused at start-up; without it the check is only stricter.
    CsrfLayer::new().add_trusted_origin(&state.portal.public_url).unwrap_or_default()
}
