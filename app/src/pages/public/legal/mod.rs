//! What the law, the profession or an emergency asks to be readable by anyone: a page a file.
//!
//! Names, addresses and numbers come from the brand, so that these pages hold for every operator; what the portal itself does
//! (cookies, retention, tests) is stated here as it is, and changes with the code that does it.

mod accessibility;
mod assistance;
mod complaints;
mod cookies;
mod emergency;
mod legal_notice;
mod privacy;

pub use accessibility::AccessibilityPage;
pub use assistance::AssistancePage;
pub use complaints::Complaints;
pub use cookies::CookiesPage;
pub use emergency::emergency_lines;
pub use legal_notice::LegalNoticePage;
pub use privacy::PrivacyPage;
