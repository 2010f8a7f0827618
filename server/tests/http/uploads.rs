//! Sending files through the front door: by a form and by a script, and opening what was sent.

use axum::http::{HeaderName, Method, StatusCode, header};

use services::generate::cast;

use crate::{
    browser::{Answer, Browser},
    world::World,
};

const SITE: (HeaderName, &str) = (HeaderName::from_static("sec-fetch-site"), "same-origin");
const MULTIPART: (HeaderName, &str) = (header::CONTENT_TYPE, "multipart/form-data; boundary=line");

/// A blank sheet.
pub fn sheet(more: &str) -> String {
    format!(
        "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n{more}\ntrailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF\n"
    )
}

/// A part of a form: a file, or what was typed.
pub fn part(name: &str, file: Option<&str>, content: &str) -> String {
    let file = file.map(|file| format!("; filename=\"{file}\"")).unwrap_or_default();
    format!("--line\r\nContent-Disposition: form-data; name=\"{name}\"{file}\r\n\r\n{content}\r\n")
}

/// Sends a form of parts.
pub async fn send(browser: &mut Browser, path: &str, accept: &str, parts: &[String]) -> Answer {
    let body = format!("{}--line--\r\n", parts.concat());
    browser.send(Method::POST, path, &[MULTIPART, SITE, (header::ACCEPT, accept)], Some(body)).await
}

/// The id of the only file in an answer as data.
fn id(answer: &Answer) -> String {
    let text = answer.text();
    let id = text.split_once("\"id\":\"").and_then(|(_, rest)| rest.split_once('"')).map(|(id, _)| id.to_owned());
    id.unwrap_or_else(|| panic!("no file: {text}"))
}

#[tokio::test]
async fn a_script_sends_a_file_and_its_sender_alone_opens_it() {
    let world = World::new().await;
    let mut camille = world.signed_in("camille").await;
    let file = part("pieces[]", Some("Constat à l’amiable.pdf"), &sheet(""));
    let answer = send(&mut camille, "/envois", "application/json", &[file]).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    let address = format!("/fichiers/{}", id(&answer));
    let opened = camille.get(&address).await;
    assert_eq!(opened.text(), sheet(""));
    assert_eq!(opened.header("content-type"), "application/pdf");
    assert_eq!(opened.header("x-content-type-options"), "nosniff");
    assert!(opened.header("content-security-policy").contains("sandbox"));
    assert_eq!(
        opened.header("content-disposition"),
        "attachment; filename=\"fichier.pdf\"; filename*=UTF-8''Constat%20%C3%A0%20l%E2%80%99amiable.pdf"
    );
    let mut gerard = world.signed_in("gerard").await;
    let missing = address.replace(&id(&answer), "019abc00-0000-7000-8000-000000000009");
    let (foreign, missing) = (gerard.get(&address).await, gerard.get(&missing).await);
    assert_eq!((foreign.status, missing.status), (StatusCode::NOT_FOUND, StatusCode::NOT_FOUND));
    // Taken back by its sender only.
    let take_back = [part("remove", None, &id(&answer))];
    send(&mut gerard, "/envois", "application/json", &take_back).await;
    assert_eq!(camille.get(&address).await.status, StatusCode::OK);
    send(&mut camille, "/envois", "application/json", &take_back).await;
    assert_eq!(camille.get(&address).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_file_in_a_conversation_is_opened_on_the_other_side_by_who_sees_the_conversation() {
    let world = World::new().await;
    let brokers = cast().into_iter().find(|member| member.contract_number.as_str() == "AC10000007X").unwrap();
    let mut others = Vec::new();
    for who in ["nadia", "thomas", "ghjulia", "helene"] {
        others.push((who, world.staff_signed_in(who).await));
    }
    let insurers = ("camille", "AC10000001J", "support", ["nadia", "thomas"].as_slice());
    let brokers = (brokers.key.as_str(), "AC10000007X", "broker", ["nadia", "thomas", "ghjulia"].as_slice());
    for (key, contract, with, seen_by) in [insurers, brokers] {
        let mut customer = world.signed_in(key).await;
        let answer =
            send(&mut customer, "/envois", "application/json", &[part("pieces[]", Some("a.pdf"), &sheet(""))]).await;
        let file = id(&answer);
        let address = format!("/gestion/fichiers/{file}");
        for (who, browser) in &mut others {
            assert_eq!(browser.get(&address).await.status, StatusCode::NOT_FOUND, "{who}: it was sent to nobody yet");
        }
        let form = [
            ("with", with),
            ("topic", "contract"),
            ("about", contract),
            ("subject", "Une pièce"),
            ("message", "La voici."),
            ("file", &file),
            ("submission", &format!("{key:A<42}A")),
        ];
        let answer = customer.post("/api/open_thread", &form).await;
        assert!(answer.location().starts_with("/messages/MS"), "{key}: {} {}", answer.location(), answer.text());
        for (who, browser) in &mut others {
            let status = if seen_by.contains(who) { StatusCode::OK } else { StatusCode::NOT_FOUND };
            assert_eq!(browser.get(&address).await.status, status, "{who} opens what {key} sent");
        }
        for browser in [&mut customer, &mut world.browser()] {
            assert!(browser.get(&address).await.location().starts_with("/gestion/connexion"));
        }
    }
}

#[tokio::test]
async fn each_file_of_a_request_has_its_own_answer() {
    let world = World::new().await;
    let mut camille = world.signed_in("camille").await;
    let parts = [
        part("pieces[]", Some("a.pdf"), &sheet("")),
        part("pieces[]", Some("b.pdf"), &sheet("<< /Encrypt 1 0 R >>")),
        part("pieces[]", Some("c.docx"), "PK\u{3}\u{4} word/document.xml"),
        part("pieces[]", Some("d.pdf"), ""),
        part("pieces[]", Some(""), ""),
    ];
    let answer = send(&mut camille, "/envois", "application/json", &parts).await;
    let text = answer.text();
    assert_eq!(text.matches("\"id\":").count(), 1, "{text}");
    for said in ["protégé par un mot de passe", "bureautique", "est vide"] {
        assert!(text.contains(said), "{said}: {text}");
    }
}

#[tokio::test]
async fn a_form_comes_back_to_its_page_and_never_to_another_site() {
    let world = World::new().await;
    let mut camille = world.signed_in("camille").await;
    for (back, there) in [
        ("/inscription/donnees", "/inscription/donnees#fichiers"),
        ("https://evil.example/", "/#fichiers"),
        ("//evil.example", "/#fichiers"),
        ("/\\evil.example", "/#fichiers"),
        ("", "/#fichiers"),
    ] {
        let parts = [part("back", None, back), part("pieces[]", Some("a.pdf"), &sheet(back))];
        let answer = send(&mut camille, "/envois", "text/html", &parts).await;
        assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, there), "{back}");
    }
}

#[tokio::test]
async fn what_was_typed_beside_files_comes_back() {
    let world = World::new().await;
    let mut camille = world.signed_in("camille").await;
    let typed = "Mon prénom s’écrit avec deux n.";
    let parts = [
        part("answer", None, "wrong"),
        part("message", None, typed),
        part("back", None, "/inscription/donnees"),
        part("pieces[]", Some("a.pdf"), &sheet("")),
    ];
    let answer = send(&mut camille, "/envois", "text/html", &parts).await;
    assert!(camille.get(answer.location().trim_end_matches("#fichiers")).await.text().contains(typed));
}

#[tokio::test]
async fn a_stranger_and_another_site_send_nothing() {
    let world = World::new().await;
    let file = [part("pieces[]", Some("a.pdf"), &sheet(""))];
    let mut stranger = world.browser();
    for (path, there) in [("/envois", "/connexion"), ("/gestion/envois", "/gestion/connexion")] {
        let answer = send(&mut stranger, path, "text/html", &file).await;
        assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, there));
        assert_eq!(send(&mut stranger, path, "application/json", &file).await.status, StatusCode::UNAUTHORIZED);
    }
    // A customer is nobody on the other side.
    let mut camille = world.signed_in("camille").await;
    assert_eq!(send(&mut camille, "/gestion/envois", "application/json", &file).await.status, StatusCode::UNAUTHORIZED);
    let elsewhere = (HeaderName::from_static("sec-fetch-site"), "cross-site");
    let answer = camille.send(Method::POST, "/envois", &[MULTIPART, elsewhere], Some(file.concat())).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_form_that_weighs_too_much_or_is_cut_short_says_so() {
    let world = World::with(|settings| settings.limits.upload_bytes = 10_000).await;
    let mut camille = world.signed_in("camille").await;
    let heavy = [part("pieces[]", Some("a.pdf"), &sheet("")), part("pieces[]", Some("b.pdf"), &"x".repeat(20_000))];
    let answer = send(&mut camille, "/envois", "application/json", &heavy).await;
    assert!(answer.text().contains("trop lourd ensemble"), "{}", answer.text());
    let cut = part("pieces[]", Some("c.pdf"), &sheet("<< /Type /Another >>"));
    let headers = [MULTIPART, SITE, (header::ACCEPT, "application/json")];
    let answer = camille.send(Method::POST, "/envois", &headers, Some(cut)).await;
    assert!(answer.text().contains("coupé"), "{}", answer.text());
    let answer = camille.send(Method::POST, "/envois", &headers[1..], Some(String::new())).await;
    assert_eq!(answer.status, StatusCode::BAD_REQUEST);
}
