// Shows an offer that waits in the frame (app/src/components/offer.rs). Both answers put it away.

/** Shows it; `accept` is what is done when it is taken. */
export function offer(name, accept) {
  const box = document.querySelector(`[data-offer=${name}]`);
  if (!box?.hidden) return;
  box.hidden = false;
  box.addEventListener("click", ({ target }) => {
    if (!target.closest("button")) return;
    box.hidden = true;
    if (target.closest("[data-accept]")) accept();
  });
  return box;
}
