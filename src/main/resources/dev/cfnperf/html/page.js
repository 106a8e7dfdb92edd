"use strict";
(() => {
  const all = (where, what) => Array.from(where.querySelectorAll(what));
  const byId = id => document.getElementById(id);

  // Choosing and ordering findings: of an application, or of the whole page.
  const rank = { error: 0, warning: 1, info: 2 };
  function choosing(form) {
    const scope = form.closest(".app") || document;
    const lists = all(scope, ".cards").map(list => ({ list, cards: all(list, ".card") }));
    const fields = form.elements;
    function choose() {
      const severities = all(form, "[name=severity]:checked").map(box => box.value);
      const words = fields.words.value.toLowerCase();
      let shown = 0;
      let of = 0;
      for (const { cards } of lists) {
        for (const card of cards) {
          card.hidden = !severities.includes(card.dataset.severity)
            || (words !== "" && !card.textContent.toLowerCase().includes(words));
          shown += card.hidden ? 0 : 1;
          of++;
        }
      }
      form.querySelector("output").value = shown + " of " + of + " findings";
    }
    function order() {
      const by = fields.order.value;
      for (const { list, cards } of lists) {
        const ordered = cards.slice();
        if (by === "severity") ordered.sort((a, b) => rank[a.dataset.severity] - rank[b.dataset.severity]);
        if (by === "rule") ordered.sort((a, b) => a.dataset.rule.localeCompare(b.dataset.rule));
        list.append(...ordered);
      }
    }
    form.hidden = false;
    form.addEventListener("submit", event => event.preventDefault());
    form.addEventListener("input", choose);
    fields.order.addEventListener("change", order);
    choose();
  }

  // The index: its rows sorted, and those with a name that contains some words.
  function sorting(button) {
    button.addEventListener("click", () => {
      const head = button.closest("th");
      const column = head.cellIndex;
      const body = head.closest("table").tBodies[0];
      const rows = Array.from(body.rows);
      const key = row => row.cells[column].dataset.key || row.cells[column].textContent;
      const numbers = rows.every(row => row.cells[column].dataset.key !== undefined);
      // The most first, but names from the first letter on.
      const next = { ascending: "descending", descending: "ascending" };
      const order = next[head.getAttribute("aria-sort")] || (numbers ? "descending" : "ascending");
      for (const other of head.parentNode.cells) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", order);
      const sign = order === "ascending" ? 1 : -1;
      rows.sort((a, b) => sign * (numbers ? key(a) - key(b) : key(a).localeCompare(key(b))));
      body.append(...rows);
    });
  }
  function searching(form) {
    const rows = all(document, ".index tbody tr");
    form.hidden = false;
    form.addEventListener("submit", event => event.preventDefault());
    form.addEventListener("input", () => {
      const words = form.elements.names.value.toLowerCase();
      let shown = 0;
      for (const row of rows) {
        row.hidden = !row.cells[0].textContent.toLowerCase().includes(words);
        shown += row.hidden ? 0 : 1;
      }
      form.querySelector("output").value = shown + " of " + rows.length;
    });
  }

  // The picture.
  function picturing(stage) {
    const canvas = stage.querySelector(".canvas");
    const panel = stage.querySelector(".panel");
    // The view that is there without a script is one of them.
    const first = document.createElement("template");
    first.dataset.view = canvas.dataset.view;
    first.content.append(canvas.firstElementChild.cloneNode(true));
    const views = all(stage, "template").concat(first);
    let chosen = null;
    let scale = 1;

    function zoom(to) {
      scale = Math.min(3, Math.max(0.2, to));
      for (const svg of all(canvas, "svg")) {
        const box = svg.viewBox.baseVal;
        svg.setAttribute("width", Math.round(box.width * scale));
        svg.setAttribute("height", Math.round(box.height * scale));
      }
    }
    function fitting() {
      return Math.min(1, canvas.clientWidth / canvas.querySelector("svg").viewBox.baseVal.width);
    }
    function show(name, focus) {
      const view = views.find(each => each.dataset.view === name)
        || views.find(each => each.dataset.view === "none");
      canvas.replaceChildren(view.content.cloneNode(true));
      canvas.dataset.view = view.dataset.view;
      for (const button of all(stage, ".tools [data-view]")) {
        button.setAttribute("aria-pressed", String(button.dataset.view === view.dataset.view));
      }
      zoom(scale);
      const again = all(canvas, "[data-group]").find(each => each.dataset.group === focus);
      if (again) again.focus();
    }
    function details(box) {
      const part = byId(box.getAttribute("href").slice(1));
      chosen = box;
      for (const other of all(canvas, ".chosen")) other.classList.remove("chosen");
      box.classList.add("chosen");
      const content = part.cloneNode(true);
      content.removeAttribute("id");
      panel.querySelector(".content").replaceChildren(content);
      for (const link of all(content, "a")) {
        const card = byId(link.hash.slice(1)).cloneNode(true);
        card.removeAttribute("id");
        card.removeAttribute("tabindex");
        card.hidden = false;
        link.closest("li").replaceChildren(card);
      }
      panel.hidden = false;
      stage.classList.add("open");
      panel.scrollTop = 0;
      panel.focus();
    }
    function close() {
      panel.hidden = true;
      stage.classList.remove("open");
      if (chosen.isConnected) chosen.focus();
    }
    function act(event) {
      const box = event.target.closest("[data-node]");
      const group = event.target.closest("[data-group]");
      if (!box && !group) return;
      event.preventDefault();
      if (box) {
        details(box);
      } else {
        const open = group.classList.contains("frame");
        show(open ? "none" : group.dataset.group, group.dataset.group);
      }
    }
    function light(event) {
      const box = event.target.closest(".box");
      const svg = canvas.querySelector("svg");
      svg.classList.toggle("lit", Boolean(box));
      const id = box && (box.dataset.node || box.dataset.group);
      for (const line of all(svg, ".line")) {
        line.classList.toggle("near", line.dataset.from === id || line.dataset.to === id);
      }
    }
    canvas.addEventListener("click", act);
    canvas.addEventListener("keydown", event => {
      if (event.key === "Enter" || event.key === " ") act(event);
    });
    canvas.addEventListener("mouseover", light);
    canvas.addEventListener("focusin", light);
    for (const event of ["mouseleave", "focusout"]) {
      canvas.addEventListener(event, () => canvas.querySelector("svg").classList.remove("lit"));
    }
    panel.addEventListener("keydown", event => { if (event.key === "Escape") close(); });
    panel.querySelector(".close").addEventListener("click", close);
    for (const button of all(stage, ".tools button")) {
      button.addEventListener("click", () => {
        if (button.dataset.view) show(button.dataset.view);
        else zoom(button.dataset.zoom === "0" ? fitting() : scale * 1.25 ** button.dataset.zoom);
      });
    }
    for (const button of all(stage, ".tools [data-view]")) {
      button.setAttribute("aria-pressed", String(button.dataset.view === canvas.dataset.view));
    }
    stage.querySelector(".tools").hidden = false;
    // A picture that nearly fits is seen whole, one that doesn't at a size that can be read.
    if (fitting() > 0.7) zoom(fitting());
  }

  function prepare(where) {
    all(where, ".stage").forEach(picturing);
    all(where, ".controls").forEach(choosing);
  }

  // Of many applications, each is unpacked when it's opened.
  async function unpack(app) {
    const later = app.querySelector("template.later");
    if (!later) return;
    const bytes = Uint8Array.from(atob(later.content.textContent), c => c.charCodeAt(0));
    later.remove();
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
    app.insertAdjacentHTML("beforeend", await new Response(stream).text());
  }
  const ready = new WeakMap();
  function make(app) {
    if (!ready.has(app)) ready.set(app, unpack(app).then(() => prepare(app)));
    return ready.get(app);
  }
  for (const app of all(document, ".app")) {
    if (app.localName === "details") app.addEventListener("toggle", () => { if (app.open) make(app); });
    else make(app);
  }
  all(document, "body > main > .controls").forEach(choosing);
  all(document, "th button").forEach(sorting);
  all(document, "form.search").forEach(searching);

  // What is linked to may be in something closed, hidden or not unpacked.
  async function reveal() {
    const id = decodeURIComponent(location.hash.slice(1));
    const app = byId((/^a\d+/.exec(id) || [""])[0]);
    if (app) {
      app.open = true;
      await make(app);
    }
    const target = id && byId(id);
    if (!target) return;
    for (let at = target; at; at = at.parentElement) {
      if (at.localName === "details") at.open = true;
    }
    target.hidden = false;
    target.scrollIntoView({ block: "start" });
    if (target.tabIndex === -1 && target.hasAttribute("tabindex")) target.focus({ preventScroll: true });
  }
  addEventListener("hashchange", reveal);
  reveal();
})();
