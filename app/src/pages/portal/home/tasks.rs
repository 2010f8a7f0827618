//! What waits for the person, most urgent first, each with one verb. When nothing waits, the answers above have said so.

use domain::{
    locale::Locale,
    reference::ContractNumber,
    view::{ContractCard, TaskView},
};
use leptos::prelude::*;

use crate::{
    components::{ButtonLook, LinkButton, Section, Task, TaskList},
    i18n::{self, t},
    pages::portal::pieces::{overdue_text, title_of},
};

/// What waits.
#[component]
pub fn Tasks(
    /// What.
    tasks: Vec<TaskView>,
    /// The contracts that they speak of.
    contracts: Vec<ContractCard>,
    /// Language of the page.
    locale: Locale,
) -> impl IntoView {
    (!tasks.is_empty()).then(|| {
        let rows = tasks.into_iter().map(|task| row(task, &contracts, locale)).collect_view();
        view! {
            <Section id="a-faire" title=t::home::to_do(locale)>
                <TaskList>{rows}</TaskList>
            </Section>
        }
    })
}

fn row(task: TaskView, contracts: &[ContractCard], locale: Locale) -> AnyView {
    use t::home::task as k;
    match task {
        TaskView::Suspended { contract, reason } => {
            let title = k::suspended(locale, &thing_of(&contract, contracts, locale));
            view! {
                <Task title detail=i18n::suspension_remedy(reason, locale)>
                    <LinkButton href=page_of(&contract) look=ButtonLook::Secondary>{k::see_contract(locale)}</LinkButton>
                </Task>
            }
            .into_any()
        }
        TaskView::Unpaid { contract, overdue } => {
            let title = k::unpaid(locale, &thing_of(&contract, contracts, locale));
            let href = [page_of(&contract).as_str(), "#echeancier"].concat();
            view! {
                <Task title detail=overdue_text(overdue, locale)>
                    <LinkButton href look=ButtonLook::Secondary>{k::see_schedule(locale)}</LinkButton>
                </Task>
            }
            .into_any()
        }
        TaskView::ConfirmData => view! {
            <Task title=k::confirm(locale) detail=k::confirm_detail(locale)>
                <LinkButton href="/inscription/donnees" look=ButtonLook::Secondary leaves=true>
                    {k::confirm_press(locale)}
                </LinkButton>
            </Task>
        }
        .into_any(),
    }
}

fn page_of(contract: &ContractNumber) -> String {
    ["/contrats/", contract.as_str()].concat()
}

fn thing_of(contract: &ContractNumber, contracts: &[ContractCard], locale: Locale) -> String {
    let card = contracts.iter().find(|card| card.number == *contract);
    card.map_or_else(|| contract.grouped(), |card| title_of(card, locale))
}
