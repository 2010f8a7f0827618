//! The ways in to the other side, plain HTML like those of customers: an e-mail and a password, then the second factor.
//!
//! They belong to the public application, for nobody is signed in yet. Nothing here says whether an address is known.

mod invitation;
mod page;
mod second_factor;
mod sign_in;

pub use invitation::invitation_page;
pub use second_factor::SecondFactorPage;
pub use sign_in::StaffSignInPage;

use super::is_staff_path;
use crate::pages::public::own_path::own_path;

/// Where to go after signing in: the page of the other side that was asked for, or home. A way in is no page to come back to.
fn page_after(next: &str) -> &str {
    const WAYS_IN: [&str; 3] = ["/gestion/connexion", "/gestion/second-facteur", "/gestion/invitation"];
    own_path(next)
        .filter(|path| is_staff_path(path.split('?').next().unwrap_or_default()))
        .filter(|path| !path.starts_with("/api/") && !WAYS_IN.iter().any(|way| path.starts_with(way)))
        .unwrap_or("/gestion")
}

#[cfg(test)]
mod tests {
    use super::page_after;

    #[test]
    fn one_comes_back_to_the_page_of_the_other_side_that_was_asked_for_or_home() {
        assert_eq!(page_after("/gestion/comptes?a=1"), "/gestion/comptes?a=1");
        for path in
            ["", "/accueil", "/gestion/connexion?suite=/x", "//evil.example", "/api/gestion/sign_out", "/gestionnaire"]
        {
            assert_eq!(page_after(path), "/gestion", "{path}");
        }
    }
}
