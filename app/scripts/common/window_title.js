// The window of the installed app says the app's name before the page's title by itself: there the title does not say it again.

const { matches: installed } = matchMedia("(display-mode: standalone)");

export function setTitle(title) {
  document.title = installed ? title.replace(/ – [^–]*$/, "") : title;
}

setTitle(document.title);
