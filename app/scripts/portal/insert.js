// A standard answer was put into what is being written (app/src/pages/staff/thread/composer.rs; the server joined the two): the writer goes
// on at its end, and it is kept like what was typed.

const field = document.querySelector("[data-inserted] textarea");
if (field) {
  field.focus({ preventScroll: true });
  field.setSelectionRange(field.value.length, field.value.length);
  field.scrollTop = field.scrollHeight;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
