//! What several signed-in pages show in the same way: a contract's card, its state, its certificate, its references, a
//! paper.

mod card;
mod certificate_form;
mod certificate_words;
mod cursor;
mod issued;
mod promised;
mod reference;
mod state;

pub use card::{Card, overdue_text, title, title_of};
pub use certificate_form::CertificateStub;
pub use certificate_words::{certificate_sentence, certificate_title, is_past, is_rented};
pub use cursor::cursor_asked;
pub use issued::{IssuedCertificate, issued_line};
pub use promised::promised_answer;
pub use reference::grouped_reference;
pub use state::{NoContract, State, icon_of};
