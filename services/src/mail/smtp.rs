//! Mail by SMTP: TLS by rustls and ring, pooled connections, and a limit on each command.
//!
//! A server that says 5xx has judged the message: sending it again would only cost the sender's reputation. Where it says that
//! there is no such recipient, no other message to them will pass either. Whatever else goes wrong may pass.

use std::{fmt, time::Duration};

use lettre::{
    AsyncSmtpTransport, AsyncTransport, Tokio1Executor,
    message::Mailbox,
    transport::smtp::{Error, PoolConfig},
};
use secrecy::{ExposeSecret, SecretString};

use super::{EnhancedStatus, MailerError, Message, Sender, compose};
use crate::outbox::{SendError, Trouble};

/// The longest that one SMTP command may take; a job's lease is longer than a whole conversation.
const COMMAND_TIMEOUT: Duration = Duration::from_secs(15);

/// Connections kept at most. Jobs run one at a time in a process: more would only idle.
const CONNECTIONS: u32 = 4;

/// A mail server and who signs the mails.
#[derive(Clone)]
pub struct Smtp {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

impl Smtp {
    pub(super) fn new(url: &SecretString, sender: &Sender) -> Result<Self, MailerError> {
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(url.expose_secret())
            .map_err(|_| MailerError::Address)?
            .timeout(Some(COMMAND_TIMEOUT))
            .pool_config(PoolConfig::new().max_size(CONNECTIONS))
            .build();
        let from = compose::mailbox(sender).map_err(|_| MailerError::Sender)?;
        Ok(Self { transport, from })
    }

    pub(super) async fn send(&self, message: &Message) -> Result<(), SendError> {
        let mail = compose::compose(message, &self.from)?;
        self.transport.send(mail).await.map(drop).map_err(|error| judge(&error))
    }
}

// The transport holds the password.
impl fmt::Debug for Smtp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Smtp").field("from", &self.from).finish_non_exhaustive()
    }
}

fn judge(error: &Error) -> SendError {
    let Some(code) = error.status().map(u16::from) else {
        return SendError::Retry(Trouble::new("mail server away"));
    };
    let trouble = Trouble::with_status("mail server", code);
    // Of what the server says, only the numbers with which it begins are read.
    let said = std::error::Error::source(error).map(ToString::to_string).unwrap_or_default();
    match EnhancedStatus::leading(&said) {
        _ if !error.is_permanent() => SendError::Retry(trouble),
        Some(status) if status.rules_out_the_address() => SendError::Unreachable(trouble),
        None if matches!(code, 550 | 551 | 553) => SendError::Unreachable(trouble),
        _ => SendError::Refused(trouble),
    }
}

#[cfg(test)]
mod tests;
