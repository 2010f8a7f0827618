//! Finds conversations by what is in them. What people write is sealed, so the customer's own recent ones are opened and read; of
//! somebody who writes very much the oldest are not.

use std::collections::HashSet;

use domain::{
    person::name_key,
    view::{Correspondent, ThreadRow},
};
use sea_orm::{
    ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _, QueryTrait as _,
};
use uuid::Uuid;

use super::{
    list::{PAGE, row_view},
    rows::{Referring, of, referring},
    seal::open_body,
};
use crate::{
    account::Customer,
    entity::{message, thread},
    failure::Fault,
    portal::Portal,
};

/// How many conversations are looked into, the latest.
const THREADS: u64 = 200;
/// How many messages are opened, the latest.
const MESSAGES: u64 = 1_000;

/// The customer's conversations in which every word of what is searched stands, put away or not, the latest first.
pub async fn search_threads(customer: &Customer, portal: &Portal, sought: &str) -> Result<Vec<ThreadRow>, Fault> {
    let key = name_key(&[sought]);
    let words: Vec<&str> = key.split(' ').filter(|word| !word.is_empty()).collect();
    if words.is_empty() {
        return Ok(Vec::new());
    }
    let rows = referring(customer)
        .order_by_desc(thread::Column::LastMessageAt)
        .order_by_desc(thread::Column::Id)
        .limit(THREADS)
        .into_model::<Referring>()
        .all(&portal.db)
        .await?;
    let written = in_messages(customer, portal, &words).await?;
    let mut found = Vec::new();
    for row in rows {
        let view = row_view(customer, portal, &row)?;
        if written.contains(&row.id) || holds(&references(&view), &words) {
            found.push(view);
        }
        if found.len() == PAGE {
            break;
        }
    }
    Ok(found)
}

/// The conversations with a message in which every word stands.
async fn in_messages(customer: &Customer, portal: &Portal, words: &[&str]) -> Result<HashSet<Uuid>, Fault> {
    let own = of(customer).select_only().column(thread::Column::Id).into_query();
    let rows = message::Entity::find()
        .filter(message::Column::ThreadId.in_subquery(own))
        .order_by_desc(message::Column::SentAt)
        .limit(MESSAGES)
        .all(&portal.db)
        .await?;
    let mut found = HashSet::new();
    for row in rows {
        if holds(&open_body(portal, row.id, &row.body_cipher)?, words) {
            found.insert(row.thread_id);
        }
    }
    Ok(found)
}

/// What stands on a conversation beside its messages.
fn references(row: &ThreadRow) -> String {
    let with = match &row.with {
        Correspondent::Support => "",
        Correspondent::Broker { name } => name,
    };
    let contract = row.about.contract.as_ref().map(ToString::to_string).unwrap_or_default();
    let object = row.about.object.as_ref().map(ToString::to_string).unwrap_or_default();
    let thing = row.about.thing.as_deref().unwrap_or_default();
    [&row.subject, row.number.as_str(), with, &contract, &object, thing].join(" ")
}

/// Whether every word stands somewhere in the text, accents and case aside.
fn holds(text: &str, words: &[&str]) -> bool {
    let key = name_key(&[text]);
    words.iter().all(|word| key.contains(word))
}
