//! Facts in words, as the portal's pages have them, in the one language that is spoken here. Templates hand everything by reference.

use app::words as w;
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    bonus_malus::Coefficient,
    certificate::{CertificateKind, Form},
    contract::{CoverState, PaymentFrequency, PaymentMeans, Product},
    coverage::{CoverageCode, ExclusionCode},
    format,
    insured_object::{DriverRole, Occupancy},
    locale::Locale,
    money::Cents,
    phone::Phone,
    premium::PremiumLineKind,
    view::{ContractCard, ContractDetail, CoverageView, InstalmentState, InstalmentView, Issuable, ThingView},
};

pub use domain::format::in_fours;

/// The language.
pub const LOCALE: Locale = Locale::Fr;

/// What a contract insures, with its plate apart: no line is broken inside a plate.
pub struct Title<'a> {
    /// The whole.
    pub whole: String,
    /// The plate at its end.
    pub plate: Option<&'a str>,
}

impl Title<'_> {
    /// What stands before the plate.
    pub fn before(&self) -> &str {
        self.plate.and_then(|plate| self.whole.strip_suffix(plate)).unwrap_or(&self.whole)
    }
}

/// What a contract insures; its formula where nothing is on file.
pub fn title(card: &ContractCard) -> Title<'_> {
    let whole = card.thing.as_ref().map_or_else(
        || [w::product(card.product, LOCALE), " ", &card.formula].concat(),
        |thing| w::thing_title(thing, LOCALE),
    );
    let plate = match &card.thing {
        Some(ThingView::Vehicle { plate, .. }) => plate.as_deref(),
        _ => None,
    };
    Title { whole, plate }
}

/// A product.
pub fn product(product: &Product) -> &'static str {
    w::product(*product, LOCALE)
}

/// The outline of a product.
pub fn icon(product: &Product) -> &'static str {
    match product {
        Product::Auto => "car",
        Product::Home => "house",
    }
}

/// Where cover stands.
pub fn state(state: &CoverState) -> String {
    w::cover_state(state, LOCALE)
}

/// Its colour and shape.
pub fn state_look(state: &CoverState) -> &'static str {
    match state {
        CoverState::InForce => "tone-positive shape-full",
        CoverState::Ending { .. } => "tone-caution shape-half",
        CoverState::NotStarted { .. } => "tone-info shape-open",
        CoverState::Suspended { .. } => "tone-danger shape-paused",
        CoverState::Ended { .. } => "tone-neutral shape-square",
    }
}

/// A day.
pub fn date(day: &NaiveDate) -> String {
    format::date(*day, LOCALE)
}

/// A day and an hour.
pub fn date_time(instant: &DateTime<Utc>) -> String {
    format::date_time(*instant, LOCALE)
}

/// An amount to the cent.
pub fn amount(value: &Cents) -> String {
    format::money(*value, LOCALE)
}

/// A coefficient.
pub fn coefficient(value: &Coefficient) -> String {
    format::coefficient(*value, LOCALE)
}

/// A telephone number as it is read.
pub fn phone(number: &str) -> String {
    Phone::parse(number).map_or_else(|_| number.to_owned(), |phone| format::phone(&phone, LOCALE))
}

/// From when to when a contract covers.
pub fn period(card: &ContractCard) -> String {
    let from = date(&card.starts_on);
    match (&card.ends_on, card.state) {
        (Some(until), _) => format!("du {from} au {}", date(until)),
        (None, CoverState::NotStarted { .. }) => format!("à partir du {from}"),
        (None, _) => format!("depuis le {from}"),
    }
}

/// The one day of cover that matters now.
pub fn cover(contract: &ContractDetail) -> String {
    let card = &contract.card;
    match (card.state, &card.ends_on, &contract.renews_on) {
        (CoverState::Suspended { since, .. }, ..) => format!("suspendue depuis le {}", date(&since)),
        (CoverState::NotStarted { from }, ..) => format!("à partir du {}", date(&from)),
        (_, Some(until), _) => format!("jusqu’au {}", date(until)),
        (_, None, Some(renewal)) => format!("se renouvelle le {}", date(renewal)),
        (_, None, None) => format!("depuis le {}", date(&card.starts_on)),
    }
}

/// What the next amount due is called.
pub fn next(due: &InstalmentView) -> &'static str {
    match due.means {
        PaymentMeans::DirectDebit => "Prochain prélèvement",
        _ => "Prochain paiement",
    }
}

/// Whether what is insured is the home of a tenant.
pub fn is_rented(card: &ContractCard) -> bool {
    matches!(card.thing, Some(ThingView::Home { occupancy: Occupancy::Tenant, .. }))
}

/// Whether the certificate that is given now speaks of a period that is over.
pub fn is_past(certificate: &Issuable) -> bool {
    matches!(certificate, Issuable::Now(_, Form::Past))
}

/// Why there is no certificate; empty when there is one.
pub fn not_issued(certificate: &Issuable) -> String {
    match certificate {
        Issuable::Now(..) => String::new(),
        Issuable::No(why) => w::not_issued(why, LOCALE),
    }
}

/// What the certificate is good for, in a sentence.
pub fn certificate_sentence(card: &ContractCard) -> &'static str {
    match &card.certificate {
        Issuable::No(_) => "",
        Issuable::Now(_, Form::Past) => {
            "Elle prouve que vous aviez une assurance pendant cette période\u{a0}; elle ne vaut pas pour aujourd’hui."
        }
        Issuable::Now(_, Form::Future) => "Elle vaut à partir du premier jour de l’assurance.",
        Issuable::Now(CertificateKind::VehicleMemo, _) => "Elle dit qui assure ce véhicule et sous quel numéro.",
        Issuable::Now(CertificateKind::HomeAttestation, _) if is_rented(card) => {
            "À remettre au propriétaire\u{a0}: elle dit que votre logement est assuré."
        }
        Issuable::Now(CertificateKind::HomeAttestation, _) => {
            "Elle dit que ce logement est assuré, et contre quels risques."
        }
    }
}

/// The question about the certificate that opens, and what answers it.
pub fn certificate_question(certificate: &Issuable) -> Option<(&'static str, &'static str)> {
    let Issuable::Now(kind, Form::Present | Form::Future) = certificate else { return None };
    let question = match kind {
        CertificateKind::VehicleMemo => "Et la carte verte\u{a0}?",
        CertificateKind::HomeAttestation => "À quoi sert-elle\u{a0}?",
    };
    Some((question, w::certificate_about(*kind, LOCALE)))
}

/// Whether a certificate speaks of a period that is over.
pub fn is_of_the_past(form: &Form) -> bool {
    *form == Form::Past
}

/// What a certificate is called.
pub fn certificate_kind(kind: &CertificateKind) -> &'static str {
    w::certificate_kind(*kind, LOCALE)
}

/// What is on file about what is insured, each fact with its name.
pub fn insured(card: &ContractCard) -> Vec<(&'static str, String)> {
    match &card.thing {
        None => vec![],
        Some(ThingView::Vehicle { model, plate, vin, first_registered_on, usage }) => [
            Some(("Véhicule", model.clone())),
            plate.clone().map(|plate| ("Immatriculation", plate)),
            vin.clone().map(|vin| ("Numéro de série (VIN)", vin)),
            first_registered_on.as_ref().map(|day| ("Première mise en circulation", date(day))),
            Some(("Usage", w::vehicle_use(*usage, LOCALE).to_owned())),
        ]
        .into_iter()
        .flatten()
        .collect(),
        Some(ThingView::Home { address, kind, occupancy, rooms, area_m2 }) => vec![
            ("Adresse", address.lines().join(", ")),
            ("Type de logement", w::home_kind(*kind, LOCALE).to_owned()),
            ("Taille", format!("{rooms} pièces principales, {area_m2}\u{a0}m²")),
            ("Votre qualité", w::occupancy(*occupancy, LOCALE).to_owned()),
        ],
    }
}

/// A coverage's name.
pub fn coverage_name(code: &CoverageCode) -> &'static str {
    w::coverage_name(*code, LOCALE)
}

/// What a coverage pays for.
pub fn coverage_text(code: &CoverageCode) -> &'static str {
    w::coverage_text(*code, LOCALE)
}

/// What a coverage leaves out.
pub fn exclusion(code: &ExclusionCode) -> &'static str {
    w::exclusion(*code, LOCALE)
}

/// The most that a coverage pays, and what stays with the insured.
pub fn figures(coverage: &CoverageView) -> String {
    let most = coverage.ceiling.map_or_else(
        || "sans limite de montant".to_owned(),
        |most| ["jusqu’à ", &format::amount_whole(most, LOCALE)].concat(),
    );
    let excess = coverage.deductible.filter(|excess| excess.0 > 0).map_or_else(
        || "sans franchise".to_owned(),
        |excess| ["franchise ", &format::amount_whole(excess, LOCALE)].concat(),
    );
    [most.as_str(), " · ", &excess].concat()
}

/// What part a driver has in the contract.
pub fn driver_role(role: &DriverRole) -> &'static str {
    w::driver_role(*role, LOCALE)
}

/// A line of a premium.
pub fn line(kind: &PremiumLineKind) -> &'static str {
    w::premium_line(*kind, LOCALE)
}

/// What a line of a premium is for.
pub fn line_about(kind: &PremiumLineKind) -> &'static str {
    w::premium_line_about(*kind, LOCALE)
}

/// How often is paid.
pub fn frequency(frequency: &PaymentFrequency) -> &'static str {
    w::payment_frequency(*frequency, LOCALE)
}

/// By what means is paid.
pub fn means(means: &PaymentMeans) -> &'static str {
    w::payment_means(*means, LOCALE)
}

/// Where an instalment stands, and the look of it; nothing for what is simply to come.
pub fn instalment(state: &InstalmentState) -> Option<(&'static str, &'static str)> {
    let look = match state {
        InstalmentState::Upcoming => return None,
        InstalmentState::Paid => "tone-positive shape-full",
        InstalmentState::Overdue | InstalmentState::Rejected => "tone-danger shape-square",
    };
    Some((look, w::instalment_state(*state, LOCALE)))
}
