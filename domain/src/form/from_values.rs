//! Why a value type refuses a text, as a problem of the field in which the text was typed.
//!
//! Each match is exhaustive: a new reason to refuse does not compile until it has a problem, and so words for the reader.

use super::Problem;
use crate::{
    address::{AddressError, CodeError, LineError},
    birth_date::BirthDateError,
    certificate::VerificationCodeError,
    email::EmailError,
    iban::IbanError,
    identifier::IdentifierError,
    one_time_code::OneTimeCodeError,
    password::{MAX_LENGTH, MIN_LENGTH, PasswordProblem},
    person::PersonNameError,
    phone::PhoneError,
    plate::PlateError,
    recovery_code::RecoveryCodeError,
    reference::ReferenceError,
    vin::VinError,
};

/// Most characters of an e-mail address, as `EmailAddress` reads it.
const EMAIL_MAX: u32 = 254;
/// Most characters of a name, as `PersonName` reads it.
const NAME_MAX: u32 = 100;
/// Most characters of a line of an address, as `AddressLine` reads it.
const LINE_MAX: u32 = 100;

impl From<ReferenceError> for Problem {
    fn from(error: ReferenceError) -> Self {
        match error {
            ReferenceError::Empty => Self::Empty,
            ReferenceError::Prefix => Self::Prefix,
            ReferenceError::Length => Self::Length,
            ReferenceError::Alphabet => Self::Alphabet,
            ReferenceError::Check => Self::Check,
        }
    }
}

impl From<IdentifierError> for Problem {
    fn from(error: IdentifierError) -> Self {
        match error {
            IdentifierError::Empty => Self::Empty,
            IdentifierError::Email(error) => error.into(),
            // It may have been meant as any of the three.
            IdentifierError::Number(ReferenceError::Prefix) => Self::Identifier,
            IdentifierError::Number(error) => error.into(),
        }
    }
}

impl From<EmailError> for Problem {
    fn from(error: EmailError) -> Self {
        match error {
            EmailError::Empty => Self::Empty,
            EmailError::TooLong => Self::TooLong { max: EMAIL_MAX },
            EmailError::Alphabet => Self::Alphabet,
            EmailError::Malformed => Self::Email,
        }
    }
}

impl From<PhoneError> for Problem {
    fn from(error: PhoneError) -> Self {
        match error {
            PhoneError::Empty => Self::Empty,
            PhoneError::Alphabet => Self::Alphabet,
            PhoneError::Length => Self::Length,
            PhoneError::Prefix => Self::Phone,
        }
    }
}

impl From<BirthDateError> for Problem {
    fn from(error: BirthDateError) -> Self {
        match error {
            BirthDateError::Empty => Self::Empty,
            BirthDateError::Malformed | BirthDateError::NoSuchDay => Self::Date,
            BirthDateError::Implausible => Self::DateImplausible,
        }
    }
}

impl From<PersonNameError> for Problem {
    fn from(error: PersonNameError) -> Self {
        match error {
            PersonNameError::Empty => Self::Empty,
            PersonNameError::TooLong => Self::TooLong { max: NAME_MAX },
            PersonNameError::Markup => Self::Markup,
            PersonNameError::Alphabet => Self::Alphabet,
        }
    }
}

/// People type postal codes; INSEE codes come from files, and from the whole of an address (below).
impl From<CodeError> for Problem {
    fn from(error: CodeError) -> Self {
        match error {
            CodeError::Empty => Self::Empty,
            CodeError::Length | CodeError::Alphabet | CodeError::Unknown => Self::PostalCode,
        }
    }
}

impl From<LineError> for Problem {
    fn from(error: LineError) -> Self {
        match error {
            LineError::Empty => Self::Empty,
            LineError::TooLong => Self::TooLong { max: LINE_MAX },
            LineError::Markup => Self::Markup,
            LineError::Alphabet => Self::Alphabet,
        }
    }
}

impl From<AddressError> for Problem {
    fn from(error: AddressError) -> Self {
        match error {
            AddressError::Line1(error) | AddressError::Line2(error) | AddressError::City(error) => error.into(),
            AddressError::PostalCode(error) => error.into(),
            AddressError::InseeCode(CodeError::Empty) => Self::Empty,
            AddressError::InseeCode(_) => Self::InseeCode,
        }
    }
}

impl From<PlateError> for Problem {
    fn from(error: PlateError) -> Self {
        match error {
            PlateError::Empty => Self::Empty,
            PlateError::Length => Self::Length,
            PlateError::Alphabet => Self::Alphabet,
            PlateError::Malformed => Self::Plate,
        }
    }
}

impl From<VinError> for Problem {
    fn from(error: VinError) -> Self {
        match error {
            VinError::Empty => Self::Empty,
            VinError::Length => Self::Vin,
            VinError::Alphabet => Self::Alphabet,
        }
    }
}

impl From<IbanError> for Problem {
    fn from(error: IbanError) -> Self {
        match error {
            IbanError::Empty => Self::Empty,
            IbanError::Alphabet => Self::Alphabet,
            IbanError::Country => Self::IbanOutsideSepa,
            IbanError::Length => Self::Iban,
            IbanError::Check => Self::Check,
        }
    }
}

impl From<PasswordProblem> for Problem {
    fn from(problem: PasswordProblem) -> Self {
        match problem {
            PasswordProblem::Empty => Self::Empty,
            PasswordProblem::TooShort => Self::TooShort { min: count(MIN_LENGTH) },
            PasswordProblem::TooLong => Self::TooLong { max: count(MAX_LENGTH) },
            PasswordProblem::ControlCharacter => Self::Alphabet,
            PasswordProblem::TooWeak => Self::WeakPassword,
            PasswordProblem::Common => Self::CommonPassword,
        }
    }
}

impl From<RecoveryCodeError> for Problem {
    fn from(error: RecoveryCodeError) -> Self {
        match error {
            RecoveryCodeError::Empty => Self::Empty,
            RecoveryCodeError::Alphabet => Self::Alphabet,
            RecoveryCodeError::Length => Self::Length,
        }
    }
}

impl From<OneTimeCodeError> for Problem {
    fn from(error: OneTimeCodeError) -> Self {
        match error {
            OneTimeCodeError::Empty => Self::Empty,
            OneTimeCodeError::Alphabet => Self::Alphabet,
            OneTimeCodeError::Length => Self::Length,
        }
    }
}

impl From<VerificationCodeError> for Problem {
    fn from(error: VerificationCodeError) -> Self {
        match error {
            VerificationCodeError::Empty => Self::Empty,
            VerificationCodeError::Alphabet => Self::Alphabet,
            VerificationCodeError::Length => Self::Length,
            VerificationCodeError::Prefix => Self::Prefix,
        }
    }
}

/// A length as a form tells it.
fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{address::PostalCode, email::EmailAddress, identifier::Identifier};

    fn problem_of<T, E: Into<Problem>>(read: Result<T, E>) -> Option<Problem> {
        read.err().map(Into::into)
    }

    #[test]
    fn an_identifier_that_could_be_anything_is_told_what_it_could_be() {
        assert_eq!(problem_of(Identifier::parse("")), Some(Problem::Empty));
        assert_eq!(problem_of(Identifier::parse("camille@")), Some(Problem::Email));
        assert_eq!(problem_of(Identifier::parse("ZZ12345678K")), Some(Problem::Identifier));
        assert_eq!(problem_of(Identifier::parse("AC123")), Some(Problem::Length));
    }

    #[test]
    fn the_limit_that_is_told_is_the_limit_that_is_kept() {
        let domain = "@example.fr";
        let longest = usize::try_from(EMAIL_MAX).unwrap_or_default() - domain.len();
        let too_long = format!("{}{domain}", "a".repeat(longest + 1));
        assert_eq!(problem_of(EmailAddress::parse(&too_long)), Some(Problem::TooLong { max: EMAIL_MAX }));
    }

    #[test]
    fn whatever_is_typed_as_a_postal_code_has_one_answer_beside_it() {
        for typed in ["7501", "750111", "ABCDE", "<b>", "🦀"] {
            assert_eq!(problem_of(PostalCode::parse(typed)), Some(Problem::PostalCode), "{typed}");
        }
    }

    #[test]
    fn password_limits_are_told_in_figures() {
        assert_eq!(Problem::from(PasswordProblem::TooShort), Problem::TooShort { min: 10 });
        assert_eq!(Problem::from(PasswordProblem::TooLong), Problem::TooLong { max: 128 });
    }
}
