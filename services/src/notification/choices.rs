//! What a reader may choose, has chosen, and which contacts it is about.

use domain::{
    notification::{Channel, NoticeKind},
    view::{ContactView, KindChoices, NoticeChoices},
};

use super::{Reader, chosen, contacts};
use crate::{failure::Fault, portal::Portal};

/// Every kind of the reader's side, and the contacts on file, masked.
pub async fn choices(reader: Reader, portal: &Portal) -> Result<NoticeChoices, Fault> {
    let chosen = chosen(&portal.db, reader).await?;
    let contacts = contacts(portal, reader).await?.ok_or_else(|| Fault::new("a reader's contacts are missing"))?;
    let kinds = NoticeKind::of(reader.side).map(|kind| KindChoices {
        kind,
        told: Channel::ALL.iter().copied().filter(|channel| chosen.tells(kind, *channel)).collect(),
    });
    Ok(NoticeChoices {
        kinds: kinds.collect(),
        email: contacts.email.map(|email| ContactView { masked: email.masked(), trouble: contacts.email_trouble }),
        mobile: contacts.mobile.map(|mobile| ContactView { masked: mobile.masked(), trouble: contacts.mobile_trouble }),
    })
}
