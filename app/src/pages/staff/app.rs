//! The application of the other side. It runs on the server only; what acts in the browser are its islands.

use leptos::prelude::*;
use leptos_meta::provide_meta_context;
use leptos_router::{
    SsrMode,
    components::{Route, Router, Routes},
    path,
};

use super::{
    accounts::{InviteStaffPage, StaffAccountPage, StaffAccountsPage},
    customer::DeskCustomerPage,
    frame::StaffFrame,
    home::StaffHomePage,
    not_found::StaffNotFoundPage,
    notifications::{StaffNoticeChoicesPage, StaffNotificationsPage},
    queue::DeskQueuePage,
    replies::DeskRepliesPage,
    search::DeskSearchPage,
    thread::DeskThreadPage,
    workload::DeskWorkloadPage,
};
use crate::request::visit;

/// The application of the other side.
#[component]
pub fn StaffApp() -> impl IntoView {
    provide_meta_context();
    view! {
        <Router>
            <StaffFrame>
                <Routes fallback=StaffNotFoundPage>
                    <Route path=path!("/gestion") view=FirstPage ssr=SsrMode::Async />
                    <Route path=path!("/gestion/session") view=StaffHomePage ssr=SsrMode::Async />
                    <Route path=path!("/gestion/fil/:number") view=DeskThreadPage ssr=SsrMode::Async />
                    <Route path=path!("/gestion/client/:key") view=DeskCustomerPage ssr=SsrMode::Async />
                    <Route path=path!("/gestion/recherche") view=DeskSearchPage ssr=SsrMode::Async />
                    <Route path=path!("/gestion/charge") view=DeskWorkloadPage ssr=SsrMode::Async />
                    <Route path=path!("/gestion/reponses") view=DeskRepliesPage ssr=SsrMode::Async />
                    <Route path=path!("/gestion/notifications") view=StaffNotificationsPage ssr=SsrMode::Async />
                    <Route path=path!("/gestion/notifications/choix") view=StaffNoticeChoicesPage ssr=SsrMode::Async />
                    <Route path=path!("/gestion/comptes") view=StaffAccountsPage ssr=SsrMode::Async />
                    <Route path=path!("/gestion/comptes/inviter") view=InviteStaffPage ssr=SsrMode::Async />
                    <Route path=path!("/gestion/comptes/:id") view=StaffAccountPage ssr=SsrMode::Async />
                </Routes>
            </StaffFrame>
        </Router>
    }
}

/// What one comes for: the queue; for a role that handles no file, the account.
#[component]
fn FirstPage() -> impl IntoView {
    if visit().is_ok_and(|visit| visit.desk().is_ok()) {
        view! { <DeskQueuePage /> }.into_any()
    } else {
        view! { <StaffHomePage /> }.into_any()
    }
}
