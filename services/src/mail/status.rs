//! What mail servers say in numbers (RFC 3463): of what kind a failure is, and whether it is the address that is at fault.
//!
//! A letter that is refused for its look or for its sender says nothing of its reader: were the address blamed for it, one wrong
//! setting of ours would cut everybody off.

/// A status of three numbers, such as `5.1.1`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct EnhancedStatus {
    class: u16,
    subject: u16,
    detail: u16,
}

impl EnhancedStatus {
    /// Reads the status with which a text begins; what follows it is not looked at.
    pub fn leading(text: &str) -> Option<Self> {
        let status = text.trim_start().split(|c: char| !c.is_ascii_digit() && c != '.').next()?;
        let mut numbers = status.split('.').map(|number| number.parse().ok());
        let (class, subject, detail) = (numbers.next()??, numbers.next()??, numbers.next()??);
        (matches!(class, 2 | 4 | 5) && numbers.next().is_none()).then_some(Self { class, subject, detail })
    }

    /// Whether nothing sent to the address will ever arrive: there is no such mailbox, no such domain, or it was closed. Statuses
    /// about the sender (`5.1.7`, `5.1.8`), a full mailbox, the message or a policy are not about the address. Exchange says
    /// `5.4.1` of an unknown recipient.
    pub const fn rules_out_the_address(self) -> bool {
        matches!((self.class, self.subject, self.detail), (5, 1, 0..=6 | 9..) | (5, 2, 0 | 1) | (5, 4, 1 | 4))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn blames(text: &str) -> Option<bool> {
        EnhancedStatus::leading(text).map(EnhancedStatus::rules_out_the_address)
    }

    #[test]
    fn an_unknown_mailbox_or_domain_is_the_addresss_fault() {
        for said in ["5.1.1 no such user", " 5.1.10 null MX", "5.2.1", "5.4.4 no host", "5.4.1 Access denied"] {
            assert_eq!(blames(said), Some(true), "{said}");
        }
    }

    #[test]
    fn the_sender_the_message_and_a_full_mailbox_are_not() {
        for said in ["5.7.1 spam", "5.1.8 bad sender", "5.2.2 full", "4.1.1 later", "5.3.4 too big", "2.1.5 fine"] {
            assert_eq!(blames(said), Some(false), "{said}");
        }
    }

    #[test]
    fn what_is_no_status_is_none() {
        for said in ["", "unknown", "5.1", "5.1.1.1", "3.1.1", "5..1", "99999999.1.1", "192.168.0.1 said no"] {
            assert_eq!(EnhancedStatus::leading(said), None, "{said}");
        }
    }
}
