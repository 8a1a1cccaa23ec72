// Tables with pages, a sort button in each head, and details below a row.
banyan.table = (() => {
  const { el, number } = banyan.dom;

  const compare = (a, b) =>
    typeof a === "number" && typeof b === "number" ? a - b : String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0;

  // columns: {title, value(row), cell?(row), num?, class?, first?: "descending"}; detail?(row) gives what stands below an opened row.
  return function table({ caption, columns, rows, size = 25, detail, open, empty = "Nothing here." }) {
    let shown = rows;
    let page = 0;
    let length = size;
    let order = { column: -1, down: false };
    const opened = new Set(open ? [open] : []);
    const body = el("tbody");
    const heads = columns.map((column, index) =>
      el("th", { scope: "col", class: column.num ? "num" : null, "aria-sort": column.value ? "none" : null },
        column.value ? el("button", { type: "button", onclick: () => sort(index) }, column.title) : column.title));
    const state = el("span", { role: "status" });
    const back = el("button", { type: "button", onclick: () => turn(-1) }, "Previous");
    const on = el("button", { type: "button", onclick: () => turn(1) }, "Next");
    const pager = el("div", { class: "pager" }, back, on, state);
    const node = el("div", {},
      el("div", { class: "scroll" },
        el("table", {}, el("caption", {}, caption), el("thead", {}, el("tr", {}, heads, detail ? el("th", { scope: "col" }, "Details") : null)), body)),
      pager);

    const named = columns.find((column) => column.value && !column.num);
    const name = (row) => named.value(row);

    function sort(index) {
      const down = order.column === index ? !order.down : columns[index].num === true;
      order = { column: index, down };
      heads.forEach((head, i) => columns[i].value && head.setAttribute("aria-sort", i !== index ? "none" : down ? "descending" : "ascending"));
      page = 0;
      draw();
    }

    function turn(by) {
      page += by;
      draw();
    }

    function sorted() {
      if (order.column < 0) {
        return shown;
      }
      const { value } = columns[order.column];
      // Sorting keeps the given order among equals, in both directions.
      return [...shown].sort((a, b) => (order.down ? compare(value(b), value(a)) : compare(value(a), value(b))));
    }

    function line(row) {
      const cells = columns.map((column) =>
        el("td", { class: column.num ? "num" : column.class }, column.cell ? column.cell(row) : column.num ? number(column.value(row)) : column.value(row)));
      const tr = el("tr", {}, cells);
      if (!detail) {
        return [tr];
      }
      const isOpen = opened.has(row);
      const button = el("button", { type: "button", "aria-label": (isOpen ? "Hide: " : "Why: ") + name(row), "aria-expanded": String(isOpen), onclick: () => toggle(row) }, isOpen ? "Hide" : "Why");
      button.dataset.row = String(rows.indexOf(row));
      tr.append(el("td", {}, button));
      if (!isOpen) {
        return [tr];
      }
      tr.className = "open";
      return [tr, el("tr", { class: "detail" }, el("td", { colspan: columns.length + 1 }, detail(row)))];
    }

    function toggle(row) {
      opened.has(row) ? opened.delete(row) : opened.add(row);
      draw();
      const again = body.querySelector(`button[data-row="${rows.indexOf(row)}"]`);
      again && again.focus();
    }

    function draw() {
      const pages = Math.max(1, Math.ceil(shown.length / length));
      page = Math.max(0, Math.min(page, pages - 1));
      const from = page * length;
      const now = sorted().slice(from, from + length);
      body.replaceChildren(...(now.length ? now.flatMap(line) : [el("tr", {}, el("td", { colspan: columns.length + (detail ? 1 : 0) }, empty))]));
      state.textContent = pages > 1
        ? `${number(from + 1)} to ${number(from + now.length)} of ${number(shown.length)}`
        : shown.length < rows.length ? `${number(shown.length)} of ${number(rows.length)}` : "";
      back.disabled = page === 0;
      on.disabled = page >= pages - 1;
      back.hidden = on.hidden = pages === 1;
    }

    // Paper has no next page to ask for.
    window.addEventListener("beforeprint", () => { length = 2000; draw(); });
    window.addEventListener("afterprint", () => { length = size; draw(); });

    function show(rowsNow) {
      shown = rowsNow;
      page = 0;
      draw();
    }

    // Turns to the page of a row and opens it.
    function reveal(row) {
      opened.add(row);
      page = Math.floor(Math.max(0, sorted().indexOf(row)) / length);
      draw();
      const button = body.querySelector(`button[data-row="${rows.indexOf(row)}"]`);
      button && button.closest("tr").scrollIntoView({ block: "start" });
    }

    draw();
    return { node, show, reveal };
  };
})();

// A field that narrows a table by words: each word must be in the row's text.
banyan.filter = (() => {
  const { el } = banyan.dom;

  return function filter(label, onchange) {
    return el("label", {}, label, el("input", { type: "search", autocomplete: "off", oninput: (event) => onchange(event.target.value) }));
  };
})();

banyan.hasWords = (text, words) => {
  const low = text.toLowerCase();
  return words.toLowerCase().split(/\s+/).every((word) => low.includes(word));
};
