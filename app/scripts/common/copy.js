// Shows the buttons that copy a number, which wait hidden in their place, and says when it is done.
// The live region is the element after the button (app/src/components/reference.rs).

/** Shows the buttons in what has just come. */
export function offerCopies(root) {
  for (const button of isSecureContext ? root.querySelectorAll("[data-copy]") : []) button.hidden = false;
}

addEventListener("click", async ({ target }) => {
  const button = target.closest?.("[data-copy]");
  if (!button) return;
  await navigator.clipboard.writeText(button.dataset.copy);
  button.nextElementSibling.textContent = button.dataset.copied;
});

offerCopies(document);
