"use strict";
(() => {
  const table = document.querySelector("table.sources");
  if (!table) return;
  const rows = [...table.tBodies];
  const status = document.getElementById("status");
  const search = document.getElementById("search");
  const filters = ["document", "type", "flag"].map((id) => document.getElementById(id)).filter(Boolean);
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const is = {
    document: (row, value) => row.dataset.d.split(" ").includes(value),
    type: (row, value) => row.dataset.t === value,
    flag: (row, value) => row.dataset.f.includes(value),
  };

  // What stands around a citation is not searched: it often cites other sources.
  const said = (row) => [row.rows[0], ...row.querySelectorAll(".place, mark, .variants")];
  let texts = null;
  const holds = (at, words) => {
    if (!words.length) return true;
    texts ??= rows.map((row) => plain(said(row).map((one) => one.textContent).join(" ")));
    return words.every((word) => texts[at].includes(word));
  };

  const filter = () => {
    const words = plain(search.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    rows.forEach((row, at) => {
      const fits = filters.every((one) => !one.value || is[one.id](row, one.value)) && holds(at, words);
      row.hidden = !fits;
      shown += fits;
    });
    status.textContent = shown === rows.length
      ? `${shown.toLocaleString("en")} sources`
      : `${shown.toLocaleString("en")} of ${rows.length.toLocaleString("en")} sources`;
  };

  const compare = (key) => (a, b) => {
    const [x, y] = [a.dataset[key], b.dataset[key]];
    if (key === "t") return x < y ? -1 : x > y ? 1 : 0;
    return x - y;
  };

  const sort = (head) => {
    const key = head.dataset.sort;
    const first = key === "n" || key === "m" ? "descending" : "ascending";
    const other = first === "ascending" ? "descending" : "ascending";
    const way = head.getAttribute("aria-sort") === first ? other : first;
    const sign = way === "ascending" ? 1 : -1;
    const order = compare(key);
    const known = (row) => row.dataset[key] !== "";
    const sorted = [...rows].sort((a, b) => known(b) - known(a) || sign * order(a, b) || a.dataset.a - b.dataset.a);
    for (const one of table.tHead.rows[0].cells) one.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", way);
    const all = document.createDocumentFragment();
    for (const row of sorted) all.append(row);
    table.append(all);
  };

  for (const head of table.tHead.rows[0].cells) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    button.addEventListener("click", () => sort(head));
    head.replaceChildren(button);
    if (head.dataset.sort === "n") head.setAttribute("aria-sort", "descending");
  }

  const unfold = document.getElementById("unfold");
  unfold.addEventListener("click", () => {
    const open = unfold.textContent === "Open all";
    for (const row of rows) if (!row.hidden) row.querySelector("details").open = open;
    unfold.textContent = open ? "Close all" : "Open all";
  });

  // A link may point to what is closed or filtered away.
  const reveal = () => {
    const target = document.getElementById(location.hash.slice(1));
    if (!target) return;
    if (target.closest("tbody[hidden]")) {
      search.value = "";
      for (const one of filters) one.value = "";
      filter();
    }
    for (let at = target; at; at = at.parentElement) if (at.localName === "details") at.open = true;
    if (target.localName === "tbody") target.querySelector("details").open = true;
    target.scrollIntoView();
  };
  addEventListener("hashchange", reveal);
  // Links to the same place again change no hash.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (link && link.hash === location.hash) reveal();
  });

  let waiting = 0;
  search.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(filter, rows.length > 2000 ? 200 : 0);
  });
  for (const one of filters) one.addEventListener("change", filter);
  document.querySelector(".controls").hidden = false;
  filter();
  reveal();
})();
