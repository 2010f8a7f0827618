// How much is unread, wherever it is shown: beside the place in the frame, in the window's title, on the application's badge. Each page's
// title says it; a page that was read by this very look counts one less (app/src/pages/portal/messages/thread.rs). What a title of the
// other side counts is work, and no customer's badge.

addEventListener("portal:page", show);
addEventListener("portal:changed", show);
show();

function show() {
  if (!document.querySelector("[data-unread]")) return;
  const title = /^\((\d+)\) /.exec(document.title);
  const read = document.querySelectorAll("main [data-read-now]").length;
  const count = Math.max(0, Number(title?.[1] ?? 0) - read);
  if (read) {
    document.title = (count ? `(${count}) ` : "") + document.title.replace(/^\(\d+\) /, "");
    for (const mark of document.querySelectorAll("main [data-read-now]")) mark.removeAttribute("data-read-now");
  }
  for (const place of document.querySelectorAll("[data-unread]")) {
    place.hidden = count === 0;
    place.dataset.unread = count;
    place.firstElementChild.textContent = count;
    place.lastElementChild.textContent = place.lastElementChild.textContent.replace(/\d+/, count);
  }
  const told = count ? navigator.setAppBadge?.(count) : navigator.clearAppBadge?.();
  told?.catch(() => {});
}
