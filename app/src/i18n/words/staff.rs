//! What people of the other side do.

use domain::{locale::Locale, staff::StaffRole};

use super::super::t::words::staff_role as r;

/// A role, standing by itself.
pub fn staff_role(role: StaffRole, locale: Locale) -> &'static str {
    match role {
        StaffRole::Adviser => r::adviser(locale),
        StaffRole::ClaimsHandler => r::claims_handler(locale),
        StaffRole::Broker => r::broker(locale),
        StaffRole::Administrator => r::administrator(locale),
    }
}

/// A role within a line, after a name: the same word.
pub fn staff_role_within(role: StaffRole, locale: Locale) -> String {
    staff_role(role, locale).to_lowercase()
}
