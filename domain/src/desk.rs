//! The desk of the other side: which queues there are, what a queue is asked for, how an address says it.
//!
//! A filter is a query string and nothing else, so that a view is a bookmark, a saved view is its text, and a page works without
//! a script. What is no word of ours in it asks for nothing special.

use std::fmt;

use chrono::{DateTime, Utc};

use crate::{
    coded::coded,
    reference::ThreadNumber,
    thread::{Counterpart, ThreadTopic},
};

coded! {
    /// A kind of work, each with a queue of its own.
    pub enum QueueKind {
        /// Conversations: what was asked from inside the space and from the public form.
        Messages = "messages",
    }
}

coded! {
    /// Where the work stands.
    pub enum Standing {
        /// The other side must act.
        Waiting = "a_traiter",
        /// The other side must have acted already.
        Overdue = "en_retard",
        /// The customer must act.
        Customer = "attend_client",
        /// Nobody must.
        Closed = "clos",
    }
}

coded! {
    /// Who has taken the work.
    pub enum Whose {
        /// Anyone or nobody.
        Anyone = "tous",
        /// Who asks.
        Mine = "moi",
        /// Nobody yet.
        Nobody = "personne",
    }
}

/// The number of a piece of work. Its two letters say of which kind it is, so that an address and a form need no other word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WorkNumber {
    /// A conversation's.
    Thread(ThreadNumber),
}

impl WorkNumber {
    /// Reads a number of any kind of work.
    pub fn parse(text: &str) -> Option<Self> {
        ThreadNumber::parse(text).ok().map(Self::Thread)
    }

    /// Of which kind it is.
    pub const fn kind(&self) -> QueueKind {
        match self {
            Self::Thread(_) => QueueKind::Messages,
        }
    }

    /// As rows hold it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Thread(number) => number.as_str(),
        }
    }
}

/// What a queue is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QueueFilter {
    /// Where it stands.
    pub standing: Standing,
    /// Who has taken it.
    pub whose: Whose,
    /// What it is about; none: anything.
    pub topic: Option<ThreadTopic>,
    /// Who answers; none: either.
    pub counterpart: Option<Counterpart>,
}

impl Default for QueueFilter {
    fn default() -> Self {
        Self { standing: Standing::Waiting, whose: Whose::Anyone, topic: None, counterpart: None }
    }
}

impl QueueFilter {
    /// Reads a filter by its names in an address.
    pub fn read(value: impl Fn(&str) -> Option<String>) -> Self {
        let plain = Self::default();
        Self {
            standing: value("etat").as_deref().and_then(Standing::from_code).unwrap_or(plain.standing),
            whose: value("a").as_deref().and_then(Whose::from_code).unwrap_or(plain.whose),
            topic: value("sujet").as_deref().and_then(ThreadTopic::from_code),
            counterpart: value("avec").as_deref().and_then(Counterpart::from_code),
        }
    }

    /// Reads a filter as it is written.
    pub fn parse(text: &str) -> Self {
        let value = |name: &str| {
            let mut pairs = text.split('&').filter_map(|pair| pair.split_once('='));
            pairs.find(|(key, _)| *key == name).map(|(_, value)| value.to_owned())
        };
        Self::read(value)
    }
}

impl fmt::Display for QueueFilter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "etat={}&a={}", self.standing.code(), self.whose.code())?;
        if let Some(topic) = self.topic {
            write!(f, "&sujet={}", topic.code())?;
        }
        if let Some(counterpart) = self.counterpart {
            write!(f, "&avec={}", counterpart.code())?;
        }
        Ok(())
    }
}

/// After what a page begins: a time, and the row that has it. It stands in an address as `1795424400000000_018f…`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// What the list is sorted by.
    pub at: DateTime<Utc>,
    /// Which row, where several have the same time.
    pub row: u128,
}

impl Mark {
    /// Reads what an address says; what is no mark is the beginning.
    pub fn parse(text: &str) -> Option<Self> {
        let (at, id) = text.split_once('_')?;
        Some(Self { at: DateTime::from_timestamp_micros(at.parse().ok()?)?, row: u128::from_str_radix(id, 16).ok()? })
    }
}

impl fmt::Display for Mark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}_{:032x}", self.at.timestamp_micros(), self.row)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filter_reads_as_it_is_written_and_nonsense_asks_for_nothing_special() {
        for standing in Standing::ALL {
            for whose in Whose::ALL {
                for topic in [None, Some(ThreadTopic::Claim)] {
                    for counterpart in [None, Some(Counterpart::Broker)] {
                        let filter = QueueFilter { standing: *standing, whose: *whose, topic, counterpart };
                        assert_eq!(QueueFilter::parse(&filter.to_string()), filter);
                    }
                }
            }
        }
        for nonsense in ["", "&&", "etat", "etat=&a=", "etat=<b>&a=tous'--", "sujet=etat"] {
            assert_eq!(QueueFilter::parse(nonsense), QueueFilter::default(), "{nonsense}");
        }
    }

    #[test]
    fn a_mark_reads_as_it_is_written_and_anything_else_is_the_beginning() {
        let mark = Mark { at: DateTime::from_timestamp_micros(1_795_424_400_000_001).unwrap(), row: 7 };
        assert_eq!(Mark::parse(&mark.to_string()), Some(mark));
        for nonsense in ["", "_", "1_", "x_00000000000000000000000000000007", "99999999999999999999_0", "1_g"] {
            assert_eq!(Mark::parse(nonsense), None, "{nonsense}");
        }
    }
}
