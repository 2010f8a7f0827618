// Installed on a home screen, the portal opens without a network too, before anybody has signed in: numbers to call stand there.
// In a window of the browser nothing is kept for who only looks.

if (matchMedia("(display-mode: standalone)").matches) navigator.serviceWorker?.register("/sw.js");
