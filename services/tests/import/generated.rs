//! The generator and the import agree: what one writes, the other takes whole.

use services::{
    generate::{self, Plan},
    import::{Options, import},
};

use super::raw;
use crate::common::{on_both, rows, start};

#[tokio::test]
async fn what_is_generated_is_imported_to_the_last_line() {
    on_both(async |portal| {
        let plan = Plan { contracts: 400, seed: 7, as_of: start().date_naive() };
        let mut feed = Vec::new();
        generate::write(&plan, &mut feed).unwrap();
        let report = import(portal, [raw(feed)], Options::default(), ()).await.unwrap();
        assert_eq!(report.written, report.lines);
        assert_eq!(rows(portal, "contract").await, 400);
    })
    .await;
}

#[tokio::test]
async fn the_demo_portfolio_is_imported_to_the_last_line_and_again_without_change() {
    on_both(async |portal| {
        let mut feed = Vec::new();
        generate::demo(start().date_naive(), &mut feed).unwrap();
        let first = import(portal, [raw(feed.clone())], Options::default(), ()).await.unwrap();
        assert_eq!(first.written, first.lines);
        let again = import(portal, [raw(feed)], Options::default(), ()).await.unwrap();
        assert_eq!((again.written, again.unchanged), (0, first.lines));
    })
    .await;
}
