// A standard answer was put into what is being written (app/src/pages/staff/thread/composer.rs; the server joined the two): the writer goes
// on at its end, and it is kept like what was typed. The address names the part of the page that has the form, and the browser goes there
// once the page is whole, and takes the focus along: it is given after that.

const field = document.querySelector("[data-inserted] textarea");

function goOn() {
  field.focus({ preventScroll: true });
  field.setSelectionRange(field.value.length, field.value.length);
  field.scrollTop = field.scrollHeight;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

if (field && document.readyState === "complete") goOn();
else if (field) addEventListener("load", () => setTimeout(goOn), { once: true });
