//! The home page: what am I insured for, what do I owe and when, what waits for me.

use serde::{Deserialize, Serialize};

use super::{ContractCard, InstalmentView, Overdue};
use crate::{contract::SuspensionReason, reference::ContractNumber};

/// What the home page answers at a glance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HomeOverview {
    /// The person's first name.
    pub first_name: String,
    /// Contracts that are not ended, suspended ones first.
    pub contracts: Vec<ContractCard>,
    /// How many ended ones there are besides.
    pub ended: u32,
    /// Whether there are contracts beyond those looked at here: the list shows them.
    #[serde(default)]
    pub more: bool,
    /// The next amount to be taken or paid, of all contracts.
    pub next_debit: Option<NextDebit>,
    /// What waits for the person, most urgent first.
    pub tasks: Vec<TaskView>,
}

/// The next amount due, with the contract that it is for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NextDebit {
    /// The contract.
    pub contract: ContractNumber,
    /// What is due.
    pub instalment: InstalmentView,
}

/// Something that waits for the person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum TaskView {
    /// Cover is suspended: what to do depends on why.
    Suspended {
        /// The contract.
        contract: ContractNumber,
        /// Why.
        reason: SuspensionReason,
    },
    /// An amount was due and has not arrived.
    Unpaid {
        /// The contract.
        contract: ContractNumber,
        /// How much, and since when.
        overdue: Overdue,
    },
    /// Conversations hold something that was not read.
    Unread {
        /// How many.
        count: u32,
    },
    /// The data on file have not been confirmed since the account was opened.
    ConfirmData,
}
