// Says before anything is typed that the browser refuses what every form needs (app/src/pages/public/form.rs). It is tried, with a
// cookie that goes at once: `navigator.cookieEnabled` knows nothing of what a person has set, nor of cookies that must be secure.

const notice = document.querySelector("[data-refused-cookies]");

function tried(age) {
  document.cookie = `__Host-essai=1;path=/;secure;max-age=${age}`;
}

if (notice) {
  tried(9);
  notice.hidden = document.cookie.includes("__Host-essai");
  tried(0);
}
