//! The pages of who is signed in, by their addresses.

use super::{
    contract::contract_page,
    contracts::contracts_page,
    documents::documents_page,
    home::home_page,
    journal::journal_page,
    messages::{messages_page, new_message_page, thread_page},
    notifications::{notice_choices_page, notifications_page},
};
use crate::pages::PageRoute;

/// The pages of who is signed in.
pub fn portal_pages() -> Vec<PageRoute> {
    vec![
        PageRoute::new("/accueil", home_page),
        PageRoute::new("/contrats", contracts_page),
        PageRoute::new("/contrats/{number}", contract_page),
        PageRoute::new("/documents", documents_page),
        PageRoute::new("/notifications", notifications_page),
        PageRoute::new("/notifications/choix", notice_choices_page),
        PageRoute::new("/profil/journal", journal_page),
        PageRoute::new("/messages", messages_page),
        PageRoute::new("/messages/nouveau", new_message_page),
        PageRoute::new("/messages/{number}", thread_page),
    ]
}
