//! The kinds of records, the table of each, and the identifier that a record has there.
//!
//! The identifier is drawn from the policy system's own: see [`neighbours`]. A reference is then known before what it refers to
//! has been looked up, and the same feed gives the same rows in every database.

use uuid::Uuid;

use super::neighbours;

/// A kind of record. The order is the one in which rows must be written, so that each finds what it refers to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// An intermediary.
    Broker,
    /// An insurer who carries the risk.
    RiskCarrier,
    /// A person.
    Person,
    /// A contract.
    Contract,
    /// What a contract insures.
    InsuredObject,
    /// A named driver.
    Driver,
    /// A coverage.
    Coverage,
    /// A premium.
    Premium,
    /// A bonus-malus coefficient.
    BonusMalus,
    /// A claim of the past.
    PastClaim,
    /// A mandate.
    Mandate,
    /// An instalment.
    Instalment,
    /// A payment.
    Payment,
}

impl Kind {
    /// The table, which is also the `type` in the feed.
    pub const fn table(self) -> &'static str {
        match self {
            Self::Broker => "broker",
            Self::RiskCarrier => "risk_carrier",
            Self::Person => "person",
            Self::Contract => "contract",
            Self::InsuredObject => "insured_object",
            Self::Driver => "driver",
            Self::Coverage => "coverage",
            Self::Premium => "premium",
            Self::BonusMalus => "bonus_malus",
            Self::PastClaim => "past_claim",
            Self::Mandate => "mandate",
            Self::Instalment => "instalment",
            Self::Payment => "payment",
        }
    }

    /// The row of a record.
    pub(super) fn row(self, source_id: &str) -> Uuid {
        neighbours::id(neighbours::place(source_id), format!("{}:{source_id}", self.table()).as_bytes())
    }
}
