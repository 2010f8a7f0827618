//! A contract with everything that hangs on it, in the order in which the feed wants it.
//!
//! What was decided about a contract is in [`Spec`], by the dice for the generated portfolio and by hand for the cast; what
//! follows from it (coefficients, premiums, instalments) is computed here in one way for both.

use std::io;

use chrono::{Datelike, NaiveDate};

use super::{
    bank,
    claims::{self, Claim},
    covers,
    dates::{months_later, shift, years_between},
    dice::Dice,
    formula::Formula,
    life::Life,
    lines::Lines,
    malus::Malus,
    people::Person,
    schedule::{self, Trouble},
    tariff::{Parts, Terms},
    world::World,
};
use crate::feed::{
    BonusMalusRecord, ContractRecord, DriverRecord, DriverRole, EndReason, InsuredObjectRecord, MandateRecord,
    MandateState, PastClaimRecord, PaymentFrequency, PaymentMeans, PremiumRecord, ProductRecord, Record, RenewalDay,
    ThingRecord, VehicleUse,
};

/// What was decided about a contract.
pub(super) struct Spec<'a> {
    /// The policy system's identifier.
    pub id: String,
    /// Contract number.
    pub number: String,
    /// Formula.
    pub formula: Formula,
    /// Policyholder.
    pub holder: &'a Person,
    /// Named drivers, the main one first; none for a home.
    pub drivers: Vec<(&'a Person, DriverRole)>,
    /// The broker's identifier.
    pub broker: Option<String>,
    /// The risk carrier's identifier.
    pub risk_carrier: String,
    /// Its dates.
    pub life: Life,
    /// How the premium is split.
    pub frequency: PaymentFrequency,
    /// How it is paid.
    pub means: PaymentMeans,
    /// What is insured.
    pub thing: ThingRecord,
    /// Its number.
    pub object_number: String,
    /// What was insured before, and its number.
    pub former: Option<(ThingRecord, String)>,
    /// The price of each part today.
    pub parts: Parts,
    /// Years without a claim before the contract; none when the bonus-malus does not apply.
    pub clean_years: Option<u32>,
    /// Reduction, in percent.
    pub reduction_percent: i64,
    /// Claims of the past, the oldest first.
    pub claims: Vec<Claim>,
    /// What went wrong with the last instalment.
    pub trouble: Trouble,
    /// Whether a coverage changed once; none lets the dice say.
    pub changed: Option<bool>,
}

impl Spec<'_> {
    /// Whether the contract has to do with a person.
    pub(super) fn names(&self, person: &Person) -> bool {
        let id = &person.record.id;
        self.holder.record.id == *id || self.drivers.iter().any(|(driver, _)| driver.record.id == *id)
    }

    /// Whether another contract took its place.
    pub(super) fn is_replaced(&self) -> bool {
        self.life.end.is_some_and(|(_, reason)| reason == EndReason::Replaced)
    }

    /// Writes the contract and everything that hangs on it.
    pub(super) fn write(&self, dice: &mut Dice, world: &World, lines: &mut Lines<'_>) -> io::Result<()> {
        let last_year = self.life.year_running(world.as_of);
        self.write_contract(world, lines)?;
        self.write_objects(world, lines)?;
        self.write_drivers(world, lines)?;
        covers::write(dice, world, self, last_year, lines)?;
        let coefficients = self.coefficients(last_year);
        let years = self.write_premiums(world, last_year, coefficients.as_deref(), lines)?;
        self.write_coefficients(world, coefficients.as_deref(), lines)?;
        self.write_claims(world, lines)?;
        self.write_mandate(dice, world, lines)?;
        schedule::write(dice, world, self, &years, lines)
    }

    fn write_contract(&self, world: &World, lines: &mut Lines<'_>) -> io::Result<()> {
        lines.put(&Record::Contract(ContractRecord {
            id: self.id.clone(),
            version: world.version(),
            number: self.number.clone(),
            product: self.formula.product(),
            formula: self.formula.name().to_owned(),
            policyholder: self.holder.record.id.clone(),
            risk_carrier: self.risk_carrier.clone(),
            broker: self.broker.clone(),
            subscribed_on: self.life.subscribed_on,
            starts_on: self.life.starts_on,
            ends_on: self.life.end.map(|(on, _)| on),
            end_reason: self.life.end.map(|(_, reason)| reason),
            renewal: RenewalDay { month: self.life.starts_on.month(), day: self.life.starts_on.day() },
            suspended_from: self.life.suspension.map(|(since, _)| since),
            suspension_reason: self.life.suspension.map(|(_, reason)| reason),
            payment_frequency: self.frequency,
        }))
    }

    /// Writes what is insured, and what was before a change half-way through the contract so far.
    fn write_objects(&self, world: &World, lines: &mut Lines<'_>) -> io::Result<()> {
        let mut since = self.life.starts_on;
        let object = |serial: u8, number: &str, since, until, thing: &ThingRecord| {
            Record::InsuredObject(InsuredObjectRecord {
                id: format!("{}-O{serial}", self.id),
                version: world.version(),
                contract: self.id.clone(),
                number: number.to_owned(),
                since,
                until,
                thing: thing.clone(),
            })
        };
        if let Some((former, number)) = &self.former {
            let replaced_on = months_later(since, 6);
            lines.put(&object(1, number, since, Some(shift(replaced_on, -1)), former))?;
            since = replaced_on;
        }
        lines.put(&object(2, &self.object_number, since, None, &self.thing))
    }

    fn write_drivers(&self, world: &World, lines: &mut Lines<'_>) -> io::Result<()> {
        let last_day = self.life.end.map_or(NaiveDate::MAX, |(on, _)| on);
        for (serial, (person, role)) in (1..).zip(&self.drivers) {
            let Some(licence) = &person.licence else { continue };
            let since = self.life.starts_on.max(shift(licence.issued_on, 10));
            if since > last_day {
                continue;
            }
            lines.put(&Record::Driver(DriverRecord {
                id: format!("{}-D{serial}", self.id),
                version: world.version(),
                contract: self.id.clone(),
                person: person.record.id.clone(),
                role: *role,
                since,
                until: None,
                licence: licence.clone(),
            }))?;
        }
        Ok(())
    }

    /// The coefficient of each year; none when the bonus-malus does not apply.
    fn coefficients(&self, last_year: u32) -> Option<Vec<u16>> {
        let start = Malus::after_clean_years(self.clean_years?);
        let roams = matches!(&self.thing, ThingRecord::Vehicle(vehicle)
            if matches!(vehicle.r#use, VehicleUse::Professional | VehicleUse::PassengerTransport));
        Some(claims::coefficients(start, &self.claims, &self.life, last_year, roams))
    }

    /// Writes the premiums of the last two years; each year with its total.
    fn write_premiums(
        &self,
        world: &World,
        last_year: u32,
        coefficients: Option<&[u16]>,
        lines: &mut Lines<'_>,
    ) -> io::Result<Vec<(u32, i64)>> {
        let mut years = Vec::new();
        for year in last_year.saturating_sub(1)..=last_year {
            let (from, until) = self.life.year(year);
            let coefficient = coefficients.and_then(|path| path.get(usize::try_from(year).ok()?)).copied();
            let terms = Terms {
                from,
                coefficient,
                novice_percent: self.novice_percent(year),
                reduction_percent: self.reduction_percent,
                frequency: self.frequency,
                motor: self.formula.product() == ProductRecord::Auto,
            };
            let premium = self.parts.years_before(last_year - year).premium(&terms);
            lines.put(&Record::Premium(PremiumRecord {
                id: format!("{}-Q{year:02}", self.id),
                version: world.version(),
                contract: self.id.clone(),
                from,
                until,
                total_cents: premium.total,
                lines: premium.lines,
            }))?;
            years.push((year, premium.total));
        }
        Ok(years)
    }

    /// The surcharge of a main driver licensed for less than three years, halved after a clean year and gone after two (annexe
    /// A121-1-1: 100 % at most, 50 % after accompanied learning; the insurer takes less).
    fn novice_percent(&self, year: u32) -> i64 {
        let main = self.drivers.first().and_then(|(person, _)| person.licence.as_ref());
        let Some(licence) = main.filter(|_| self.clean_years.is_some()) else { return 0 };
        if years_between(licence.issued_on, self.life.starts_on) >= 3 {
            return 0;
        }
        let during = (0..year).filter(|year| claims::clean_year(&self.claims, &self.life, *year)).count();
        let initial = if licence.accompanied_learning { 40 } else { 80 };
        match usize::try_from(self.clean_years.unwrap_or(0)).unwrap_or(0) + during {
            0 => initial,
            1 => initial / 2,
            _ => 0,
        }
    }

    /// Writes the last three coefficients.
    fn write_coefficients(&self, world: &World, path: Option<&[u16]>, lines: &mut Lines<'_>) -> io::Result<()> {
        let path = path.unwrap_or_default();
        for (year, coefficient) in (0_u32..).zip(path).skip(path.len().saturating_sub(3)) {
            lines.put(&Record::BonusMalus(BonusMalusRecord {
                id: format!("{}-B{year:02}", self.id),
                version: world.version(),
                contract: self.id.clone(),
                since: self.life.year(year).0,
                coefficient_hundredths: *coefficient,
            }))?;
        }
        Ok(())
    }

    fn write_claims(&self, world: &World, lines: &mut Lines<'_>) -> io::Result<()> {
        for (serial, claim) in (1..).zip(&self.claims) {
            let driver = self.drivers.first().filter(|_| claim.liability_percent > 0);
            lines.put(&Record::PastClaim(PastClaimRecord {
                id: format!("{}-S{serial}", self.id),
                version: world.version(),
                contract: self.id.clone(),
                driver: driver.map(|(person, _)| person.record.id.clone()),
                occurred_on: claim.occurred_on,
                nature: claim.nature,
                liability_percent: claim.liability_percent,
                paid_cents: claim.paid_cents,
                closed: claim.closed,
            }))?;
        }
        Ok(())
    }

    fn write_mandate(&self, dice: &mut Dice, world: &World, lines: &mut Lines<'_>) -> io::Result<()> {
        if self.means != PaymentMeans::DirectDebit {
            return Ok(());
        }
        let state = match self.life.end {
            Some((on, _)) if months_later(on, 36) < world.as_of => MandateState::Lapsed,
            Some((on, _)) if on < world.as_of && dice.chance(40) => MandateState::Revoked,
            _ => MandateState::Active,
        };
        lines.put(&Record::Mandate(MandateRecord {
            id: format!("{}-M1", self.id),
            version: world.version(),
            contract: self.id.clone(),
            reference: bank::mandate_reference(&self.number),
            creditor: bank::creditor_identifier(),
            iban: bank::iban(dice),
            holder: self.holder.name(),
            signed_on: self.life.subscribed_on,
            state,
        }))
    }
}
