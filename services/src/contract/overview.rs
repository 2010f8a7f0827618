//! The home page: what am I insured for, what do I owe and when, what waits for me.

use domain::{
    contract::CoverState,
    view::{ContractCard, HomeOverview, NextDebit, Page, TaskView},
};

use super::{
    attention::need_attention,
    list::{list_contracts, rank},
};
use crate::{account::Customer, failure::Fault, portal::Portal};

/// What the home page answers at a glance.
pub async fn overview(customer: &Customer, portal: &Portal) -> Result<HomeOverview, Fault> {
    let Page { items: mut cards, next } = list_contracts(customer, portal, None).await?;
    if next.is_some() {
        for card in need_attention(customer, portal).await? {
            if cards.iter().all(|listed| listed.number != card.number) {
                cards.push(card);
            }
        }
        cards.sort_by_key(|card| rank(&card.state));
    }
    let tasks = tasks(customer, &cards);
    let (ended, contracts): (Vec<_>, Vec<_>) =
        cards.into_iter().partition(|card| matches!(card.state, CoverState::Ended { .. }));
    Ok(HomeOverview {
        first_name: customer.first_name.clone(),
        ended: u32::try_from(ended.len()).unwrap_or(u32::MAX),
        next_debit: next_debit(&contracts),
        contracts,
        more: next.is_some(),
        tasks,
    })
}

/// The soonest amount that is still to come; what is overdue is a task, not a date to look forward to.
fn next_debit(contracts: &[ContractCard]) -> Option<NextDebit> {
    contracts
        .iter()
        .filter_map(|card| Some((card.number.clone(), card.next_debit.clone()?)))
        .min_by_key(|(_, instalment)| instalment.due_on)
        .map(|(contract, instalment)| NextDebit { contract, instalment })
}

fn tasks(customer: &Customer, cards: &[ContractCard]) -> Vec<TaskView> {
    let suspended = cards.iter().filter_map(|card| match card.state {
        CoverState::Suspended { reason, .. } => Some(TaskView::Suspended { contract: card.number.clone(), reason }),
        _ => None,
    });
    let unpaid = cards.iter().filter_map(|card| {
        let overdue = card.overdue?;
        Some(TaskView::Unpaid { contract: card.number.clone(), overdue })
    });
    let unread = (customer.unread > 0).then_some(TaskView::Unread { count: customer.unread });
    let confirm = (!customer.data_confirmed).then_some(TaskView::ConfirmData);
    suspended.chain(unpaid).chain(unread).chain(confirm).collect()
}
