//! Nodes are replaced one after the other while people come, and nobody notices.

use std::{
    error::Error as _,
    io,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
};

use crate::{
    node::Node,
    person::{Answer, Person, client},
    wait::{free_port, until},
    world::World,
};

/// What stands before the nodes: the next one in turn, of those whose probe says that it is ready; another where none listens.
struct Proxy {
    addresses: Vec<String>,
    ready: Mutex<Vec<bool>>,
    next: AtomicUsize,
    over: AtomicBool,
    answered: AtomicUsize,
}

impl Proxy {
    fn before(ports: &[u16]) -> Arc<Self> {
        let addresses: Vec<String> = ports.iter().map(|port| format!("http://127.0.0.1:{port}")).collect();
        let ready = Mutex::new(vec![true; addresses.len()]);
        let (next, over, answered) = Default::default();
        let proxy = Arc::new(Self { addresses, ready, next, over, answered });
        tokio::spawn(Arc::clone(&proxy).probe());
        proxy
    }

    /// Asks every node again and again whether it is ready.
    async fn probe(self: Arc<Self>) {
        let client = client();
        while !self.over.load(Ordering::Relaxed) {
            for (number, address) in self.addresses.iter().enumerate() {
                let answer = client.get(format!("{address}/readyz")).send().await;
                self.ready.lock().unwrap()[number] = answer.is_ok_and(|answer| answer.status().is_success());
            }
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
    }

    fn choose(&self) -> String {
        let ready = self.ready.lock().unwrap();
        let ready: Vec<&String> =
            self.addresses.iter().zip(ready.iter()).filter_map(|(a, is)| is.then_some(a)).collect();
        let all: Vec<&String> = self.addresses.iter().collect();
        let among = if ready.is_empty() { all } else { ready };
        among[self.next.fetch_add(1, Ordering::Relaxed) % among.len()].clone()
    }

    async fn pass(&self, person: &mut Person, path: &str, form: Option<&[(&str, &str)]>) -> Answer {
        loop {
            let address = self.choose();
            let answer = match form {
                None => person.try_get(&address, path).await,
                Some(form) => person.try_post(&address, path, form).await,
            };
            match answer {
                Err(error) if is_refused(&error) => tokio::task::yield_now().await,
                answer => {
                    self.answered.fetch_add(1, Ordering::Relaxed);
                    return answer.unwrap();
                }
            }
        }
    }
}

/// Nobody listens there, so nothing was begun: the one error after which a proxy may ask another node.
fn is_refused(error: &reqwest::Error) -> bool {
    let mut cause = error.source();
    while let Some(error) = cause {
        if error.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == io::ErrorKind::ConnectionRefused) {
            return true;
        }
        cause = error.source();
    }
    false
}

/// Reads and writes until it is over; each answer must be the right one.
async fn come_and_go(proxy: Arc<Proxy>, mut person: Person) {
    while !proxy.over.load(Ordering::Relaxed) {
        let page = proxy.pass(&mut person, "/contrats", None).await;
        assert_eq!(page.status, 200, "{page:?}");
        let chosen =
            proxy.pass(&mut person, "/api/choose_language", Some(&[("language", "fr"), ("back", "/contrats")])).await;
        assert_eq!((chosen.status, chosen.location().as_str()), (303, "/contrats"), "{chosen:?}");
    }
}

#[tokio::test]
async fn a_rolling_restart_loses_no_request() {
    for world in World::each().await {
        let ports = [free_port(), free_port()];
        let mut nodes = [world.serve_at(ports[0], &[]).await, world.serve_at(ports[1], &[]).await];
        let proxy = Proxy::before(&ports);
        let people = [world.signed_in("camille", &nodes[0]).await, world.signed_in("gerard", &nodes[1]).await];
        let visits: Vec<_> = people.map(|person| tokio::spawn(come_and_go(Arc::clone(&proxy), person))).into();
        for (node, port) in nodes.iter_mut().zip(ports) {
            seen_by_all(&proxy).await;
            node.tell_to_end();
            ends_well(node).await;
            *node = world.serve_at(port, &[]).await;
        }
        seen_by_all(&proxy).await;
        proxy.over.store(true, Ordering::Relaxed);
        for visit in visits {
            visit.await.unwrap();
        }
    }
}

/// Some more answers came.
async fn seen_by_all(proxy: &Proxy) {
    let so_far = proxy.answered.load(Ordering::Relaxed);
    until("people are answered", async || (proxy.answered.load(Ordering::Relaxed) > so_far + 10).then_some(())).await;
}

/// It says that it ends while it still answers, then ends without an error.
async fn ends_well(node: &mut Node) {
    let said = until("the node says that it ends", async || {
        let answer = client().get(format!("{}/readyz", node.address)).send().await.ok()?;
        (answer.status().as_u16() == 503).then_some(answer)
    })
    .await;
    assert_eq!(said.headers()["connection"], "close");
    assert!(said.text().await.unwrap().contains("ending"));
    assert_eq!(client().get(format!("{}/livez", node.address)).send().await.unwrap().status().as_u16(), 200);
    assert!(node.ended().await.success(), "{}", node.log());
}
