//! Every door of the other side, knocked at by a stranger, a customer and each role. A door of `/gestion` that is not in these tables
//! fails the test in `doors`: whoever adds one says in one line who hears what.

use crate::{
    browser::Browser,
    doors::{
        Says::{self, Go, SignIn, Yes},
        expect,
    },
    world::World,
};

/// What is heard by a stranger, a customer, an adviser, a broker, an administrator. A claims handler hears what an adviser does.
type Heard = [Says; 5];

/// Who knocks, in the order of [`Heard`]: nobody, somebody of the customers' cast, somebody of the other side's.
const WHO: [(&str, Kind); 5] = [
    ("a stranger", Kind::Nobody),
    ("camille", Kind::Customer),
    ("nadia", Kind::Staff),
    ("ghjulia", Kind::Staff),
    ("helene", Kind::Staff),
];

#[derive(Clone, Copy)]
enum Kind {
    Nobody,
    Customer,
    Staff,
}

/// A server function: its path, its form, what is heard.
pub struct StaffFunction(pub &'static str, &'static [(&'static str, &'static str)], Heard);

pub const STAFF_FUNCTIONS: &[StaffFunction] = &[
    StaffFunction("/api/gestion/extend_session", &[], [SignIn, SignIn, Yes, Yes, Yes]),
    StaffFunction(
        "/api/gestion/choose_language",
        &[("language", "fr"), ("back", "//evil.example")],
        [Go("/gestion"); 5],
    ),
    StaffFunction("/api/gestion/sign_in", &[("email", "x"), ("password", "x")], [Go("/gestion/connexion"); 5]),
    StaffFunction("/api/gestion/second_factor", &[("code", "123456")], [Go("/gestion/connexion"); 5]),
    StaffFunction("/api/gestion/recovery_code", &[("recovery_code", "7K3F9M2QX0")], [Go("/gestion/connexion"); 5]),
    // Last, for it ends the session.
    StaffFunction("/api/gestion/sign_out", &[], [Go("/gestion/connexion"); 5]),
];

/// An address that is read: its pattern, one of it, what is heard.
pub struct StaffAddress(pub &'static str, pub &'static str, Heard);

const TO_HOME: Says = Go("/gestion");

pub const STAFF_ADDRESSES: &[StaffAddress] = &[
    StaffAddress("/gestion/connexion", "/gestion/connexion", [Yes, Yes, TO_HOME, TO_HOME, TO_HOME]),
    StaffAddress("/gestion/second-facteur", "/gestion/second-facteur", [Yes, Yes, TO_HOME, TO_HOME, TO_HOME]),
    StaffAddress("/gestion", "/gestion", [SignIn, SignIn, Yes, Yes, Yes]),
];

#[tokio::test]
async fn each_role_reaches_what_is_its_own_and_nothing_else() {
    let world = World::new().await;
    for (place, (who, kind)) in WHO.into_iter().enumerate() {
        let mut browser = browser(&world, who, kind).await;
        for StaffAddress(_, path, heard) in STAFF_ADDRESSES {
            expect(path, &[], &browser.get(path).await, *heard.get(place).unwrap());
        }
        for StaffFunction(path, form, heard) in STAFF_FUNCTIONS {
            expect(path, form, &browser.call(path, form).await, *heard.get(place).unwrap());
        }
    }
}

#[tokio::test]
async fn a_session_of_one_side_opens_nothing_of_the_other() {
    let world = World::new().await;
    let mut nadia = world.staff_signed_in("nadia").await;
    for path in ["/accueil", "/contrats", "/documents"] {
        assert!(nadia.get(path).await.location().starts_with("/connexion?suite="), "{path}");
    }
    // Neither by the other's cookie: the same secret under the other name is nobody's.
    let secret = nadia.cookies.get("__Host-gestion").unwrap().clone();
    let mut forger = world.browser();
    forger.cookies.insert("__Host-session".to_owned(), secret);
    assert!(forger.get("/accueil").await.location().starts_with("/connexion?suite="));
    let camille = world.signed_in("camille").await;
    let secret = camille.cookies.get("__Host-session").unwrap().clone();
    let mut forger = world.browser();
    forger.cookies.insert("__Host-gestion".to_owned(), secret);
    assert!(forger.get("/gestion").await.location().starts_with("/gestion/connexion?suite="));
}

#[tokio::test]
async fn nothing_of_the_other_side_is_kept_by_a_browser() {
    let world = World::new().await;
    let mut nadia = world.staff_signed_in("nadia").await;
    for StaffAddress(_, path, _) in STAFF_ADDRESSES {
        let answer = nadia.get(path).await;
        assert_eq!(answer.header("cache-control"), "no-store", "{path}");
        assert!(!answer.headers.contains_key("offline-copies"), "{path}");
        assert!(!answer.text().contains("data-worker"), "{path}");
    }
}

async fn browser(world: &World, who: &str, kind: Kind) -> Browser {
    match kind {
        Kind::Nobody => world.browser(),
        Kind::Customer => world.signed_in(who).await,
        Kind::Staff => world.staff_signed_in(who).await,
    }
}
