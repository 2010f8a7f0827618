//! A new field key takes over the files too, and the old one can then be taken off.

use std::{fs, sync::Arc};

use services::{
    Portal,
    keys::Keys,
    rotation::{Rotation, Standing, count_keys, rotate_keys},
    store::{StoreError, get},
};

use super::world::{World, content, on_each, read};

const OLD: [u8; 32] = [7; 32];
const NEW: [u8; 32] = [8; 32];

/// The same portal, of a process that was started with other field keys.
fn with_ring(world: &World, fields: &[[u8; 32]]) -> Portal {
    Portal { keys: Arc::new(Keys::new(&OLD, fields)), ..world.portal.clone() }
}

async fn sealed_by(portal: &Portal, standing: Standing) -> u64 {
    let counts = count_keys(portal).await.unwrap();
    let files = counts.iter().filter(|count| count.column == "files" && count.standing == standing);
    files.map(|count| count.values).sum()
}

#[tokio::test]
async fn files_move_to_the_newest_key_while_they_are_read_and_what_does_not_open_is_left() {
    on_each(async |world| {
        let (short, _) = world.put(b"short").await;
        let (long, _) = world.put(&content(6_000_000)).await;
        let (broken, _) = world.put(b"broken").await;
        let mut bytes = fs::read(world.file(broken)).unwrap();
        *bytes.last_mut().unwrap() ^= 1;
        fs::write(world.file(broken), &bytes).unwrap();
        let (opens_both, alone) = (with_ring(world, &[NEW, OLD]), with_ring(world, &[NEW]));
        assert_eq!(sealed_by(&opens_both, Standing::Older).await, 3);
        assert_eq!(sealed_by(&alone, Standing::Unknown).await, 3);
        assert!(matches!(get(&alone, short).await, Err(StoreError::UnknownKey(_))));

        let mut told = Vec::new();
        let rotation = rotate_keys(&opens_both, |moved| told.push((moved.column.clone(), moved.moved, moved.of)));
        assert_eq!(rotation.await.unwrap(), Rotation { moved: 2, left: 1 });
        assert_eq!(told, [("files".to_owned(), 1, 3), ("files".to_owned(), 2, 3)]);
        assert_eq!(fs::read(world.file(broken)).unwrap(), bytes, "it is left as it is");
        assert_eq!(read(&alone, short).await.unwrap(), b"short");
        assert!(read(&alone, long).await.unwrap() == content(6_000_000));
        assert_eq!(rotate_keys(&opens_both, |_| {}).await.unwrap(), Rotation { moved: 0, left: 1 });

        // A file that was emptied names no key.
        fs::write(world.file(broken), "").unwrap();
        let named = count_keys(&alone).await.unwrap().into_iter().filter(|count| count.column == "files");
        assert_eq!(named.map(|count| count.key.is_some()).collect::<Vec<_>>(), [false, true]);

        services::store::delete(&opens_both, broken).await.unwrap();
        assert_eq!(sealed_by(&alone, Standing::Unknown).await, 0);
        assert_eq!(sealed_by(&alone, Standing::Newest).await, 2);
    })
    .await;
}
