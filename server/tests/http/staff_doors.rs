//! Every door of the other side, knocked at by a stranger, a customer and each role. A door of `/gestion` that is not in these tables
//! fails the test in `doors`: whoever adds one says in one line who hears what.

use domain::reference::ThreadNumber;
use server::demo::converse;
use services::{generate::cast, staff::staff_cast};

use crate::{
    browser::Browser,
    doors::{
        Says::{self, Go, Nothing, SignIn, Yes},
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

/// An account that does not exist.
const NOBODY: &[(&str, &str)] = &[("account", "019abc00-0000-7000-8000-000000000001")];

/// A server function: its path, its form, what is heard.
pub struct StaffFunction(pub &'static str, &'static [(&'static str, &'static str)], Heard);

pub const STAFF_FUNCTIONS: &[StaffFunction] = &[
    StaffFunction("/api/gestion/extend_session", &[], [SignIn, SignIn, Yes, Yes, Yes]),
    StaffFunction("/api/gestion/session_left", &[], [SignIn, SignIn, Yes, Yes, Yes]),
    StaffFunction(
        "/api/gestion/choose_language",
        &[("language", "fr"), ("back", "//evil.example")],
        [Go("/gestion"); 5],
    ),
    StaffFunction("/api/gestion/sign_in", &[("email", "x"), ("password", "x")], [Go("/gestion/connexion"); 5]),
    StaffFunction("/api/gestion/second_factor", &[("code", "123456")], [Go("/gestion/connexion"); 5]),
    StaffFunction("/api/gestion/arrive_password", &[("password", "x")], [Go("/gestion/invitation"); 5]),
    StaffFunction("/api/gestion/arrive_code", &[("code", "123456")], [Go("/gestion/invitation"); 5]),
    StaffFunction("/api/gestion/arrive_codes", &[("kept", "yes")], [Go("/gestion/invitation"); 5]),
    StaffFunction("/api/gestion/invite_staff", &[], [SignIn, SignIn, Nothing, Nothing, Go("/gestion/comptes/inviter")]),
    StaffFunction("/api/gestion/resend_invitation", NOBODY, [SignIn, SignIn, Nothing, Nothing, Go("/gestion/comptes")]),
    StaffFunction("/api/gestion/revoke_invitation", NOBODY, [SignIn, SignIn, Nothing, Nothing, Go("/gestion/comptes")]),
    StaffFunction("/api/gestion/close_account", NOBODY, [SignIn, SignIn, Nothing, Nothing, Go("/gestion/comptes")]),
    StaffFunction("/api/gestion/reset_access", NOBODY, [SignIn, SignIn, Nothing, Nothing, Go("/gestion/comptes")]),
    StaffFunction("/api/gestion/recovery_code", &[("recovery_code", "7K3F9M2QX0")], [Go("/gestion/connexion"); 5]),
    // What is done to a conversation: the insurer's own, a broker's, none.
    StaffFunction(TAKE, &[("number", "SUPPORTS")], [SignIn, SignIn, TO_SUPPORTS, Nothing, Nothing]),
    StaffFunction(
        TAKE,
        &[("number", "SUPPORTS"), ("list", "/gestion?etat=a_traiter&a=tous")],
        [SignIn, SignIn, TO_SUPPORTS, Nothing, Nothing],
    ),
    StaffFunction(TAKE, &[("number", "BROKERS")], [SignIn, SignIn, TO_BROKERS, TO_BROKERS, Nothing]),
    StaffFunction(TAKE, &[("number", "NONE")], [SignIn, SignIn, Nothing, Nothing, Nothing]),
    StaffFunction(
        "/api/gestion/give_back_thread",
        &[("number", "SUPPORTS")],
        [SignIn, SignIn, TO_SUPPORTS, Nothing, Nothing],
    ),
    StaffFunction(
        "/api/gestion/give_back_thread",
        &[("number", "BROKERS")],
        [SignIn, SignIn, TO_BROKERS, TO_BROKERS, Nothing],
    ),
    StaffFunction(
        "/api/gestion/hand_over_thread",
        &[("number", "SUPPORTS"), ("to", "x")],
        [SignIn, SignIn, TO_SUPPORTS, Nothing, Nothing],
    ),
    StaffFunction(
        "/api/gestion/note_thread",
        &[("number", "SUPPORTS"), ("note", "x"), ("submission", SECRET)],
        [SignIn, SignIn, TO_SUPPORTS, Nothing, Nothing],
    ),
    StaffFunction(
        "/api/gestion/answer_thread",
        &[("number", "SUPPORTS"), ("message", "x"), ("submission", SECRET)],
        [SignIn, SignIn, TO_SUPPORTS, Nothing, Nothing],
    ),
    StaffFunction(
        "/api/gestion/answer_thread",
        &[("number", "NONE"), ("message", "x"), ("submission", SECRET)],
        [SignIn, SignIn, Nothing, Nothing, Nothing],
    ),
    StaffFunction(
        "/api/gestion/keep_answer",
        &[("number", "SUPPORTS"), ("message", "x"), ("submission", SECRET)],
        [SignIn, SignIn, TO_SUPPORTS, Nothing, Nothing],
    ),
    StaffFunction(
        "/api/gestion/keep_draft",
        &[("place", "SUPPORTS"), ("message", "x"), ("submission", SECRET)],
        [SignIn, SignIn, Yes, Nothing, Nothing],
    ),
    StaffFunction(
        "/api/gestion/take_draft",
        &[("place", "SUPPORTS"), ("message", "x"), ("submission", SECRET)],
        [SignIn, SignIn, TO_ANSWER, Nothing, Nothing],
    ),
    StaffFunction(
        "/api/gestion/insert_reply",
        &[("number", "SUPPORTS"), ("message", "x"), ("reply", "x")],
        [SignIn, SignIn, TO_ANSWER, TO_ANSWER, Nothing],
    ),
    StaffFunction(
        "/api/gestion/close_thread",
        &[("number", "SUPPORTS"), ("version", "0")],
        [SignIn, SignIn, TO_SUPPORTS, Nothing, Nothing],
    ),
    StaffFunction(
        "/api/gestion/reopen_thread",
        &[("number", "SUPPORTS")],
        [SignIn, SignIn, TO_SUPPORTS, Nothing, Nothing],
    ),
    StaffFunction("/api/gestion/reopen_thread", &[("number", "NONE")], [SignIn, SignIn, Nothing, Nothing, Nothing]),
    // What is looked for, and what one keeps for oneself or for everybody.
    StaffFunction("/api/gestion/search", &[("text", "zz")], [SignIn, SignIn, TO_SEARCH, TO_SEARCH, Nothing]),
    StaffFunction("/api/gestion/save_view", &[("name", "x")], [SignIn, SignIn, TO_QUEUE, TO_QUEUE, Nothing]),
    StaffFunction("/api/gestion/delete_view", &[("id", "x")], [SignIn, SignIn, Nothing, Nothing, Nothing]),
    StaffFunction("/api/gestion/save_reply", &[], [SignIn, SignIn, TO_REPLIES, Nothing, TO_REPLIES]),
    StaffFunction("/api/gestion/delete_reply", &[("id", "x")], [SignIn, SignIn, Nothing, Nothing, Nothing]),
    // Last, for it ends the session.
    StaffFunction(
        "/api/gestion/choose_notices",
        &[("wanted[item_arrived.email]", "on")],
        [SignIn, SignIn, TO_CHOICES, TO_CHOICES, TO_CHOICES],
    ),
    StaffFunction("/api/gestion/mark_news_seen", &[], [SignIn, SignIn, TO_NEWS, TO_NEWS, TO_NEWS]),
    StaffFunction("/api/gestion/sign_out", &[], [Go("/gestion/connexion"); 5]),
];

/// An address that is read: its pattern, one of it, what is heard.
pub struct StaffAddress(pub &'static str, pub &'static str, Heard);

const TO_HOME: Says = Go("/gestion");
const TAKE: &str = "/api/gestion/take_thread";
const TO_SUPPORTS: Says = Go("/gestion/fil/SUPPORTS");
const TO_ANSWER: Says = Go("/gestion/fil/SUPPORTS#repondre");
const TO_BROKERS: Says = Go("/gestion/fil/BROKERS");
const TO_SEARCH: Says = Go("/gestion/recherche");
const TO_QUEUE: Says = Go("/gestion?etat=a_traiter&a=tous");
const TO_CHOICES: Says = Go("/gestion/notifications/choix");
const TO_NEWS: Says = Go("/gestion/notifications");
const TO_REPLIES: Says = Go("/gestion/reponses");
/// A form's own secret.
const SECRET: &str = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// Has the cast converse, so that there is something to open.
pub async fn conversing(world: &World) {
    converse(&world.portal, &cast(), &staff_cast()).await.unwrap();
}

/// A text of the tables with the numbers of the demonstration's conversations: the first one is the insurer's, the fifth a broker's.
pub fn filled(text: &str) -> String {
    let numbers = [("SUPPORTS", 10_000_001), ("BROKERS", 10_000_005), ("NONE", 99_999_999)];
    numbers
        .into_iter()
        .fold(text.to_owned(), |text, (name, serial)| text.replace(name, ThreadNumber::from_serial(serial).as_str()))
}

/// The same of what is heard: the tables outlive the test.
fn heard_as(says: Says) -> Says {
    match says {
        Go(location) => Go(filled(location).leak()),
        other => other,
    }
}

pub const STAFF_ADDRESSES: &[StaffAddress] = &[
    StaffAddress("/gestion/connexion", "/gestion/connexion", [Yes, Yes, TO_HOME, TO_HOME, TO_HOME]),
    StaffAddress("/gestion/second-facteur", "/gestion/second-facteur", [Yes, Yes, TO_HOME, TO_HOME, TO_HOME]),
    StaffAddress("/gestion/invitation", "/gestion/invitation", [Yes; 5]),
    StaffAddress("/gestion/invitation/{token}", "/gestion/invitation/nonsense", [Go("/gestion/invitation"); 5]),
    StaffAddress("/gestion/comptes", "/gestion/comptes", [SignIn, SignIn, Nothing, Nothing, Yes]),
    StaffAddress("/gestion/comptes/inviter", "/gestion/comptes/inviter", [SignIn, SignIn, Nothing, Nothing, Yes]),
    StaffAddress(
        "/gestion/comptes/{id}",
        "/gestion/comptes/019abc00-0000-7000-8000-000000000001",
        [SignIn, SignIn, Nothing, Nothing, Nothing],
    ),
    StaffAddress("/gestion", "/gestion", [SignIn, SignIn, Yes, Yes, Yes]),
    StaffAddress("/gestion/session", "/gestion/session", [SignIn, SignIn, Yes, Yes, Yes]),
    StaffAddress("/gestion/notifications", "/gestion/notifications", [SignIn, SignIn, Yes, Yes, Yes]),
    StaffAddress("/gestion/notifications/choix", "/gestion/notifications/choix", [SignIn, SignIn, Yes, Yes, Yes]),
    StaffAddress("/gestion/fil/{number}", "/gestion/fil/SUPPORTS", [SignIn, SignIn, Yes, Nothing, Nothing]),
    StaffAddress("/gestion/fil/{number}", "/gestion/fil/BROKERS", [SignIn, SignIn, Yes, Yes, Nothing]),
    StaffAddress("/gestion/fil/{number}", "/gestion/fil/NONE", [SignIn, SignIn, Nothing, Nothing, Nothing]),
    StaffAddress("/gestion/client/{key}", "/gestion/client/AC10000001J", [SignIn, SignIn, Yes, Nothing, Nothing]),
    StaffAddress("/gestion/client/{key}", "/gestion/client/AC10000007X", [SignIn, SignIn, Yes, Yes, Nothing]),
    StaffAddress("/gestion/client/{key}", "/gestion/client/nonsense", [SignIn, SignIn, Nothing, Nothing, Nothing]),
    StaffAddress("/gestion/recherche", "/gestion/recherche", [SignIn, SignIn, Yes, Yes, Nothing]),
    StaffAddress("/gestion/charge", "/gestion/charge", [SignIn, SignIn, Yes, Yes, Nothing]),
    StaffAddress("/gestion/reponses", "/gestion/reponses", [SignIn, SignIn, Yes, Nothing, Yes]),
];

#[tokio::test]
async fn each_role_reaches_what_is_its_own_and_nothing_else() {
    let world = World::new().await;
    conversing(&world).await;
    for (place, (who, kind)) in WHO.into_iter().enumerate() {
        let mut browser = browser(&world, who, kind).await;
        for StaffAddress(_, path, heard) in STAFF_ADDRESSES {
            let path = filled(path);
            expect(&path, &[], &browser.get(&path).await, *heard.get(place).unwrap());
        }
        for StaffFunction(path, form, heard) in STAFF_FUNCTIONS {
            let form: Vec<_> = form.iter().map(|(name, value)| (*name, filled(value))).collect();
            let form: Vec<_> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
            expect(path, &form, &browser.call(path, &form).await, heard_as(*heard.get(place).unwrap()));
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
        let answer = nadia.get(&filled(path)).await;
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
