//! Rows to compare, in a table with its caption and its headers.
//!
//! A table of three columns and more becomes a list of named facts on a phone. Style sheets that change how a table is laid out
//! take its roles away in some browsers, so there they are written, and each cell says the name of its column.

use leptos::{either::Either, prelude::*};

use crate::written::{IntoWritten as _, Written};

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
///         rows total=vec!["Total".written(), total.written()]/>
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
    rows: Vec<Vec<Written>>,
    /// What the rows add up to.
    #[prop(optional)]
    total: Vec<Written>,
) -> impl IntoView {
    let listed = columns.len() > 2;
    let role = |role: &'static str| listed.then_some(role);
    let class = if listed { "data-table data-table-list" } else { "data-table" };
    let body = rows.into_iter().map(|cells| row(&columns, cells, listed)).collect_view();
    let foot =
        (!total.is_empty()).then(|| view! { <tfoot role=role("rowgroup")>{row(&columns, total, listed)}</tfoot> });
    let head = columns.into_iter().map(|column| {
        let class = column.class();
        view! { <th scope="col" role=role("columnheader") class=class>{column.title}</th> }
    });
    view! {
        <table class=class role=role("table")>
            <caption>{caption}</caption>
            <thead role=role("rowgroup")>
                <tr role=role("row")>{head.collect_view()}</tr>
            </thead>
            <tbody role=role("rowgroup")>{body}</tbody>
            {foot}
        </table>
    }
}

fn row(columns: &[Column], cells: Vec<Written>, listed: bool) -> Written {
    let cells = columns.iter().zip(cells).enumerate();
    if listed {
        let cells = cells.map(|(index, (column, cell))| listed_cell(column, cell, index == 0)).collect_view();
        return view! { <tr role="row">{cells}</tr> }.written();
    }
    let cells = cells.map(|(index, (column, cell))| {
        let class = column.class();
        if index == 0 {
            Either::Left(view! { <th scope="row" class=class>{cell}</th> })
        } else {
            Either::Right(view! { <td class=class>{cell}</td> })
        }
    });
    view! { <tr>{cells.collect_view()}</tr> }.written()
}

fn listed_cell(column: &Column, cell: Written, names_the_row: bool) -> impl IntoView + use<> {
    let class = column.class();
    if names_the_row {
        Either::Left(view! { <th scope="row" role="rowheader" class=class>{cell}</th> })
    } else {
        Either::Right(view! { <td role="cell" class=class data-label=column.title.clone()>{cell}</td> })
    }
}
