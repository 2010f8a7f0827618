//! A mail server that works, keeps silent, forgets to say that it has taken a mail, or is away.

use std::sync::{Arc, Mutex};

use tokio::{
    io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader},
    net::TcpStream,
    sync::watch,
};

use crate::{
    door,
    wait::{free_port, until},
};

/// How the server is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mood {
    /// It takes mails.
    Works,
    /// It takes connections and never says a word.
    Silent,
    /// It takes a mail and never says that it has.
    TakesWithoutWord,
    /// Nobody listens.
    Away,
}

/// A mail server.
pub struct MailServer {
    pub port: u16,
    mood: watch::Sender<Mood>,
    mails: Arc<Mutex<Vec<String>>>,
    met: Arc<Mutex<u32>>,
}

impl MailServer {
    pub fn start(mood: Mood) -> Self {
        let (mood, seen) = watch::channel(mood);
        let server = Self { port: free_port(), mood, mails: Arc::default(), met: Arc::default() };
        let (mails, met, state) = (Arc::clone(&server.mails), Arc::clone(&server.met), seen.clone());
        let greet = move |connection| {
            *met.lock().unwrap() += 1;
            tokio::spawn(answer(connection, state.clone(), Arc::clone(&mails)));
        };
        tokio::spawn(door::keep(server.port, seen, |mood| mood == Mood::Away, greet));
        server
    }

    /// The setting `mail.url`.
    pub fn url(&self) -> String {
        format!("smtp://127.0.0.1:{}", self.port)
    }

    /// Changes the mood: conversations that were under way break off.
    pub fn becomes(&self, mood: Mood) {
        self.mood.send(mood).unwrap();
    }

    /// The mails that were taken, in their order.
    pub fn mails(&self) -> Vec<String> {
        self.mails.lock().unwrap().clone()
    }

    /// Waits until so many mails were taken.
    pub async fn takes(&self, count: usize) {
        until("a mail is taken", async || (self.mails().len() >= count).then_some(())).await;
    }

    /// Waits until so many connections were taken.
    pub async fn is_met(&self, count: u32) {
        until("the mail server is met", async || (*self.met.lock().unwrap() >= count).then_some(())).await;
    }
}

async fn answer(connection: TcpStream, mut seen: watch::Receiver<Mood>, mails: Arc<Mutex<Vec<String>>>) {
    let mood = *seen.borrow_and_update();
    tokio::select! {
        _ = converse(connection, mood, mails) => {}
        _ = seen.changed() => {}
    }
}

async fn converse(connection: TcpStream, mood: Mood, mails: Arc<Mutex<Vec<String>>>) -> std::io::Result<()> {
    if mood == Mood::Silent {
        return std::future::pending().await;
    }
    let mut connection = BufReader::new(connection);
    connection.write_all(b"220 localhost\r\n").await?;
    loop {
        let mut line = String::new();
        if connection.read_line(&mut line).await? == 0 {
            return Ok(());
        }
        let word = line.get(..4).unwrap_or_default().to_ascii_uppercase();
        let said: &[u8] = match word.as_str() {
            "EHLO" => b"250-localhost\r\n250-8BITMIME\r\n250 SMTPUTF8\r\n",
            "QUIT" => b"221 bye\r\n",
            "DATA" => b"354 go on\r\n",
            _ => b"250 ok\r\n",
        };
        connection.write_all(said).await?;
        if word == "DATA" {
            let mail = read_mail(&mut connection).await?;
            mails.lock().unwrap().push(mail);
            if mood == Mood::TakesWithoutWord {
                return std::future::pending().await;
            }
            connection.write_all(b"250 taken\r\n").await?;
        }
    }
}

async fn read_mail(connection: &mut BufReader<TcpStream>) -> std::io::Result<String> {
    let mut mail = String::new();
    while !mail.ends_with("\r\n.\r\n") {
        if connection.read_line(&mut mail).await? == 0 {
            return Err(std::io::ErrorKind::UnexpectedEof.into());
        }
    }
    Ok(mail)
}
