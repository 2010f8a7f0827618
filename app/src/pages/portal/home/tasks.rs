//! What waits for the person, most urgent first, each with one verb. When nothing waits, the answers above have said so.

use domain::{
    contract::SuspensionReason,
    format,
    locale::Locale,
    reference::ContractNumber,
    view::{ContractCard, Overdue, TaskView},
};
use leptos::prelude::*;

use crate::{
    components::{ButtonLook, EmergencyLine, LinkButton, Section, Task, TaskList},
    i18n::{self, t},
    pages::portal::{
        frame::{support_line, use_brand},
        pieces::{overdue_text, title_of},
    },
    written::{IntoWritten as _, Written},
};

/// The tasks, each thing to do once: what is suspended because it is unpaid comes back when it is paid.
pub fn waiting(tasks: &[TaskView]) -> Vec<TaskView> {
    tasks.iter().filter(|task| !is_told_by_another(task, tasks)).cloned().collect()
}

fn is_told_by_another(task: &TaskView, tasks: &[TaskView]) -> bool {
    let TaskView::Suspended { contract: of, reason: SuspensionReason::Unpaid } = task else { return false };
    tasks.iter().any(|other| matches!(other, TaskView::Unpaid { contract, .. } if contract == of))
}

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

fn row(task: TaskView, contracts: &[ContractCard], locale: Locale) -> Written {
    use t::home::task as k;
    match task {
        TaskView::Suspended { contract, reason } => {
            let title = k::suspended(locale, &thing_of(&contract, contracts, locale));
            view! {
                <Task title detail=i18n::suspension_remedy(reason, locale)>
                    <LinkButton href=page_of(&contract) look=ButtonLook::Secondary>{k::see_contract(locale)}</LinkButton>
                </Task>
            }
            .written()
        }
        TaskView::Unpaid { contract, overdue } => unpaid(&contract, overdue, contracts, locale),
        TaskView::Unread { count } => view! {
            <Task title=k::unread(locale, count)>
                <LinkButton href="/messages" look=ButtonLook::Secondary>{k::read(locale)}</LinkButton>
            </Task>
        }
        .written(),
        TaskView::ConfirmData => view! {
            <Task title=k::confirm(locale) detail=k::confirm_detail(locale)>
                <LinkButton href="/inscription/donnees" look=ButtonLook::Secondary leaves=true>
                    {k::confirm_press(locale)}
                </LinkButton>
            </Task>
        }
        .written(),
    }
}

/// An amount is settled by telephone: whom to call comes before what to read.
fn unpaid(contract: &ContractNumber, overdue: Overdue, contracts: &[ContractCard], locale: Locale) -> Written {
    use t::home::task as k;
    let thing = thing_of(contract, contracts, locale);
    let suspended = contracts.iter().any(|card| card.number == *contract && card.state.is_suspended());
    let EmergencyLine { href: phone, number, what: hours } = support_line(&use_brand(), locale);
    let due = overdue_text(overdue, locale);
    let detail = if suspended {
        k::settle_suspended(locale, &due, &hours, &thing)
    } else {
        k::settle_detail(locale, &due, &hours, &thing)
    };
    let title = k::settle(locale, &format::money(overdue.amount, locale));
    let call = t::portal::call(locale, &number);
    let schedule = [page_of(contract).as_str(), "#echeancier"].concat();
    view! {
        <Task title detail>
            <div class="row">
                <LinkButton href=phone leaves=true>{call}</LinkButton>
                <LinkButton href=schedule look=ButtonLook::Quiet>{k::see_schedule(locale)}</LinkButton>
            </div>
        </Task>
    }
    .written()
}

fn page_of(contract: &ContractNumber) -> String {
    ["/contrats/", contract.as_str()].concat()
}

fn thing_of(contract: &ContractNumber, contracts: &[ContractCard], locale: Locale) -> String {
    let card = contracts.iter().find(|card| card.number == *contract);
    card.map_or_else(|| contract.grouped(), |card| title_of(card, locale))
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use domain::money::Cents;

    use super::*;

    fn number(serial: u32) -> ContractNumber {
        ContractNumber::from_serial(serial)
    }

    fn unpaid(serial: u32) -> TaskView {
        let overdue = Overdue { amount: Cents(4_820), since: NaiveDate::default(), rejected: true };
        TaskView::Unpaid { contract: number(serial), overdue }
    }

    fn suspended(serial: u32, reason: SuspensionReason) -> TaskView {
        TaskView::Suspended { contract: number(serial), reason }
    }

    #[test]
    fn what_is_suspended_for_its_debt_is_one_thing_to_do() {
        assert_eq!(waiting(&[suspended(1, SuspensionReason::Unpaid), unpaid(1)]), [unpaid(1)]);
    }

    #[test]
    fn what_is_suspended_for_another_reason_or_elsewhere_is_a_second_thing() {
        for task in [suspended(1, SuspensionReason::VehicleSold), suspended(2, SuspensionReason::Unpaid)] {
            let both = [task, unpaid(1)];
            assert_eq!(waiting(&both), both);
        }
    }
}
