//! Files that people send: what may be kept, what a file is told that may not, and how it is named.
//!
//! To take another kind of file: a variant of [`FileKind`], how it is told from its bytes and made harmless in
//! `services/src/upload/`, its hostile examples in that crate's corpus. To refuse for another reason: a variant of [`FileRefusal`] and its
//! sentences in `app/locales/*/upload.json`.

mod name;

pub use name::{FileName, NAME_MAX};

use crate::coded::coded;

/// Most bytes of a file.
pub const FILE_MAX: u64 = 20 * 1024 * 1024;

/// Most files that a form may send at once, and that a message may bear.
pub const FILES_AT_ONCE: usize = 10;

coded! {
    /// What the content of a kept file is.
    pub enum FileKind {
        /// A photo.
        Jpeg = "jpeg",
        /// A picture of few colours, a screen.
        Png = "png",
        /// A document.
        Pdf = "pdf",
    }
}

impl FileKind {
    /// Its media type.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Pdf => "application/pdf",
        }
    }

    /// The kind of a media type.
    pub fn from_media_type(media_type: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.media_type() == media_type)
    }

    /// How names of such files end.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::Pdf => "pdf",
        }
    }
}

coded! {
    /// Where a file stands.
    pub enum FileState {
        /// On its way: nobody sees it, and what never came to its end is swept away.
        Coming = "coming",
        /// In quarantine until it was looked through for malware.
        Waiting = "waiting",
        /// Kept, and open to who may see it.
        Kept = "kept",
        /// Malware was found in it: its bytes are gone, and its row says so to who sent it.
        Infected = "infected",
    }
}

coded! {
    /// Why a file is not kept.
    pub enum FileRefusal {
        /// There is nothing in it.
        Empty = "empty",
        /// It is longer than `FILE_MAX`.
        TooLarge = "too_large",
        /// What a form sends weighs too much together.
        TooHeavy = "too_heavy",
        /// It was cut on its way.
        CutShort = "cut_short",
        /// More files than a form takes.
        TooMany = "too_many",
        /// Its sender has sent as many as one may in a day.
        TooManyToday = "too_many_today",
        /// It was chosen in a form that was sent before it was added.
        NotAdded = "not_added",
        /// It was added, and is not there any more.
        Gone = "gone",
        /// A drawing made of markup, which may run programs.
        Svg = "svg",
        /// A web page, or another text of markup.
        Markup = "markup",
        /// A program or a script.
        Program = "program",
        /// A document of an office program.
        Office = "office",
        /// An archive of other files.
        Archive = "archive",
        /// A photo in the format that only some telephones read.
        Heic = "heic",
        /// A film or a sound.
        Film = "film",
        /// A picture that moves.
        Animated = "animated",
        /// A picture in another format.
        OtherPicture = "other_picture",
        /// Nothing that is known here.
        Unknown = "unknown",
        /// It begins like a file of its kind and cannot be read as one.
        Damaged = "damaged",
        /// More pixels, or more in it once unfolded, than is looked at.
        TooComplex = "too_complex",
        /// A PDF that a password locks.
        Locked = "locked",
        /// A PDF that would act by itself: a program, another file, a command.
        Active = "active",
        /// A file that is two things at once.
        Twofold = "twofold",
        /// Malware was found in it.
        Infected = "infected",
    }
}
