//! Rows to compare, in a table with its caption and its headers.
//!
//! A table of three columns and more becomes a list of named facts on a phone. Style sheets that change how a table is laid out
//! take its roles away in some browsers, so they are written.

use std::rc::Rc;

use leptos::prelude::*;

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    title: String,
    figure: bool,
}

impl Column {
    /// A column of words or dates.
    pub fn words(title: impl Into<String>) -> Self {
        Self { title: title.into(), figure: false }
    }

    /// A column of figures, which line up at the right.
    pub fn figures(title: impl Into<String>) -> Self {
        Self { title: title.into(), figure: true }
    }

    const fn class(&self) -> Option<&'static str> {
        if self.figure { Some("cell-figure") } else { None }
    }
}

/// A table. The first cell of each row names the row.
///
/// ```ignore
/// view! {
///     <DataTable caption="Prime de la période" columns=vec![Column::words("Poste"), Column::figures("Montant")]
///         rows total=vec!["Total".into_any(), total.into_any()]/>
/// }
/// ```
#[component]
pub fn DataTable(
    /// What the table shows.
    #[prop(into)]
    caption: String,
    /// Its columns.
    columns: Vec<Column>,
    /// Its rows, as many cells as there are columns.
    rows: Vec<Vec<AnyView>>,
    /// What the rows add up to.
    #[prop(optional)]
    total: Vec<AnyView>,
) -> impl IntoView {
    let columns: Rc<[Column]> = columns.into();
    let class = if columns.len() > 2 { "data-table data-table-list" } else { "data-table" };
    let head = columns
        .iter()
        .map(|column| view! { <th scope="col" role="columnheader" class=column.class()>{column.title.clone()}</th> })
        .collect_view();
    let body = rows.into_iter().map(|cells| row(&columns, cells)).collect_view();
    let foot = (!total.is_empty()).then(|| view! { <tfoot role="rowgroup">{row(&columns, total)}</tfoot> });
    view! {
        <table class=class role="table">
            <caption>{caption}</caption>
            <thead role="rowgroup">
                <tr role="row">{head}</tr>
            </thead>
            <tbody role="rowgroup">{body}</tbody>
            {foot}
        </table>
    }
}

fn row(columns: &[Column], cells: Vec<AnyView>) -> impl IntoView + use<> {
    let cells = columns
        .iter()
        .zip(cells)
        .enumerate()
        .map(|(index, (column, cell))| {
            let (class, label) = (column.class(), column.title.clone());
            if index == 0 {
                view! { <th scope="row" role="rowheader" class=class data-label=label>{cell}</th> }.into_any()
            } else {
                view! { <td role="cell" class=class data-label=label>{cell}</td> }.into_any()
            }
        })
        .collect_view();
    view! { <tr role="row">{cells}</tr> }
}
