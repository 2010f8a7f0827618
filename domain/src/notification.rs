//! News for a person: of which kinds, by which ways, and which of them the person may turn off.
//!
//! A kind is here when something raises it. What is told is that something happened and where to read it, never what it says.
//!
//! To add one: a word in [`NoticeKind`], its line in [`NoticeKind::offer`], its texts in `locales/*/notifications.json` and in
//! `letters/news/`.

use crate::coded::coded;

coded! {
    /// On which side a reader of news is.
    pub enum Side {
        /// A customer.
        Customer = "customer",
        /// Somebody who works on customers' files.
        Staff = "staff",
    }
}

coded! {
    /// What happened.
    pub enum NoticeKind {
        /// The other side has answered in a conversation.
        ThreadAnswered = "thread_answered",
        /// A conversation was closed.
        ThreadClosed = "thread_closed",
        /// The promised answer is late.
        PromiseOverdue = "promise_overdue",
        /// A file was refused when it was examined.
        FileRefused = "file_refused",
        /// Somebody signed in from a device that is not known.
        NewDevice = "new_device",
        /// A conversation waits in the queue of somebody on the other side.
        ItemArrived = "item_arrived",
        /// A colleague has handed a conversation over.
        ItemHandedOver = "item_handed_over",
        /// What falls due today, each morning.
        DueToday = "due_today",
    }
}

coded! {
    /// By which way.
    pub enum Channel {
        /// The list of news on the portal itself.
        Portal = "portal",
        /// By mail.
        Email = "email",
        /// By text message.
        Sms = "sms",
    }
}

/// Why a way cannot be turned off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// It guards the account: who has broken in must not be able to silence it.
    Security,
    /// It says that something sent did not arrive: unsaid, a person would count on it.
    NotArrived,
}

/// What a person may choose for a kind and a way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Offer {
    /// Either; so it is until something is chosen.
    Free(bool),
    /// It is always told.
    Always(Reason),
    /// It is never told so.
    Never,
}

impl NoticeKind {
    /// Whose news it is.
    pub const fn side(self) -> Side {
        match self {
            Self::ThreadAnswered | Self::ThreadClosed | Self::PromiseOverdue | Self::FileRefused | Self::NewDevice => {
                Side::Customer
            }
            Self::ItemArrived | Self::ItemHandedOver | Self::DueToday => Side::Staff,
        }
    }

    /// The kinds of a side, in the order in which a page shows them.
    pub fn of(side: Side) -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(move |kind| kind.side() == side)
    }

    /// What may be chosen.
    pub const fn offer(self, channel: Channel) -> Offer {
        use Channel::{Email, Portal, Sms};
        match (self, channel) {
            (Self::NewDevice, Portal | Email) => Offer::Always(Reason::Security),
            (Self::FileRefused, Portal) => Offer::Always(Reason::NotArrived),
            (
                Self::ThreadAnswered
                | Self::ThreadClosed
                | Self::PromiseOverdue
                | Self::ItemArrived
                | Self::ItemHandedOver,
                Portal,
            )
            | (Self::ThreadAnswered | Self::PromiseOverdue | Self::FileRefused | Self::ItemHandedOver, Email) => {
                Offer::Free(true)
            }
            (Self::ThreadClosed | Self::ItemArrived | Self::DueToday, Email)
            | (
                Self::ThreadAnswered | Self::ThreadClosed | Self::PromiseOverdue | Self::FileRefused | Self::NewDevice,
                Sms,
            ) => Offer::Free(false),
            // The other side has no mobile on file, and its morning letter is a letter.
            (Self::ItemArrived | Self::ItemHandedOver | Self::DueToday, Sms) | (Self::DueToday, Portal) => Offer::Never,
        }
    }

    /// Whether it is told so, given what was chosen.
    pub const fn is_told(self, channel: Channel, chosen: Option<bool>) -> bool {
        match (self.offer(channel), chosen) {
            (Offer::Always(_), _) | (Offer::Free(_), Some(true)) | (Offer::Free(true), None) => true,
            (Offer::Free(_) | Offer::Never, _) => false,
        }
    }

    /// Whether it cannot wait for what else may happen in the next minutes.
    pub const fn is_urgent(self) -> bool {
        matches!(self, Self::NewDevice | Self::DueToday)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_guards_the_account_is_told_whatever_was_chosen() {
        for channel in [Channel::Portal, Channel::Email] {
            assert!(NoticeKind::NewDevice.is_told(channel, Some(false)));
        }
    }

    #[test]
    fn a_choice_goes_before_the_proposal_where_there_is_a_choice() {
        for kind in NoticeKind::ALL {
            for channel in Channel::ALL {
                match kind.offer(*channel) {
                    Offer::Free(proposed) => {
                        assert_eq!(kind.is_told(*channel, None), proposed);
                        assert!(kind.is_told(*channel, Some(true)) && !kind.is_told(*channel, Some(false)));
                    }
                    Offer::Always(_) => {
                        assert!([None, Some(true), Some(false)].iter().all(|c| kind.is_told(*channel, *c)));
                    }
                    Offer::Never => {
                        assert!([None, Some(true), Some(false)].iter().all(|c| !kind.is_told(*channel, *c)));
                    }
                }
            }
        }
    }

    #[test]
    fn a_text_message_costs_somebody_and_is_never_proposed() {
        for kind in NoticeKind::ALL {
            assert_ne!(kind.offer(Channel::Sms), Offer::Free(true), "{kind:?}");
        }
    }
}
