//! One run of the import: the two readings of the sources, and the row that remembers the run.

use std::io;

use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::{ActiveValue::Set, ConnectionTrait, DatabaseTransaction, EntityTrait as _};

use super::{
    Refusal, Source,
    bad_line::{Problem, Reason},
    batch::Batch,
    check::{self, Checked},
    lines::{Lines, Read},
    parse::parse,
    progress::{Progress, Stage},
    report::{Position, Reporter},
    source::Reader,
    table::Header,
};
use crate::{
    database::begin,
    entity::import_run,
    failure::{Failure, Fault, Outcome, refuse},
    portal::Portal,
};

/// In how many transactions rows are written.
#[derive(Clone, Copy)]
pub(super) enum Target<'a> {
    /// In this one.
    One(&'a DatabaseTransaction),
    /// In one for each batch, so that other writers have their turn between two.
    Each,
}

/// A run.
pub(super) struct Run<'a, P> {
    portal: &'a Portal,
    pub reporter: Reporter<P>,
    started_at: DateTime<Utc>,
}

/// How many bad lines the first reading of a source found; none when it can be read once only.
pub(super) type FirstReading = Option<u64>;

impl<'a, P: Progress> Run<'a, P> {
    pub fn new(portal: &'a Portal, reporter: Reporter<P>) -> Self {
        Self { portal, reporter, started_at: portal.clock.now() }
    }

    /// The first reading: every line by itself, the database untouched.
    pub async fn check(&mut self, sources: &[Source]) -> Outcome<Vec<FirstReading>, Refusal> {
        let mut sizes = Vec::with_capacity(sources.len());
        for source in sources {
            sizes.push(source.size().await.map_err(unreadable(source))?);
        }
        self.reporter.progress.begins(Stage::Checking, Some(sizes.iter().flatten().sum()));
        let mut checked = Vec::with_capacity(sources.len());
        for (source, size) in sources.iter().zip(&sizes) {
            checked.push(if size.is_some() { Some(self.check_source(source).await?) } else { None });
        }
        let total = sizes.into_iter().sum::<Option<u64>>();
        self.reporter.progress.begins(Stage::Writing, total);
        Ok(checked)
    }

    async fn check_source(&mut self, source: &Source) -> Outcome<u64, Refusal> {
        let mut lines = open(source).await?;
        let mut bad = 0;
        while let Some((position, line)) = self.next(source, &mut lines).await? {
            if let Err(problems) = line {
                bad += 1;
                self.reporter.reject(&position, problems);
            }
        }
        Ok(bad)
    }

    /// The second reading: references, versions, rows.
    pub async fn write(
        &mut self,
        db: Target<'_>,
        sources: &[Source],
        checked: &[FirstReading],
    ) -> Outcome<(), Refusal> {
        let mut batch = Batch::default();
        for (source, first) in sources.iter().zip(checked) {
            let bad = self.write_source(db, source, first.is_none(), &mut batch).await?;
            if first.is_some_and(|first| first != bad) {
                return refuse(Refusal::Changed { source: source.name().to_string() });
            }
        }
        self.settle(db, &mut batch).await?;
        Ok(())
    }

    async fn settle(&mut self, db: Target<'_>, batch: &mut Batch) -> Result<(), Fault> {
        match db {
            Target::One(transaction) => batch.settle(transaction, self.portal, &mut self.reporter).await,
            Target::Each => {
                let transaction = begin(&self.portal.db).await?;
                batch.settle(&transaction, self.portal, &mut self.reporter).await?;
                Ok(transaction.commit().await?)
            }
        }
    }

    async fn write_source(
        &mut self,
        db: Target<'_>,
        source: &Source,
        first_time: bool,
        batch: &mut Batch,
    ) -> Outcome<u64, Refusal> {
        let mut lines = open(source).await?;
        let mut bad = 0;
        while let Some((position, line)) = self.next(source, &mut lines).await? {
            self.reporter.report.lines += 1;
            match line {
                Ok(records) => {
                    for record in records {
                        if batch.ends_before(&record) {
                            self.settle(db, batch).await?;
                        }
                        batch.add(position.clone(), record);
                    }
                }
                Err(problems) => {
                    bad += 1;
                    if first_time {
                        self.reporter.reject(&position, problems);
                    }
                }
            }
        }
        Ok(bad)
    }

    /// Reads and checks the next line that is not blank.
    async fn next(&mut self, source: &Source, open: &mut Open) -> Outcome<Option<CheckedLine>, Refusal> {
        let Open { lines, form } = open;
        loop {
            let Some(Read { number, bytes, too_long }) = lines.next().await.map_err(unreadable(source))? else {
                return Ok(None);
            };
            self.reporter.progress.read(bytes);
            let position = Position { source: source.name(), line: number };
            if too_long {
                return Ok(Some((position, Err(vec![Problem::whole(Reason::LineTooLong)]))));
            }
            if lines.line().is_empty() {
                continue;
            }
            let today = self.portal.clock.today();
            match form {
                Form::Records => return Ok(Some((position, record(lines.line(), today)))),
                Form::Table(Some(header)) => return Ok(Some((position, row(header, lines.line(), today)))),
                Form::Table(first @ None) => match Header::read(lines.line()) {
                    Ok(header) => *first = Some(header),
                    Err(problems) => {
                        // What the lines below mean is then not known: none is read.
                        *form = Form::Unknown;
                        return Ok(Some((position, Err(problems))));
                    }
                },
                Form::Unknown => {}
            }
        }
    }

    /// Remembers the run, in its own transaction.
    pub async fn sign(&self, db: &impl ConnectionTrait) -> Result<(), Fault> {
        let report = &self.reporter.report;
        let row = import_run::ActiveModel {
            id: Set(self.portal.random.id(self.started_at)?),
            started_at: Set(self.started_at),
            finished_at: Set(Some(self.portal.clock.now())),
            lines: Set(i64::try_from(report.lines)?),
            written: Set(i64::try_from(report.written)?),
            unchanged: Set(i64::try_from(report.unchanged + report.older)?),
            rejected: Set(i64::try_from(report.rejected)?),
        };
        import_run::Entity::insert(row).exec_without_returning(db).await?;
        Ok(())
    }
}

/// A line, with what its checks made of it: one record, or those of a table's line.
type CheckedLine = (Position, Result<Vec<Checked>, Vec<Problem>>);

/// A source that is being read.
struct Open {
    lines: Lines<Reader>,
    form: Form,
}

/// What a line is.
enum Form {
    /// A record.
    Records,
    /// A row under the first line, once that is read.
    Table(Option<Header>),
    /// A row under a first line that was refused.
    Unknown,
}

fn record(line: &[u8], today: NaiveDate) -> Result<Vec<Checked>, Vec<Problem>> {
    let record = parse(line).map_err(|problem| vec![problem])?;
    check::check(record, today).map(|checked| vec![checked])
}

/// All faults of the row, whichever of its records has them.
fn row(header: &Header, line: &[u8], today: NaiveDate) -> Result<Vec<Checked>, Vec<Problem>> {
    let (mut checked, mut problems) = (Vec::new(), Vec::new());
    for (part, record) in header.records(line)? {
        match check::check(record, today) {
            Ok(record) => checked.push(record),
            Err(found) => problems.extend(found.into_iter().map(|problem| problem.within(part))),
        }
    }
    if problems.is_empty() { Ok(checked) } else { Err(problems) }
}

async fn open(source: &Source) -> Outcome<Open, Refusal> {
    let lines = Lines::new(source.open().await.map_err(unreadable(source))?);
    let form = if source.is_table() { Form::Table(None) } else { Form::Records };
    Ok(Open { lines, form })
}

fn unreadable(source: &Source) -> impl FnOnce(io::Error) -> Failure<Refusal> {
    let source = source.name().to_string();
    move |error| Failure::Refused(Refusal::Unreadable { source, why: error.to_string() })
}
