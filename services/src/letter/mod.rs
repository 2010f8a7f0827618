//! Letters: what the portal writes to people, in their language, as HTML, as text, and short where a text message may carry it.
//!
//! A letter is a folder of `letters/` with the letter's name: `fr.subject.txt`, `fr.txt`, `fr.html`, the same in English, and
//! `fr.sms.txt` for its short form. The text is complete by itself. The HTML has no picture and loads nothing, so that it
//! looks the same everywhere and tells nobody that it was opened; what is put in it is escaped.
//!
//! To add a letter: its folder, a file here with the struct of what it says and the `letter!` that lists the templates, and a
//! line in `tests.rs`, where whole letters are compared with the ones that were read and agreed.

mod account_exists;
mod contact_forward;
mod contact_receipt;
mod enrolment_code;
mod frame;
mod news;
mod short;
mod staff_invitation;
mod thread_answer_outside;
mod welcome;

pub use account_exists::AccountExists;
pub use contact_forward::ContactForward;
pub use contact_receipt::ContactReceipt;
pub use enrolment_code::EnrolmentCode;
pub use frame::Frame;
pub use news::{News, NewsItem};
pub use staff_invitation::StaffInvitation;
pub use thread_answer_outside::ThreadAnswerOutside;
pub use welcome::Welcome;

/// A letter ready to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RenderedLetter {
    /// Subject, one line.
    pub subject: String,
    /// Plain text, complete by itself.
    pub text: String,
    /// HTML document.
    pub html: String,
}

/// What can be written whole, for a mail.
pub trait Letter {
    /// Writes the letter in the frame's language.
    ///
    /// # Errors
    /// When a template refuses to write, which none does.
    fn render(&self, frame: &Frame) -> Result<RenderedLetter, askama::Error>;
}

/// What can be said in one text message.
pub trait ShortLetter {
    /// Writes the text message in the frame's language.
    ///
    /// # Errors
    /// When a template refuses to write, which none does.
    fn short(&self, frame: &Frame) -> Result<String, askama::Error>;
}

/// What a template sees: the letter and its frame.
struct Page<'a, L: ?Sized> {
    letter: &'a L,
    frame: &'a Frame,
}

/// A template of its own for each file: the struct is made by its path, and hands the page through.
macro_rules! template {
    ($path:tt, $letter:ident $(<$life:lifetime>)?, $page:expr) => {{
        #[derive(askama::Template)]
        #[template(path = $path)]
        struct Sheet<'p $(, $life)?>($crate::letter::Page<'p, $letter $(<$life>)?>);

        // Not every sheet uses both the letter and the frame; through the page both are at hand, and neither is unused.
        impl<'p $(, $life)?> std::ops::Deref for Sheet<'p $(, $life)?> {
            type Target = $crate::letter::Page<'p, $letter $(<$life>)?>;

            fn deref(&self) -> &Self::Target {
                &self.0
            }
        }

        askama::Template::render(&Sheet($page))
    }};
}

/// Writes `Letter` for a struct, from the files of its folder in each language: subject, text, HTML.
macro_rules! letter {
    (
        $letter:ident $(<$life:lifetime>)?
        Fr: $fr_subject:tt, $fr_text:tt, $fr_html:tt;
        En: $en_subject:tt, $en_text:tt, $en_html:tt;
    ) => {
        impl $(<$life>)? $crate::letter::Letter for $letter $(<$life>)? {
            fn render(&self, frame: &$crate::letter::Frame) -> Result<$crate::letter::RenderedLetter, askama::Error> {
                use $crate::letter::{Page, RenderedLetter, template};
                let page = || Page { letter: self, frame };
                Ok(match frame.locale {
                    domain::locale::Locale::Fr => RenderedLetter {
                        subject: template!($fr_subject, $letter $(<$life>)?, page())?,
                        text: template!($fr_text, $letter $(<$life>)?, page())?,
                        html: template!($fr_html, $letter $(<$life>)?, page())?,
                    },
                    domain::locale::Locale::En => RenderedLetter {
                        subject: template!($en_subject, $letter $(<$life>)?, page())?,
                        text: template!($en_text, $letter $(<$life>)?, page())?,
                        html: template!($en_html, $letter $(<$life>)?, page())?,
                    },
                })
            }
        }
    };
}

/// Writes `ShortLetter` for a struct, from a file in each language.
macro_rules! short_letter {
    ($letter:ident $(<$life:lifetime>)? Fr: $fr:tt; En: $en:tt;) => {
        impl $(<$life>)? $crate::letter::ShortLetter for $letter $(<$life>)? {
            fn short(&self, frame: &$crate::letter::Frame) -> Result<String, askama::Error> {
                use $crate::letter::{Page, short::plain, template};
                let page = Page { letter: self, frame };
                let text = match frame.locale {
                    domain::locale::Locale::Fr => template!($fr, $letter $(<$life>)?, page)?,
                    domain::locale::Locale::En => template!($en, $letter $(<$life>)?, page)?,
                };
                Ok(plain(&text))
            }
        }
    };
}

use {letter, short_letter, template};

#[cfg(test)]
mod tests;
