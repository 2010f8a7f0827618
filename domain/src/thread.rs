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
        /// Anything else.
        Other = "other",
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
