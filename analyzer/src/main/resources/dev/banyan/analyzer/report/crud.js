// Who creates, reads, updates, deletes which data: entry points or code down, stores across, both in pages.
banyan.crud = (() => {
  const { el, add, number, count, select } = banyan.dom;
  const { to, node } = banyan.links;
  const CELL = 6;
  const ROWS = 25;
  const COLUMNS = 14;
  const letters = (bits) => (bits & 8 ? "C" : "") + (bits & 4 ? "R" : "") + (bits & 2 ? "U" : "") + (bits & 1 ? "D" : "");

  // The end of a name tells stores apart; the whole of it stands in the hint.
  const short = (store) => (store.length > 30 ? "…" + store.slice(-29) : store);

  function rows(matrix, names) {
    const found = new Map();
    for (let at = 0; at < matrix.cells.length; at += CELL) {
      const [who, store, bits, file, line, more] = matrix.cells.slice(at, at + CELL);
      if (!found.has(who)) {
        found.set(who, { who: names[who], cells: new Map() });
      }
      found.get(who).cells.set(names[store], { bits, place: names[file] + (line ? ":" + line : ""), more });
    }
    return [...found.values()];
  }

  function cell(row, store, byEntry) {
    const one = row.cells.get(store);
    if (!one) {
      return el("td", { class: "cell" });
    }
    const text = letters(one.bits);
    const title = `${row.who}, ${store}: ${one.place}${one.more ? " and " + one.more + " more" : ""}`;
    const href = byEntry ? to("graph", { node: row.who, to: store }) : to("graph", { node: row.who });
    return el("td", { class: "cell" }, el("a", { href, title, class: one.bits & 11 ? "writes" : "reads" }, text));
  }

  function pager(word, turn) {
    const state = el("span", { role: "status" });
    const back = el("button", { type: "button", onclick: () => turn(-1) }, "Previous " + word);
    const on = el("button", { type: "button", onclick: () => turn(1) }, "Next " + word);
    return {
      node: el("div", { class: "pager" }, back, on, state),
      show: (from, to, all) => {
        state.textContent = all ? `${word} ${number(from + 1)} to ${number(to)} of ${number(all)}` : `no ${word}`;
        back.disabled = from === 0;
        on.disabled = to >= all;
        back.hidden = on.hidden = from === 0 && to >= all;
      },
    };
  }

  return function crud(section) {
    const data = banyan.data("entries");
    const parts = { entry: { matrix: data.byEntry, rows: rows(data.byEntry, data.names) }, code: { matrix: data.byCode, rows: rows(data.byCode, data.names) } };
    const state = { by: parts.entry.rows.length ? "entry" : "code", who: "", store: "", kind: "", letter: "", row: 0, column: 0 };
    const box = el("div", { class: "matrix scroll" });
    const note = el("div", {});
    const down = pager("rows", (by) => { state.row += by * ROWS; draw(); });
    const across = pager("stores", (by) => { state.column += by * COLUMNS; draw(); });
    const set = (name) => (value) => { state[name] = value; state.row = state.column = 0; draw(); };
    const stores = [...new Set([...parts.entry.rows, ...parts.code.rows].flatMap((row) => [...row.cells.keys()]))];
    const kinds = [...new Set(stores.map((store) => store.split(":")[0]))].sort();

    const fits = (store, one) =>
      (!state.kind || store.startsWith(state.kind + ":")) && banyan.hasWords(store, state.store) && (!state.letter || letters(one.bits).includes(state.letter));

    function draw() {
      const kept = parts[state.by].rows.filter((row) => banyan.hasWords(row.who, state.who) && [...row.cells].some(([store, one]) => fits(store, one)));
      const touched = new Map();
      kept.forEach((row) => row.cells.forEach((one, store) => fits(store, one) && touched.set(store, (touched.get(store) || 0) + 1)));
      const columns = [...touched].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([store]) => store);
      const across_ = columns.slice(state.column, state.column + COLUMNS);
      // Rows that touch none of these stores would be empty lines.
      const down_ = kept.filter((row) => across_.some((store) => row.cells.has(store) && fits(store, row.cells.get(store))));
      const page = down_.slice(state.row, state.row + ROWS);
      box.replaceChildren(el("table", {},
        el("caption", {}, `${count(kept.length, "row")}, ${count(columns.length, "store")}; those that most touch come first`),
        el("thead", {}, el("tr", {}, el("th", { scope: "col" }, state.by === "entry" ? "Entry point" : "Code"), across_.map((store) => el("th", { scope: "col", class: "store", title: store }, node(store, short(store)))))),
        el("tbody", {}, page.map((row) => el("tr", {}, el("th", { scope: "row" }, node(row.who)), across_.map((store) => cell(row, store, state.by === "entry")))))));
      down.show(state.row, state.row + page.length, down_.length);
      across.show(state.column, state.column + across_.length, columns.length);
      const matrix = parts[state.by].matrix;
      note.replaceChildren(matrix.cells.length / CELL < matrix.all ? el("p", { class: "cut" }, `${number(matrix.cells.length / CELL)} of ${number(matrix.all)} cells are on this page; banyan query crud answers from all of them.`) : "");
    }

    add(section,
      el("p", {}, "C creates, R reads, U updates, D deletes; CUD writes in a way that the source does not tell. A letter leads to the path from the one to the other; the place that shows the access stands in its hint. Where two rows write one column, the data has two masters in a move."),
      el("div", { class: "controls" },
        select("Rows are", state.by === "entry" ? [["entry", "entry points, with all they need"], ["code", "programs, types and jobs"]] : [["code", "programs, types and jobs"]], set("by")),
        banyan.filter("Row has", set("who")), banyan.filter("Store has", set("store")),
        select("Kind of store", [["", "all"], ...kinds.map((kind) => [kind, kind])], set("kind")),
        select("Access", [["", "any"], ["C", "creates"], ["R", "reads"], ["U", "updates"], ["D", "deletes"]], set("letter"))),
      note, across.node, box, down.node);
    draw();
  };
})();
