//! What a field is for, when its text must have a certain shape.

/// A shape that a text or a figure must have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// A line of an address.
    AddressLine,
    /// A date of birth.
    BirthDate,
    /// A bonus-malus coefficient.
    Coefficient,
    /// A contract number.
    ContractNumber,
    /// A creditor identifier.
    CreditorIdentifier,
    /// An e-mail address.
    Email,
    /// An IBAN.
    Iban,
    /// An identifier of the policy system.
    Identifier,
    /// An INSEE code of a commune.
    InseeCode,
    /// A licence category.
    LicenceCategory,
    /// A licence number.
    LicenceNumber,
    /// A mandate reference.
    MandateReference,
    /// A mobile telephone number.
    Mobile,
    /// The number of an insured object.
    ObjectNumber,
    /// An ORIAS number.
    Orias,
    /// A person's name.
    PersonName,
    /// A telephone number.
    Phone,
    /// A number plate.
    Plate,
    /// A postal code.
    PostalCode,
    /// A day of the year.
    RenewalDay,
    /// A SIREN.
    Siren,
    /// A vehicle identification number.
    Vin,
}

impl Shape {
    /// The reason's code when a value does not have the shape.
    pub const fn code(self) -> &'static str {
        self.words().0
    }

    /// The shape's name in a sentence.
    pub const fn name(self) -> &'static str {
        self.words().1
    }

    const fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::AddressLine => ("not_an_address_line", "a line of an address"),
            Self::BirthDate => ("not_a_birth_date", "a date of birth"),
            Self::Coefficient => ("not_a_coefficient", "a bonus-malus coefficient"),
            Self::ContractNumber => ("not_a_contract_number", "a contract number"),
            Self::CreditorIdentifier => ("not_a_creditor_identifier", "a creditor identifier"),
            Self::Email => ("not_an_email", "an e-mail address"),
            Self::Iban => ("not_an_iban", "an IBAN"),
            Self::Identifier => ("not_an_identifier", "an identifier"),
            Self::InseeCode => ("not_an_insee_code", "an INSEE code"),
            Self::LicenceCategory => ("not_a_licence_category", "a licence category"),
            Self::LicenceNumber => ("not_a_licence_number", "a licence number"),
            Self::MandateReference => ("not_a_mandate_reference", "a mandate reference"),
            Self::Mobile => ("not_a_mobile", "a mobile telephone number"),
            Self::ObjectNumber => ("not_an_object_number", "the number of an insured object"),
            Self::Orias => ("not_an_orias_number", "an ORIAS number"),
            Self::PersonName => ("not_a_name", "a person's name"),
            Self::Phone => ("not_a_phone", "a telephone number"),
            Self::Plate => ("not_a_plate", "a number plate"),
            Self::PostalCode => ("not_a_postal_code", "a postal code"),
            Self::RenewalDay => ("not_a_day_of_the_year", "a day of the year"),
            Self::Siren => ("not_a_siren", "a SIREN"),
            Self::Vin => ("not_a_vin", "a vehicle identification number"),
        }
    }
}
