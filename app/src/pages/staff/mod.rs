//! The other side: the pages of who works on customers' files, under `/gestion`, with sessions of their own.

/// Whether an address belongs to the other side: its pages, and the server functions that its forms post to. Such a request is
/// made by who is signed in there, whoever else is signed in as a customer in the same browser.
pub fn is_staff_path(path: &str) -> bool {
    ["/gestion", "/api/gestion"]
        .iter()
        .any(|root| path.strip_prefix(root).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')))
}
