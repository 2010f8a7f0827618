//! The application of the other side. It runs on the server only; what acts in the browser are its islands.

use leptos::prelude::*;
use leptos_meta::provide_meta_context;
use leptos_router::{
    SsrMode,
    components::{Route, Router, Routes},
    path,
};

use super::{frame::StaffFrame, home::StaffHomePage, not_found::StaffNotFoundPage};

/// The application of the other side.
#[component]
pub fn StaffApp() -> impl IntoView {
    provide_meta_context();
    view! {
        <Router>
            <StaffFrame>
                <Routes fallback=StaffNotFoundPage>
                    <Route path=path!("/gestion") view=StaffHomePage ssr=SsrMode::Async />
                </Routes>
            </StaffFrame>
        </Router>
    }
}
