//! A contract as its policyholder reads it.

use std::{collections::BTreeSet, sync::Arc};

use chrono::TimeDelta;
use domain::{
    contract::Standing,
    reference::ContractNumber,
    view::{ContractCard, InstalmentState},
};
use serde_json::json;
use services::{
    Portal,
    account::Customer,
    certificate::{issue_certificate, list_certificates, list_offers},
    contract::{Contracts, Past, browse_contracts, find_contract, list_contracts, overview},
    import::{Options, Source, import},
};

use crate::common::{customer, have_a_fleet, lived_in, on_both, value};

#[tokio::test]
async fn what_was_paid_long_ago_is_found_under_its_year_and_is_not_read_before() {
    on_both(async |portal| {
        let lived = lived_in(portal).await;
        let customer = customer(portal, &lived.session).await;
        let number = ContractNumber::parse("AC10000001J").unwrap();
        let id: String = value(portal, "SELECT source_id FROM contract WHERE number = 'AC10000001J'").await;
        let find = async |paid_in| {
            let past = Past { paid_in, ..Past::default() };
            find_contract(&customer, portal, &number, &past).await.unwrap().unwrap()
        };
        let recent = find(None).await;
        assert!(recent.paid_in.earlier.is_empty(), "the portfolio remembers a year");
        assert!(recent.instalments.iter().any(|instalment| instalment.state == InstalmentState::Paid));

        let instalment = |n: u32, year| json!({"type": "instalment", "id": format!("OLD-{n}"), "version": 1, "contract": id, "due_on": format!("{year}-06-05"), "cents": 4200, "means": "direct_debit"});
        let payment = |n: u32, year| json!({"type": "payment", "id": format!("OLD-{n}-P"), "version": 1, "instalment": format!("OLD-{n}"), "paid_on": format!("{year}-06-05"), "cents": 4200, "means": "direct_debit", "outcome": "settled"});
        let lines = [instalment(1, 2024), payment(1, 2024), instalment(2, 2023), payment(2, 2023)];
        let text: String = lines.iter().flat_map(|line| [line.to_string(), "\n".into()]).collect();
        let source = Source::bytes("old.ndjson", Arc::<[u8]>::from(text.into_bytes()));
        import(portal, [source], Options::default(), ()).await.unwrap();

        let now = find(None).await;
        assert_eq!(now.paid_in.earlier, [2024, 2023]);
        assert_eq!(now.instalments, recent.instalments, "what is old is not among what is recent");
        assert_eq!(find(Some(0)).await, now, "what is no year of ours is not taken for one");
        let of_a_year = find(Some(2024)).await;
        let (paid, open): (Vec<_>, Vec<_>) =
            of_a_year.instalments.iter().partition(|instalment| instalment.state == InstalmentState::Paid);
        assert_eq!(paid.iter().map(|instalment| instalment.due_on.to_string()).collect::<Vec<_>>(), ["2024-06-05"]);
        assert_eq!(open.len(), recent.instalments.iter().filter(|instalment| instalment.state != InstalmentState::Paid).count());
    })
    .await;
}

#[tokio::test]
async fn home_misses_nothing_of_a_fleet_that_waits_beyond_the_first_page() {
    on_both(async |portal| {
        let lived = lived_in(portal).await;
        let customer = customer(portal, &lived.session).await;
        have_a_fleet(portal).await;
        let (mut every, mut after) = (Vec::new(), None);
        loop {
            let page = list_contracts(&customer, portal, after.as_ref()).await.unwrap();
            every.extend(page.items);
            after = page.next;
            if after.is_none() {
                break;
            }
        }
        let home = overview(&customer, portal).await.unwrap();
        assert!(home.more && home.contracts.len() < every.len());
        let numbers = |waits: fn(&ContractCard) -> bool, cards: &[ContractCard]| {
            cards.iter().filter(|card| waits(card)).map(|card| card.number.to_string()).collect::<BTreeSet<_>>()
        };
        let suspended: fn(&ContractCard) -> bool = |card| card.state.is_suspended();
        let late: fn(&ContractCard) -> bool = |card| card.overdue.is_some() && !card.state.is_ended();
        for waits in [suspended, late] {
            let expected = numbers(waits, &every);
            assert!(!expected.is_empty(), "the portfolio has none");
            assert_eq!(numbers(waits, &home.contracts), expected);
        }
        let soonest = every.iter().filter_map(|card| card.next_debit.as_ref().map(|next| next.due_on)).min();
        assert_eq!(home.next_debit.map(|next| next.instalment.due_on), soonest);
    })
    .await;
}

#[tokio::test]
async fn a_filter_finds_of_a_fleet_exactly_the_contracts_that_stand_so() {
    on_both(async |portal| {
        let lived = lived_in(portal).await;
        let customer = customer(portal, &lived.session).await;
        let few = browse_contracts(&customer, portal, Some(Standing::Ended), None).await.unwrap();
        let listed = list_contracts(&customer, portal, None).await.unwrap().items;
        assert_eq!(few, Contracts::All(listed), "a page of contracts is told apart by the page");
        have_a_fleet(portal).await;
        let every = browse_all(&customer, portal, None).await;
        assert!(every.len() > 50);
        for standing in Standing::ALL {
            let kept = browse_all(&customer, portal, Some(*standing)).await;
            let expected: Vec<_> = every.iter().filter(|card| card.state.standing() == *standing).collect();
            assert!(!expected.is_empty(), "the portfolio has none that is {}", standing.code());
            assert_eq!(numbers(&kept), expected.into_iter().map(|card| card.number.to_string()).collect());
        }
    })
    .await;
}

/// Every contract that is found, page after page.
async fn browse_all(customer: &Customer, portal: &Portal, standing: Option<Standing>) -> Vec<ContractCard> {
    let (mut every, mut after) = (Vec::new(), None);
    loop {
        let found = browse_contracts(customer, portal, standing, after.as_ref()).await.unwrap();
        let Contracts::Some(page) = found else { panic!("a fleet is more than a page") };
        assert!(page.items.len() <= 50);
        every.extend(page.items);
        after = page.next;
        if after.is_none() {
            return every;
        }
    }
}

fn numbers(cards: &[ContractCard]) -> BTreeSet<String> {
    cards.iter().map(|card| card.number.to_string()).collect()
}

#[tokio::test]
async fn of_many_papers_the_last_are_shown_and_the_way_to_the_others_leads_to_each_once() {
    on_both(async |portal| {
        let lived = lived_in(portal).await;
        let customer = customer(portal, &lived.session).await;
        let number = ContractNumber::parse("AC10000001J").unwrap();
        for _ in 0..23 {
            portal.clock.advance(TimeDelta::days(1));
            issue_certificate(&customer, portal, &number).await.unwrap();
        }
        let detail = find_contract(&customer, portal, &number, &Past::default()).await.unwrap().unwrap();
        let offers = list_offers(&customer, portal, None).await.unwrap().items;
        assert!(offers.iter().any(|offer| offer.issued == detail.documents), "two pages, one list");
        let (mut pages, mut seen) = (vec![detail.documents.items.len()], detail.documents.items);
        let mut before = detail.documents.older_than;
        while before.is_some() {
            let past = Past { papers_before: before, ..Past::default() };
            let older = find_contract(&customer, portal, &number, &past).await.unwrap().unwrap().documents;
            pages.push(older.items.len());
            seen.extend(older.items);
            before = older.older_than;
        }
        assert_eq!(pages[..2], [10, 10]);
        let every = list_certificates(&customer, portal).await.unwrap();
        assert!(pages.len() > 2 && every.starts_with(&seen[..1]));
        let of_others = every.len() - seen.len();
        assert!(seen.is_sorted_by(|a, b| a.number > b.number), "newest first, each once");
        assert_eq!(of_others, every.iter().filter(|paper| !seen.contains(paper)).count());
    })
    .await;
}
