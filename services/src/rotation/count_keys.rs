//! How many values each key has sealed: what says that an old key can be taken off the ring.

use sea_orm::{
    ConnectionTrait as _, ExprTrait as _,
    sea_query::{Expr, Func, Query},
};

use super::{
    columns::{ALL, SealedColumn},
    files::{FILES, by_key},
};
use crate::{
    failure::Fault,
    keys::{KEY_ID, KeyId},
    portal::Portal,
};

/// Where a key stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// It seals.
    Newest,
    /// It opens what it has sealed.
    Older,
    /// It is not on this process's ring: its values do not open.
    Unknown,
}

/// The values of one column, or the kept files, that one key has sealed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyCount {
    /// Table and column, or `files`.
    pub column: String,
    /// The key; none for what is no sealed value.
    pub key: Option<KeyId>,
    /// Where the key stands.
    pub standing: Standing,
    /// How many.
    pub values: u64,
}

/// Counts the sealed values by column and key, and the kept files by key.
///
/// # Errors
/// The database's own, and the store's.
pub async fn count_keys(portal: &Portal) -> Result<Vec<KeyCount>, Fault> {
    let mut counts = Vec::new();
    for column in ALL {
        counts.extend(count_column(portal, column).await?);
    }
    let files = by_key(portal).await?.into_iter();
    counts.extend(files.map(|(key, values)| KeyCount {
        column: FILES.to_owned(),
        key,
        standing: standing(portal, key),
        values,
    }));
    Ok(counts)
}

async fn count_column(portal: &Portal, column: SealedColumn) -> Result<Vec<KeyCount>, Fault> {
    let by_key = Query::select()
        .expr_as(column.key_id(), "key_id")
        .expr_as(Func::count(Expr::col(column.name)), "values_sealed")
        .from(column.table)
        .and_where(Expr::col(column.name).is_not_null())
        .group_by_col("key_id")
        .to_owned();
    let rows = portal.db.query_all(&by_key).await?;
    let counts = rows.into_iter().map(|row| {
        let id: Vec<u8> = row.try_get("", "key_id")?;
        let key = <[u8; KEY_ID]>::try_from(id).ok().map(KeyId);
        let values = u64::try_from(row.try_get::<i64>("", "values_sealed")?)?;
        Ok(KeyCount { column: column.to_string(), key, standing: standing(portal, key), values })
    });
    counts.collect()
}

fn standing(portal: &Portal, key: Option<KeyId>) -> Standing {
    match portal.keys.ring().position(|known| Some(known) == key) {
        Some(0) => Standing::Newest,
        Some(_) => Standing::Older,
        None => Standing::Unknown,
    }
}
