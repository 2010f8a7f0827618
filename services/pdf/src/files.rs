//! The fonts and templates that are built into the program.
//!
//! A paper must look the same on every machine, so nothing is taken from the system.

/// A font: its file name, for errors, and its bytes.
pub(crate) type FontFile = (&'static str, &'static [u8]);

/// A template: its name, as others import it, and its text.
pub(crate) type TemplateFile = (&'static str, &'static str);

/// The faces; licences and origin stand beside them.
pub(crate) const FONTS: &[FontFile] = &[
    ("BricolageGrotesque_600SemiBold.ttf", include_bytes!("../fonts/BricolageGrotesque_600SemiBold.ttf")),
    ("BricolageGrotesque_700Bold.ttf", include_bytes!("../fonts/BricolageGrotesque_700Bold.ttf")),
    ("AtkinsonHyperlegibleNext_400Regular.ttf", include_bytes!("../fonts/AtkinsonHyperlegibleNext_400Regular.ttf")),
    ("AtkinsonHyperlegibleNext_700Bold.ttf", include_bytes!("../fonts/AtkinsonHyperlegibleNext_700Bold.ttf")),
    ("NotoSans-Latin.ttf", include_bytes!("../fonts/NotoSans-Latin.ttf")),
];

/// Where typesetting starts.
pub(crate) const MAIN: TemplateFile = ("main.typ", include_str!("../templates/main.typ"));

/// What the start imports.
pub(crate) const PARTS: &[TemplateFile] = &[
    ("home.typ", include_str!("../templates/home.typ")),
    ("page.typ", include_str!("../templates/page.typ")),
    ("tokens.typ", include_str!("../templates/tokens.typ")),
    ("vehicle.typ", include_str!("../templates/vehicle.typ")),
];

/// The name under which the templates read the values.
pub(crate) const DATA: &str = "paper.json";
