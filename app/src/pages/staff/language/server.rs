//! Keeps the language that a reader of the other side chose: in a cookie, and in the account of who is signed in there.

use leptos::prelude::*;

use crate::error::PortalError;

/// Chooses a language and goes back to the page where it was chosen.
#[server(endpoint = "gestion/choose_language")]
pub async fn choose_staff_language(
    #[server(default)] language: String,
    #[server(default)] back: String,
) -> Result<(), PortalError> {
    use domain::locale::Locale;
    use services::staff::set_staff_locale;

    use crate::{
        pages::public::own_path::own_path,
        request::{Cookie, go_to, visit},
    };

    let visit = visit()?;
    let locale = Locale::parse(&language).unwrap_or(visit.locale);
    if let Some(staff) = &visit.staff {
        set_staff_locale(staff, &visit.portal, locale).await.map_err(|fault| visit.fault(&fault))?;
    }
    Cookie::Locale.give(locale.tag());
    go_to(own_path(&back).unwrap_or("/gestion"));
    Ok(())
}
