//! Words for what the desk handles and does.

use domain::{
    locale::Locale,
    thread::{Counterpart, ThreadTopic},
};

use crate::i18n::t;

/// What a conversation is about.
pub fn topic_text(topic: ThreadTopic, locale: Locale) -> &'static str {
    use t::desk::topic as w;
    match topic {
        ThreadTopic::Access => w::access(locale),
        ThreadTopic::Contract => w::contract(locale),
        ThreadTopic::Claim => w::claim(locale),
        ThreadTopic::Document => w::document(locale),
        ThreadTopic::Payment => w::payment(locale),
        ThreadTopic::Correction => w::correction(locale),
        ThreadTopic::Complaint => w::complaint(locale),
        ThreadTopic::Other => w::other(locale),
    }
}

/// Who answers.
pub fn counterpart_text(counterpart: Counterpart, locale: Locale) -> &'static str {
    use t::desk::counterpart as w;
    match counterpart {
        Counterpart::Support => w::support(locale),
        Counterpart::Broker => w::broker(locale),
    }
}

/// What was done in a customer's file, by the verb of the journal.
pub fn act_text(action: &str, locale: Locale) -> &'static str {
    use t::journal::act as w;
    match action {
        "open_customer" => w::open_customer(locale),
        "open_thread" => w::open_thread(locale),
        "open_file" => w::open_file(locale),
        "take" => w::take(locale),
        "give_back" => w::give_back(locale),
        "hand_over" => w::hand_over(locale),
        "note" => w::note(locale),
        "answer" => w::answer(locale),
        "close" => w::close(locale),
        "reopen" => w::reopen(locale),
        _ => w::other(locale),
    }
}
