//! What is written by hand, as a view among views.

use std::mem::take;

use leptos::{
    prelude::*,
    tachys::{
        html::attribute::{Attribute, any_attribute::AnyAttribute},
        hydration::Cursor,
        view::{Position, PositionState},
    },
};

use super::Marks;
use crate::written::Written;

/// Something written by hand, once what holds it is written.
pub struct Leaf<F>(F);

/// A leaf.
pub fn leaf<F: FnOnce(Marks) -> Marks + Send + 'static>(write: F) -> Leaf<F> {
    Leaf(write)
}

impl<F: FnOnce(Marks) -> Marks> Leaf<F> {
    /// By itself: where something is to wake in a browser, which nothing of it does.
    fn alone(self) -> Written {
        (self.0)(Marks::new()).written()
    }
}

impl<F: FnOnce(Marks) -> Marks> Render for Leaf<F> {
    type State = <Written as Render>::State;

    fn build(self) -> Self::State {
        self.alone().build()
    }

    fn rebuild(self, state: &mut Self::State) {
        self.alone().rebuild(state);
    }
}

impl<F: FnOnce(Marks) -> Marks + Send + 'static> AddAnyAttr for Leaf<F> {
    type Output<A: Attribute> = Written;

    /// It has no element that could take one.
    fn add_any_attr<A: Attribute>(self, _attribute: A) -> Self::Output<A>
    where
        Self::Output<A>: RenderHtml,
    {
        self.alone()
    }
}

impl<F: FnOnce(Marks) -> Marks + Send + 'static> RenderHtml for Leaf<F> {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        buffer: &mut String,
        position: &mut Position,
        _escape: bool,
        _mark_branches: bool,
        _attributes: Vec<AnyAttribute>,
    ) {
        *buffer = (self.0)(Marks(take(buffer))).0;
        *position = Position::NextChild;
    }

    fn hydrate<const FROM_SERVER: bool>(self, cursor: &Cursor, position: &PositionState) -> Self::State {
        self.alone().hydrate::<FROM_SERVER>(cursor, position)
    }

    fn into_owned(self) -> Self {
        self
    }
}
