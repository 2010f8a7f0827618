//! What a search finds. One single find is gone to at once; several are listed by the page that follows.

use domain::view::{Found, Hit};
use leptos::prelude::*;

use crate::{error::PortalError, request::visit};

/// What the text finds that a form left behind; nothing on a first visit.
pub async fn load_found(text: String) -> Result<Option<Found>, PortalError> {
    let visit = visit()?;
    let desk = visit.desk()?;
    if text.trim().is_empty() {
        return Ok(None);
    }
    services::desk::search(&desk, &visit.portal, &text).await.map(Some).map_err(|fault| visit.fault(&fault))
}

/// Searches.
#[server(endpoint = "gestion/search")]
pub async fn search_files(#[server(default)] text: String) -> Result<(), PortalError> {
    use domain::form::{FormState, Problem};
    use services::desk::search;

    use crate::request::{back_to_form, go_to};

    let visit = visit()?;
    let desk = visit.desk()?;
    let mut state = FormState::new("search").keep("text", &text);
    if text.trim().is_empty() {
        state = state.problem("text", Problem::Empty);
    } else {
        let found = search(&desk, &visit.portal, &text).await.map_err(|fault| visit.fault(&fault))?;
        if let [hit] = found.hits.as_slice() {
            go_to(&address(hit));
            return Ok(());
        }
    }
    back_to_form(&visit, "/gestion/recherche", state).await
}

fn address(hit: &Hit) -> String {
    match hit {
        Hit::Person { person, .. } => format!("/gestion/client/{person}"),
        Hit::Thread { number } => format!("/gestion/fil/{number}"),
    }
}
