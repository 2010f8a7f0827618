//! Reads a PDF back: its words, its pages, what it declares.

#![expect(clippy::unwrap_used, reason = "a PDF that cannot be read back fails the test, as it should")]

use std::sync::LazyLock;

use lopdf::{Dictionary, Document, Object};
use pdf::{CertificatePaper, TypesetError, Typesetter};

static TYPESETTER: LazyLock<Typesetter> = LazyLock::new(|| Typesetter::new().unwrap());

/// A PDF that was made and read back.
pub struct Made {
    /// The file.
    pub bytes: Vec<u8>,
    document: Document,
}

/// Makes a paper that can be made.
pub fn make(paper: &CertificatePaper) -> Made {
    let bytes = TYPESETTER.certificate(paper).unwrap();
    let document = Document::load_mem(&bytes).unwrap();
    Made { bytes, document }
}

/// Tries a paper that cannot be made.
pub fn refuse(paper: &CertificatePaper) -> TypesetError {
    TYPESETTER.certificate(paper).unwrap_err()
}

impl Made {
    /// How many pages.
    pub fn pages(&self) -> usize {
        self.document.get_pages().len()
    }

    /// The words of all pages, one space between them.
    pub fn text(&self) -> String {
        let pages: Vec<u32> = self.document.get_pages().into_keys().collect();
        let text = self.document.extract_text(&pages).unwrap();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The catalogue.
    pub fn catalog(&self) -> &Dictionary {
        self.document.catalog().unwrap()
    }

    /// The XMP metadata.
    pub fn metadata(&self) -> String {
        let metadata = self.catalog().get_deref(b"Metadata", &self.document).unwrap();
        let stream = metadata.as_stream().unwrap();
        let content = stream.decompressed_content().unwrap_or_else(|_| stream.content.clone());
        String::from_utf8(content).unwrap()
    }

    /// Every text that the objects hold under a key, such as `Alt`.
    pub fn texts_under(&self, key: &[u8]) -> Vec<String> {
        self.dictionaries()
            .filter_map(|dictionary| dictionary.get(key).ok())
            .filter_map(|text| lopdf::decode_text_string(text).ok())
            .collect()
    }

    /// The drawing instructions of the first page, where the language of a passage is marked.
    pub fn drawing(&self) -> String {
        let page = self.document.page_iter().next().unwrap();
        String::from_utf8_lossy(&self.document.get_page_content(page)).into_owned()
    }

    /// For each font descriptor, whether a font program is in the file.
    pub fn fonts_embedded(&self) -> Vec<bool> {
        self.dictionaries()
            .filter(|dictionary| {
                dictionary.get(b"Type").and_then(Object::as_name).is_ok_and(|name| name == b"FontDescriptor")
            })
            .map(|descriptor| [&b"FontFile"[..], b"FontFile2", b"FontFile3"].iter().any(|key| descriptor.has(key)))
            .collect()
    }

    fn dictionaries(&self) -> impl Iterator<Item = &Dictionary> {
        self.document.objects.values().filter_map(|object| object.as_dict().ok())
    }
}
