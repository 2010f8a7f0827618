//! A contract as its policyholder reads it.

use std::{collections::BTreeSet, sync::Arc};

use domain::{
    reference::ContractNumber,
    view::{ContractCard, InstalmentState},
};
use serde_json::json;
use services::{
    contract::{find_contract, list_contracts, overview},
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
        let find = async |year| find_contract(&customer, portal, &number, year).await.unwrap().unwrap();
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
