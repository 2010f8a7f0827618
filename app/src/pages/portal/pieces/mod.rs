//! What several signed-in pages show in the same way: a contract's card, its state, its certificate, its references, a paper.

mod card;
mod certificate_form;
mod issued;
mod reference;
mod state;

pub use card::{Card, overdue_text, title_of};
pub use certificate_form::CertificateStub;
pub use issued::IssuedCertificate;
pub use reference::grouped_reference;
pub use state::{State, icon_of};
