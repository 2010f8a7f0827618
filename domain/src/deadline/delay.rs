//! What a delay is: the columns of the table.

use chrono::NaiveDate;

use super::{Rule, Source, Term, Trigger, Words};
use crate::coded::coded;

/// A delay as it holds from one day to another: a line of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Delay {
    /// The rule that it is a version of.
    pub rule: Rule,
    /// First day on which it holds, by the day of the event that sets it going.
    pub since: NaiveDate,
    /// Last day on which it holds; none: still.
    pub until: Option<NaiveDate>,
    /// How long; none: the contract alone says.
    pub term: Option<Term>,
    /// What sets it going.
    pub trigger: Trigger,
    /// Who is bound, and what its end means.
    pub manner: Manner,
    /// Where it is written.
    pub source: Source,
    /// Who must do what until when, in plain words that suit any reader.
    pub reason: Words,
}

/// Who is bound by a delay, and what its end means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Manner {
    /// Who must act, or may.
    pub bound: Party,
    /// Whether something must, may or will happen.
    pub nature: Nature,
    /// Who set the length, and who may change it.
    pub ground: Ground,
    /// What an end on a closed day means.
    pub closed_day: ClosedDay,
    /// Whose holidays it is counted by.
    pub calendar: CalendarUse,
    /// Whether it runs from the event or towards it.
    pub counting: Counting,
}

coded! {
    /// Who is bound by a delay.
    pub enum Party {
        /// The policyholder or the insured.
        Customer = "customer",
        /// Whom an accident has hurt, customer or not.
        Victim = "victim",
        /// The insurer, or who acts in its name.
        Insurer = "insurer",
        /// The broker.
        Broker = "broker",
        /// The expert who appraises a damage.
        Expert = "expert",
        /// The mediator.
        Mediator = "mediator",
        /// The commune, through its mayor.
        Commune = "commune",
    }
}

coded! {
    /// What happens at the end of a delay.
    pub enum Nature {
        /// The bound party owes something by then; after it, it is overdue.
        Duty = "duty",
        /// The bound party may do something until then; after it, it no longer may.
        Right = "right",
        /// Something takes effect by itself.
        Effect = "effect",
    }
}

coded! {
    /// Who set the length of a delay.
    pub enum Ground {
        /// The law, and nobody may change it.
        Law = "law",
        /// The law; the contract or a promise may be kinder to the customer, never harsher.
        LawOrKinder = "law_or_kinder",
        /// The contract.
        Contract = "contract",
        /// A promise of the portal's own.
        Promise = "promise",
    }
}

coded! {
    /// What it means that the last day of a delay is a Saturday, a Sunday or a public holiday.
    ///
    /// Moving the end to the next open day (CPC art. 642) is a rule of procedure; whether it serves here is doubtful, so that
    /// each side is held to what is safe for the customer.
    pub enum ClosedDay {
        /// Nothing: the end stands.
        Stands = "stands",
        /// The date shown stands, and what comes until midnight of that day is accepted all the same, or of the next *jour ouvré*
        /// where it is none. A delay runs to the end of its last day (CPC art. 642, al. 1), be it counted in hours.
        AcceptedLater = "accepted_later",
    }
}

coded! {
    /// By whose holidays a delay is counted.
    pub enum CalendarUse {
        /// Those of the place of the risk, else of the person's home (art. L191-2).
        Place = "place",
        /// Those of the mainland, where the staff works.
        Mainland = "mainland",
    }
}

coded! {
    /// On which side of its event a delay lies.
    pub enum Counting {
        /// It begins with the event: no later than so long after.
        From = "from",
        /// It ends before the event: no later than so long before.
        Towards = "towards",
    }
}

/// What a customer owes by law.
pub(super) const CUSTOMER_DUTY: Manner = Manner {
    bound: Party::Customer,
    nature: Nature::Duty,
    ground: Ground::Law,
    closed_day: ClosedDay::AcceptedLater,
    calendar: CalendarUse::Place,
    counting: Counting::From,
};

/// What a customer may do by law.
pub(super) const CUSTOMER_RIGHT: Manner = Manner { nature: Nature::Right, ..CUSTOMER_DUTY };

/// What the insurer owes by law.
pub(super) const INSURER_DUTY: Manner =
    Manner { bound: Party::Insurer, closed_day: ClosedDay::Stands, ..CUSTOMER_DUTY };

/// What the insurer has promised without owing it.
pub(super) const PROMISE: Manner = Manner { ground: Ground::Promise, calendar: CalendarUse::Mainland, ..INSURER_DUTY };

/// What takes effect by itself.
pub(super) const EFFECT: Manner = Manner { nature: Nature::Effect, ..INSURER_DUTY };
