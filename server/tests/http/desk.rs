//! The desk's pages: where they lead back to, and what asking for one again leaves behind.

use axum::http::{HeaderName, Method, StatusCode, header};
use domain::reference::ContractNumber;
use services::account::{find_session, list_journal};

use crate::{
    browser::Browser,
    staff_doors::{conversing, filled},
    world::World,
};

const QUEUE: &str = "/gestion?etat=a_traiter&a=personne";
const SECRET: &str = "BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBA";

/// Where the form is sent that holds a button of these words.
fn action(page: &str, button: &str) -> String {
    let before = page.split(button).next().unwrap();
    let form = before.rsplit("<form").next().unwrap();
    form.split("action=\"").nth(1).unwrap().split('"').next().unwrap().replace("&amp;", "&")
}

#[tokio::test]
async fn what_is_opened_or_taken_from_a_narrowed_queue_leads_back_to_it_whatever_is_done_meanwhile() {
    let world = World::new().await;
    conversing(&world).await;
    let mut nadia = world.staff_signed_in("nadia").await;
    let (number, narrowed) = (filled("SUPPORTS"), QUEUE.replace('&', "&amp;"));
    let queue = nadia.get(QUEUE).await.text();
    let query = QUEUE.split_once('?').unwrap().1;
    let conversation = format!("/gestion/fil/{number}?{query}");
    assert!(queue.contains(&format!("href=\"{}\"", conversation.replace('&', "&amp;"))), "{queue}");
    let form = [("number", number.as_str()), ("list", QUEUE)];
    assert_eq!(nadia.post("/api/gestion/take_thread", &form).await.location(), conversation);
    let page = nadia.get(&conversation).await.text();
    assert!(page.contains(&format!("href=\"{narrowed}\"")), "the way back: {page}");

    let noted = [("number", number.as_str()), ("note", "Rappeler."), ("submission", SECRET)];
    let answer = nadia.post(&action(&page, "name=\"note\""), &noted).await;
    assert_eq!(answer.location(), conversation);
    let given = nadia.post(&action(&page, "Rendre"), &[("number", number.as_str())]).await;
    assert_eq!(given.location(), conversation);
    // From the whole queue the addresses are as short as ever.
    assert!(nadia.get("/gestion").await.text().contains(&format!("href=\"/gestion/fil/{number}\"")));
    let whole = nadia.get(&format!("/gestion/fil/{number}")).await.text();
    assert_eq!(action(&whole, "name=\"note\""), "/api/gestion/note_thread");
}

#[tokio::test]
async fn a_sheet_that_stands_open_writes_no_second_line_into_the_customers_journal() {
    let world = World::new().await;
    let (camille, mut nadia) = (world.signed_in("camille").await, world.staff_signed_in("nadia").await);
    let sheet = format!("/gestion/client/{}", ContractNumber::parse("AC10000001J").unwrap());
    let lines = async || {
        let token = services::account::Token::parse(camille.cookies.get("__Host-session").unwrap()).unwrap();
        let who = find_session(&world.portal, &token, true).await.unwrap().unwrap();
        let (entries, _) = list_journal(&who, &world.portal, None).await.unwrap();
        entries.iter().filter(|entry| entry.action == "open_customer").map(|entry| entry.times).sum::<u32>()
    };
    assert_eq!(nadia.get(&sheet).await.status, StatusCode::OK);
    for again in ["1", "seen", "copy"] {
        assert_eq!(asked_again(&mut nadia, &sheet, again).await, StatusCode::OK);
        assert_eq!(lines().await, 1, "x-live: {again}");
    }
    nadia.get(&sheet).await;
    assert_eq!(lines().await, 2, "who opens it again, does");
}

async fn asked_again(browser: &mut Browser, path: &str, why: &str) -> StatusCode {
    let headers = [(HeaderName::from_static("x-live"), why), (header::ACCEPT, "text/html")];
    browser.send(Method::GET, path, &headers, None).await.status
}
