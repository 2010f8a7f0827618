// What public pages add where a script runs; each of them works without. One import a habit, so that the file stays a list.

import "./common/copy.js";
import "./common/window_title.js";
import "./public/cookies.js";
import "./public/installed.js";
import "./public/once.js";
import "./public/reveal.js";
import "./public/strength.js";
