//! What kind of fault it is, as far as whoever must answer cares: will it pass by itself, and can anything be written meanwhile.
//!
//! The databases' own codes are read here and nowhere else.

use std::error::Error;

use sea_orm::{DbErr, RuntimeErr, sqlx};

use crate::store::StoreError;

/// What kind of fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FaultKind {
    /// The database or the store of files cannot be reached, or is too busy to answer. It passes by itself.
    OutOfReach,
    /// What is there can be read and nothing can be written: no room is left. It passes when somebody makes some.
    Unwritable,
    /// Ours: it will happen again.
    Ours,
}

impl FaultKind {
    /// The kind of an error, by the first of its causes that tells.
    pub(super) fn of(error: &(dyn Error + 'static)) -> Self {
        let mut next = Some(error);
        while let Some(error) = next {
            let of_a_file = error.downcast_ref().map_or(Self::Ours, of_the_store);
            let kind = error.downcast_ref().map_or(of_a_file, of_the_database);
            if kind != Self::Ours {
                return kind;
            }
            next = error.source();
        }
        Self::Ours
    }
}

fn of_the_store(error: &StoreError) -> FaultKind {
    match error {
        StoreError::OutOfReach(_) => FaultKind::OutOfReach,
        StoreError::Full(_) => FaultKind::Unwritable,
        _ => FaultKind::Ours,
    }
}

fn of_the_database(error: &DbErr) -> FaultKind {
    match error {
        DbErr::ConnectionAcquire(_) => FaultKind::OutOfReach,
        DbErr::Conn(RuntimeErr::SqlxError(error))
        | DbErr::Exec(RuntimeErr::SqlxError(error))
        | DbErr::Query(RuntimeErr::SqlxError(error)) => of_the_driver(error),
        _ => FaultKind::Ours,
    }
}

fn of_the_driver(error: &sqlx::Error) -> FaultKind {
    use sqlx::Error as E;
    match error {
        E::Io(_) | E::Tls(_) | E::Protocol(_) | E::PoolTimedOut | E::PoolClosed | E::WorkerCrashed | E::BeginFailed => {
            FaultKind::OutOfReach
        }
        E::Database(error) => error.code().map_or(FaultKind::Ours, |code| of_the_code(&code)),
        _ => FaultKind::Ours,
    }
}

/// PostgreSQL has five letters and digits; SQLite a shorter number, whose last eight bits are the family.
fn of_the_code(code: &str) -> FaultKind {
    const SQLITE_WRITE: [u32; 3] = [778, 1034, 4874]; // IOERR_WRITE, IOERR_FSYNC, IOERR_SHMSIZE
    if code.len() == 5 {
        return of_the_state(code);
    }
    match code.parse::<u32>() {
        Ok(number) if SQLITE_WRITE.contains(&number) => FaultKind::Unwritable,
        Ok(number) => match number & 0xff {
            8 | 13 => FaultKind::Unwritable,          // READONLY, FULL
            5 | 6 | 10 | 14 => FaultKind::OutOfReach, // BUSY, LOCKED, IOERR, CANTOPEN
            _ => FaultKind::Ours,
        },
        Err(_) => FaultKind::Ours,
    }
}

fn of_the_state(state: &str) -> FaultKind {
    match state {
        // No room; a server that only reads, as one does that was put aside.
        "53100" | "25006" => FaultKind::Unwritable,
        // Other resources, a connection that broke, a server that ends or begins.
        _ if ["08", "53"].iter().any(|class| state.starts_with(class)) => FaultKind::OutOfReach,
        "57P01" | "57P02" | "57P03" | "55P03" => FaultKind::OutOfReach,
        _ => FaultKind::Ours,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_passes_by_itself_what_cannot_be_written_and_what_is_ours() {
        let examples = [
            (["5", "517", "14", "57P01", "08006", "53300"], FaultKind::OutOfReach),
            (["13", "8", "778", "1034", "53100", "25006"], FaultKind::Unwritable),
            (["1", "19", "2067", "23505", "42P01", "22001"], FaultKind::Ours),
        ];
        for (codes, kind) in examples {
            for code in codes {
                assert_eq!(of_the_code(code), kind, "{code}");
            }
        }
    }

    #[test]
    fn a_pool_without_a_connection_is_a_database_out_of_reach() {
        let timeout = DbErr::ConnectionAcquire(sea_orm::error::ConnAcquireErr::Timeout);
        assert_eq!(FaultKind::of(&timeout), FaultKind::OutOfReach);
        assert_eq!(FaultKind::of(&DbErr::RecordNotInserted), FaultKind::Ours);
    }
}
