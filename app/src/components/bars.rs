//! Amounts side by side, as bars with a figure each: a picture in two inks and the table that says the same.
//!
//! The length of a bar is a share of the longest, in steps of its own drawing: no inline style is needed, and the picture prints.

use leptos::prelude::*;

use super::{Cells, Column, DataTable, Disclosure};

/// A bar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    /// What it is of.
    pub name: String,
    /// How many in all.
    pub whole: u32,
    /// How many of them in the second ink.
    pub part: u32,
}

/// Width of the drawing, in its own units.
const WIDTH: u32 = 1_000;

/// Bars with their table.
///
/// ```ignore
/// view! { <Bars caption="Par sujet" name="Sujet" whole="En attente" part="En retard" bars/> }
/// ```
#[component]
pub fn Bars(
    /// What the picture shows.
    #[prop(into)]
    caption: String,
    /// What the names are.
    #[prop(into)]
    name: String,
    /// What the whole of a bar is.
    #[prop(into)]
    whole: String,
    /// What its second ink is; none where there is one ink.
    #[prop(optional, into)]
    part: Option<String>,
    /// The bars.
    bars: Vec<Bar>,
) -> impl IntoView {
    let longest = bars.iter().map(|bar| bar.whole).max().unwrap_or(0).max(1);
    let drawn = bars
        .iter()
        .map(|bar| {
            let length = |many: u32| (u64::from(many) * u64::from(WIDTH) / u64::from(longest)).to_string();
            view! {
                <li>
                    <span class="bars-name">{bar.name.clone()}</span>
                    <svg viewBox=format!("0 0 {WIDTH} 10") preserveAspectRatio="none" aria-hidden="true">
                        <rect class="bars-whole" width=length(bar.whole) height="10"></rect>
                        <rect class="bars-part" width=length(bar.part) height="10"></rect>
                    </svg>
                    <span class="bars-figure">{bar.whole.to_string()}</span>
                </li>
            }
        })
        .collect_view();
    let key = part.clone().map(|part| {
        let whole = whole.clone();
        view! {
            <p class="bars-key" aria-hidden="true">
                <span class="bars-key-whole">{whole}</span>
                <span class="bars-key-part">{part}</span>
            </p>
        }
    });
    let columns: Vec<_> = [Some(Column::words(name)), Some(Column::figures(whole)), part.clone().map(Column::figures)]
        .into_iter()
        .flatten()
        .collect();
    let rows = bars
        .into_iter()
        .map(|bar| {
            let cells = Cells::new().cell(bar.name).cell(bar.whole.to_string());
            if part.is_some() { cells.cell(bar.part.to_string()) } else { cells }
        })
        .collect();
    let summary = caption.clone();
    view! {
        <div class="bars">
            <ul role="list" aria-hidden="true">{drawn}</ul>
            {key}
            <Disclosure summary>
                <DataTable caption columns rows />
            </Disclosure>
        </div>
    }
}
