//! What people of the other side do.

use domain::{locale::Locale, staff::StaffRole};

use super::super::t::words::staff_role as r;

/// A role.
pub fn staff_role(role: StaffRole, locale: Locale) -> &'static str {
    match role {
        StaffRole::Adviser => r::adviser(locale),
        StaffRole::ClaimsHandler => r::claims_handler(locale),
        StaffRole::Broker => r::broker(locale),
        StaffRole::Administrator => r::administrator(locale),
    }
}
