//! A promised answer as the other side sees it: in a list, and whole on the page of a conversation.

use chrono::{DateTime, Utc};
use domain::{
    deadline::Party,
    locale::Locale,
    notification::Side,
    staff::StaffRole,
    thread::{Author, Counterpart},
    view::{DeskThread, Promised, QueueItem},
};
use leptos::prelude::*;

use crate::{
    components::Promise,
    i18n::{promise::Acting, t::desk::promise as p},
    written::{IntoWritten as _, Written},
};

/// Its date and where it stands.
pub fn promise_line(promise: impl Into<Promised>, now: DateTime<Utc>, locale: Locale) -> Written {
    view! { <Promise promise=promise.into() now reader=Side::Staff locale compact=true /> }.written()
}

/// What is promised in a conversation, else how the last promise was kept. `reply` is the place of the page where it is answered, `role`
/// the reader's.
pub fn promise_of(
    thread: &DeskThread,
    reply: &'static str,
    role: Option<StaffRole>,
    now: DateTime<Utc>,
    locale: Locale,
) -> Option<Written> {
    let owed = thread.item.due.filter(|_| thread.closed_at.is_none()).map(Promised::from);
    let written = thread.messages.iter().map(|message| (message.author == Author::Staff, message.sent_at));
    let promise = owed.or_else(|| Promised::last_answer(written, true))?;
    let promise = match thread.item.counterpart {
        Counterpart::Support => promise,
        Counterpart::Broker => promise.owed_by(Party::Broker),
    };
    let acting = acting(&thread.item, role);
    let what = match (owed, acting) {
        (None, _) => p::answered(locale),
        (Some(_), Acting::Reader) => p::yours(locale),
        (Some(_), Acting::Adviser) => p::what(locale),
        (Some(_), Acting::Bound) => p::brokers(locale),
    };
    let mend = (reply, p::reply(locale));
    Some(view! { <Promise promise now reader=Side::Staff acting locale what mend /> }.written())
}

/// Who acts: the reader, who has it, or to whom alone it falls; else whoever of the insurer's people or the broker's takes it.
fn acting(item: &QueueItem, role: Option<StaffRole>) -> Acting {
    match (&item.holder, item.counterpart) {
        (Some(holder), _) if holder.mine => Acting::Reader,
        (None, Counterpart::Broker) if role == Some(StaffRole::Broker) => Acting::Reader,
        (_, Counterpart::Broker) => Acting::Bound,
        (_, Counterpart::Support) => Acting::Adviser,
    }
}

#[cfg(test)]
mod tests {
    use domain::{
        reference::ThreadNumber,
        thread::{ThreadTopic, WaitsFor},
        view::Holder,
    };

    use super::*;

    fn item(counterpart: Counterpart, holder: Option<bool>) -> QueueItem {
        QueueItem {
            number: ThreadNumber::from_serial(10_000_001),
            subject: String::new(),
            topic: ThreadTopic::Claim,
            counterpart,
            waits_for: WaitsFor::Staff,
            customer: None,
            contract: None,
            last_message_at: DateTime::default(),
            is_new: false,
            due: None,
            holder: holder.map(|mine| Holder { name: String::new(), mine }),
        }
    }

    #[test]
    fn who_must_act_reads_so_and_who_need_not_reads_whose_turn_it_is() {
        use Acting::{Adviser as Advisers, Bound, Reader};
        use Counterpart::{Broker, Support};

        let seen = |counterpart, holder, role| acting(&item(counterpart, holder), Some(role));
        assert_eq!(seen(Broker, None, StaffRole::Broker), Reader);
        assert_eq!(seen(Broker, Some(false), StaffRole::Broker), Bound, "a colleague has it");
        assert_eq!(seen(Broker, None, StaffRole::Adviser), Bound);
        assert_eq!(seen(Support, Some(true), StaffRole::Adviser), Reader);
        assert_eq!(seen(Support, Some(false), StaffRole::Adviser), Advisers);
        assert_eq!(seen(Support, None, StaffRole::Adviser), Advisers);
    }
}
