//! How and when a premium is paid, and where an instalment stands.
//!
//! Frequency and means begin in lower case: they follow an amount in the same line (`38,90 €, tous les mois`).

use domain::{
    contract::{PaymentFrequency, PaymentMeans},
    locale::Locale,
    view::InstalmentState,
};

use crate::i18n::t::premium as texts;

/// How often an instalment is due.
pub fn payment_frequency(frequency: PaymentFrequency, locale: Locale) -> &'static str {
    match frequency {
        PaymentFrequency::Annual => texts::frequency::annual(locale),
        PaymentFrequency::HalfYearly => texts::frequency::half_yearly(locale),
        PaymentFrequency::Quarterly => texts::frequency::quarterly(locale),
        PaymentFrequency::Monthly => texts::frequency::monthly(locale),
    }
}

/// By what means something is paid.
pub fn payment_means(means: PaymentMeans, locale: Locale) -> &'static str {
    match means {
        PaymentMeans::DirectDebit => texts::means::direct_debit(locale),
        PaymentMeans::Card => texts::means::card(locale),
        PaymentMeans::Cheque => texts::means::cheque(locale),
        PaymentMeans::Transfer => texts::means::transfer(locale),
    }
}

/// Where an instalment stands.
pub fn instalment_state(state: InstalmentState, locale: Locale) -> &'static str {
    match state {
        InstalmentState::Upcoming => texts::instalment::upcoming(locale),
        InstalmentState::Overdue => texts::instalment::overdue(locale),
        InstalmentState::Rejected => texts::instalment::rejected(locale),
        InstalmentState::Paid => texts::instalment::paid(locale),
    }
}
