//! The portal application: what who is signed in sees. Rendered on the server, then taken over by the browser.
//!
//! Each page is a lazy route: its code is a chunk of its own, fetched when the page is first gone to.

use domain::locale::Locale;
use leptos::prelude::*;
use leptos_meta::provide_meta_context;
use leptos_router::{
    Lazy, SsrMode,
    components::{Route, Router, Routes},
    path,
};

use crate::{
    assets::Assets,
    pages::portal::{
        contract::ContractRoute, contracts::ContractsRoute, documents::DocumentsRoute, frame::PortalFrame,
        home::HomeRoute, not_found::PortalNotFoundPage,
    },
};

/// The portal application.
#[component]
pub fn PortalApp() -> impl IntoView {
    provide_meta_context();
    provide_context(locale_of_the_page());
    let pictures = SharedValue::new(|| use_context::<Assets>().unwrap_or_default().pictures());
    provide_context(pictures.into_inner());
    let (routing, set_routing) = signal(false);
    view! {
        <Router set_is_routing=set_routing>
            <PortalFrame routing>
                <Routes fallback=PortalNotFoundPage>
                    <Route path=path!("/accueil") view={Lazy::<HomeRoute>::new()} ssr=SsrMode::Async />
                    <Route path=path!("/contrats") view={Lazy::<ContractsRoute>::new()} ssr=SsrMode::Async />
                    <Route path=path!("/contrats/:number") view={Lazy::<ContractRoute>::new()} ssr=SsrMode::Async />
                    <Route path=path!("/documents") view={Lazy::<DocumentsRoute>::new()} ssr=SsrMode::Async />
                </Routes>
            </PortalFrame>
        </Router>
    }
}

/// On the server the middleware has settled it; in the browser the document says it.
fn locale_of_the_page() -> Locale {
    #[cfg(feature = "hydrate")]
    {
        let root = leptos::prelude::document().document_element();
        let tag = root.and_then(|root| root.get_attribute("lang")).unwrap_or_default();
        Locale::parse(&tag).unwrap_or_default()
    }
    #[cfg(not(feature = "hydrate"))]
    {
        crate::i18n::use_locale()
    }
}
