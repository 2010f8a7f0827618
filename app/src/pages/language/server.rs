//! Keeps the language that a reader chose: in a cookie, and in the account of who is signed in.

use leptos::prelude::*;

use crate::error::PortalError;

/// Chooses a language and goes back to the page where it was chosen.
#[server(endpoint = "choose_language")]
pub async fn choose_language(
    #[server(default)] language: String,
    #[server(default)] back: String,
) -> Result<(), PortalError> {
    use domain::locale::Locale;
    use services::account::set_locale;

    use crate::request::{Cookie, go_to, visit};

    let visit = visit()?;
    let locale = Locale::parse(&language).unwrap_or(visit.locale);
    if let Some(customer) = &visit.customer {
        set_locale(customer, &visit.portal, locale).await.map_err(|fault| visit.fault(&fault))?;
    }
    Cookie::Locale.give(locale.tag());
    go_to(crate::pages::public::own_path::own_path(&back).unwrap_or("/"));
    Ok(())
}
