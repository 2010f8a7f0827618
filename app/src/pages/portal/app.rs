//! The portal application: what who is signed in sees. It runs on the server only; what acts in the browser are its islands.

use leptos::prelude::*;
use leptos_meta::provide_meta_context;
use leptos_router::{
    SsrMode,
    components::{Route, Router, Routes},
    path,
};

use crate::pages::portal::{
    contract::ContractPage,
    contracts::ContractsPage,
    documents::DocumentsPage,
    frame::PortalFrame,
    home::HomePage,
    journal::JournalPage,
    messages::{MessagesPage, NewMessagePage, ThreadPage},
    not_found::PortalNotFoundPage,
    notifications::{NoticeChoicesPage, NotificationsPage},
};

/// The portal application.
#[component]
pub fn PortalApp() -> impl IntoView {
    provide_meta_context();
    view! {
        <Router>
            <PortalFrame>
                <Routes fallback=PortalNotFoundPage>
                    <Route path=path!("/accueil") view=HomePage ssr=SsrMode::Async />
                    <Route path=path!("/contrats") view=ContractsPage ssr=SsrMode::Async />
                    <Route path=path!("/contrats/:number") view=ContractPage ssr=SsrMode::Async />
                    <Route path=path!("/documents") view=DocumentsPage ssr=SsrMode::Async />
                    <Route path=path!("/notifications") view=NotificationsPage ssr=SsrMode::Async />
                    <Route path=path!("/notifications/choix") view=NoticeChoicesPage ssr=SsrMode::Async />
                    <Route path=path!("/profil/journal") view=JournalPage ssr=SsrMode::Async />
                    <Route path=path!("/messages") view=MessagesPage ssr=SsrMode::Async />
                    <Route path=path!("/messages/nouveau") view=NewMessagePage ssr=SsrMode::Async />
                    <Route path=path!("/messages/:number") view=ThreadPage ssr=SsrMode::Async />
                </Routes>
            </PortalFrame>
        </Router>
    }
}
