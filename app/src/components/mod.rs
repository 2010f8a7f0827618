//! The pieces that pages are made of: presentational, without data of their own, with every text handed in by the page.
//!
//! To add one: write `NAME.rs` here with one public component and its example, `style/components/NAME.css` with the class of the
//! same name, import the sheet in `style/public.css` (if a public page shows it) or in `style/portal.css`, list the module and its names
//! below, and show it in every state in the style guide (`server/src/routes/dev/styleguide/`); `cargo xtask test` looks for each of these.
//!
//! - What a component is handed to show is [`crate::written::Written`], `Inside` or any view, and what it holds of several types is
//!   `.written()`: see there. Only what an island is made of keeps the framework's `Children` and `AnyView` ([`WakingButton`]).
//! - What stands in a page by the hundred, or in every page, is written by hand: a leaf, see [`crate::marks`].
//! - Native elements first (`details`, `dialog`, `popover`): what works without a script needs no code here.
//! - What only works with a script is hidden until the script shows it, and keeps its place meanwhile.
//! - No inline style and no inline script: the content security policy forbids both.
//! - Amounts and dates go through [`domain::format`] alone, so that server and browser never differ.

mod account_menu;
mod amount;
mod answers;
mod bars;
mod breadcrumb;
mod button;
mod checkbox;
mod choice;
mod code_list;
mod contract_card;
mod coverage;
mod data_table;
mod date_text;
mod definition_list;
mod disclosure;
mod document_row;
mod drawing;
mod emergency_panel;
mod empty_state;
mod error_summary;
mod field;
mod field_frame;
mod file_field;
mod filter_links;
mod icon;
mod language_switch;
mod legal_footer;
mod letter;
mod news_list;
mod notice;
mod offer;
mod page_contents;
mod page_heading;
mod password_field;
mod pending;
mod places;
mod promise;
mod public_head;
mod qr_code;
mod radio_group;
mod reference;
mod section;
mod select;
mod session_warning;
mod shortcut_help;
mod skip_link;
mod state_tag;
mod steps;
mod task_list;
mod text_area;
mod thread_row;
mod tick;
mod timeline;
mod tone;
mod top_bar;
mod verdict;
mod wordmark;

pub use account_menu::{AccountForm, AccountLink, AccountMenu};
pub use amount::{Amount, AmountLook};
pub use answers::{Answer, Answers};
pub use bars::{Bar, Bars};
pub use breadcrumb::Breadcrumb;
pub use button::{Button, ButtonLook, LinkButton, WakingButton};
pub use checkbox::Checkbox;
pub use choice::Choice;
pub use code_list::CodeList;
pub use contract_card::{Cards, ContractCard};
pub use coverage::{Coverage, Coverages};
pub use data_table::{Cells, Column, DataTable};
pub use date_text::DateText;
pub use definition_list::{Definition, DefinitionList};
pub use disclosure::Disclosure;
pub use document_row::{DocumentList, DocumentRow};
pub use drawing::{Drawing, DrawingName};
pub use emergency_panel::{EmergencyLine, EmergencyPanel};
pub use empty_state::EmptyState;
pub use error_summary::{ErrorSummary, SummaryLine};
pub use field::{Field, FieldWidth};
pub use file_field::{FileField, FileFieldWords, FileItem};
pub use filter_links::{FilterLink, FilterLinks};
pub use icon::{Icon, IconName, write_outline};
pub use language_switch::{LanguageFields, LanguageSwitch, other_language};
pub use legal_footer::LegalFooter;
pub use letter::{Letter, Letters};
pub use news_list::{NewsList, NewsRow};
pub use notice::Notice;
pub use offer::Offer;
pub use page_contents::PageContents;
pub use page_heading::PageHeading;
pub use password_field::PasswordField;
pub use pending::PendingBar;
pub use places::{NewIn, Place, Places};
pub use promise::Promise;
pub use public_head::PublicHead;
pub use qr_code::QrCode;
pub use radio_group::RadioGroup;
pub use reference::{CopyWords, Reference};
pub use section::{Card, Section};
pub use select::Select;
pub use session_warning::SessionWarning;
pub use shortcut_help::ShortcutHelp;
pub use skip_link::{MAIN_ID, SkipLink};
pub use state_tag::StateTag;
pub use steps::Steps;
pub use task_list::{Task, TaskList};
pub use text_area::TextArea;
pub use thread_row::{ThreadLine, ThreadList};
pub use tick::Tick;
pub use timeline::{Moment, Timeline, TimelineStep};
pub use tone::{Shape, Tone};
pub use top_bar::{TopBar, TopBarLink};
pub use verdict::Verdict;
pub use wordmark::Wordmark;
