// Says that a certificate is coming, and a moment later asks for the page again: there is one more paper to list. The file itself is
// the browser's business (app/src/pages/portal/pieces/certificate_form.rs).

import { refresh } from "./navigate.js";

const ISSUED_WITHIN = 2000;

addEventListener("submit", ({ target, defaultPrevented }) => {
  const { started } = target.dataset;
  if (!started || defaultPrevented) return;
  target.parentElement.querySelector("[role=status]").textContent = started;
  setTimeout(refresh, ISSUED_WITHIN);
});
