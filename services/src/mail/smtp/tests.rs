//! The SMTP adapter against a listener that speaks just enough SMTP on a real socket.

use std::sync::{Arc, Mutex};

use chrono::{TimeZone, Utc};
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
};

use super::*;
use crate::mail::Mailer;

/// A mail server on this machine that answers `to_recipient` to `RCPT`, and keeps what it was told.
struct Server {
    port: u16,
    heard: Arc<Mutex<String>>,
}

impl Server {
    async fn start(to_recipient: &'static str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let heard = Arc::new(Mutex::new(String::new()));
        let keep = Arc::clone(&heard);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(converse(stream, to_recipient, Arc::clone(&keep)));
            }
        });
        Self { port, heard }
    }

    fn mailer(&self) -> Mailer {
        mailer_at(self.port)
    }

    fn heard(&self) -> String {
        self.heard.lock().unwrap().clone()
    }
}

async fn converse(stream: TcpStream, to_recipient: &str, heard: Arc<Mutex<String>>) {
    let (read, mut write) = stream.into_split();
    let mut lines = BufReader::new(read).lines();
    let mut in_data = false;
    write.write_all(b"220 here\r\n").await.unwrap();
    while let Ok(Some(line)) = lines.next_line().await {
        heard.lock().unwrap().extend([line.as_str(), "\n"]);
        let verb = line.split([' ', ':']).next().unwrap_or_default().to_ascii_uppercase();
        let answer = match (in_data, verb.as_str()) {
            (true, ".") => {
                in_data = false;
                "250 kept"
            }
            (true, _) => continue,
            (false, "RCPT") => to_recipient,
            (false, "DATA") => {
                in_data = true;
                "354 go on"
            }
            (false, "QUIT") => "221 bye",
            (false, _) => "250 fine",
        };
        write.write_all(format!("{answer}\r\n").as_bytes()).await.unwrap();
    }
}

fn mailer_at(port: u16) -> Mailer {
    let sender = Sender { name: "Active Assurances".into(), address: "support@active.example".into() };
    Mailer::smtp(&SecretString::from(format!("smtp://127.0.0.1:{port}/portal.example")), &sender).unwrap()
}

fn message() -> Message {
    Message {
        at: Utc.with_ymd_and_hms(2026, 11, 23, 8, 5, 0).unwrap(),
        reference: "0190-1".into(),
        to: "camille@exemple.fr".into(),
        reply_to: None,
        subject: "Votre espace est ouvert\r\nBcc: voleur@exemple.fr".into(),
        text: "Bonjour".into(),
        html: "<p>Bonjour</p>".into(),
    }
}

#[tokio::test]
async fn a_mail_travels_whole_and_its_subject_cannot_begin_another_header() {
    let server = Server::start("250 fine").await;

    server.mailer().send(&message()).await.unwrap();

    let heard = server.heard();
    assert!(heard.contains("RCPT TO:<camille@exemple.fr>"), "{heard}");
    assert!(heard.contains("Message-ID: <0190-1@active.example>"), "{heard}");
    assert!(heard.contains("Date: Mon, 23 Nov 2026 08:05:00 +0000"), "{heard}");
    assert!(heard.contains("Auto-Submitted: auto-generated"), "{heard}");
    assert!(heard.contains("text/plain") && heard.contains("text/html"), "{heard}");
    assert!(!heard.lines().any(|line| line.starts_with("Bcc")), "{heard}");
}

#[tokio::test]
async fn a_judged_recipient_is_refused_without_being_named() {
    let server = Server::start("550 camille@exemple.fr unknown here").await;

    let error = server.mailer().send(&message()).await.unwrap_err();

    assert_eq!(error, SendError::Unreachable(Trouble::with_status("mail server", 550)));
    assert!(!error.to_string().contains("camille"));
}

#[tokio::test]
async fn a_letter_refused_for_itself_says_nothing_of_its_reader() {
    for (said, code) in [("550 5.7.1 looks like spam", 550), ("554 no", 554), ("550 5.1.8 bad sender", 550)] {
        let server = Server::start(said).await;

        let error = server.mailer().send(&message()).await.unwrap_err();

        assert_eq!(error, SendError::Refused(Trouble::with_status("mail server", code)), "{said}");
    }
}

#[tokio::test]
async fn a_busy_server_and_an_absent_one_are_tried_again() {
    let busy = Server::start("451 later").await;
    let gone = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap().port();

    let later = busy.mailer().send(&message()).await.unwrap_err();
    let away = mailer_at(gone).send(&message()).await.unwrap_err();

    assert_eq!(later, SendError::Retry(Trouble::with_status("mail server", 451)));
    assert_eq!(away, SendError::Retry(Trouble::new("mail server away")));
}

#[test]
fn a_mailer_says_nothing_of_its_password_when_it_cannot_be_built() {
    let sender = Sender { name: "Active Assurances".into(), address: "support@active.example".into() };

    let error = Mailer::smtp(&SecretString::from("imap://user:hunter2@host"), &sender).unwrap_err();

    assert_eq!(error, MailerError::Address);
    assert!(!error.to_string().contains("hunter2"));
}
