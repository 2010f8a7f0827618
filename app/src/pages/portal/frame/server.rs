//! What the frame around every signed-in page needs, loaded once and kept while pages change inside it.

use domain::{brand::Brand, view::SessionView};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::error::PortalError;

/// What the frame shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Frame {
    /// The session.
    pub session: SessionView,
    /// How the portal names itself.
    pub brand: Brand,
    /// In how many seconds the session idles out, when this was made.
    pub idles_in: i64,
    /// In how many seconds it ends whatever is done.
    pub ends_in: i64,
}

/// The frame, asked for again. Asking is use of the session: the button that keeps a session alive asks for it.
#[server(endpoint = "frame")]
pub async fn load_frame() -> Result<Frame, PortalError> {
    let visit = crate::request::visit()?;
    let mut customer = visit.customer()?.clone();
    let extended = services::account::extend_session(&mut customer, &visit.portal).await;
    extended.map_err(|fault| visit.fault(&fault))?;
    Ok(frame_of(&visit, &customer))
}

/// The frame of the request that is being answered; none where there is no request, or nobody signed in.
#[cfg(feature = "ssr")]
pub fn frame_of_request() -> Option<Frame> {
    let visit = crate::request::visit().ok()?;
    visit.customer.as_ref().map(|customer| frame_of(&visit, customer))
}

/// In the browser the server's answer is read from the page; this is asked only if the page has none.
#[cfg(not(feature = "ssr"))]
pub const fn frame_of_request() -> Option<Frame> {
    None
}

#[cfg(feature = "ssr")]
fn frame_of(visit: &crate::request::Visit, customer: &services::account::Customer) -> Frame {
    let session = services::account::describe_session(customer);
    let now = visit.portal.clock.now();
    Frame {
        idles_in: (session.idle_ends_at - now).num_seconds(),
        ends_in: (session.ends_at - now).num_seconds(),
        session,
        brand: (*visit.portal.brand).clone(),
    }
}
