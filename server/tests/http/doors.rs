//! Every door of the portal, knocked at by a stranger and by customers with what is theirs, what is somebody else's and what does
//! not exist. A door that is not in these tables fails the test: whoever adds one says here who may pass.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use domain::reference::{CertificateNumber, ContractNumber, ThreadNumber};
use server::routes::{doors, patterns};
use services::{account::Token, job::queue_state};

use crate::{
    browser::{Answer, Browser},
    staff_doors::{STAFF_ADDRESSES, STAFF_FUNCTIONS},
    world::World,
};

/// Of Camille, who knocks.
const OWN: &str = "AC10000001J";
/// Of Gérard, who does not.
const FOREIGN: &str = "AC10000005T";

/// What a door answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Says {
    /// What was asked for.
    Yes,
    /// Sign in first.
    SignIn,
    /// There is no such thing.
    Nothing,
    /// A form's answer: go there next.
    Go(&'static str),
}

use Says::{Go, Nothing, SignIn, Yes};

/// A server function: its form, what a stranger hears, what a customer hears.
struct Function(&'static str, &'static [(&'static str, &'static str)], Says, Says);

const FUNCTIONS: &[Function] = &[
    // What is a customer's.
    Function("/api/extend_session", &[], SignIn, Yes),
    Function("/api/session_left", &[], SignIn, Yes),
    Function("/api/issue_certificate", &[("contract", OWN)], SignIn, Go("/documents/AT")),
    Function("/api/issue_certificate", &[("contract", FOREIGN)], SignIn, Nothing),
    Function("/api/issue_certificate", &[("contract", "MISSING")], SignIn, Nothing),
    Function("/api/confirm_data", &[("answer", "right")], SignIn, Go("/accueil")),
    Function("/api/choose_notices", &[("wanted[thread_answered.sms]", "yes")], SignIn, Go("/notifications/choix")),
    Function("/api/mark_news_seen", &[], SignIn, Go("/notifications")),
    Function("/api/open_thread", &[("about", FOREIGN)], SignIn, Go("/messages/nouveau")),
    Function("/api/reply_thread", &[("number", "MISSING")], SignIn, Nothing),
    Function(
        "/api/reply_thread",
        &[
            ("number", "FOREIGN-THREAD"),
            ("message", "x"),
            ("submission", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"),
        ],
        SignIn,
        Nothing,
    ),
    Function("/api/search_messages", &[("words", "x")], SignIn, Go("/messages")),
    Function("/api/keep_draft", &[("place", "MISSING")], SignIn, Nothing),
    Function("/api/take_draft", &[("place", "MISSING")], SignIn, Nothing),
    Function("/api/forget_draft", &[("place", "new")], SignIn, Go("/messages/nouveau")),
    Function("/api/archive_thread", &[("number", "MISSING")], SignIn, Nothing),
    Function("/api/archive_thread", &[("number", "FOREIGN-THREAD")], SignIn, Nothing),
    Function("/api/archive_thread", &[("number", "OWN-THREAD")], SignIn, Go("/messages")),
    // What is anyone's.
    Function(
        "/api/sign_in",
        &[("identifier", OWN), ("password", "not the password")],
        Go("/connexion"),
        Go("/connexion"),
    ),
    Function("/api/choose_language", &[("language", "en"), ("back", "https://evil.example")], Go("/"), Go("/")),
    Function("/api/check_certificate", &[("certificate", "nonsense")], Go("/verifier"), Go("/verifier")),
    Function("/api/send_message", &[], Go("/contact"), Go("/contact")),
    Function("/api/first_access_who", &[], Go("/inscription"), Go("/inscription")),
    Function("/api/first_access_code", &[("code", "000000")], Go("/inscription"), Go("/inscription")),
    Function("/api/first_access_resend", &[], Go("/inscription"), Go("/inscription")),
    Function("/api/first_access_password", &[("password", "x")], Go("/inscription"), Go("/inscription")),
    Function("/api/note_offer", &[], Yes, Yes),
    Function("/api/password_strength", &[("password", "x")], Yes, Yes),
    // Last, for it ends the session.
    Function("/api/sign_out", &[], Go("/connexion"), Go("/connexion")),
];

/// An address that is read: its pattern, one of it, what a stranger hears, what a customer hears.
struct Address(&'static str, &'static str, Says, Says);

const ADDRESSES: &[Address] = &[
    // Pages for anyone.
    Address("/", "/", Yes, Go("/accueil")),
    Address("/connexion", "/connexion", Yes, Go("/accueil")),
    Address("/inscription", "/inscription", Yes, Yes),
    Address("/inscription/code", "/inscription/code", Yes, Yes),
    Address("/inscription/mot-de-passe", "/inscription/mot-de-passe", Yes, Yes),
    Address("/contact", "/contact", Yes, Yes),
    Address("/contact/recu", "/contact/recu", Yes, Yes),
    Address("/verifier", "/verifier", Yes, Yes),
    Address("/verifier/{code}", "/verifier/nonsense", Nothing, Nothing),
    Address("/assistance", "/assistance", Yes, Yes),
    Address("/hors-ligne", "/hors-ligne", Yes, Yes),
    Address("/mentions-legales", "/mentions-legales", Yes, Yes),
    Address("/confidentialite", "/confidentialite", Yes, Yes),
    Address("/cookies", "/cookies", Yes, Yes),
    Address("/accessibilite", "/accessibilite", Yes, Yes),
    // A customer's pages and papers.
    Address("/inscription/donnees", "/inscription/donnees", SignIn, Yes),
    Address("/accueil", "/accueil", SignIn, Yes),
    Address("/contrats", "/contrats", SignIn, Yes),
    Address("/contrats/{number}", "/contrats/AC10000001J", SignIn, Yes),
    Address("/contrats/{number}", "/contrats/AC10000005T", SignIn, Nothing),
    Address("/contrats/{number}", "/contrats/MISSING", SignIn, Nothing),
    Address("/contrats/{number}", "/contrats/%3Cb%3E", SignIn, Nothing),
    Address("/documents", "/documents", SignIn, Yes),
    Address("/profil/journal", "/profil/journal", SignIn, Yes),
    Address("/notifications", "/notifications", SignIn, Yes),
    Address("/notifications/choix", "/notifications/choix", SignIn, Yes),
    Address("/documents/{file}", "/documents/OWN.pdf", SignIn, Yes),
    Address("/documents/{file}", "/documents/FOREIGN.pdf", SignIn, Nothing),
    Address("/documents/{file}", "/documents/NONE.pdf", SignIn, Nothing),
    // Files that were sent: theirs are opened in `uploads`.
    Address("/fichiers/{id}", "/fichiers/019abc00-0000-7000-8000-000000000001", SignIn, Nothing),
    Address("/fichiers/{id}", "/fichiers/..%2Fpasswd", SignIn, Nothing),
    Address("/fichiers/{id}/apercu", "/fichiers/019abc00-0000-7000-8000-000000000001/apercu", SignIn, Nothing),
    Address("/gestion/fichiers/{id}", "/gestion/fichiers/019abc00-0000-7000-8000-000000000001", SignIn, SignIn),
    Address("/gestion/fichiers/{id}", "/gestion/fichiers/1", SignIn, SignIn),
    Address(
        "/gestion/fichiers/{id}/apercu",
        "/gestion/fichiers/019abc00-0000-7000-8000-000000000001/apercu",
        SignIn,
        SignIn,
    ),
    Address("/messages", "/messages", SignIn, Yes),
    Address("/messages/nouveau", "/messages/nouveau", SignIn, Yes),
    Address("/messages/{number}", "/messages/OWN-THREAD", SignIn, Yes),
    Address("/messages/{number}", "/messages/FOREIGN-THREAD", SignIn, Nothing),
    Address("/messages/{number}", "/messages/MISSING", SignIn, Nothing),
    // What machines and browsers fetch.
    Address("/brand.css", "/brand.css", Yes, Yes),
    Address("/manifest.webmanifest", "/manifest.webmanifest", Yes, Yes),
    Address("/manifest.en.webmanifest", "/manifest.en.webmanifest", Yes, Yes),
    Address("/sw.js", "/sw.js", Yes, Yes),
    Address("/assets/{*path}", "/assets/public-1.css", Yes, Yes),
    Address("/assets/{*path}", "/assets/..%2fportal.sqlite", Nothing, Nothing),
    Address("/livez", "/livez", Yes, Yes),
    Address("/readyz", "/readyz", Yes, Yes),
    Address("/robots.txt", "/robots.txt", Yes, Yes),
    Address("/.well-known/security.txt", "/.well-known/security.txt", Yes, Yes),
    Address("/.well-known/mon-compte-key", "/.well-known/mon-compte-key", Yes, Yes),
    Address("/favicon.ico", "/favicon.ico", Go("/assets/icons-common-1.svg"), Go("/assets/icons-common-1.svg")),
    // What only development has: messages, clock, style guide.
    Address("/dev/messages", "/dev/messages", Yes, Yes),
    Address("/dev/messages.json", "/dev/messages.json", Yes, Yes),
    Address("/dev/messages/{reference}", "/dev/messages/none", Nothing, Nothing),
    Address("/dev/temps", "/dev/temps", Yes, Yes),
    Address("/styleguide", "/styleguide?langue=en&theme=sombre", Yes, Yes),
];

/// Without a row of their own above: what moves the clock is tried in `dev`, what takes files in `uploads`; streams have no end, and
/// `events` listens to them as a stranger and as everybody.
const TRIED_ELSEWHERE: [&str; 5] =
    ["/dev/clock.json", "/envois", "/gestion/envois", "/evenements", "/gestion/evenements"];

#[tokio::test]
async fn every_door_is_in_the_tables() {
    let functions =
        FUNCTIONS.iter().map(|function| function.0).chain(STAFF_FUNCTIONS.iter().map(|function| function.0));
    let known: BTreeSet<String> = functions.map(str::to_owned).collect();
    let there: BTreeSet<String> = doors().into_iter().map(|(path, _)| path).collect();
    assert_eq!(there, known, "a server function without a row in FUNCTIONS, or a row without one");
    let addresses = ADDRESSES.iter().map(|address| address.0).chain(STAFF_ADDRESSES.iter().map(|address| address.0));
    let known: BTreeSet<String> = addresses.chain(TRIED_ELSEWHERE).map(str::to_owned).collect();
    let there: BTreeSet<String> = patterns(true).into_iter().collect();
    assert_eq!(there, known, "an address without a row in ADDRESSES, or a row without one");
}

#[tokio::test]
async fn every_server_function_is_called_by_post_alone() {
    for (path, method) in doors() {
        assert_eq!(method, "POST", "{path}: another method would slip past the cross-site check");
    }
}

#[tokio::test]
async fn a_stranger_reaches_what_is_anyones_and_nothing_else() {
    let world = World::new().await;
    let numbers = Numbers::issue(&world).await;
    for Function(path, form, stranger, _) in FUNCTIONS {
        let answer = world.browser().call(path, &numbers.form(form)).await;
        expect(path, form, &answer, *stranger);
    }
    for Address(_, path, stranger, _) in ADDRESSES {
        let answer = world.browser().get(&numbers.path(path)).await;
        expect(path, &[], &answer, *stranger);
    }
}

#[tokio::test]
async fn a_customer_reaches_what_is_anyones_and_what_is_theirs() {
    let world = World::new().await;
    let numbers = Numbers::issue(&world).await;
    let mut camille = world.signed_in("camille").await;
    for Address(_, path, _, customer) in ADDRESSES {
        let answer = camille.get(&numbers.path(path)).await;
        expect(path, &[], &answer, *customer);
        nothing_foreign(path, &answer);
    }
    for Function(path, form, _, customer) in FUNCTIONS {
        let answer = camille.call(path, &numbers.form(form)).await;
        expect(path, form, &answer, *customer);
        nothing_foreign(path, &answer);
    }
}

#[tokio::test]
async fn what_is_somebody_elses_answers_exactly_as_what_does_not_exist() {
    let world = World::new().await;
    let numbers = Numbers::issue(&world).await;
    let mut camille = world.signed_in("camille").await;
    let path = "/api/issue_certificate";
    let foreign = camille.call(path, &[("contract", FOREIGN)]).await;
    let missing = camille.call(path, &[("contract", &numbers.contract)]).await;
    assert_eq!((foreign.status, &foreign.bytes), (missing.status, &missing.bytes), "{path}");
    let foreign = camille.get(&format!("/contrats/{FOREIGN}")).await;
    let missing = camille.get(&format!("/contrats/{}", numbers.contract)).await;
    assert_eq!(foreign.status, missing.status);
    assert_eq!(without(&foreign, FOREIGN), without(&missing, &numbers.contract));
    let nobodys = ThreadNumber::from_serial(99_999_999).to_string();
    let foreign = camille.get(&format!("/messages/{}", numbers.foreign_thread)).await;
    let missing = camille.get(&format!("/messages/{nobodys}")).await;
    assert_eq!(foreign.status, missing.status);
    assert_eq!(without(&foreign, &numbers.foreign_thread), without(&missing, &nobodys));
    assert_eq!(queue_state(&world.portal).await.unwrap().dead, 0);
}

/// A page without what each answer has of its own: the number that was asked for, the nonces, the place in the stream of events.
fn without(page: &Answer, number: &str) -> String {
    let text = page.text().replace(number, "");
    [" nonce=\"", " data-since=\""].into_iter().fold(text, |text, attribute| {
        let mut parts = text.split(attribute);
        let first = parts.next().unwrap_or_default().to_owned();
        parts.fold(first, |kept, part| kept + part.split_once('"').map_or("", |(_, rest)| rest))
    })
}

/// Every address that is read, with what is Camille's where there is something to name.
pub async fn addresses(world: &World) -> Vec<String> {
    let numbers = Numbers::issue(world).await;
    ADDRESSES.iter().map(|address| numbers.path(address.1)).collect()
}

/// Fails when the answer is another than the one that the table names.
pub fn expect(path: &str, form: &[(&str, &str)], answer: &Answer, says: Says) {
    let heard = (answer.status, answer.location());
    let right = match says {
        Yes => answer.status == StatusCode::OK,
        Nothing => answer.status == StatusCode::NOT_FOUND,
        SignIn if path.starts_with("/api/") => {
            answer.status == StatusCode::UNAUTHORIZED && answer.text() == "\"SignedOut\""
        }
        SignIn if path.starts_with("/gestion") => {
            answer.status == StatusCode::SEE_OTHER && answer.location().starts_with("/gestion/connexion?suite=/gestion")
        }
        SignIn => answer.status == StatusCode::SEE_OTHER && answer.location().starts_with("/connexion?suite=/"),
        // A paper's number is drawn when it is issued.
        Go("/documents/AT") => answer.status == StatusCode::SEE_OTHER && answer.location().starts_with("/documents/AT"),
        Go(location) => answer.status.is_redirection() && answer.location() == location,
    };
    assert!(right, "{path} {form:?}: {says:?} was expected, {heard:?} came: {}", answer.text());
}

/// Nothing of Gérard's is ever in what Camille reads.
fn nothing_foreign(path: &str, answer: &Answer) {
    let text = answer.text();
    for his in ["Gérard", "gerard.petit", "DL-660-GV"] {
        // The inbox of development shows everybody's messages.
        assert!(path.starts_with("/dev/") || !text.contains(his), "{path} shows {his}");
    }
}

/// The numbers that are drawn when something is made.
struct Numbers {
    own: String,
    foreign: String,
    none: String,
    contract: String,
    own_thread: String,
    foreign_thread: String,
}

impl Numbers {
    /// A certificate and a conversation of Camille's and of Gérard's; numbers that check and belong to nothing.
    async fn issue(world: &World) -> Self {
        Self {
            own: issue(&mut world.signed_in("camille").await, OWN).await,
            foreign: issue(&mut world.signed_in("gerard").await, FOREIGN).await,
            none: CertificateNumber::from_serial(99_999_999).to_string(),
            contract: ContractNumber::from_serial(99_999_999).to_string(),
            own_thread: write(world, "camille").await,
            foreign_thread: write(world, "gerard").await,
        }
    }

    fn path(&self, path: &str) -> String {
        let names = [
            ("OWN-THREAD", &self.own_thread),
            ("FOREIGN-THREAD", &self.foreign_thread),
            ("OWN", &self.own),
            ("FOREIGN", &self.foreign),
            ("NONE", &self.none),
            ("MISSING", &self.contract),
        ];
        names.into_iter().fold(path.to_owned(), |path, (name, number)| path.replace(name, number))
    }

    fn form<'a>(&'a self, form: &'a [(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
        let drawn = |value: &'a str| match value {
            "MISSING" => &self.contract,
            "OWN-THREAD" => &self.own_thread,
            "FOREIGN-THREAD" => &self.foreign_thread,
            typed => typed,
        };
        form.iter().map(|(name, value)| (*name, drawn(value))).collect()
    }
}

/// Opens a conversation, and answers with its number.
async fn write(world: &World, who: &str) -> String {
    let submission = Token::draw(&world.portal.random).unwrap().reveal();
    let form = [
        ("with", "support"),
        ("topic", "other"),
        ("subject", "Bonjour"),
        ("message", "Une question."),
        ("submission", &submission),
    ];
    let answer = world.signed_in(who).await.post("/api/open_thread", &form).await;
    let number = answer.location().strip_prefix("/messages/").and_then(|rest| rest.strip_suffix("#repondre"));
    number.unwrap_or_else(|| panic!("no conversation for {who}: {answer:?}")).to_owned()
}

async fn issue(browser: &mut Browser, contract: &str) -> String {
    let answer = browser.post("/api/issue_certificate", &[("contract", contract)]).await;
    let file =
        answer.location().strip_prefix("/documents/").unwrap_or_else(|| panic!("no paper for {contract}: {answer:?}"));
    let paper = browser.get(answer.location()).await;
    assert_eq!(paper.header("content-type"), "application/pdf");
    assert_eq!(paper.header("cache-control"), "private, no-store");
    assert!(
        paper.header("content-disposition").contains(&format!("attestation-habitation-{file}"))
            || paper.header("content-disposition").contains(&format!("memo-vehicule-assure-{file}"))
    );
    assert!(paper.bytes.starts_with(b"%PDF-"));
    file.trim_end_matches(".pdf").to_owned()
}
