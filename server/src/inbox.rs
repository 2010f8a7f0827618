//! What the portal sent while it could not really send: the messages that development and tests read.

use services::{
    Portal,
    mail::Mailer,
    outbox::{DevMessage, recent},
    sms::SmsSender,
};

/// Every message kept, newest first.
pub async fn messages(portal: &Portal) -> Vec<DevMessage> {
    let mut messages = Vec::new();
    let mut folders = Vec::new();
    match &portal.mailer {
        Mailer::Directory(folder, _) => folders.push(folder.path().to_owned()),
        Mailer::Memory(memory) => messages.extend(memory.sent()),
        Mailer::Smtp(_) => {}
    }
    match &portal.sms {
        SmsSender::Directory(folder) => folders.push(folder.path().to_owned()),
        SmsSender::Memory(memory) => messages.extend(memory.sent()),
        SmsSender::Http(_) => {}
    }
    // Mail and text messages usually share one folder.
    folders.dedup();
    for folder in folders {
        messages.extend(recent(&folder).await);
    }
    messages.sort_by_key(|message| std::cmp::Reverse(message.at));
    messages
}
