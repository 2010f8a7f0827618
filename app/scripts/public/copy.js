// Shows the buttons that copy a number, which wait hidden in their place, and says when it is done.
// The live region is the element after the button (app/src/components/reference.rs).

if (window.isSecureContext) {
  for (const button of document.querySelectorAll("[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(button.dataset.copy);
      button.nextElementSibling.textContent = button.dataset.copied;
    });
  }
}
