//! The value of a column as a line of a backup writes it, and back: the same text whichever database it came from.

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use data_encoding::BASE64;
use sea_orm::{ColumnType, Value};
use serde_json::Value as Json;
use uuid::Uuid;

use crate::failure::Fault;

/// A value as it is written.
pub(super) fn written(value: Value) -> Result<Json, Fault> {
    Ok(match value {
        Value::Bool(value) => value.into(),
        Value::Int(value) => value.into(),
        Value::BigInt(value) => value.into(),
        Value::String(value) => value.into(),
        Value::Bytes(value) => value.map(|bytes| BASE64.encode(&bytes)).into(),
        Value::Uuid(value) => value.map(|id| id.to_string()).into(),
        Value::ChronoDate(value) => value.map(|day| day.to_string()).into(),
        Value::ChronoDateTimeUtc(value) => value.map(|at| at.to_rfc3339_opts(SecondsFormat::Micros, true)).into(),
        _ => return Err(Fault::new("a column has a kind of value that backups do not know")),
    })
}

/// A value as its column keeps it.
pub(super) fn read(kind: &ColumnType, written: Json) -> Result<Value, Fault> {
    Ok(match kind {
        ColumnType::Boolean => Value::Bool(serde_json::from_value(written)?),
        ColumnType::Integer => Value::Int(serde_json::from_value(written)?),
        ColumnType::BigInteger => Value::BigInt(serde_json::from_value(written)?),
        ColumnType::String(_) | ColumnType::Text => Value::String(serde_json::from_value(written)?),
        ColumnType::Blob | ColumnType::Binary(_) | ColumnType::VarBinary(_) => {
            let text: Option<String> = serde_json::from_value(written)?;
            Value::Bytes(text.map(|text| BASE64.decode(text.as_bytes())).transpose()?)
        }
        ColumnType::Uuid => Value::Uuid(serde_json::from_value::<Option<Uuid>>(written)?),
        ColumnType::Date => Value::ChronoDate(serde_json::from_value::<Option<NaiveDate>>(written)?),
        ColumnType::TimestampWithTimeZone => {
            Value::ChronoDateTimeUtc(serde_json::from_value::<Option<DateTime<Utc>>>(written)?)
        }
        _ => return Err(Fault::new("a column is of a kind that backups do not know")),
    })
}
