//! The desk of the other side, as its pages show it.

use chrono::{DateTime, NaiveDate, Utc};

use crate::{
    contract::{CoverState, Product},
    deadline::Due,
    desk::Mark,
    locale::Locale,
    reference::{ContractNumber, ThreadNumber},
    staff::StaffRole,
    thread::{Author, Counterpart, ThreadTopic, WaitsFor},
    view::{DraftView, FileView, ThingView},
};

/// Who has taken a piece of work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    /// First and last name.
    pub name: String,
    /// Whether that is who asks.
    pub mine: bool,
}

/// A conversation, as a list shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueueItem {
    /// Its number.
    pub number: ThreadNumber,
    /// What it is about, in the writer's words.
    pub subject: String,
    /// Of what kind that is.
    pub topic: ThreadTopic,
    /// Who answers.
    pub counterpart: Counterpart,
    /// Who must act next.
    pub waits_for: WaitsFor,
    /// The customer; none when who wrote has no account.
    pub customer: Option<String>,
    /// The contract that it is about.
    pub contract: Option<ContractNumber>,
    /// When the last message was sent.
    pub last_message_at: DateTime<Utc>,
    /// Whether nobody of the other side has opened it since.
    pub is_new: bool,
    /// The answer that is promised, if one is.
    pub due: Option<Due>,
    /// Who has taken it.
    pub holder: Option<Holder>,
}

/// A page of a queue, with the views that its reader has saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueuePage {
    /// What falls due first.
    pub items: Vec<QueueItem>,
    /// After what the next page begins.
    pub next: Option<Mark>,
    /// By name.
    pub views: Vec<View>,
}

/// A filter that was saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct View {
    /// By what it is deleted.
    pub id: String,
    /// The name that its owner gave it.
    pub name: String,
    /// The filter as the address has it.
    pub filter: String,
}

/// Somebody to whom work can be handed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Colleague {
    /// By what a form names the person.
    pub id: String,
    /// First and last name.
    pub name: String,
}

/// An answer that is given often.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quick {
    /// By what a form names it.
    pub id: String,
    /// By what people find it, in French.
    pub title_fr: String,
    /// In English.
    pub title_en: String,
    /// In French.
    pub body_fr: String,
    /// In English.
    pub body_en: String,
    /// Its place in the list.
    pub place: i32,
}

impl Quick {
    /// By what its reader finds it.
    pub fn title(&self, locale: Locale) -> &str {
        match locale {
            Locale::Fr => &self.title_fr,
            Locale::En => &self.title_en,
        }
    }

    /// What it says to who reads this language.
    pub fn body(&self, locale: Locale) -> &str {
        match locale {
            Locale::Fr => &self.body_fr,
            Locale::En => &self.body_en,
        }
    }
}

/// A message, as the other side reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeskMessage {
    /// Who wrote.
    pub author: Author,
    /// Whose name stands above it.
    pub name: Option<String>,
    /// The text.
    pub body: String,
    /// When.
    pub sent_at: DateTime<Utc>,
    /// What came with it.
    pub files: Vec<FileView>,
}

/// A note, which no customer reads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeskNote {
    /// Who wrote it.
    pub name: String,
    /// The text.
    pub body: String,
    /// When.
    pub written_at: DateTime<Utc>,
}

/// A conversation, opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeskThread {
    /// As the list shows it.
    pub item: QueueItem,
    /// By what the customer's sheet is opened; none when who wrote has no account.
    pub person: Option<String>,
    /// What the contract insures.
    pub thing: Option<ThingView>,
    /// When it began.
    pub opened_at: DateTime<Utc>,
    /// When it was closed.
    pub closed_at: Option<DateTime<Utc>>,
    /// Until when the customer has read; none where nobody reads it here.
    pub customer_read_at: Option<DateTime<Utc>>,
    /// Which state the reader sees: what is done to another is refused.
    pub version: i64,
    /// In which language to answer.
    pub locale: Locale,
    /// Oldest first.
    pub messages: Vec<DeskMessage>,
    /// Oldest first.
    pub notes: Vec<DeskNote>,
    /// Who else may have it.
    pub colleagues: Vec<Colleague>,
    /// What can be put into an answer.
    pub replies: Vec<Quick>,
    /// What its reader was writing.
    pub draft: Option<DraftView>,
    /// The note that the reader has begun.
    pub begun_note: Option<DraftView>,
}

/// What a search took the text for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Understood {
    /// A contract's number.
    Contract,
    /// An insured object's number.
    Object,
    /// A certificate's number.
    Certificate,
    /// A conversation's number.
    Thread,
    /// A receipt's number.
    Receipt,
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
    /// A number plate.
    Plate,
    /// The beginning of a name.
    Name,
    /// Too short for a name, and nothing else.
    Nothing,
}

/// Something that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Hit {
    /// A customer.
    Person {
        /// By what the sheet is opened.
        person: String,
        /// First and last name.
        name: String,
        /// Date of birth, which tells namesakes apart.
        birth_date: NaiveDate,
        /// Where the person lives.
        city: String,
    },
    /// A conversation.
    Thread {
        /// Its number.
        number: ThreadNumber,
    },
}

/// What a search found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What the text was taken for.
    pub understood: Understood,
    /// What there is, the first ones.
    pub hits: Vec<Hit>,
    /// Whether there is more.
    pub more: bool,
}

/// A contract, in a line of a customer's sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContractLine {
    /// Its number.
    pub number: ContractNumber,
    /// What kind.
    pub product: Product,
    /// What it insures.
    pub thing: Option<ThingView>,
    /// Formula.
    pub formula: String,
    /// Where its cover stands.
    pub state: CoverState,
    /// The broker who follows it.
    pub broker: Option<String>,
}

/// A line of the journal of an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JournalEntry {
    /// When, the last time.
    pub at: DateTime<Utc>,
    /// The verb.
    pub action: String,
    /// First and last name of who did it.
    pub name: String,
    /// As what.
    pub role: StaffRole,
    /// The conversation that it was done in.
    pub thread: Option<ThreadNumber>,
    /// How often it was looked at within the hour before; one for an act.
    pub times: u32,
}

/// A customer's sheet. Nothing of a bank account, a card or health is in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomerSheet {
    /// By what the sheet is opened.
    pub person: String,
    /// First and last name.
    pub name: String,
    /// Name at birth, when it differs.
    pub birth_name: Option<String>,
    /// Date of birth.
    pub birth_date: NaiveDate,
    /// Postal address, line by line.
    pub address: Vec<String>,
    /// E-mail; masked for a broker.
    pub email: Option<String>,
    /// Mobile; masked for a broker.
    pub mobile: Option<String>,
    /// Whether an account is open.
    pub has_account: bool,
    /// Newest first.
    pub contracts: Vec<ContractLine>,
    /// Newest first.
    pub threads: Vec<QueueItem>,
    /// Newest first.
    pub journal: Vec<JournalEntry>,
}

/// A share of the work that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkloadPart<T> {
    /// Of what.
    pub of: T,
    /// How many wait.
    pub waiting: u32,
    /// How many of them are late.
    pub overdue: u32,
}

/// How much waits, for how long, and how soon people were answered lately.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Workload {
    /// How many wait for the other side.
    pub waiting: u32,
    /// How many of them are late.
    pub overdue: u32,
    /// How many wait for the customer.
    pub customer: u32,
    /// Whether there are more than were counted.
    pub cut: bool,
    /// How many have waited for less than a day, one day, two, and so on; the last for that long and longer.
    pub ages: Vec<u32>,
    /// By what they are about.
    pub topics: Vec<WorkloadPart<ThreadTopic>>,
    /// By who has them; none: nobody.
    pub people: Vec<WorkloadPart<Option<String>>>,
    /// First answers of the last thirty days: how many minutes half of them took at most.
    pub median_minutes: Option<u32>,
    /// And nine out of ten.
    pub ninth_minutes: Option<u32>,
    /// How many they were.
    pub answered: u32,
}
