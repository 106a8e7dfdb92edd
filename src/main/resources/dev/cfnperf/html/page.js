"use strict";
(() => {
  const all = (where, what) => Array.from(where.querySelectorAll(what));
  const form = document.querySelector(".controls");

  // Choosing and ordering findings.
  const rank = { error: 0, warning: 1, info: 2 };
  function choose() {
    const severities = all(form, "[name=severity]:checked").map(box => box.value);
    const words = form.elements.words.value.toLowerCase();
    let shown = 0;
    const cards = all(document, ".cards .card");
    for (const card of cards) {
      card.hidden = !severities.includes(card.dataset.severity)
        || (words !== "" && !card.textContent.toLowerCase().includes(words));
      shown += card.hidden ? 0 : 1;
    }
    form.querySelector("output").value = shown + " of " + cards.length + " findings";
    form.hidden = cards.length === 0;
  }
  function order() {
    const by = form.elements.order.value;
    for (const list of all(document, ".cards")) {
      const cards = all(list, ".card");
      cards.forEach((card, i) => { card.place = card.place === undefined ? i : card.place; });
      cards.sort((a, b) => {
        const first = by === "severity" ? rank[a.dataset.severity] - rank[b.dataset.severity]
          : by === "rule" ? a.dataset.rule.localeCompare(b.dataset.rule) : 0;
        return first || a.place - b.place;
      });
      list.append(...cards);
    }
  }
  if (form) {
    form.hidden = false;
    form.addEventListener("submit", event => event.preventDefault());
    for (const event of ["input", "change"]) form.addEventListener(event, () => { choose(); order(); });
    choose();
  }

  // Sorting the index.
  for (const button of all(document, "th button")) {
    button.addEventListener("click", () => {
      const head = button.closest("th");
      const column = head.cellIndex;
      const down = head.getAttribute("aria-sort") === "descending" ? 1 : -1;
      for (const other of head.parentNode.cells) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", down < 0 ? "descending" : "ascending");
      const body = head.closest("table").tBodies[0];
      const key = row => row.cells[column].dataset.key || row.cells[column].textContent;
      const rows = Array.from(body.rows);
      const numbers = rows.every(row => row.cells[column].dataset.key !== undefined);
      rows.sort((a, b) => down * (numbers ? key(a) - key(b) : key(a).localeCompare(key(b))));
      body.append(...rows);
    });
  }

  // What is linked to may be in something closed.
  function reveal() {
    const id = decodeURIComponent(location.hash.slice(1));
    const target = id && document.getElementById(id);
    if (!target) return;
    for (let at = target; at; at = at.parentElement) {
      if (at.localName === "details") {
        at.open = true;
        make(at);
      }
    }
    if (target.hidden) target.hidden = false;
    target.scrollIntoView({ block: "start" });
  }
  // The picture.
  function prepare(stage) {
    const canvas = stage.querySelector(".canvas");
    const panel = stage.querySelector(".panel");
    // The view that is there without a script is one of them.
    const first = document.createElement("template");
    first.dataset.view = canvas.dataset.view;
    first.content.append(canvas.firstElementChild.cloneNode(true));
    const views = all(stage, "template").concat(first);
    let chosen = null;

    function show(name, focus) {
      const view = views.find(each => each.dataset.view === name)
        || views.find(each => each.dataset.view === "none");
      if (!view) return;
      canvas.replaceChildren(view.content.cloneNode(true));
      canvas.dataset.view = view.dataset.view;
      for (const button of all(stage, ".tools [data-view]")) {
        button.setAttribute("aria-pressed", String(button.dataset.view === view.dataset.view));
      }
      if (focus) {
        const again = all(canvas, "[data-group]").find(each => each.dataset.group === focus);
        if (again) again.focus();
      }
    }
    function details(box) {
      const part = document.getElementById(box.getAttribute("href").slice(1));
      chosen = box;
      for (const other of all(canvas, ".chosen")) other.classList.remove("chosen");
      box.classList.add("chosen");
      const content = part.cloneNode(true);
      content.removeAttribute("id");
      panel.querySelector(".content").replaceChildren(content);
      for (const link of all(content, "a[data-card]")) {
        const card = document.getElementById(link.dataset.card).cloneNode(true);
        card.removeAttribute("id");
        card.hidden = false;
        link.closest("li").replaceChildren(card);
      }
      panel.hidden = false;
      stage.classList.add("open");
      panel.focus();
    }
    function close() {
      panel.hidden = true;
      stage.classList.remove("open");
      if (chosen) chosen.focus();
    }
    function act(target, event) {
      const box = target.closest("[data-node]");
      const group = target.closest("[data-group]");
      if (box) {
        event.preventDefault();
        details(box);
      } else if (group) {
        event.preventDefault();
        const open = group.classList.contains("frame");
        show(open ? "none" : group.dataset.group, group.dataset.group);
      }
    }
    canvas.addEventListener("click", event => act(event.target, event));
    canvas.addEventListener("keydown", event => {
      if (event.key === "Enter" || event.key === " ") act(event.target, event);
    });
    panel.addEventListener("keydown", event => { if (event.key === "Escape") close(); });
    panel.querySelector(".close").addEventListener("click", close);
    stage.addEventListener("click", event => {
      const button = event.target.closest(".tools button");
      if (!button) return;
      if (button.dataset.view) show(button.dataset.view);
      if (button.dataset.fit) {
        const fit = button.getAttribute("aria-pressed") !== "true";
        button.setAttribute("aria-pressed", String(fit));
        for (const svg of all(canvas, "svg")) svg.classList.toggle("fit", fit);
      }
    });
    function light(target) {
      const box = target && target.closest && target.closest(".box");
      for (const svg of all(canvas, "svg.picture")) {
        svg.classList.toggle("lit", Boolean(box));
        if (!box) continue;
        const id = box.dataset.node || box.dataset.group;
        for (const line of all(svg, ".line")) {
          line.classList.toggle("near", line.dataset.from === id || line.dataset.to === id);
        }
      }
    }
    canvas.addEventListener("mouseover", event => light(event.target));
    canvas.addEventListener("mouseleave", () => light(null));
    canvas.addEventListener("focusin", event => light(event.target));
    canvas.addEventListener("focusout", () => light(null));
    all(stage, ".tools").forEach(tools => { tools.hidden = false; });
  }
  all(document, ".stage").forEach(prepare);

  // Of many applications, each is made when it's opened.
  function make(app) {
    const later = app.querySelector("template.later");
    if (!later) return;
    later.replaceWith(later.content);
    all(app, ".stage").forEach(prepare);
    choose();
    order();
  }
  for (const app of all(document, "details.app")) {
    app.addEventListener("toggle", () => make(app));
  }
  addEventListener("hashchange", reveal);
  reveal();
})();
