//! What the queue is narrowed by, and the views that are kept.

use domain::{
    desk::{QueueFilter, Standing, Whose},
    locale::Locale,
    thread::{Counterpart, ThreadTopic},
    view::View,
};
use leptos::{prelude::*, server_fn::ServerFn as _};

use super::{
    super::pieces::{counterpart_text, topic_text},
    server::{DeleteView, SaveView as SaveViewAction},
};
use crate::{
    components::{Button, ButtonLook, Choice, Disclosure, Field, FieldWidth, FilterLink, FilterLinks, Select},
    i18n::t,
};

/// Where it stands and who has it, one press each; topic and counterpart in a form.
#[component]
pub fn Filters(filter: QueueFilter, locale: Locale) -> impl IntoView {
    use t::desk::filter as f;
    let standings = Standing::ALL
        .iter()
        .map(|standing| {
            let href = format!("/gestion?{}", QueueFilter { standing: *standing, ..filter });
            view! { <FilterLink href name=standing_text(*standing, locale) chosen=*standing == filter.standing /> }
        })
        .collect_view();
    let holders = Whose::ALL
        .iter()
        .map(|whose| {
            let href = format!("/gestion?{}", QueueFilter { whose: *whose, ..filter });
            view! { <FilterLink href name=whose_text(*whose, locale) chosen=*whose == filter.whose /> }
        })
        .collect_view();
    let any = || Choice::new("", f::any(locale));
    let topics = ThreadTopic::ALL.iter().map(|topic| Choice::new(topic.code(), topic_text(*topic, locale)));
    let counterparts = Counterpart::ALL.iter().map(|one| Choice::new(one.code(), counterpart_text(*one, locale)));
    let topics: Vec<_> = [any()].into_iter().chain(topics).collect();
    let counterparts: Vec<_> = [any()].into_iter().chain(counterparts).collect();
    let open = filter.topic.is_some() || filter.counterpart.is_some();
    view! {
        <div class="desk-filters">
            <FilterLinks label=f::standing(locale)>{standings}</FilterLinks>
            <FilterLinks label=f::whose(locale)>{holders}</FilterLinks>
        </div>
        <Disclosure summary=f::more(locale) open>
            <form class="row desk-fields" method="get" action="/gestion">
                <input type="hidden" name="etat" value=filter.standing.code() />
                <input type="hidden" name="a" value=filter.whose.code() />
                <Select
                    name="sujet"
                    label=f::topic(locale)
                    choices=topics
                    chosen=filter.topic.map(ThreadTopic::code).unwrap_or_default()
                />
                <Select
                    name="avec"
                    label=f::counterpart(locale)
                    choices=counterparts
                    chosen=filter.counterpart.map(Counterpart::code).unwrap_or_default()
                />
                <Button look=ButtonLook::Secondary>{f::apply(locale)}</Button>
            </form>
        </Disclosure>
    }
}

/// The views that somebody keeps: one press each, and a way to let one go.
#[component]
pub fn Views(views: Vec<View>, locale: Locale) -> impl IntoView {
    use t::desk::view as v;
    (!views.is_empty()).then(|| {
        let links = views
            .iter()
            .map(|view| {
                let href = format!("/gestion?{}", QueueFilter::parse(&view.filter));
                view! { <FilterLink href name=view.name.clone() chosen=false /> }
            })
            .collect_view();
        let kept = views
            .into_iter()
            .map(|view| {
                let label = v::delete(locale, &view.name);
                view! {
                    <form method="post" action=DeleteView::url()>
                        <input type="hidden" name="id" value=view.id />
                        <Button look=ButtonLook::Quiet>{label}</Button>
                    </form>
                }
            })
            .collect_view();
        view! {
            <FilterLinks label=v::label(locale)>{links}</FilterLinks>
            <Disclosure summary=v::manage(locale)>
                <div class="row">{kept}</div>
            </Disclosure>
        }
    })
}

/// Keeps what is shown under a name.
#[component]
pub fn SaveView(filter: QueueFilter, locale: Locale, name: String, error: Option<String>) -> impl IntoView {
    use t::desk::view as v;
    let open = error.is_some();
    view! {
        <Disclosure summary=v::save_this(locale) open>
            <form class="stack" method="post" action=SaveViewAction::url()>
                <input type="hidden" name="filter" value=filter.to_string() />
                <Field
                    name="name"
                    label=v::name(locale)
                    hint=v::name_hint(locale)
                    width=FieldWidth::Medium
                    value=name
                    error
                />
                <Button look=ButtonLook::Secondary>{v::save(locale)}</Button>
            </form>
        </Disclosure>
    }
}

fn standing_text(standing: Standing, locale: Locale) -> &'static str {
    use t::desk::filter as f;
    match standing {
        Standing::Waiting => f::waiting(locale),
        Standing::Overdue => f::overdue(locale),
        Standing::Customer => f::customer(locale),
        Standing::Closed => f::closed(locale),
    }
}

fn whose_text(whose: Whose, locale: Locale) -> &'static str {
    use t::desk::filter as f;
    match whose {
        Whose::Anyone => f::anyone(locale),
        Whose::Mine => f::mine(locale),
        Whose::Nobody => f::nobody(locale),
    }
}
