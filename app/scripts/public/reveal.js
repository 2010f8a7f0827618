// Shows the buttons that show what is typed in a password, and masks it again before it is sent: a browser offers to keep
// a password only from a field that is one (app/src/components/password_field.rs).

for (const button of document.querySelectorAll("[data-reveal]")) {
  const field = document.getElementById(button.dataset.reveal);
  const mask = (masked) => {
    field.type = masked ? "password" : "text";
    button.textContent = masked ? button.dataset.show : button.dataset.hide;
  };
  button.hidden = false;
  button.addEventListener("click", () => mask(field.type !== "password"));
  field.form.addEventListener("submit", () => mask(true));
}
