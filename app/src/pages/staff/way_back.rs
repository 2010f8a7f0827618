//! The queue that a conversation was opened from, in the words of its filter: they go along in the address of the conversation and of what
//! its forms post to, so that the way back leads where one was, whatever was done meanwhile. They are codes, and say nothing of anybody.

use domain::{desk::QueueFilter, reference::ThreadNumber};

use crate::request::Visit;

/// The queue that one came from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct WayBack(QueueFilter);

impl WayBack {
    /// Back to a queue that was narrowed like this.
    pub const fn to(filter: QueueFilter) -> Self {
        Self(filter)
    }

    /// What the address says that was asked for.
    pub fn of(visit: &Visit) -> Self {
        visit.asked.split_once('?').map(|(_, query)| Self(QueueFilter::parse(query))).unwrap_or_default()
    }

    /// The queue.
    pub fn queue(self) -> String {
        self.along("/gestion")
    }

    /// A conversation, which leads back to it.
    pub fn thread(self, number: &ThreadNumber) -> String {
        self.along(&format!("/gestion/fil/{number}"))
    }

    /// An address with the way back in it. The whole queue needs no words.
    pub fn along(self, address: &str) -> String {
        if self == Self::default() { address.to_owned() } else { format!("{address}?{}", self.0) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_whole_queue_needs_no_words_and_a_narrowed_one_comes_back_as_it_was() {
        let number = ThreadNumber::from_serial(10_000_001);
        assert_eq!(WayBack::default().thread(&number), format!("/gestion/fil/{number}"));
        let narrowed = QueueFilter::parse("etat=en_retard&a=moi&sujet=claim&avec=broker");
        let address = WayBack::to(narrowed).thread(&number);
        let (path, query) = address.split_once('?').unwrap();
        assert_eq!((path, QueueFilter::parse(query)), (format!("/gestion/fil/{number}").as_str(), narrowed));
        assert_eq!(WayBack::to(narrowed).queue(), format!("/gestion?{narrowed}"));
    }
}
