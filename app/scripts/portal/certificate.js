// Says that a certificate is coming. The file itself is the browser's business (app/src/pages/portal/pieces/certificate_form.rs), and
// the pages that list papers change by themselves.

/** As long as it takes to read it, and to see the file come. */
const SAID_FOR = 6000;

addEventListener("submit", ({ target, defaultPrevented }) => {
  const { started } = target.dataset;
  if (!started || defaultPrevented) return;
  const status = target.parentElement.querySelector("[role=status]");
  status.textContent = started;
  setTimeout(() => (status.textContent = ""), SAID_FOR);
});
