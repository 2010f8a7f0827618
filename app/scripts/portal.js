// What signed-in pages add where a script runs; each of them works without. One import a habit, so that the file stays a list.

import "./common/copy.js";
import "./common/window_title.js";
import "./portal/certificate.js";
import "./portal/draft.js";
import "./portal/files.js";
import "./portal/insert.js";
import "./portal/install.js";
import "./portal/installed.js";
import "./portal/keys.js";
import "./portal/live.js";
import "./portal/navigate.js";
import "./portal/promise.js";
import "./portal/unread.js";
import "./portal/wake.js";
