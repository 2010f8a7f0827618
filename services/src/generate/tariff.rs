//! The price of a contract for a year and what it is made of, to the cent.
//!
//! The bonus-malus and the novice surcharge bear on liability and damage only (annexe A121-1 art. 1 to 3): not on
//! assistance, legal protection or the driver's own cover. Each part is rounded once and the total is the sum of the parts,
//! so that a breakdown always adds up.

use chrono::NaiveDate;
use domain::premium::PremiumLineKind;

use super::{dice::Dice, formula::Formula, rates};
use crate::feed::{HomeRecord, PaymentFrequency, PremiumLineRecord};

/// The yearly price of each part, before bonus-malus, reductions and taxes, in cents.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Parts {
    /// Liability.
    pub liability: i64,
    /// Damage to the thing insured.
    pub damage: i64,
    /// The part of the damage premium that is for theft and fire (a vehicle) or for fire (a home).
    pub fire: i64,
    /// Covers of a vehicle that the bonus-malus leaves alone: the driver's own injury, belongings.
    pub beside: i64,
    /// Assistance.
    pub assistance: i64,
    /// Legal protection.
    pub legal: i64,
}

/// What a premium depends on besides its parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Terms {
    /// First day of the period: the rates of that day apply.
    pub from: NaiveDate,
    /// The bonus-malus coefficient in hundredths; none for a home or a vehicle that has none.
    pub coefficient: Option<u16>,
    /// Surcharge of a novice driver, in percent.
    pub novice_percent: i64,
    /// Reduction, in percent of liability and damage.
    pub reduction_percent: i64,
    /// How the premium is split.
    pub frequency: PaymentFrequency,
    /// Whether the contract is for a vehicle.
    pub motor: bool,
}

/// A premium with its breakdown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Premium {
    /// All taxes included, in cents.
    pub total: i64,
    /// What it is made of.
    pub lines: Vec<PremiumLineRecord>,
}

/// Yearly fees of a contract, in cents.
const FEES: i64 = 1_200;

impl Parts {
    /// The parts of a vehicle of a price group (1 to 5).
    pub(super) fn vehicle(dice: &mut Dice, formula: Formula, group: i64) -> Self {
        let mut around = |cents: i64| cents * dice.between(88, 118) / 100;
        let liability = around(14_500 + 1_500 * group);
        let (damage, fire) = match formula {
            Formula::Full => (around(17_000 + 6_500 * group), around(4_500 + 1_600 * group)),
            Formula::Plus => (around(8_000 + 2_200 * group), around(3_600 + 1_200 * group)),
            _ => (0, 0),
        };
        let beside = if formula == Formula::Mobility { 0 } else { around(2_600) };
        let assistance = if formula == Formula::Mobility { 0 } else { around(3_200) };
        Self { liability, damage, fire, beside, assistance, legal: around(1_700) }
    }

    /// The parts of a home.
    pub(super) fn home(dice: &mut Dice, formula: Formula, home: &HomeRecord) -> Self {
        let mut around = |cents: i64| cents * dice.between(88, 118) / 100;
        let size = 1_500 * i64::from(home.rooms) + 40 * i64::from(home.area_m2);
        let damage = match formula {
            Formula::Integral => around(size * 15 / 10),
            Formula::Comfort => around(size * 12 / 10),
            _ => around(size * 9 / 10),
        };
        let assistance = if formula == Formula::Essential { 0 } else { around(1_900) };
        let legal = if formula == Formula::Integral { around(2_400) } else { 0 };
        Self { liability: around(2_300), damage, fire: damage * 35 / 100, beside: 0, assistance, legal }
    }

    /// The parts as they were so many years before: some three percent less a year.
    pub(super) fn years_before(self, years: u32) -> Self {
        let back = |cents: i64| (0..years).fold(cents, |cents, _| cents * 97 / 100);
        Self {
            liability: back(self.liability),
            damage: back(self.damage),
            fire: back(self.fire),
            beside: back(self.beside),
            assistance: back(self.assistance),
            legal: back(self.legal),
        }
    }

    /// The premium of a year on these terms.
    pub(super) fn premium(self, terms: &Terms) -> Premium {
        let mut sum = Sum::default();
        if terms.motor {
            self.add_motor(terms, &mut sum);
        } else {
            self.add_home(terms, &mut sum);
        }
        sum.add(PremiumLineKind::Fees, FEES);
        sum.add(PremiumLineKind::FractioningFee, rates::share(sum.total, fractioning(terms.frequency)));
        sum.add(PremiumLineKind::InsuranceTax, sum.tax);
        if terms.motor {
            sum.add(PremiumLineKind::FgaoContribution, rates::share(sum.liability, rates::on(rates::FGAO, terms.from)));
        }
        if self.damage > 0 {
            sum.add(PremiumLineKind::FgtiContribution, rates::on(rates::FGTI, terms.from));
        }
        Premium { total: sum.total, lines: sum.lines }
    }

    fn add_motor(self, terms: &Terms, sum: &mut Sum) {
        let surcharge = |cents: i64| rates::share(cents, terms.novice_percent * 100);
        let coefficient = i64::from(terms.coefficient.unwrap_or(100));
        let net = |cents: i64| rates::share(cents + surcharge(cents), coefficient * 100);
        let reference = self.liability + self.damage;
        let novice = surcharge(self.liability) + surcharge(self.damage);
        let (liability, damage) = (net(self.liability), net(self.damage));
        if terms.coefficient.is_some() {
            sum.add(PremiumLineKind::Reference, reference);
            sum.add(PremiumLineKind::NoviceSurcharge, novice);
            sum.add(PremiumLineKind::BonusMalus, liability + damage - reference - novice);
        } else {
            sum.add(PremiumLineKind::Liability, liability);
        }
        sum.add(PremiumLineKind::Damage, self.beside);
        let (liability, damage) = sum.reduce(terms, liability, damage);
        let disaster = rates::share(net(self.fire), rates::on(rates::MOTOR_NATURAL_DISASTER, terms.from));
        sum.add(PremiumLineKind::NaturalDisasterPremium, disaster);
        sum.add(PremiumLineKind::Assistance, self.assistance);
        sum.add(PremiumLineKind::LegalProtection, self.legal);
        sum.liability = liability;
        sum.tax(liability, rates::on(rates::MOTOR_LIABILITY_TAX, terms.from));
        sum.tax(damage + self.beside + disaster + self.assistance, rates::on(rates::MOTOR_OTHER_TAX, terms.from));
        sum.tax(self.legal, rates::on(rates::LEGAL_PROTECTION_TAX, terms.from));
    }

    fn add_home(self, terms: &Terms, sum: &mut Sum) {
        sum.add(PremiumLineKind::Liability, self.liability);
        sum.add(PremiumLineKind::Damage, self.damage);
        let (liability, damage) = sum.reduce(terms, self.liability, self.damage);
        let disaster = rates::share(damage, rates::on(rates::HOME_NATURAL_DISASTER, terms.from));
        sum.add(PremiumLineKind::NaturalDisasterPremium, disaster);
        sum.add(PremiumLineKind::Assistance, self.assistance);
        sum.add(PremiumLineKind::LegalProtection, self.legal);
        let fire = self.fire.min(damage);
        sum.tax(fire, rates::on(rates::FIRE_TAX, terms.from));
        sum.tax(damage - fire + liability + disaster + self.assistance, rates::on(rates::OTHER_TAX, terms.from));
        sum.tax(self.legal, rates::on(rates::LEGAL_PROTECTION_TAX, terms.from));
    }
}

/// What paying in parts costs, in hundredths of a percent.
fn fractioning(frequency: PaymentFrequency) -> i64 {
    match frequency {
        PaymentFrequency::Annual => 0,
        PaymentFrequency::HalfYearly => 100,
        PaymentFrequency::Quarterly => 180,
        PaymentFrequency::Monthly => 250,
    }
}

/// A premium being added up.
#[derive(Default)]
struct Sum {
    lines: Vec<PremiumLineRecord>,
    total: i64,
    tax: i64,
    liability: i64,
}

impl Sum {
    /// Adds a line, unless it is nothing.
    fn add(&mut self, kind: PremiumLineKind, cents: i64) {
        if cents != 0 {
            self.total += cents;
            self.lines.push(PremiumLineRecord { kind: kind.code().to_owned(), cents });
        }
    }

    /// Takes the reduction off liability and damage; what is left of each.
    fn reduce(&mut self, terms: &Terms, liability: i64, damage: i64) -> (i64, i64) {
        let off = |cents: i64| rates::share(cents, terms.reduction_percent * 100);
        self.add(PremiumLineKind::Reduction, -(off(liability) + off(damage)));
        (liability - off(liability), damage - off(damage))
    }

    /// Keeps the tax on an amount, for the one line of taxes.
    fn tax(&mut self, cents: i64, rate: i64) {
        self.tax += rates::share(cents, rate);
    }
}
