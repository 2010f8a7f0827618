//! Why cover is suspended, and what to do about it.
//!
//! A suspended contract is not an ended one (art. L113-3, L121-11): a claim of that time is not covered, and cover can come
//! back. Both are said at once, because who learns only the first half may drive on, or give up.

use domain::{contract::SuspensionReason, locale::Locale};

use crate::i18n::t::words as texts;

/// Why cover is suspended, as a sentence.
pub fn suspension_reason(reason: SuspensionReason, locale: Locale) -> &'static str {
    match reason {
        SuspensionReason::Unpaid => texts::suspension_reason::unpaid(locale),
        SuspensionReason::VehicleSold => texts::suspension_reason::vehicle_sold(locale),
        SuspensionReason::Requested => texts::suspension_reason::requested(locale),
    }
}

/// What a suspension means, and what to do.
pub fn suspension_remedy(reason: SuspensionReason, locale: Locale) -> &'static str {
    match reason {
        SuspensionReason::Unpaid => texts::suspension_remedy::unpaid(locale),
        SuspensionReason::VehicleSold => texts::suspension_remedy::vehicle_sold(locale),
        SuspensionReason::Requested => texts::suspension_remedy::requested(locale),
    }
}
