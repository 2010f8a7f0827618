//! What is known when a record is judged: the rows of the database that a batch speaks of, and the records accepted since.
//!
//! One query a table for a whole batch. Records are then judged in the order of their lines, so that a reference to a later
//! line is refused wherever batches happen to be cut.

use std::collections::{HashMap, HashSet};

use sea_orm::{
    ConnectionTrait, DbErr, ExprTrait as _,
    sea_query::{Cond, Expr, Query, SelectStatement},
};
use uuid::Uuid;

use super::{
    bad_line::{Problem, Reason},
    check::{Checked, Reference},
    kind::Kind,
};

/// The records that a batch may refer to or replace.
#[derive(Default)]
pub(super) struct Known {
    versions: HashMap<(Kind, Uuid), i64>,
    products: HashMap<Uuid, String>,
    owners: HashMap<(Kind, String), Uuid>,
    numbers: HashMap<(Kind, Uuid), String>,
}

/// What is to be done with a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// It is new.
    Add,
    /// It is newer than what stands there.
    Replace,
    /// It stands there already.
    Unchanged,
    /// A newer one stands there.
    Older,
}

impl Known {
    /// Looks up everything that the records speak of.
    pub async fn load(db: &impl ConnectionTrait, records: impl Iterator<Item = &Checked>) -> Result<Self, DbErr> {
        let mut wanted: HashMap<Kind, Wanted> = HashMap::new();
        for record in records {
            let own = wanted.entry(record.kind).or_default();
            own.ids.insert(record.id);
            own.numbers.extend(record.row.number().map(ToOwned::to_owned));
            for Reference { kind, id, .. } in &record.references {
                wanted.entry(*kind).or_default().ids.insert(*id);
            }
        }
        let mut known = Self::default();
        for (kind, wanted) in wanted {
            known.look_up(db, kind, wanted).await?;
        }
        Ok(known)
    }

    async fn look_up(&mut self, db: &impl ConnectionTrait, kind: Kind, wanted: Wanted) -> Result<(), DbErr> {
        for row in db.query_all(&query(kind, wanted)).await? {
            let id: Uuid = row.try_get("", "id")?;
            self.versions.insert((kind, id), row.try_get("", "source_version")?);
            if is_numbered(kind) {
                self.number(kind, id, row.try_get("", "number")?);
            }
            if kind == Kind::Contract {
                self.products.insert(id, row.try_get("", "product")?);
            }
        }
        Ok(())
    }

    /// Judges a record by what came before it.
    pub fn judge(&self, record: &Checked) -> Result<Verdict, Vec<Problem>> {
        let verdict = match self.versions.get(&(record.kind, record.id)) {
            Some(version) if *version == record.version => return Ok(Verdict::Unchanged),
            Some(version) if *version > record.version => return Ok(Verdict::Older),
            Some(_) => Verdict::Replace,
            None => Verdict::Add,
        };
        let mut problems: Vec<Problem> =
            record.references.iter().filter_map(|reference| self.fault(reference)).collect();
        let owner = record.row.number().and_then(|number| self.owners.get(&(record.kind, number.to_owned())));
        if owner.is_some_and(|owner| *owner != record.id) {
            problems.push(Problem { field: "number".into(), reason: Reason::NumberTaken });
        }
        if problems.is_empty() { Ok(verdict) } else { Err(problems) }
    }

    /// Remembers a record that was accepted.
    pub fn learn(&mut self, record: &Checked) {
        self.versions.insert((record.kind, record.id), record.version);
        if let Some(number) = record.row.number() {
            self.number(record.kind, record.id, number.to_owned());
        }
        if let Some(product) = record.row.product() {
            self.products.insert(record.id, product.to_owned());
        }
    }

    /// A record has a number, and no longer the one that it had.
    fn number(&mut self, kind: Kind, id: Uuid, number: String) {
        if let Some(former) = self.numbers.insert((kind, id), number.clone()) {
            self.owners.remove(&(kind, former));
        }
        self.owners.insert((kind, number), id);
    }

    fn fault(&self, reference: &Reference) -> Option<Problem> {
        let Reference { field, kind, id, product } = reference;
        let reason = if !self.versions.contains_key(&(*kind, *id)) {
            Reason::UnknownReference { kind: *kind }
        } else if product.is_some_and(|product| self.products.get(id).is_some_and(|known| known != product.code())) {
            Reason::OtherProduct
        } else {
            return None;
        };
        Some(Problem { field: (*field).to_owned(), reason })
    }
}

/// What is looked up in a table.
#[derive(Default)]
struct Wanted {
    ids: HashSet<Uuid>,
    numbers: HashSet<String>,
}

fn is_numbered(kind: Kind) -> bool {
    matches!(kind, Kind::Contract | Kind::InsuredObject)
}

fn query(kind: Kind, wanted: Wanted) -> SelectStatement {
    let mut query = Query::select();
    query.columns(["id", "source_version"]).from(kind.table());
    let mut found = Cond::any().add(Expr::col("id").is_in(wanted.ids));
    if is_numbered(kind) {
        query.column("number");
        if !wanted.numbers.is_empty() {
            found = found.add(Expr::col("number").is_in(wanted.numbers));
        }
    }
    if kind == Kind::Contract {
        query.column("product");
    }
    query.cond_where(found).take()
}
