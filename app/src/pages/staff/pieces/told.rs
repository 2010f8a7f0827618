//! What a form of the desk left behind for the page that follows: that it was done, or who was there first.

use domain::{form::FormState, locale::Locale};
use leptos::prelude::*;
use services::desk::WorkRefusal;

use crate::{
    components::{Notice, Tone},
    i18n::t,
    pages::public::form::Form,
    written::{IntoWritten as _, Written},
};

/// The field of the record that says it.
const TOLD: &str = "told";
/// The field that says of whom.
const WHO: &str = "who";

/// What is said, by a word that the record keeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// It is yours now.
    Taken,
    /// It is everybody's again.
    GivenBack,
    /// Somebody else has it now.
    HandedOver,
    /// The note is there.
    Noted,
    /// The answer has left.
    Answered,
    /// What was being written is kept.
    DraftKept,
    /// It is closed.
    Closed,
    /// It is open again.
    Reopened,
    /// The view is kept.
    ViewSaved,
    /// The view is gone, and can be brought back.
    ViewDeleted,
    /// The answer of the list is kept.
    ReplySaved,
    /// The answer of the list is gone, and can be brought back.
    ReplyDeleted,
    /// A colleague has it.
    TakenBy,
    /// It is closed, so nothing was done.
    IsClosed,
    /// Something happened meanwhile, so nothing was done.
    Changed,
    /// That colleague cannot have it.
    NoColleague,
    /// One of the files is not there any more.
    FileGone,
    /// Who wrote has no account where a file could be read.
    NoFiles,
    /// There are as many views as there may be.
    TooManyViews,
    /// Another answer of the list has this title.
    TitleTaken,
}

impl Told {
    const ALL: [Self; 20] = [
        Self::Taken,
        Self::GivenBack,
        Self::HandedOver,
        Self::Noted,
        Self::Answered,
        Self::DraftKept,
        Self::Closed,
        Self::Reopened,
        Self::ViewSaved,
        Self::ViewDeleted,
        Self::ReplySaved,
        Self::ReplyDeleted,
        Self::TakenBy,
        Self::IsClosed,
        Self::Changed,
        Self::NoColleague,
        Self::FileGone,
        Self::NoFiles,
        Self::TooManyViews,
        Self::TitleTaken,
    ];

    /// Has a record say it.
    pub fn in_record(self, state: FormState) -> FormState {
        state.keep(TOLD, &format!("{self:?}"))
    }

    /// What a form's record says.
    pub fn of(form: &Form) -> Option<Self> {
        let told = form.value(TOLD);
        Self::ALL.into_iter().find(|one| format!("{one:?}") == told)
    }

    fn text(self, who: &str, locale: Locale) -> (Tone, String) {
        use t::desk::told as w;
        let done = |text: &'static str| (Tone::Positive, text.to_owned());
        let not_done = |text: &'static str| (Tone::Caution, text.to_owned());
        match self {
            Self::Taken => done(w::taken(locale)),
            Self::GivenBack => done(w::given_back(locale)),
            Self::HandedOver => done(w::handed_over(locale)),
            Self::Noted => done(w::noted(locale)),
            Self::Answered => done(w::answered(locale)),
            Self::DraftKept => done(w::draft_kept(locale)),
            Self::Closed => done(w::closed(locale)),
            Self::Reopened => done(w::reopened(locale)),
            Self::ViewSaved => done(w::view_saved(locale)),
            Self::ViewDeleted => done(w::view_deleted(locale)),
            Self::ReplySaved => done(w::reply_saved(locale)),
            Self::ReplyDeleted => done(w::reply_deleted(locale)),
            Self::TakenBy => (Tone::Caution, w::taken_by(locale, who)),
            Self::IsClosed => not_done(w::is_closed(locale)),
            Self::Changed => not_done(w::changed(locale)),
            Self::NoColleague => not_done(w::no_colleague(locale)),
            Self::FileGone => not_done(w::file_gone(locale)),
            Self::NoFiles => not_done(w::no_files(locale)),
            Self::TooManyViews => not_done(w::too_many_views(locale)),
            Self::TitleTaken => not_done(w::title_taken(locale)),
        }
    }
}

/// Has a record say why something was not done; none where there is nothing to do it to.
pub fn refusal_told(refusal: WorkRefusal, state: FormState) -> Option<FormState> {
    let told = match refusal {
        WorkRefusal::NotFound => return None,
        WorkRefusal::TakenBy(name) => return Some(Told::TakenBy.in_record(state.keep(WHO, &name))),
        WorkRefusal::Closed => Told::IsClosed,
        WorkRefusal::Changed => Told::Changed,
        WorkRefusal::NoSuchColleague => Told::NoColleague,
        WorkRefusal::NoSuchFile => Told::FileGone,
        WorkRefusal::NoPlaceForFiles => Told::NoFiles,
    };
    Some(told.in_record(state))
}

/// What a form left behind, with what can be done about it; nothing on a first visit.
pub fn told_notice(form: &Form, locale: Locale, undo: Option<Written>) -> Option<Written> {
    let (tone, text) = Told::of(form)?.text(&form.value(WHO), locale);
    Some(
        view! {
            <Notice tone live=true>
                <p>{text}</p>
                {undo}
            </Notice>
        }
        .written(),
    )
}
