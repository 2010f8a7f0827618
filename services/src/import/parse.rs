//! From a line to a record: JSON, the record's type, its fields and their types.
//!
//! The fields are read by a reader that remembers where it is, so that a fault is named by its field. Messages of the JSON
//! library are never passed on: they quote the values.

use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_path_to_error::Path;

use super::bad_line::{Problem, Reason};
use crate::feed::Record;

/// Reads a line.
pub(super) fn parse(line: &[u8]) -> Result<Record, Problem> {
    let line = str::from_utf8(line).map_err(|_| Problem::whole(Reason::NotUtf8))?;
    let value =
        serde_json::from_str(line).map_err(|error| Problem::whole(Reason::NotJson { column: error.column() }))?;
    let Value::Object(mut fields) = value else {
        return Err(Problem::whole(Reason::WrongType));
    };
    let of_type = |reason| Problem { field: "type".into(), reason };
    let kind = match fields.remove("type") {
        Some(Value::String(kind)) => kind,
        Some(_) => return Err(of_type(Reason::WrongType)),
        None => return Err(of_type(Reason::Missing)),
    };
    read_as(&kind, Value::Object(fields))
}

/// Reads the fields of a record of a type.
pub(super) fn read_as(kind: &str, fields: Value) -> Result<Record, Problem> {
    match kind {
        "broker" => read(fields).map(Record::Broker),
        "risk_carrier" => read(fields).map(Record::RiskCarrier),
        "person" => read(fields).map(Record::Person),
        "contract" => read(fields).map(Record::Contract),
        "withdrawal" => read(fields).map(Record::Withdrawal),
        "insured_object" => read(fields).map(Record::InsuredObject),
        "driver" => read(fields).map(Record::Driver),
        "coverage" => read(fields).map(Record::Coverage),
        "premium" => read(fields).map(Record::Premium),
        "bonus_malus" => read(fields).map(Record::BonusMalus),
        "past_claim" => read(fields).map(Record::PastClaim),
        "mandate" => read(fields).map(Record::Mandate),
        "instalment" => read(fields).map(Record::Instalment),
        "payment" => read(fields).map(Record::Payment),
        _ => Err(Problem { field: "type".into(), reason: Reason::UnknownCode }),
    }
}

fn read<T: DeserializeOwned>(fields: Value) -> Result<T, Problem> {
    serde_path_to_error::deserialize(fields).map_err(|error| problem(error.path(), &error.inner().to_string()))
}

/// Tells faults apart by how the library's messages begin; only the name of a missing field is taken from them.
fn problem(path: &Path, message: &str) -> Problem {
    let path = match path.to_string() {
        root if root == "." => String::new(),
        path => path.chars().filter(|c| !c.is_control()).take(MAX_PATH).collect(),
    };
    if message.starts_with("missing field") {
        // The path ends at the record, the name is in the message; it is one of ours.
        let name = message.split('`').nth(1).unwrap_or_default();
        let field = if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
        return Problem { field, reason: Reason::Missing };
    }
    let reason = if message.starts_with("unknown field") {
        Reason::UnknownField
    } else if message.starts_with("unknown variant") {
        Reason::UnknownCode
    } else if message.starts_with("invalid ") {
        Reason::WrongType
    } else {
        // Whatever is left comes from the only type that reads texts in its own way.
        Reason::NotADate
    };
    Problem { field: path, reason }
}

/// Most characters of a path that a report repeats: the name of an unknown field may be anything.
const MAX_PATH: usize = 80;

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(line: &str) -> (String, &'static str) {
        let problem = parse(line.as_bytes()).unwrap_err();
        (problem.field, problem.reason.code())
    }

    #[test]
    fn each_fault_of_form_is_named_by_its_field() {
        let instalment = |rest: &str| format!(r#"{{"type":"instalment","id":"i","version":1,"contract":"c",{rest}}}"#);
        let vehicle = |rest: &str| {
            format!(
                r#"{{"type":"insured_object","id":"o","version":1,"contract":"c","number":"n","since":"2026-01-01","thing":{{"vehicle":{{"make":"m",{rest}}}}}}}"#
            )
        };
        for (line, field, code) in [
            ("{".to_owned(), "", "not_json"),
            ("[]".to_owned(), "", "wrong_type"),
            ("{}".to_owned(), "type", "missing"),
            (r#"{"type":7}"#.to_owned(), "type", "wrong_type"),
            (r#"{"type":"claim"}"#.to_owned(), "type", "unknown_code"),
            (instalment(r#""cents":1,"means":"card""#), "due_on", "missing"),
            (instalment(r#""due_on":"2026-02-30","cents":1,"means":"card""#), "due_on", "not_a_date"),
            (instalment(r#""due_on":7,"cents":1,"means":"card""#), "due_on", "wrong_type"),
            (instalment(r#""due_on":"2026-01-01","cents":1.5,"means":"card""#), "cents", "wrong_type"),
            (instalment(r#""due_on":"2026-01-01","cents":1e30,"means":"card""#), "cents", "wrong_type"),
            (instalment(r#""due_on":"2026-01-01","cents":1,"means":"gold""#), "means", "unknown_code"),
            (instalment(r#""due_on":"2026-01-01","cents":1,"means":"card","x":1"#), "x", "unknown_field"),
            (vehicle(r#""model":"m","use":"racing""#), "thing.vehicle.use", "unknown_code"),
            (vehicle(r#""model":"m","use":"private","trailers":[1]"#), "thing.vehicle.trailers[0]", "wrong_type"),
            (vehicle(r#""use":"private""#), "thing.vehicle.model", "missing"),
            (vehicle(r#""model":"m","use":"private","wings":2"#), "thing.vehicle.wings", "unknown_field"),
        ] {
            assert_eq!(fault(&line), (field.to_owned(), code), "{line}");
        }
    }
}
