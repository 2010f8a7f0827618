//! Finds a customer or a conversation by whatever somebody reads out: any number, a plate, an e-mail, a telephone, a name.
//!
//! The text says itself what it is, so that each search is one look-up by one index. A name is looked up by its beginning, the
//! last name first, or the last word first when there are several.

use domain::{
    email::EmailAddress,
    person::name_key,
    phone::Phone,
    plate::Plate,
    reference::{CertificateNumber, ContractNumber, ObjectNumber, ReceiptNumber, ThreadNumber},
    view::{Found, Hit, Understood},
};
use sea_orm::{
    ColumnTrait as _, Condition, EntityTrait as _, QueryFilter as _, QuerySelect as _, QueryTrait as _,
    sea_query::SelectStatement,
};

use super::reach;
use crate::{
    audit::{self, StaffAct},
    entity::{certificate, contact_message, contract, insured_object, person, thread},
    failure::Fault,
    portal::Portal,
    staff::Desk,
};

/// How many are shown.
const MOST: usize = 20;
/// Fewest letters of a name.
const FEWEST: usize = 2;
/// Behind every letter, figure and space of a folded name.
const LAST: char = '~';

/// What a text was read as.
enum Asked {
    Contract(ContractNumber),
    Object(ObjectNumber),
    Certificate(CertificateNumber),
    Thread(ThreadNumber),
    Receipt(ReceiptNumber),
    Email(EmailAddress),
    Phone(Phone),
    Plate(Plate),
    Name(Vec<String>),
    Nothing,
}

/// Finds what a text names, within the desk's reach.
pub async fn search(desk: &Desk<'_>, portal: &Portal, text: &str) -> Result<Found, Fault> {
    let asked = read(text);
    let understood = understood(&asked);
    let mut hits = match asked {
        Asked::Nothing => return Ok(Found { understood, hits: Vec::new(), more: false }),
        Asked::Thread(number) => conversations(desk, portal, thread::Column::Number.eq(number.as_str())).await?,
        Asked::Receipt(number) => {
            conversations(desk, portal, thread::Column::ContactId.in_subquery(received(&number))).await?
        }
        Asked::Email(email) => {
            people(desk, portal, person::Column::EmailIndex.eq(portal.keys.blind_index(email.as_str()))).await?
        }
        Asked::Phone(phone) => {
            people(desk, portal, person::Column::MobileIndex.eq(portal.keys.blind_index(phone.e164()))).await?
        }
        Asked::Name(keys) => people(desk, portal, begins_with(&keys)).await?,
        Asked::Contract(number) => {
            people(desk, portal, reach::holders(desk, contract::Column::Number.eq(number.as_str()))).await?
        }
        Asked::Object(number) => {
            people(desk, portal, insures(desk, insured_object::Column::Number.eq(number.as_str()))).await?
        }
        Asked::Plate(plate) => {
            people(desk, portal, insures(desk, insured_object::Column::Plate.eq(plate.as_str()))).await?
        }
        Asked::Certificate(number) => {
            people(desk, portal, reach::holders(desk, contract::Column::Id.in_subquery(certified(&number)))).await?
        }
    };
    let act = StaffAct { staff: desk.staff.id, action: "search", subject: None, person: None };
    audit::record_staff(&portal.db, portal, act).await?;
    let more = hits.len() > MOST;
    hits.truncate(MOST);
    Ok(Found { understood, hits, more })
}

fn read(text: &str) -> Asked {
    let text = text.trim();
    if let Ok(number) = ContractNumber::parse(text) {
        return Asked::Contract(number);
    }
    if let Ok(number) = ObjectNumber::parse(text) {
        return Asked::Object(number);
    }
    if let Ok(number) = CertificateNumber::parse(text) {
        return Asked::Certificate(number);
    }
    if let Ok(number) = ThreadNumber::parse(text) {
        return Asked::Thread(number);
    }
    if let Ok(number) = ReceiptNumber::parse(text) {
        return Asked::Receipt(number);
    }
    if let Ok(email) = EmailAddress::parse(text) {
        return Asked::Email(email);
    }
    if let Ok(phone) = Phone::parse(text) {
        return Asked::Phone(phone);
    }
    if let Ok(plate) = Plate::parse(text) {
        return Asked::Plate(plate);
    }
    let keys = names(text);
    if keys.is_empty() { Asked::Nothing } else { Asked::Name(keys) }
}

const fn understood(asked: &Asked) -> Understood {
    match asked {
        Asked::Contract(_) => Understood::Contract,
        Asked::Object(_) => Understood::Object,
        Asked::Certificate(_) => Understood::Certificate,
        Asked::Thread(_) => Understood::Thread,
        Asked::Receipt(_) => Understood::Receipt,
        Asked::Email(_) => Understood::Email,
        Asked::Phone(_) => Understood::Phone,
        Asked::Plate(_) => Understood::Plate,
        Asked::Name(_) => Understood::Name,
        Asked::Nothing => Understood::Nothing,
    }
}

/// By what a typed name may be found: as it is, and with its last word first.
fn names(text: &str) -> Vec<String> {
    let key = name_key(&[text]);
    let key = key.trim();
    if key.chars().filter(|letter| letter.is_alphabetic()).count() < FEWEST {
        return Vec::new();
    }
    let turned = key.rsplit_once(' ').map(|(first, last)| [last, first].join(" "));
    [Some(key.to_owned()), turned].into_iter().flatten().collect()
}

fn begins_with(keys: &[String]) -> Condition {
    let range = |key: &String| {
        let end = format!("{key}{LAST}");
        Condition::all().add(person::Column::NameKey.gte(key)).add(person::Column::NameKey.lt(end))
    };
    keys.iter().map(range).fold(Condition::any(), Condition::add)
}

/// Who holds the contract that insures something.
fn insures(desk: &Desk<'_>, which: impl Into<sea_orm::sea_query::Expr>) -> sea_orm::sea_query::Expr {
    let objects = insured_object::Entity::find()
        .select_only()
        .column(insured_object::Column::ContractId)
        .filter(Condition::all().add(which.into()));
    reach::holders(desk, contract::Column::Id.in_subquery(objects.into_query()))
}

fn certified(number: &CertificateNumber) -> SelectStatement {
    certificate::Entity::find()
        .select_only()
        .column(certificate::Column::ContractId)
        .filter(certificate::Column::Number.eq(number.as_str()))
        .into_query()
}

fn received(number: &ReceiptNumber) -> SelectStatement {
    contact_message::Entity::find()
        .select_only()
        .column(contact_message::Column::Id)
        .filter(contact_message::Column::ReceiptNumber.eq(number.as_str()))
        .into_query()
}

async fn people(desk: &Desk<'_>, portal: &Portal, which: impl Into<Condition>) -> Result<Vec<Hit>, Fault> {
    // Not put in order by the database: it would walk along all names rather than look up the few.
    let mut rows = person::Entity::find()
        .filter(which.into())
        .filter(reach::people(desk))
        .limit(u64::try_from(MOST + 1).unwrap_or(u64::MAX))
        .all(&portal.db)
        .await?;
    rows.sort_by(|one, other| one.name_key.cmp(&other.name_key));
    let hit = |row: person::Model| Hit::Person {
        person: row.id.to_string(),
        name: format!("{} {}", row.first_name, row.last_name),
        birth_date: row.birth_date,
        city: row.city,
    };
    Ok(rows.into_iter().map(hit).collect())
}

async fn conversations(
    desk: &Desk<'_>,
    portal: &Portal,
    which: impl Into<sea_orm::sea_query::Expr>,
) -> Result<Vec<Hit>, Fault> {
    let numbers: Vec<String> = thread::Entity::find()
        .filter(reach::threads(desk).add(which.into()))
        .select_only()
        .column(thread::Column::Number)
        .limit(u64::try_from(MOST + 1).unwrap_or(u64::MAX))
        .into_tuple()
        .all(&portal.db)
        .await?;
    numbers.iter().map(|number| Ok(Hit::Thread { number: ThreadNumber::parse(number)? })).collect()
}
