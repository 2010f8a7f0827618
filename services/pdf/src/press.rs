//! The world that Typst sees: our fonts, our templates, one file of values, and nothing else.
//!
//! No disk, no network, no packages, no clock. What never changes is built once and shared; a job adds only its values. They
//! travel as a file of data rather than as inputs of the library, so that one library serves all papers and what Typst
//! remembers about the templates stays true from one paper to the next.

use std::{collections::HashMap, sync::Arc};

use typst::{
    Library, LibraryExt, World, WorldExt as _,
    diag::{FileError, FileResult, SourceDiagnostic},
    foundations::{Bytes, Datetime, Duration},
    syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot},
    text::{Font, FontBook},
    utils::LazyHash,
};

use crate::{TypesetError, files};

/// What all papers share.
pub(crate) struct Press {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    sources: HashMap<FileId, Source>,
    main: FileId,
    data: FileId,
}

impl Press {
    /// Reads fonts and templates.
    pub(crate) fn new() -> Result<Self, TypesetError> {
        let fonts = files::FONTS.iter().map(font).collect::<Result<Vec<_>, _>>()?;
        let main = source(&files::MAIN)?;
        let id = main.id();
        let mut sources = HashMap::from([(id, main)]);
        for part in files::PARTS {
            let part = source(part)?;
            sources.insert(part.id(), part);
        }
        Ok(Self {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            sources,
            main: id,
            data: file_id(files::DATA)?,
        })
    }

    /// Whether a face has the character.
    pub(crate) fn prints(&self, character: char) -> bool {
        self.fonts.iter().any(|font| font.info().coverage.contains(character.into()))
    }
}

/// One paper on the press.
pub(crate) struct Job {
    press: Arc<Press>,
    values: Bytes,
}

impl Job {
    /// Brings values to the press.
    pub(crate) fn new(press: Arc<Press>, values: Vec<u8>) -> Self {
        Self { press, values: Bytes::new(values) }
    }

    /// Where the first problem is, `file:line`. The message is left out: it may quote a value.
    pub(crate) fn place(&self, problems: &[SourceDiagnostic]) -> String {
        let span = problems.first().map(|problem| problem.span);
        let place = span.and_then(|span| {
            let id = span.id()?;
            let source = self.press.sources.get(&id)?;
            let line = source.lines().byte_to_line(self.range(span)?.start)?;
            Some(format!("{}:{}", id.vpath().get_without_slash(), line + 1))
        });
        place.unwrap_or_else(|| "an unknown place".to_owned())
    }
}

impl World for Job {
    fn library(&self) -> &LazyHash<Library> {
        &self.press.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.press.book
    }

    fn main(&self) -> FileId {
        self.press.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.press.sources.get(&id).cloned().ok_or_else(|| absent(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.press.data { Ok(self.values.clone()) } else { Err(absent(id)) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.press.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn font(file: &files::FontFile) -> Result<Font, TypesetError> {
    let (name, bytes) = *file;
    Font::new(Bytes::new(bytes), 0).ok_or(TypesetError::Font(name))
}

fn source(file: &files::TemplateFile) -> Result<Source, TypesetError> {
    let (name, text) = *file;
    Ok(Source::new(file_id(name)?, text.to_owned()))
}

fn file_id(name: &'static str) -> Result<FileId, TypesetError> {
    let path = VirtualPath::new(name).map_err(|_| TypesetError::FileName(name))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

fn absent(id: FileId) -> FileError {
    FileError::NotFound(id.vpath().get_without_slash().into())
}
