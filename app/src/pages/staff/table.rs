//! The pages of the other side, by their addresses.

use super::{
    accounts::{invite_staff_page, staff_account_page, staff_accounts_page},
    customer::desk_customer_page,
    home::staff_home_page,
    notifications::{staff_notice_choices_page, staff_notifications_page},
    queue::desk_queue_page,
    replies::desk_replies_page,
    search::desk_search_page,
    thread::desk_thread_page,
    workload::desk_workload_page,
};
use crate::{
    pages::{Page, PageRoute},
    request::visit,
};

/// The pages of the other side.
pub fn staff_pages() -> Vec<PageRoute> {
    vec![
        PageRoute::new("/gestion", first_page),
        PageRoute::new("/gestion/session", staff_home_page),
        PageRoute::new("/gestion/fil/{number}", desk_thread_page),
        PageRoute::new("/gestion/client/{key}", desk_customer_page),
        PageRoute::new("/gestion/recherche", desk_search_page),
        PageRoute::new("/gestion/charge", desk_workload_page),
        PageRoute::new("/gestion/reponses", desk_replies_page),
        PageRoute::new("/gestion/notifications", staff_notifications_page),
        PageRoute::new("/gestion/notifications/choix", staff_notice_choices_page),
        PageRoute::new("/gestion/comptes", staff_accounts_page),
        PageRoute::new("/gestion/comptes/inviter", invite_staff_page),
        PageRoute::new("/gestion/comptes/{id}", staff_account_page),
    ]
}

/// What one comes for: the queue; for a role that handles no file, the account.
fn first_page() -> Page {
    if visit().is_ok_and(|visit| visit.desk().is_ok()) { desk_queue_page() } else { staff_home_page() }
}
