// Says how hard a new password is to guess while one types, once the fingers rest. The server reckons and keeps nothing; when it does
// not answer, nothing is said: it checks again when the form is sent (app/src/pages/public/first_access/password.rs).

const REST = 400;

for (const meter of document.querySelectorAll("[data-strength]")) {
  const { strength, words, least, short } = meter.dataset;
  const field = document.getElementById(meter.dataset.field);
  let timer;

  const say = (score, text = "") => {
    meter.dataset.score = score;
    meter.textContent = text;
  };

  const ask = async () => {
    const password = field.value;
    if ([...password].length < least) return say(0, password && short);
    const body = new URLSearchParams({ password });
    const answer = await fetch(strength, { method: "POST", headers: { accept: "application/json" }, body }).catch(() => null);
    const score = answer?.ok ? await answer.json() : -1;
    if (password === field.value) say(score, words.split("|")[score]);
  };

  meter.hidden = false;
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, REST);
  });
}
