//! What the page of a new conversation begins with: what was being written there, or what a closed conversation goes on from.

use domain::{reference::ThreadNumber, view::DraftView};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QuerySelect as _, QueryTrait as _};
use serde::Deserialize;
use uuid::Uuid;

use super::{
    draft::{DraftPlace, slot},
    rows::of,
    seal::open_subject,
};
use crate::{
    account::Customer,
    contract, draft,
    entity::{contract as contracts, thread},
    failure::Fault,
    portal::Portal,
    together::{Field, Sealed, Together},
};

#[derive(Deserialize)]
struct Before {
    id: Uuid,
    counterpart: String,
    topic: String,
    subject_cipher: Sealed,
}

#[derive(Deserialize)]
struct Named {
    number: String,
}

/// What is begun, in one statement. `after` is a conversation of the customer's that this one goes on from: its subject, what it was
/// about and what was being written there stand in the form, unless something else is being written here, which nothing replaces.
pub async fn find_begun(
    customer: &Customer,
    portal: &Portal,
    after: Option<&ThreadNumber>,
) -> Result<Option<DraftView>, Fault> {
    let mut together = Together::new(portal);
    let drafts = draft::ask(&mut together, slot(customer, &DraftPlace::New));
    let place = after.cloned().map_or(DraftPlace::New, DraftPlace::Thread);
    let there = draft::ask(&mut together, slot(customer, &place));
    let before = || of(customer).filter(thread::Column::Number.eq(after.map_or("", ThreadNumber::as_str)));
    let own = [thread::Column::Id, thread::Column::Counterpart, thread::Column::Topic, thread::Column::SubjectCipher];
    let threads = together.fields::<_, Before>(before(), own.map(Field::of));
    let about = before().select_only().column(thread::Column::ContractId).into_query();
    // A contract that has left the customer is not named any more.
    let about =
        contracts::Entity::find().filter(contract::of(customer)).filter(contracts::Column::Id.in_subquery(about));
    let about = together.fields::<_, Named>(about, [Field::of(contracts::Column::Number)]);
    let mut rows = together.fetch(portal).await?;
    if let Some(kept) = draft::view(portal, rows.take(&drafts)?)? {
        return Ok(Some(kept));
    }
    let Some(before) = rows.take(&threads)?.pop() else { return Ok(None) };
    Ok(Some(DraftView {
        with: before.counterpart,
        topic: before.topic,
        about: rows.take(&about)?.pop().map(|contract| contract.number).unwrap_or_default(),
        subject: open_subject(portal, before.id, &before.subject_cipher.0)?,
        message: draft::view(portal, rows.take(&there)?)?.map(all_written).unwrap_or_default(),
        ..DraftView::default()
    }))
}

/// All that was written in a place that is no more, in several windows perhaps: it goes on in one.
fn all_written(kept: DraftView) -> String {
    let texts: Vec<String> =
        std::iter::once(kept.message).chain(kept.apart.into_iter().map(|apart| apart.message)).collect();
    texts.join("\n\n")
}
