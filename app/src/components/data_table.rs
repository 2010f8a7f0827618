//! Rows to compare, in a table with its caption and its headers.
//!
//! A table of three columns and more becomes a list of named facts on a phone. Style sheets that change how a table is laid out
//! take its roles away in some browsers, so there they are written, and each cell says the name of its column.

use leptos::prelude::*;

use crate::{
    marks::{Marks, harmless, leaf},
    written::write,
};

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

    /// Its class, as it is written.
    const fn class(&self) -> &'static str {
        if self.figure { " class=\"cell-figure\"" } else { "" }
    }
}

/// A row: what its cells hold, one text after the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cells {
    text: String,
    ends: Vec<usize>,
}

impl Default for Cells {
    /// No cells, with room for those of most rows.
    fn default() -> Self {
        Self { text: String::with_capacity(192), ends: Vec::with_capacity(4) }
    }
}

impl Cells {
    /// A row without cells.
    pub fn new() -> Self {
        Self::default()
    }

    /// The row with one more cell.
    #[must_use]
    pub fn cell(mut self, view: impl IntoView) -> Self {
        write(view, &mut self.text);
        self.ends.push(self.text.len());
        self
    }

    /// The same, of words alone.
    #[must_use]
    pub fn words(mut self, words: &str) -> Self {
        harmless(&mut self.text, words);
        self.ends.push(self.text.len());
        self
    }

    /// What the cells hold, as it is written.
    fn iter(&self) -> impl Iterator<Item = &str> {
        let begins = [0].into_iter().chain(self.ends.iter().copied());
        begins.zip(&self.ends).filter_map(|(begin, end)| self.text.get(begin..*end))
    }
}

/// A table. The first cell of each row names the row.
///
/// ```ignore
/// view! {
///     <DataTable caption="Prime de la période" columns=vec![Column::words("Poste"), Column::figures("Montant")]
///         rows total=Cells::new().cell("Total").cell(total)/>
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
    rows: Vec<Cells>,
    /// What the rows add up to.
    #[prop(optional, into)]
    total: Option<Cells>,
) -> impl IntoView {
    leaf(move |marks| {
        let listed = columns.len() > 2;
        let (class, role) = if listed { ("data-table data-table-list", ROLES) } else { ("data-table", NONE) };
        let marks = marks.raw("<table").attribute("class", class).raw(role.table).raw("><caption>").text(&caption);
        let marks = marks.raw("</caption><thead").raw(role.group).raw("><tr").raw(role.row).raw(">");
        let marks = marks.each(&columns, |marks, column| {
            let marks = marks.raw("<th scope=\"col\"").raw(role.column).raw(column.class());
            marks.raw(">").text(&column.title).raw("</th>")
        });
        let marks = marks.raw("</tr></thead><tbody").raw(role.group).raw(">");
        let marks = marks.each(&rows, |marks, cells| row(marks, &columns, cells, &role)).raw("</tbody>");
        let marks = marks.some(total, |marks, total| {
            row(marks.raw("<tfoot").raw(role.group).raw(">"), &columns, &total, &role).raw("</tfoot>")
        });
        marks.raw("</table>")
    })
}

/// The roles of a table that is laid out as a list on a phone, as they are written.
struct Roles {
    table: &'static str,
    group: &'static str,
    row: &'static str,
    column: &'static str,
    head: &'static str,
    cell: &'static str,
}

const NONE: Roles = Roles { table: "", group: "", row: "", column: "", head: "", cell: "" };

const ROLES: Roles = Roles {
    table: " role=\"table\"",
    group: " role=\"rowgroup\"",
    row: " role=\"row\"",
    column: " role=\"columnheader\"",
    head: " role=\"rowheader\"",
    cell: " role=\"cell\"",
};

/// A row.
fn row(marks: Marks, columns: &[Column], cells: &Cells, role: &Roles) -> Marks {
    let cells = columns.iter().zip(cells.iter()).enumerate();
    let marks = marks.raw("<tr").raw(role.row).raw(">").each(cells, |marks, (index, (column, cell))| {
        if index == 0 {
            let marks = marks.raw("<th scope=\"row\"").raw(role.head).raw(column.class());
            return marks.raw(">").again(cell).raw("</th>");
        }
        let label = (!role.cell.is_empty()).then_some(column.title.as_str());
        let marks = marks.raw("<td").raw(role.cell).raw(column.class());
        marks.attribute_if("data-label", label).raw(">").again(cell).raw("</td>")
    });
    marks.raw("</tr>")
}
