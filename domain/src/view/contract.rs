//! A contract as its policyholder sees it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Issuable, Papers};
use crate::{
    address::PostalAddress,
    bonus_malus::Coefficient,
    contract::{CoverState, PaymentFrequency, PaymentMeans, Product},
    coverage::{CoverageCode, ExclusionCode},
    insured_object::{DriverRole, HomeKind, Occupancy, VehicleUse},
    money::Cents,
    premium::PremiumLineKind,
    reference::{ContractNumber, ObjectNumber},
};

/// What is insured, in a form that a page can put into words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum ThingView {
    /// A vehicle.
    Vehicle {
        /// `Renault Clio`.
        model: String,
        /// `AB-123-CD`, none without registration.
        plate: Option<String>,
        /// Vehicle identification number.
        vin: Option<String>,
        /// First registration.
        first_registered_on: Option<NaiveDate>,
        /// Use.
        usage: VehicleUse,
    },
    /// A home.
    Home {
        /// Where.
        address: PostalAddress,
        /// What kind.
        kind: HomeKind,
        /// By what right.
        occupancy: Occupancy,
        /// Main rooms.
        rooms: u16,
        /// Square metres.
        area_m2: u16,
    },
}

/// A contract in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContractCard {
    /// Its number.
    pub number: ContractNumber,
    /// The number of what it insures.
    pub object_number: Option<ObjectNumber>,
    /// Auto or home.
    pub product: Product,
    /// What it insures.
    pub thing: Option<ThingView>,
    /// The formula's commercial name.
    pub formula: String,
    /// Where cover stands today.
    pub state: CoverState,
    /// First day of cover.
    pub starts_on: NaiveDate,
    /// Last day of cover, once known.
    pub ends_on: Option<NaiveDate>,
    /// The yearly premium in force, or the last one.
    pub annual_premium: Option<Cents>,
    /// The next amount that will be due.
    pub next_debit: Option<InstalmentView>,
    /// What was due and has not arrived.
    #[serde(default)]
    pub overdue: Option<Overdue>,
    /// The certificate that one press gives, or why none is given.
    pub certificate: Issuable,
}

/// What was due and has not arrived, all instalments together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Overdue {
    /// How much.
    pub amount: Cents,
    /// When the oldest of it was due.
    pub since: NaiveDate,
    /// Whether the bank refused some of it.
    pub rejected: bool,
}

/// Everything about one contract.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContractDetail {
    /// What the list shows.
    pub card: ContractCard,
    /// When it was signed.
    pub subscribed_on: NaiveDate,
    /// The next yearly renewal, none once an end is known.
    pub renews_on: Option<NaiveDate>,
    /// Until when an ended contract stays readable here (art. L111-11: five years at least).
    pub readable_until: Option<NaiveDate>,
    /// Coverages, those in force first, each with its history.
    pub coverages: Vec<CoverageView>,
    /// Named drivers.
    pub drivers: Vec<DriverView>,
    /// The coefficient in force, for a vehicle.
    pub bonus_malus: Option<(Coefficient, NaiveDate)>,
    /// Premiums, newest first.
    pub premiums: Vec<PremiumView>,
    /// How the yearly premium is split.
    pub payment_frequency: PaymentFrequency,
    /// Instalments, soonest unpaid first; then those paid, newest first, of the time that was asked for.
    pub instalments: Vec<InstalmentView>,
    /// Of when the paid ones are.
    pub paid_in: PaidIn,
    /// The mandate by which the premium is taken.
    pub mandate: Option<MandateView>,
    /// The broker, when one follows the contract.
    pub broker: Option<BrokerView>,
    /// The insurer who carries the risk.
    pub risk_carrier: String,
    /// The last papers issued for this contract.
    pub documents: Papers,
}

/// Of when paid instalments are shown: a contract has hundreds in its life, and people look for the last ones or for those of a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaidIn {
    /// The calendar year that was asked for; none: what is recent.
    pub year: Option<i32>,
    /// The years before that in which the contract ran, newest first.
    pub earlier: Vec<i32>,
}

/// A coverage, as it stands or stood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CoverageView {
    /// Which.
    pub code: CoverageCode,
    /// Since when so.
    pub since: NaiveDate,
    /// Until when so; none: still so.
    pub until: Option<NaiveDate>,
    /// Most that is paid for one claim; none: no limit in amount.
    pub ceiling: Option<Cents>,
    /// What stays with the insured.
    pub deductible: Option<Cents>,
    /// What is not covered.
    pub exclusions: Vec<ExclusionCode>,
    /// How it stood before, newest first.
    pub history: Vec<CoverageView>,
}

/// A named driver.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DriverView {
    /// First and last name.
    pub name: String,
    /// Part in the contract.
    pub role: DriverRole,
    /// Licence category.
    pub licence_category: String,
    /// Issue of the category.
    pub licensed_on: NaiveDate,
    /// Licence held for less than three years (annexe A121-1-1).
    pub novice: bool,
    /// First day named.
    pub since: NaiveDate,
    /// Last day named.
    pub until: Option<NaiveDate>,
}

/// The premium of a period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PremiumView {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub until: NaiveDate,
    /// All taxes included.
    pub total: Cents,
    /// What it is made of.
    pub lines: Vec<PremiumLineView>,
    /// Whether the lines add up to the total: checked, and said when they do not.
    pub adds_up: bool,
}

impl PremiumView {
    /// Each kind of line of these premiums once, in the order in which they come.
    pub fn line_kinds(premiums: &[Self]) -> Vec<PremiumLineKind> {
        let mut kinds = Vec::new();
        for line in premiums.iter().flat_map(|premium| &premium.lines) {
            if !kinds.contains(&line.kind) {
                kinds.push(line.kind);
            }
        }
        kinds
    }
}

/// A part of a premium.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PremiumLineView {
    /// What for.
    pub kind: PremiumLineKind,
    /// How much.
    pub amount: Cents,
}

/// Where an instalment stands today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum InstalmentState {
    /// Due later.
    Upcoming,
    /// Due today or before, not paid.
    Overdue,
    /// The bank refused it and nothing has been received since.
    Rejected,
    /// Paid.
    Paid,
}

/// An amount due at a date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InstalmentView {
    /// When.
    pub due_on: NaiveDate,
    /// How much.
    pub amount: Cents,
    /// By what means.
    pub means: PaymentMeans,
    /// Where it stands.
    pub state: InstalmentState,
    /// When it was paid.
    pub paid_on: Option<NaiveDate>,
}

impl InstalmentView {
    /// The means of all of these instalments, if it is one.
    pub fn one_means(instalments: &[Self]) -> Option<PaymentMeans> {
        let first = instalments.first()?.means;
        instalments.iter().all(|instalment| instalment.means == first).then_some(first)
    }
}

/// The mandate by which the premium is taken. The IBAN itself never leaves the server.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MandateView {
    /// Unique mandate reference (*RUM*).
    pub reference: String,
    /// Last four characters of the IBAN.
    pub iban_last4: String,
    /// When it was signed.
    pub signed_on: NaiveDate,
}

/// Who follows the contract.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BrokerView {
    /// Trading name.
    pub name: String,
    /// ORIAS number.
    pub orias: String,
    /// Where.
    pub address: PostalAddress,
    /// E-mail.
    pub email: String,
    /// Telephone, E.164.
    pub phone: String,
    /// Opening hours, as published.
    pub hours: String,
}

/// A contract as far as its papers go: what it insures, where it stands, and nothing of what it costs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InsuringContract {
    /// Its number.
    pub number: ContractNumber,
    /// Auto or home.
    pub product: Product,
    /// What it insures.
    pub thing: Option<ThingView>,
    /// The formula's commercial name.
    pub formula: String,
    /// Where cover stands today.
    pub state: CoverState,
    /// The certificate that one press gives, or why none is given.
    pub certificate: Issuable,
}

/// A paper that can be had at once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentOffer {
    /// The contract.
    pub contract: InsuringContract,
    /// The last papers issued for it.
    pub issued: Papers,
}
