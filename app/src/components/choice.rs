//! One of the answers that a group of radio buttons or a list offers.

/// An answer to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What the server reads.
    pub value: String,
    /// What the person reads.
    pub text: String,
    /// A line below, where the text needs one.
    pub detail: Option<String>,
}

impl Choice {
    /// A choice that needs no line below.
    pub fn new(value: impl Into<String>, text: impl Into<String>) -> Self {
        Self { value: value.into(), text: text.into(), detail: None }
    }

    /// The same with a line below.
    #[must_use]
    pub fn detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = Some(detail.into());
        self
    }
}
