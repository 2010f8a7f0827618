//! What was typed in a form and what was wrong with it, kept for the page that follows the post: once, sealed, for an hour.
//!
//! The browser holds only a random token. Nothing of a form is ever in an address, and passwords and codes are never in a form
//! record: [`FormState`] has no place for them.

use chrono::TimeDelta;
use domain::form::FormState;
use sea_orm::{ActiveValue::Set, ColumnTrait as _, EntityTrait as _, QueryFilter as _, sea_query::OnConflict};

use crate::{account::Token, entity::form_record, failure::Fault, keys::Place, portal::Portal};

const KEPT: TimeDelta = TimeDelta::hours(1);

/// Keeps a form's state for the page that follows, in place of what the same browser had there.
pub async fn keep_form(portal: &Portal, browser: &Token, state: &FormState) -> Result<(), Fault> {
    let (now, key) = (portal.clock.now(), key(portal, browser, &state.form));
    let id = portal.random.id(now)?;
    let payload_cipher = portal.keys.seal(&portal.random, &place(id), &serde_json::to_vec(state)?)?;
    let row = form_record::ActiveModel {
        id: Set(id),
        key: Set(key),
        payload_cipher: Set(payload_cipher),
        expires_at: Set(now + KEPT),
    };
    // Two tabs may leave something at the same instant: the later one stays.
    let replace = OnConflict::column(form_record::Column::Key)
        .update_columns([form_record::Column::Id, form_record::Column::PayloadCipher, form_record::Column::ExpiresAt])
        .to_owned();
    form_record::Entity::insert(row).on_conflict(replace).exec_without_returning(&portal.db).await?;
    Ok(())
}

/// Takes back what was kept for a form: the first to ask has it, and nobody after.
pub async fn take_form(portal: &Portal, browser: &Token, form: &str) -> Result<Option<FormState>, Fault> {
    let key = key(portal, browser, form);
    // Looked at before it is taken: most pages have nothing waiting, and must not ask for a write where nothing can be written.
    let Some(row) = form_record::Entity::find().filter(form_record::Column::Key.eq(key)).one(&portal.db).await? else {
        return Ok(None);
    };
    // Of two who ask at once, one deletes it and the other hears nothing.
    let taken = form_record::Entity::delete_by_id(row.id).exec(&portal.db).await?;
    if taken.rows_affected == 0 || row.expires_at <= portal.clock.now() {
        return Ok(None);
    }
    let payload = portal.keys.open(&place(row.id), &row.payload_cipher)?;
    Ok(Some(serde_json::from_slice(&payload)?))
}

fn key(portal: &Portal, browser: &Token, form: &str) -> Vec<u8> {
    portal.keys.token_mac("form", &[browser.bytes(), form.as_bytes()].concat())
}

fn place(row: uuid::Uuid) -> Place {
    Place { table: "form_record", column: "payload", row }
}
