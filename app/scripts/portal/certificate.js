// Says that a certificate is coming. The file itself is the browser's business (app/src/pages/portal/pieces/certificate_form.rs), and
// the pages that list papers change by themselves.

addEventListener("submit", ({ target, defaultPrevented }) => {
  const { started } = target.dataset;
  if (!started || defaultPrevented) return;
  target.parentElement.querySelector("[role=status]").textContent = started;
});
