//! Somebody with a browser: cookies, a language, an address, and whichever node the proxy chose.

use std::{
    collections::BTreeMap,
    sync::atomic::{AtomicU32, Ordering},
};

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use reqwest::{Client, Method, RequestBuilder, header::HeaderMap, redirect::Policy};
use services::generate::cast;

use crate::node::Node;

/// Hugo has no account yet.
pub const HUGO: [(&str, &str); 4] =
    [("number", "AC10000003N"), ("birth_date", "03/09/1991"), ("postal_code", "69003"), ("channel", "email")];
/// A form's own secret.
pub const FIRST: &str = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
/// Another form's.
pub const SECOND: &str = "BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBA";
/// Yet another's.
pub const THIRD: &str = "CCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCA";
/// The password that Hugo chooses.
pub const PASSWORD: &str = "Quatre cigognes sur la digue";

/// Somebody.
#[derive(Clone)]
pub struct Person {
    pub language: &'static str,
    cookies: BTreeMap<String, String>,
    address: String,
    client: Client,
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    pub text: String,
}

impl Person {
    /// A new one, at an address of their own.
    pub fn new() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let address = format!("198.51.{}.{}", count / 250, count % 250 + 1);
        Self { language: "fr", cookies: BTreeMap::new(), address, client: client() }
    }

    pub async fn get(&mut self, node: &Node, path: &str) -> Answer {
        self.try_get(&node.address, path).await.unwrap()
    }

    pub async fn try_get(&mut self, address: &str, path: &str) -> reqwest::Result<Answer> {
        let request = self.client.request(Method::GET, format!("{address}{path}"));
        self.send(request).await
    }

    pub async fn post(&mut self, node: &Node, path: &str, form: &[(&str, &str)]) -> Answer {
        self.try_post(&node.address, path, form).await.unwrap()
    }

    pub async fn try_post(&mut self, address: &str, path: &str, form: &[(&str, &str)]) -> reqwest::Result<Answer> {
        let request = self.client.request(Method::POST, format!("{address}{path}"));
        let request = request
            .header("content-type", "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin")
            .header("referer", format!("{address}/connexion"))
            .body(encoded(form));
        self.send(request).await
    }

    /// Opens a stream of events.
    pub async fn listen(&self, node: &Node) -> reqwest::Response {
        let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let request = self.client.get(format!("{}/evenements", node.address)).header("cookie", cookies.join("; "));
        request.send().await.unwrap().error_for_status().unwrap()
    }

    async fn send(&mut self, request: RequestBuilder) -> reqwest::Result<Answer> {
        let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let request = request
            .header("accept", "text/html,*/*;q=0.8")
            .header("accept-language", self.language)
            .header("x-forwarded-for", &self.address)
            .header("cookie", cookies.join("; "));
        let response = request.send().await?;
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        let text = response.text().await?;
        self.keep_cookies(&headers);
        Ok(Answer { status, headers, text })
    }

    fn keep_cookies(&mut self, headers: &HeaderMap) {
        for line in headers.get_all("set-cookie") {
            let line = line.to_str().unwrap();
            let (name, rest) = line.split_once('=').unwrap();
            if line.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), rest.split(';').next().unwrap().to_owned());
            }
        }
    }

    /// Signs in with somebody's contract number.
    pub async fn sign_in(&mut self, node: &Node, key: &str) -> Answer {
        let member = cast().into_iter().find(|member| member.key == key).unwrap();
        let password = member.password.clone().unwrap_or_else(|| PASSWORD.to_owned());
        self.post(node, "/api/sign_in", &[("identifier", member.contract_number.as_str()), ("password", &password)])
            .await
    }

    /// Whether a page of a customer's opens.
    pub async fn is_signed_in(&mut self, node: &Node) -> bool {
        let answer = self.get(node, "/accueil").await;
        assert!(answer.status == 200 || answer.location().starts_with("/connexion"), "{answer:?}");
        answer.status == 200
    }

    /// Hugo's first step, with the form's own secret: sent twice it is one form.
    pub async fn say_who(&mut self, node: &Node, submission: &str) -> Answer {
        self.post(node, "/api/first_access_who", &who(submission)).await
    }

    /// The second step.
    pub async fn give_code(&mut self, node: &Node, code: &str) -> Answer {
        self.post(node, "/api/first_access_code", &[("code", code)]).await
    }

    /// The third.
    pub async fn choose_password(&mut self, node: &Node) -> Answer {
        self.post(node, "/api/first_access_password", &[("password", PASSWORD)]).await
    }

    /// A form's own secret, as its page has it.
    pub async fn submission(&mut self, node: &Node, page: &str) -> String {
        self.field(node, page, "submission").await
    }

    /// What a field of a page has in it.
    pub async fn field(&mut self, node: &Node, page: &str, name: &str) -> String {
        let (text, name) = (self.get(node, page).await.text, format!("name=\"{name}\""));
        let field = text.split("<input").find(|field| field.contains(&name)).unwrap();
        field.split("value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
    }
}

/// Hugo's answers to the first step.
pub fn who(submission: &str) -> Vec<(&str, &str)> {
    HUGO.into_iter().chain([("submission", submission)]).collect()
}

impl Answer {
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// Where it sends on to; of one that does not, what it says instead.
    pub fn location(&self) -> String {
        let nowhere = || format!("nowhere: {} {}", self.status, self.text);
        self.headers.get("location").map_or_else(nowhere, |value| value.to_str().unwrap().to_owned())
    }

    /// The number of the first conversation that a list leads to.
    pub fn first_number(&self) -> String {
        let link = self.text.split("href=\"/messages/MS").nth(1).unwrap();
        format!("MS{}", link.split('"').next().unwrap())
    }

    /// The page in the place of an answer: a status, a language, words, a number that the log of the node has, and help.
    pub async fn is_problem(&self, node: &Node, language: &str, words: &str) {
        assert_eq!(self.status, 503, "{}", self.text);
        assert!(self.text.contains(&format!("<html lang=\"{language}\"")), "{}", self.text);
        assert!(self.text.contains(words), "{words} is not in {}", self.text);
        let incident = self.header("x-request-id");
        assert!(self.text.contains(incident) && self.text.contains("tel:"), "a number to quote and one to call");
        node.says(incident).await;
    }
}

/// A client that keeps no connection, as a proxy that opens one for each request.
pub fn client() -> Client {
    // An error means that there is one already.
    let _ = rustls::crypto::ring::default_provider().install_default();
    Client::builder().redirect(Policy::none()).pool_max_idle_per_host(0).no_proxy().build().unwrap()
}

fn encoded(form: &[(&str, &str)]) -> String {
    let pairs: Vec<String> =
        form.iter().map(|(name, value)| format!("{name}={}", utf8_percent_encode(value, NON_ALPHANUMERIC))).collect();
    pairs.join("&")
}
