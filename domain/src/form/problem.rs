//! Everything that can be wrong with a field, and everything that can be said of a form as a whole.
//!
//! Codes and figures only: the page says them in the reader's language, beside the field. Nothing here tells whether an
//! account or a contract exists.

use serde::{Deserialize, Serialize};

use crate::reference::ReceiptNumber;

/// What is wrong with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Problem {
    /// Nothing was typed, and something must be.
    Empty,
    /// None of the choices was made, or one that is not there.
    Choice,
    /// A box that must be ticked is not.
    Unticked,
    /// More characters than fit.
    TooLong {
        /// Most characters.
        max: u32,
    },
    /// Fewer characters than needed.
    TooShort {
        /// Fewest characters.
        min: u32,
    },
    /// A character that cannot be in it.
    Alphabet,
    /// Markup where plain words are expected.
    Markup,
    /// It does not begin as such a number does.
    Prefix,
    /// It has too many or too few characters for such a number.
    Length,
    /// Its check character or digits do not fit: a typing mistake.
    Check,
    /// Neither a contract number, nor an object number, nor an e-mail address.
    Identifier,
    /// Not a date.
    Date,
    /// A date that cannot be a date of birth.
    DateImplausible,
    /// Not a French postal code.
    PostalCode,
    /// Not an INSEE code of a commune.
    InseeCode,
    /// Not an e-mail address.
    Email,
    /// Not a telephone number.
    Phone,
    /// Not a mobile number, where messages must arrive.
    NotMobile,
    /// Not a number plate.
    Plate,
    /// Not a vehicle identification number.
    Vin,
    /// Not an IBAN.
    Iban,
    /// An IBAN from outside the SEPA area.
    IbanOutsideSepa,
    /// A password with too little variety for its length.
    WeakPassword,
    /// A password that is easily guessed.
    CommonPassword,
    /// Not the password that was typed above.
    PasswordsDiffer,
    /// Not the current password.
    WrongPassword,
    /// Not the code that was sent.
    WrongCode,
    /// The code can no longer be used: too old, used, or tried too often.
    CodeSpent,
    /// There is an account for this address already. Said to administrators only.
    EmailTaken,
}

/// A field and what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldProblem {
    /// Name of the field in the form.
    pub field: String,
    /// What is wrong.
    pub problem: Problem,
}

/// What is said of a form as a whole, above it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Notice {
    /// Identifier and password do not open an account; which half was wrong is not said.
    SignInFailed,
    /// Asks for the contract number instead: what was typed fits more than one person.
    ContractNumberNeeded,
    /// The account is closed: an adviser can open it again. Said only after the right password.
    AccountClosed,
    /// E-mail and password do not open an account of the other side; which half was wrong is not said.
    StaffSignInFailed,
    /// The account of the other side is ready: sign in.
    StaffReady,
    /// An invitation is on its way.
    InvitationSent,
    /// An invitation was taken back.
    InvitationRevoked,
    /// An account of the other side was closed.
    StaffClosed,
    /// Nothing was done to an account of the other side: it does not stand where it did when the page was opened.
    StaffUnchanged,
    /// Nobody closes or renews their own account.
    OwnAccount,
    /// Nobody would be left to invite people.
    LastAdministrator,
    /// The invitation is good no more, or never was: ask for another.
    InvitationOver,
    /// Too many tries: the next one is welcome later.
    Wait {
        /// Seconds to wait.
        seconds: u32,
    },
    /// The session has ended by itself.
    SessionEnded,
    /// Signed out, as asked.
    SignedOut,
    /// The form had been left open too long, or its steps were done out of order: begin again.
    BeginAgain,
    /// A new code is on its way, if there is where to send it.
    CodeSent,
    /// The code can no longer be used: ask for another.
    CodeSpent,
    /// The account is open.
    AccountOpened,
    /// The message has arrived.
    Received {
        /// Its number, printed on the receipt.
        receipt: ReceiptNumber,
    },
    /// What was chosen is kept.
    ChoicesKept,
    /// Something in the message has no place in it; what stands in the field now is masked.
    Masked {
        /// A card number.
        card: bool,
        /// A password.
        password: bool,
    },
    /// The message is on its way.
    MessageSent,
    /// The conversation was closed meanwhile: what was written is here, to begin another.
    ThreadClosed,
    /// It is kept for an account that is to sign in again.
    KeptForLater,
    /// Something failed here; it is in the log under this number.
    Fault {
        /// Number of the incident.
        incident: String,
    },
}
