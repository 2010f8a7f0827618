//! One letter for what a few minutes have brought, by each way that the reader wants.
//!
//! A way is settled by itself, once its letter has left: an attempt that dies before that writes the same letter again, under the
//! same reference, which is made of what it tells. Where the address on file does not answer, what guards the account and what is
//! wanted by text message goes that way.

use data_encoding::HEXLOWER;
use domain::{
    notification::{Channel, NoticeKind, Offer},
    reference::ThreadNumber,
};
use uuid::Uuid;

use super::{
    deliver::{Contact, Reference, deliver},
    setback::Setback,
};
use crate::{
    database::begin,
    entity::job::Model,
    keys::digest,
    letter::{Frame, Letter as _, News, NewsItem, ShortLetter as _},
    notification::{
        Chosen, Contacts, Reader, chosen, contacts,
        owed::{Owed, owe_by_sms, owed, settle},
        trouble::{Reached, note_trouble},
    },
    outbox::Trouble,
    portal::Portal,
};

pub(super) async fn perform(portal: &Portal, job: &Model, reader: Reader) -> Result<(), Setback> {
    let Some(contacts) = contacts(portal, reader).await? else { return Ok(()) };
    let telling = Telling { portal, job, reader, contacts, chosen: chosen(&portal.db, reader).await? };
    let by_mail = telling.by_mail().await;
    // A mail server that is away keeps no text message waiting.
    telling.by_sms().await.and(by_mail)
}

/// What a letter is made with.
struct Telling<'a> {
    portal: &'a Portal,
    job: &'a Model,
    reader: Reader,
    contacts: Contacts,
    chosen: Chosen,
}

impl Telling<'_> {
    async fn by_mail(&self) -> Result<(), Setback> {
        let news = self.wanted(Channel::Email).await?;
        if news.is_empty() {
            return Ok(());
        }
        let address = self.contacts.email.as_ref().filter(|_| self.contacts.email_trouble.is_none());
        let Some(address) = address else { return Ok(self.instead(&news, None).await?) };
        match self.send(Contact::Email(address.clone()), &news).await {
            Err(Setback::Unreachable(trouble)) => Ok(self.instead(&news, Some(trouble)).await?),
            Err(other) => Err(other),
            Ok(()) => self.told(Channel::Email, &news).await,
        }
    }

    async fn by_sms(&self) -> Result<(), Setback> {
        let news = self.wanted(Channel::Sms).await?;
        if news.is_empty() {
            return Ok(());
        }
        let mobile = self.contacts.mobile.as_ref().filter(|_| self.contacts.mobile_trouble.is_none());
        let Some(mobile) = mobile else { return Ok(settle(&self.portal.db, Channel::Sms, ids(&news), None).await?) };
        match self.send(Contact::Mobile(mobile.clone()), &news).await {
            Err(Setback::Unreachable(trouble)) => {
                let transaction = begin(&self.portal.db).await?;
                if let Some(person) = self.contacts.person {
                    let contact = Reached::Mobile(mobile);
                    note_trouble(&transaction, self.portal, person, contact, &trouble.to_string()).await?;
                }
                settle(&transaction, Channel::Sms, ids(&news), None).await?;
                Ok(transaction.commit().await?)
            }
            Err(other) => Err(other),
            Ok(()) => self.told(Channel::Sms, &news).await,
        }
    }

    /// What is owed by a way and still wanted by it. What was turned off or read meanwhile is owed no more.
    async fn wanted(&self, channel: Channel) -> Result<Vec<Owed>, Setback> {
        let owed: Vec<Owed> = owed(self.portal, self.reader).await?;
        let is_wanted = |news: &Owed| {
            news.is_owed(channel)
                && news.kind().is_some_and(|kind| {
                    self.chosen.tells(kind, channel) || (channel == Channel::Sms && self.goes_by_sms(kind))
                })
        };
        let (wanted, left): (Vec<_>, Vec<_>) = owed.into_iter().partition(is_wanted);
        if !left.is_empty() {
            settle(&self.portal.db, channel, ids(&left), None).await?;
        }
        Ok(wanted)
    }

    /// Whether a kind goes by text message where no mail arrives.
    fn goes_by_sms(&self, kind: NoticeKind) -> bool {
        let guards = matches!(kind.offer(Channel::Email), Offer::Always(_));
        guards || self.chosen.tells(kind, Channel::Sms)
    }

    /// No mail arrives: what goes by text message is owed that way, and an address that has just refused is not tried again.
    async fn instead(&self, news: &[Owed], refused: Option<Trouble>) -> Result<(), crate::Fault> {
        let transaction = begin(&self.portal.db).await?;
        if let (Some(trouble), Some(person), Some(email)) = (refused, self.contacts.person, &self.contacts.email) {
            note_trouble(&transaction, self.portal, person, Reached::Email(email), &trouble.to_string()).await?;
        }
        settle(&transaction, Channel::Email, ids(news), None).await?;
        if self.contacts.mobile.is_some() {
            let by_sms = news.iter().filter(|news| news.kind().is_some_and(|kind| self.goes_by_sms(kind)));
            owe_by_sms(&transaction, by_sms.map(|news| news.id).collect::<Vec<_>>()).await?;
        }
        Ok(transaction.commit().await?)
    }

    async fn send(&self, contact: Contact, news: &[Owed]) -> Result<(), Setback> {
        let frame = Frame::new(&self.portal.brand, &self.portal.public_url, self.contacts.locale);
        let letter = News::of(self.reader.side, news.iter().filter_map(item));
        let reference = Reference::of_what_it_tells(self.job, mark(news));
        deliver(self.portal, &reference, &contact, letter.render(&frame)?, letter.short(&frame)?).await
    }

    async fn told(&self, channel: Channel, news: &[Owed]) -> Result<(), Setback> {
        Ok(settle(&self.portal.db, channel, ids(news), Some(self.portal.clock.now())).await?)
    }
}

fn ids(news: &[Owed]) -> Vec<Uuid> {
    news.iter().map(|news| news.id).collect()
}

/// A piece of news as a letter tells it: without a word of what it says.
fn item(news: &Owed) -> Option<NewsItem> {
    let thread = news.number.as_deref().and_then(|number| ThreadNumber::parse(number).ok());
    Some(NewsItem { kind: news.kind()?, at: news.at, thread })
}

/// What tells a letter from one that tells more.
fn mark(news: &[Owed]) -> String {
    let all: Vec<u8> = news.iter().flat_map(|news| news.id.into_bytes()).collect();
    let digest = digest(&all);
    HEXLOWER.encode(digest.get(..8).unwrap_or_default())
}
