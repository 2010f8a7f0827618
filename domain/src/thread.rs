//! Conversations: with whom, about what, whose turn it is.

use crate::coded::coded;

coded! {
    /// Who answers a customer.
    pub enum Counterpart {
        /// The insurer's advisers.
        Support = "support",
        /// The customer's own broker.
        Broker = "broker",
    }
}

coded! {
    /// What a conversation is about.
    pub enum ThreadTopic {
        /// Signing in, or what an account may do.
        Access = "access",
        /// A contract and what it covers.
        Contract = "contract",
        /// A claim.
        Claim = "claim",
        /// A paper.
        Document = "document",
        /// A premium or a debit.
        Payment = "payment",
        /// Data on file that are not right.
        Correction = "correction",
        /// A complaint that came by the public form: it counts from the day it was sent.
        Complaint = "complaint",
        /// Anything else.
        Other = "other",
    }
}

impl ThreadTopic {
    /// What a customer is offered to write about: a correction and a complaint have ways of their own.
    pub const OFFERED: [Self; 6] =
        [Self::Contract, Self::Claim, Self::Document, Self::Payment, Self::Access, Self::Other];

    /// The topic that a word of the customer's form stands for.
    pub fn offered(code: &str) -> Option<Self> {
        Self::from_code(code).filter(|topic| Self::OFFERED.contains(topic))
    }
}

coded! {
    /// Who must act next.
    pub enum WaitsFor {
        /// The other side: an answer is promised.
        Staff = "staff",
        /// The customer.
        Customer = "customer",
        /// Nobody: it is closed.
        Nobody = "nobody",
    }
}

coded! {
    /// Who wrote a message.
    pub enum Author {
        /// The customer.
        Customer = "customer",
        /// Somebody without an account, from the public form.
        Outside = "outside",
        /// Somebody on the other side.
        Staff = "staff",
    }
}

/// How a message begins, on one line, for a list: whole words where they fit.
pub fn excerpt(text: &str, most: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= most {
        return line;
    }
    let cut: String = line.chars().take(most.saturating_sub(1)).collect();
    let words = cut.rsplit_once(' ').map_or(cut.as_str(), |(words, _)| words);
    format!("{}…", words.trim_end_matches([',', ';', ':', '.', ' ']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_cut_between_words_for_a_list() {
        assert_eq!(excerpt("Bonjour,\n\nune question.", 40), "Bonjour, une question.");
        assert_eq!(excerpt("Bonjour, une question.", 15), "Bonjour, une…");
        assert_eq!(excerpt("Anticonstitutionnellement", 6), "Antic…");
    }

    #[test]
    fn a_customer_is_offered_neither_a_correction_nor_a_complaint_among_the_topics() {
        assert_eq!(ThreadTopic::offered("contract"), Some(ThreadTopic::Contract));
        assert_eq!(ThreadTopic::offered("complaint"), None);
        assert_eq!(ThreadTopic::offered("correction"), None);
    }
}
