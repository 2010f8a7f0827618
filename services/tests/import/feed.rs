//! A small feed in which every kind of record has its line, in an order in which each finds what it refers to.

use domain::reference::{ContractNumber, ObjectNumber};
use serde_json::{Value, json};

/// What the lines of [`portfolio`] are, in their order.
pub const KINDS: [&str; 15] = [
    "broker",
    "risk_carrier",
    "person",
    "contract",
    "insured_object",
    "driver",
    "coverage",
    "premium",
    "bonus_malus",
    "past_claim",
    "mandate",
    "instalment",
    "payment",
    "contract",
    "insured_object",
];

/// A person with a car and a home.
pub fn portfolio() -> Vec<Value> {
    vec![
        json!({"type": "broker", "id": "B1", "version": 1, "name": "Cabinet Lafont", "orias": "07001234", "address": address(),
            "email": "contact@cabinet-lafont.example", "phone": "+33472000001", "hours": "du lundi au vendredi, 9 h à 18 h"}),
        json!({"type": "risk_carrier", "id": "R1", "version": 1, "name": "Mutuelle des Rives", "legal_form": "SAM à cotisations fixes",
            "siren": "732829320", "address": address()}),
        person(1),
        contract(1),
        json!({"type": "insured_object", "id": "O1", "version": 1, "contract": "C1", "number": ObjectNumber::from_serial(1),
            "since": "2024-03-01", "thing": {"vehicle": {"plate": "AB-123-CD", "vin": "VF1RFB00064123456", "make": "Renault",
            "model": "Clio", "first_registered_on": "2021-05-04", "use": "private", "trailers": ["remorque de moins de 750 kg"]}}}),
        json!({"type": "driver", "id": "D1", "version": 1, "contract": "C1", "person": "P1", "role": "main", "since": "2024-03-01",
            "licence": {"number": "12AB34567", "category": "B", "issued_on": "2008-06-30"}}),
        json!({"type": "coverage", "id": "G1", "version": 1, "contract": "C1", "code": "glass", "since": "2024-03-01",
            "ceiling_cents": 500_000, "deductible_cents": 7_500, "exclusions": ["glass_scratches", "wear_and_tear"]}),
        json!({"type": "premium", "id": "Q1", "version": 1, "contract": "C1", "from": "2026-03-01", "until": "2027-02-28",
            "total_cents": 60_000, "lines": [{"kind": "reference", "cents": 70_000}, {"kind": "bonus_malus", "cents": -20_000},
            {"kind": "insurance_tax", "cents": 10_000}]}),
        json!({"type": "bonus_malus", "id": "M1", "version": 1, "contract": "C1", "since": "2026-03-01", "coefficient_hundredths": 64}),
        json!({"type": "past_claim", "id": "S1", "version": 1, "contract": "C1", "driver": "P1", "occurred_on": "2025-01-12",
            "nature": "collision", "liability_percent": 50, "paid_cents": 120_000, "closed": true}),
        json!({"type": "mandate", "id": "N1", "version": 1, "contract": "C1", "reference": "RUM-0001", "creditor": "FR12ZZZ123456",
            "iban": "FR7630006000011234567890189", "holder": "Camille Moreau", "signed_on": "2024-02-20", "state": "active"}),
        instalment(1),
        json!({"type": "payment", "id": "Y1", "version": 1, "instalment": "I1", "paid_on": "2026-11-05", "cents": 5_000,
            "means": "direct_debit", "outcome": "settled"}),
        with(contract(2), &[("/product", json!("home"))]),
        json!({"type": "insured_object", "id": "O2", "version": 1, "contract": "C2", "number": ObjectNumber::from_serial(2),
            "since": "2024-03-01", "thing": {"home": {"address": address(), "kind": "flat", "occupancy": "tenant", "rooms": 3,
            "area_m2": 64}}}),
    ]
}

/// A person.
pub fn person(serial: u32) -> Value {
    json!({"type": "person", "id": format!("P{serial}"), "version": 1, "civility": "ms", "first_name": "Camille", "last_name": "Moreau",
        "birth_date": "1988-04-17", "address": address(), "email": "camille.moreau@courriel.example", "mobile": "+33700000012"})
}

/// A car contract of the first person.
pub fn contract(serial: u32) -> Value {
    json!({"type": "contract", "id": format!("C{serial}"), "version": 1, "number": ContractNumber::from_serial(serial), "product": "auto",
        "formula": "Confort", "policyholder": "P1", "risk_carrier": "R1", "broker": "B1", "subscribed_on": "2024-02-20",
        "starts_on": "2024-03-01", "renewal": {"month": 3, "day": 1}, "payment_frequency": "monthly"})
}

/// An instalment of the first contract.
pub fn instalment(serial: u32) -> Value {
    json!({"type": "instalment", "id": format!("I{serial}"), "version": 1, "contract": "C1", "due_on": "2026-11-05", "cents": 5_000,
        "means": "direct_debit"})
}

/// The same record with other values: a pointer and a value each; null removes the field.
pub fn with(mut record: Value, changes: &[(&str, Value)]) -> Value {
    for (pointer, value) in changes {
        let (parent, key) = pointer.rsplit_once('/').unwrap();
        let parent = record.pointer_mut(parent).unwrap();
        match parent {
            Value::Array(list) => list[key.parse::<usize>().unwrap()] = value.clone(),
            Value::Object(fields) if value.is_null() => drop(fields.remove(key)),
            Value::Object(fields) => drop(fields.insert(key.to_owned(), value.clone())),
            other => panic!("{other}"),
        }
    }
    record
}

fn address() -> Value {
    json!({"line1": "12 rue de la République", "line2": "Bâtiment B", "postal_code": "69002", "insee_code": "69382", "city": "Lyon"})
}
