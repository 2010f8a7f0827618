// Takes the place of a worker that must go: deletes what it kept, and itself. Open pages go on without one.
// The server answers it where the setting `offline.worker` is off.

addEventListener("install", () => skipWaiting());

addEventListener("activate", (event) => event.waitUntil(end()));

async function end() {
  await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
  await registration.unregister();
}
