const all = (where, what) => Array.from(where.querySelectorAll(what));
const pause = () => new Promise(done => setTimeout(done, 0));
const seen = element => element.checkVisibility({ visibilityProperty: true });
const what = element => element.outerHTML.slice(0, 160);
const USABLE = "a, button, input, select, textarea, summary, [tabindex], [role=button], [onclick]";

// Waits for what a script does after a moment, such as unpacking a section.
async function holds(condition) {
  for (let i = 0; i < 200; i++) {
    if (condition()) return true;
    await new Promise(done => setTimeout(done, i < 20 ? 0 : 10));
  }
  return false;
}

// For each kind of control: which it is, and what comes of using it; true if it did what it's for.
const kinds = {
  box: {
    is: e => e.matches(".canvas a[data-node]"),
    async use(e) {
      const panel = e.closest(".stage").querySelector(".panel");
      e.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
      const part = document.getElementById(e.getAttribute("href").slice(1));
      const heading = panel.querySelector("h3");
      const shown = seen(panel) && document.activeElement === panel
        && heading.textContent === part.querySelector("h3").textContent
        && all(panel, ".card").length === all(part, "li > a").length;
      panel.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
      return shown && !seen(panel);
    },
  },
  close: {
    is: e => e.matches(".panel .close"),
    async use(e) {
      const box = e.closest(".stage").querySelector(".canvas a[data-node]");
      if (!box) return true;
      box.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
      const opened = seen(e);
      e.click();
      return opened && !seen(e) && document.activeElement === box;
    },
  },
  group: {
    is: e => e.matches(".canvas [data-group]"),
    async use(e) {
      const canvas = e.closest(".canvas");
      const before = all(canvas, ".box").length;
      e.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
      const changed = all(canvas, ".box").length !== before;
      canvas.closest(".stage").querySelector(".tools [data-view=none]").click();
      return changed;
    },
  },
  view: {
    is: e => e.matches(".tools [data-view]"),
    async use(e) {
      const stage = e.closest(".stage");
      for (const other of all(stage, ".tools [data-view]")) if (other !== e) other.click();
      const before = all(stage, ".canvas .box").length;
      e.click();
      return all(stage, ".canvas .box").length !== before && e.getAttribute("aria-pressed") === "true";
    },
  },
  zoom: {
    is: e => e.matches(".tools [data-zoom]"),
    async use(e) {
      const canvas = e.closest(".stage").querySelector(".canvas");
      const width = () => canvas.querySelector("svg").getBoundingClientRect().width;
      const larger = e.dataset.zoom === "1";
      const other = e.closest(".tools").querySelector(larger ? "[data-zoom='-1']" : "[data-zoom='1']");
      for (let i = 0; i < 4; i++) other.click();
      const before = width();
      e.click();
      return larger ? width() > before : width() < before;
    },
  },
  head: {
    is: e => e.matches(".index th button"),
    async use(e) {
      const column = e.closest("th").cellIndex;
      e.click();
      const first = sorted(column);
      e.click();
      const second = sorted(column);
      const names = e.closest("th").cellIndex === 0;
      return first === (names ? "ascending" : "descending")
        && second === (names ? "descending" : "ascending");
    },
  },
  names: {
    is: e => e.matches(".search [name=names]"),
    async use(e) {
      const rows = all(document, ".index tbody tr");
      const name = rows[0].cells[0].textContent;
      type(e, name.toUpperCase());
      const right = rows.every(row => row.hidden !== row.cells[0].textContent.includes(name));
      type(e, "");
      return right && rows.every(row => !row.hidden);
    },
  },
  severity: {
    is: e => e.matches(".controls [name=severity]"),
    async use(e) {
      const cards = ofForm(e).filter(card => card.dataset.severity === e.value);
      e.click();
      const hidden = cards.every(card => card.hidden);
      e.click();
      return hidden && cards.every(card => !card.hidden);
    },
  },
  words: {
    is: e => e.matches(".controls [name=words]"),
    async use(e) {
      const cards = ofForm(e);
      const rule = cards[0].dataset.rule;
      type(e, rule);
      const right = cards.every(card => card.hidden !== card.textContent.includes(rule));
      type(e, "");
      return right && cards.every(card => !card.hidden);
    },
  },
  order: {
    is: e => e.matches(".controls [name=order]"),
    async use(e) {
      const before = ofForm(e).map(card => card.id).join();
      const rank = ["error", "warning", "info"];
      const keys = {
        rule: card => card.dataset.rule,
        severity: card => rank.indexOf(card.dataset.severity),
      };
      const scope = e.closest(".app") || document;
      for (const by of ["rule", "severity"]) {
        choose(e, by);
        const ordered = all(scope, ".cards").every(list => all(list, ".card").map(keys[by])
          .every((key, i, all) => i === 0 || all[i - 1] <= key));
        if (!ordered) return false;
      }
      choose(e, "place");
      return ofForm(e).map(card => card.id).join() === before;
    },
  },
  summary: {
    is: e => e.localName === "summary",
    async use(e) {
      const details = e.parentElement;
      const before = details.open;
      e.click();
      const changed = details.open !== before;
      e.click();
      return changed && details.open === before;
    },
  },
  link: {
    is: e => e.localName === "a" && (e.getAttribute("href") || "").startsWith("#"),
    async use(e) {
      const id = e.getAttribute("href").slice(1);
      history.replaceState(null, "", location.pathname);
      e.click();
      return (e.textContent.trim() !== "" || e.title !== "") && location.hash === "#" + id && holds(() => {
        const target = document.getElementById(id);
        if (!target || !seen(target)) return false;
        const at = target.getBoundingClientRect();
        return at.bottom > 0 && at.top < innerHeight;
      });
    },
  },
  outside: {
    is: e => e.localName === "a" && /^https:\/\//.test(e.getAttribute("href")),
    async use(e) {
      return e.relList.contains("noreferrer") && e.textContent !== "";
    },
  },
  scrolled: {
    is: e => e.getAttribute("tabindex") === "0" && e.hasAttribute("aria-label"),
    async use(e) {
      e.focus();
      return document.activeElement === e && getComputedStyle(e).overflowX === "auto";
    },
  },
  target: {
    is: e => e.getAttribute("tabindex") === "-1",
    async use(e) {
      return e.matches(".card, .panel");
    },
  },
};
const ofForm = e => all(e.closest(".app") || document, ".cards .card");
function type(field, words) {
  field.value = words;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
function choose(field, value) {
  field.value = value;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.dispatchEvent(new Event("change", { bubbles: true }));
}

// How the index is sorted by a column: what it says, if that's so.
function sorted(column) {
  const table = document.querySelector(".index");
  const says = table.tHead.rows[0].cells[column].getAttribute("aria-sort");
  const keys = Array.from(table.tBodies[0].rows, row =>
    row.cells[column].dataset.key === undefined ? row.cells[column].textContent : Number(row.cells[column].dataset.key));
  const sign = says === "ascending" ? 1 : -1;
  const compare = (a, b) => typeof a === "number" ? a - b : a.localeCompare(b);
  const right = keys.every((key, i) => i === 0 || sign * compare(keys[i - 1], key) <= 0);
  return right ? says : "not " + says;
}

async function useAll() {
  const failures = [];
  const used = {};
  for (const app of all(document, "details.app")) {
    app.open = true;
    if (!await holds(() => app.querySelector(".canvas svg"))) failures.push("nothing in " + app.id);
  }
  for (const details of all(document, "details")) details.open = true;
  await pause();
  const done = new Set();
  // Using one may bring others, such as a group's boxes.
  for (let round = 0; round < 2; round++) {
    for (const element of all(document, USABLE)) {
      // A closed panel has copies of what is used elsewhere.
      const copy = element.closest(".panel .content") && !seen(element);
      if (done.has(element) || !element.isConnected || copy) continue;
      done.add(element);
      const kind = Object.keys(kinds).find(name => kinds[name].is(element));
      if (!kind) {
        failures.push("of no known kind: " + what(element));
        continue;
      }
      used[kind] = (used[kind] || 0) + 1;
      if (!await kinds[kind].use(element)) failures.push(kind + " does nothing: " + what(element));
    }
  }
  return { failures: failures.slice(0, 20), used };
}

window.startTabbing = () => {
  document.activeElement.blur();
  scrollTo(0, 0);
  window.tabbable = all(document, USABLE).filter(e => seen(e) && e.tabIndex >= 0);
};

// Nothing, if the focus is at the element whose turn it is and can be seen there.
window.atTabStop = number => {
  const at = document.activeElement;
  if (at !== window.tabbable[number]) return "at " + what(at) + ", not " + what(window.tabbable[number]);
  const box = at.querySelector(".outline") || at.querySelector(".sheet");
  const outlined = getComputedStyle(at).outlineStyle !== "none" && parseFloat(getComputedStyle(at).outlineWidth) >= 1;
  const drawn = box && parseFloat(getComputedStyle(box).strokeWidth) >= 3;
  if (!outlined && !drawn) return "not seen to have the focus: " + what(at);
  const place = at.getBoundingClientRect();
  return place.bottom > 0 && place.top < innerHeight ? "" : "out of sight: " + what(at);
};
