//! Text messages by an HTTP provider: a JSON body, a bearer token, and a reference by which a repeated request sends
//! nothing twice.
//!
//! 2xx is sent; 429 and 5xx may pass later; 410 and 422 say that the number takes no messages; any other status is the provider's
//! judgement of the message.

use std::{fmt, time::Duration};

use reqwest::{Client, StatusCode};
use secrecy::{ExposeSecret, SecretString};
use serde::Serialize;

use super::Sms;
use crate::{
    outbox::{SendError, Trouble},
    tls::choose_cryptography,
};

/// The longest that a request may take.
const TIMEOUT: Duration = Duration::from_secs(10);

/// Which provider, and as whom.
#[derive(Debug, Clone)]
pub struct HttpSettings {
    /// Where requests are posted.
    pub url: String,
    /// Bearer token.
    pub token: SecretString,
    /// Sender shown: a number, or at most eleven letters and digits.
    pub from: String,
}

/// A provider of text messages.
#[derive(Clone)]
pub struct Http {
    client: Client,
    settings: HttpSettings,
}

#[derive(Serialize)]
struct Body<'a> {
    to: &'a str,
    from: &'a str,
    text: &'a str,
    reference: &'a str,
}

impl Http {
    pub(super) fn new(settings: HttpSettings) -> Result<Self, reqwest::Error> {
        choose_cryptography();
        let client = Client::builder().timeout(TIMEOUT).redirect(reqwest::redirect::Policy::none()).build()?;
        Ok(Self { client, settings })
    }

    pub(super) async fn send(&self, sms: &Sms) -> Result<(), SendError> {
        let body = Body { to: &sms.to, from: &self.settings.from, text: &sms.text, reference: &sms.reference };
        let answer = self
            .client
            .post(&self.settings.url)
            .bearer_auth(self.settings.token.expose_secret())
            .json(&body)
            .send()
            .await;
        answer
            .map_err(|_| SendError::Retry(Trouble::new("sms provider away")))
            .and_then(|answer| judge(answer.status()))
    }
}

// The client keeps no secret, the settings do: neither is shown.
impl fmt::Debug for Http {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Http").field("from", &self.settings.from).finish_non_exhaustive()
    }
}

fn judge(status: StatusCode) -> Result<(), SendError> {
    let trouble = Trouble::with_status("sms provider", status.as_u16());
    match status {
        _ if status.is_success() => Ok(()),
        StatusCode::TOO_MANY_REQUESTS | StatusCode::REQUEST_TIMEOUT => Err(SendError::Retry(trouble)),
        _ if status.is_server_error() => Err(SendError::Retry(trouble)),
        StatusCode::GONE | StatusCode::UNPROCESSABLE_ENTITY => Err(SendError::Unreachable(trouble)),
        _ => Err(SendError::Refused(trouble)),
    }
}

#[cfg(test)]
mod tests {
    use chrono::{TimeZone, Utc};
    use serde_json::json;
    use wiremock::{
        Mock, MockServer, ResponseTemplate,
        matchers::{body_json, header, method, path},
    };

    use super::*;
    use crate::sms::SmsSender;

    fn sender(server: &MockServer) -> SmsSender {
        SmsSender::http(HttpSettings {
            url: format!("{}/messages", server.uri()),
            token: "s3cret".into(),
            from: "ACTIVE".into(),
        })
        .unwrap()
    }

    fn sms() -> Sms {
        Sms {
            at: Utc.with_ymd_and_hms(2026, 11, 23, 8, 5, 0).unwrap(),
            reference: "0190-1".into(),
            to: "+33612345678".into(),
            text: "Votre code".into(),
        }
    }

    async fn answer_to(status: u16) -> Result<(), SendError> {
        let server = MockServer::start().await;
        Mock::given(method("POST")).respond_with(ResponseTemplate::new(status)).expect(1).mount(&server).await;
        sender(&server).send(&sms()).await
    }

    #[tokio::test]
    async fn a_provider_gets_the_number_the_text_the_token_and_the_key() {
        let server = MockServer::start().await;
        Mock::given(method("POST"))
            .and(path("/messages"))
            .and(header("authorization", "Bearer s3cret"))
            .and(body_json(
                json!({ "to": "+33612345678", "from": "ACTIVE", "text": "Votre code", "reference": "0190-1" }),
            ))
            .respond_with(ResponseTemplate::new(202))
            .expect(1)
            .mount(&server)
            .await;

        sender(&server).send(&sms()).await.unwrap();
    }

    #[tokio::test]
    async fn a_judged_message_is_refused_and_a_busy_provider_is_tried_again() {
        assert_eq!(answer_to(422).await, Err(SendError::Unreachable(Trouble::with_status("sms provider", 422))));
        assert_eq!(answer_to(302).await, Err(SendError::Refused(Trouble::with_status("sms provider", 302))));
        assert_eq!(answer_to(429).await, Err(SendError::Retry(Trouble::with_status("sms provider", 429))));
        assert_eq!(answer_to(503).await, Err(SendError::Retry(Trouble::with_status("sms provider", 503))));
    }

    #[tokio::test]
    async fn an_absent_provider_is_tried_again() {
        let settings =
            HttpSettings { url: "http://127.0.0.1:1/messages".into(), token: "s3cret".into(), from: "ACTIVE".into() };

        let error = SmsSender::http(settings).unwrap().send(&sms()).await.unwrap_err();

        assert_eq!(error, SendError::Retry(Trouble::new("sms provider away")));
    }

    #[tokio::test]
    async fn a_sender_shown_in_a_log_keeps_its_token() {
        let server = MockServer::start().await;

        assert!(!format!("{:?}", sender(&server)).contains("s3cret"));
    }
}
