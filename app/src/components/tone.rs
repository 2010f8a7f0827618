//! What a state means, and the shape that says it again.
//!
//! Colour alone tells nothing to one man in twelve, so a tone never comes without a word and a shape.

/// What a state means for the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tone {
    /// Over, or of no consequence.
    Neutral,
    /// Good to know.
    #[default]
    Info,
    /// As it should be.
    Positive,
    /// Something will change or needs an eye.
    Caution,
    /// Something is wrong and costs the person something.
    Danger,
}

impl Tone {
    /// The class that sets the two colours.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Neutral => "tone-neutral",
            Self::Info => "tone-info",
            Self::Positive => "tone-positive",
            Self::Caution => "tone-caution",
            Self::Danger => "tone-danger",
        }
    }
}

/// The shape beside a state's word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Shape {
    /// It holds.
    #[default]
    Full,
    /// It holds, not for long.
    Half,
    /// Not yet.
    Open,
    /// Stopped for now.
    Paused,
    /// Over.
    Square,
    /// Late.
    Edge,
    /// Done.
    Tick,
}

impl Shape {
    /// The class that draws it.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Full => "shape-full",
            Self::Half => "shape-half",
            Self::Open => "shape-open",
            Self::Paused => "shape-paused",
            Self::Square => "shape-square",
            Self::Edge => "shape-edge",
            Self::Tick => "shape-tick",
        }
    }
}
