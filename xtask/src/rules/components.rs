//! A component is a file, a sheet of the same name, and a specimen in the style guide.
//!
//! A piece that the guide does not show is a piece that nobody looks at in the dark, in English, with a long name; and a sheet without
//! its component is weight that pages carry for nothing.

use std::fs;
use std::path::Path;

use crate::paths;

const COMPONENTS: &str = "app/src/components";
const SHEETS: &str = "style/components";
const GUIDE: &str = "server/src/routes/dev/styleguide";
const ENTRIES: [&str; 2] = ["style/public.css", "style/portal.css"];

/// Components without a sheet of their own, and why.
const WITHOUT_SHEET: [(&str, &str); 7] = [
    ("choice", "data: an answer that others show"),
    ("date_text", "text as it stands"),
    ("field_frame", "in field.css, with the answers that it frames"),
    ("password_field", "in field.css"),
    ("select", "in field.css"),
    ("text_area", "in field.css"),
    ("tone", "in tokens.css: it sets the values that others read"),
];

/// Components without a specimen of their own, and where they are seen.
const WITHOUT_SPECIMEN: [(&str, &str); 2] =
    [("choice", "in select and radio_group"), ("field_frame", "around field, select, text_area and password_field")];

/// Sheets without a component, and whose they are.
const WITHOUT_COMPONENT: [(&str, &str); 4] = [
    ("certificate-form", "app/src/pages/portal/pieces/certificate_form.rs"),
    ("desk", "app/src/pages/staff"),
    ("password-strength", "filled in by the public script, beside the password field"),
    ("welcome", "app/src/pages/public/welcome"),
];

/// Every component without its sheet or specimen, every sheet without its component or its place.
pub fn breaches() -> anyhow::Result<Vec<String>> {
    let mut guide = String::new();
    for file in paths::files_under(Path::new(GUIDE))? {
        guide += &fs::read_to_string(file)?;
    }
    let mut entries = String::new();
    for entry in ENTRIES {
        entries += &fs::read_to_string(entry)?;
    }
    Ok(found(&names(COMPONENTS, "rs")?, &names(SHEETS, "css")?, &guide, &entries))
}

fn names(folder: &str, kind: &str) -> anyhow::Result<Vec<String>> {
    let files = paths::files_under(Path::new(folder))?;
    let of_kind = files.iter().filter(|file| file.extension().is_some_and(|found| found == kind));
    let names = of_kind.filter_map(|file| file.file_stem()?.to_str().map(ToOwned::to_owned));
    Ok(names.filter(|name| name != "mod").collect())
}

fn found(components: &[String], sheets: &[String], guide: &str, entries: &str) -> Vec<String> {
    let mut breaches = Vec::new();
    for name in components {
        let sheet = name.replace('_', "-");
        if !sheets.contains(&sheet) && !is_in(&WITHOUT_SHEET, name) {
            breaches.push(format!("{COMPONENTS}/{name}.rs: write {SHEETS}/{sheet}.css, or say in xtask/src/rules/components.rs why it needs none"));
        }
        if !guide.contains(&format!("piece!(\"{name}\"")) && !is_in(&WITHOUT_SPECIMEN, name) {
            breaches.push(format!("{COMPONENTS}/{name}.rs: show it in {GUIDE}, in every state"));
        }
    }
    for sheet in sheets {
        if !components.contains(&sheet.replace('-', "_")) && !is_in(&WITHOUT_COMPONENT, sheet) {
            breaches.push(format!("{SHEETS}/{sheet}.css: there is no component of that name"));
        }
        if !entries.contains(&format!("./components/{sheet}.css\"")) {
            breaches.push(format!("{SHEETS}/{sheet}.css: import it in {} or {}", ENTRIES[0], ENTRIES[1]));
        }
    }
    breaches
}

fn is_in(list: &[(&str, &str)], name: &str) -> bool {
    list.iter().any(|(listed, _)| *listed == name)
}

#[cfg(test)]
mod tests {
    use super::found;

    const ENTRY: &str = "@import \"./components/top-bar.css\" layer(components);";

    fn breaches(components: &[&str], sheets: &[&str], guide: &str) -> Vec<String> {
        let owned = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        found(&owned(components), &owned(sheets), guide, ENTRY)
    }

    #[test]
    fn a_component_with_its_sheet_and_its_specimen_is_as_it_should_be() {
        assert!(breaches(&["top_bar"], &["top-bar"], "piece!(\"top_bar\", …)").is_empty());
    }

    #[test]
    fn a_component_without_a_specimen_or_without_a_sheet_is_a_breach() {
        assert_eq!(breaches(&["top_bar"], &["top-bar"], "piece!(\"top\", …)").len(), 1);
        assert_eq!(breaches(&["top_bar"], &[], "piece!(\"top_bar\", …)").len(), 1);
    }

    #[test]
    fn a_sheet_without_a_component_or_that_no_page_loads_is_a_breach() {
        assert_eq!(breaches(&[], &["top-bar"], "").len(), 1);
        assert_eq!(breaches(&["card"], &["card"], "piece!(\"card\", …)").len(), 1);
    }
}
