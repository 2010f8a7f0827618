//! The simple case as a table: a line of CSV is a contract with its policyholder and the one thing that it insures.
//!
//! A column is named by the path of a field: `person.birth_date`, `contract.renewal.month`, `object.thing.vehicle.plate`. So the
//! schema of the feed is the list of columns, a line becomes the same three records that three lines of NDJSON would be, they
//! pass the same checks, and a fault is named by its column. An empty cell is an absent field.

use serde_json::{Map, Value};

use super::{
    bad_line::{Problem, Reason},
    parse::read_as,
};
use crate::feed::Record;

/// The records of a line: the first part of a column's name, and the record's type in the feed. In the order in which they are
/// written, so that each finds what it refers to.
const RECORDS: [(&str, &str); 3] = [("person", "person"), ("contract", "contract"), ("object", "insured_object")];
/// One column for all three.
const VERSION: &str = "version";
/// Fields that are numbers in the feed.
const NUMBERS: [&str; 5] = [VERSION, "month", "day", "rooms", "area_m2"];
/// Fields that the table need not say, because of the line that they stand in: whose, and the column that says it.
const LINKS: [(&str, &str, &str); 2] = [("contract", "policyholder", "person"), ("object", "contract", "contract")];

/// The first line of a table.
pub(super) struct Header {
    delimiter: u8,
    columns: Vec<String>,
}

impl Header {
    /// Reads the first line. Spreadsheets in France separate by semicolons, others by commas.
    pub fn read(line: &[u8]) -> Result<Self, Vec<Problem>> {
        let delimiter = if line.contains(&b';') { b';' } else { b',' };
        let columns = cells(line, delimiter).map_err(|problem| vec![problem])?;
        let is_known = |name: &str| {
            let record = name.split_once('.').map(|(record, _)| record);
            name == VERSION || record.is_some_and(|record| RECORDS.iter().any(|(known, _)| *known == record))
        };
        let unknown = columns.iter().filter(|name| !is_known(name));
        let problems: Vec<Problem> = unknown.map(|name| Problem::column(name, Reason::UnknownField)).collect();
        if problems.is_empty() { Ok(Self { delimiter, columns }) } else { Err(problems) }
    }

    /// Reads another line: each record under the name that its columns have.
    pub fn records(&self, line: &[u8]) -> Result<Vec<(&'static str, Record)>, Vec<Problem>> {
        let cells = cells(line, self.delimiter).map_err(|problem| vec![problem])?;
        if cells.len() != self.columns.len() {
            return Err(vec![Problem::whole(Reason::Columns { expected: self.columns.len(), found: cells.len() })]);
        }
        let mut line = self.nested(&cells);
        let version = line.get(VERSION).cloned();
        for (record, field, from) in LINKS {
            let id = line.get(from).and_then(|other| other.get("id")).cloned();
            set_default(&mut line, record, field, id);
        }
        let (mut records, mut problems) = (Vec::new(), Vec::new());
        for (name, kind) in RECORDS {
            set_default(&mut line, name, VERSION, version.clone());
            let fields = line.remove(name).unwrap_or_default();
            match read_as(kind, fields) {
                Ok(record) => records.push((name, record)),
                Err(problem) => problems.push(problem.within(name)),
            }
        }
        if problems.is_empty() { Ok(records) } else { Err(problems) }
    }

    /// The cells as one object, nested as the names of their columns say.
    fn nested(&self, cells: &[String]) -> Map<String, Value> {
        let mut line = Map::new();
        for (name, cell) in self.columns.iter().zip(cells).filter(|(_, cell)| !cell.trim().is_empty()) {
            let mut path = name.split('.').peekable();
            let mut place = &mut line;
            while let Some(part) = path.next() {
                if path.peek().is_none() {
                    place.insert(part.to_owned(), value(part, cell));
                    break;
                }
                let inner = place.entry(part).or_insert_with(|| Value::Object(Map::new()));
                // A column that is both a field and a part of one says nothing of its own.
                let Value::Object(inner) = inner else { break };
                place = inner;
            }
        }
        line
    }
}

fn set_default(line: &mut Map<String, Value>, record: &str, field: &str, value: Option<Value>) {
    let record = line.entry(record).or_insert_with(|| Value::Object(Map::new()));
    if let (Value::Object(fields), Some(value)) = (record, value) {
        fields.entry(field).or_insert(value);
    }
}

/// What is no number where one is wanted stays a text, and is refused as one.
fn value(field: &str, cell: &str) -> Value {
    let number = NUMBERS.contains(&field).then(|| cell.trim().parse::<i64>().ok()).flatten();
    number.map_or_else(|| Value::from(cell), Value::from)
}

fn cells(line: &[u8], delimiter: u8) -> Result<Vec<String>, Problem> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).delimiter(delimiter).from_reader(line);
    let mut cells = csv::StringRecord::new();
    match reader.read_record(&mut cells) {
        Ok(_) => Ok(cells.iter().map(ToOwned::to_owned).collect()),
        Err(_) => Err(Problem::whole(Reason::NotUtf8)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_becomes_the_records_that_its_columns_name() {
        let header =
            Header::read(b"version;person.id;person.address.city;contract.id;object.thing.home.rooms").unwrap();
        let line = header.nested(&["3".into(), "P1".into(), "Le \"Havre\"".into(), "C1".into(), String::new()]);
        let expected = serde_json::json!({"version": 3, "person": {"id": "P1", "address": {"city": "Le \"Havre\""}},
            "contract": {"id": "C1"}});
        assert_eq!(Value::Object(line), expected);
        let problems = header.records(b"3;P1;Lyon;C1").unwrap_err();
        assert_eq!(problems, [Problem::whole(Reason::Columns { expected: 5, found: 4 })]);
        assert_eq!(Header::read(b"person.id,colour").err().unwrap(), [Problem::column("colour", Reason::UnknownField)]);
    }
}
