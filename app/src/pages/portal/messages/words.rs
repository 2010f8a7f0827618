//! With whom, who wrote, about what: in words.

use domain::{
    locale::Locale,
    thread::ThreadTopic,
    view::{AuthorView, Correspondent},
};

use crate::i18n::{staff_role_within, t::messages as m};

/// With whom.
pub fn with(correspondent: &Correspondent, locale: Locale) -> String {
    match correspondent {
        Correspondent::Support => m::support(locale).to_owned(),
        Correspondent::Broker { name } => name.clone(),
    }
}

/// Who wrote, and what that person does.
pub fn author(author: AuthorView, locale: Locale) -> (String, Option<String>) {
    match author {
        AuthorView::You => (m::you(locale).to_owned(), None),
        AuthorView::Staff { name, role } => (name, Some(staff_role_within(role, locale))),
    }
}

/// What kind of matter.
pub fn topic(topic: ThreadTopic, locale: Locale) -> &'static str {
    match topic {
        ThreadTopic::Access => m::topics::access(locale),
        ThreadTopic::Contract => m::topics::contract(locale),
        ThreadTopic::Claim => m::topics::claim(locale),
        ThreadTopic::Document => m::topics::document(locale),
        ThreadTopic::Payment => m::topics::payment(locale),
        ThreadTopic::Correction => m::topics::correction(locale),
        ThreadTopic::Complaint => m::topics::complaint(locale),
        ThreadTopic::Other => m::topics::other(locale),
    }
}
