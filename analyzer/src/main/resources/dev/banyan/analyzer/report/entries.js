// Where the world enters, who answers, and what that touches.
banyan.entries = (() => {
  const { el, add, broken, number, cut, place, select } = banyan.dom;
  const { to, node } = banyan.links;

  const bare = (id) => id.slice(id.indexOf(":") + 1);

  function stores(numbers, all, names) {
    const shown = numbers.slice(0, 3).map((n) => bare(names[n]));
    return shown.join(", ") + (all > shown.length ? ` and ${number(all - shown.length)} more` : "");
  }

  function list(title, row, numbers, all, names) {
    return el("div", {}, el("h4", {}, `${title} (${number(all)})`),
      el("ul", {}, numbers.map((n) => el("li", {}, node(names[n]), " ", el("a", { href: to("graph", { node: row.id, to: names[n] }) }, "path")))),
      numbers.length < all ? el("p", { class: "cut" }, `${number(all - numbers.length)} more: banyan query impact has them.`) : "");
  }

  function detail(row, names) {
    return el("div", { class: "why" },
      el("div", {}, el("h4", {}, row.id),
        el("ul", {},
          el("li", {}, node(row.id, "Around it in the dependencies")),
          el("li", {}, banyan.links.item("move:" + row.id, "Its item in the backlog")),
          el("li", {}, "Lines of all that it needs, shared code included: " + number(row.lines)))),
      list("Reads", row, row.reads, row.allReads, names),
      list("Writes", row, row.writes, row.allWrites, names));
  }

  return function entries(section) {
    const data = banyan.data("entries");
    const rows = data.entries.rows;
    const state = { words: "", framework: "", data: "" };
    const framework = (row) => row.framework || row.kind;
    const table = banyan.table({
      caption: "Endpoints, transactions and jobs that lead to code or to a page",
      rows,
      columns: [
        { title: "Method", value: (row) => row.method || row.kind },
        { title: "Path or name", value: (row) => row.path, cell: (row) => node(row.id, broken(row.path)) },
        { title: "Framework", value: framework },
        { title: "Handler", value: (row) => row.handler, cell: (row) => broken(row.handler) },
        { title: "Security", value: (row) => row.security || "", cell: (row) => row.security || (row.kind === "endpoint" ? el("span", { class: "soft" }, "nothing said") : "") },
        { title: "Reads", value: (row) => row.allReads, cell: (row) => broken(stores(row.reads, row.allReads, data.names)) },
        { title: "Writes", value: (row) => row.allWrites, cell: (row) => broken(stores(row.writes, row.allWrites, data.names)) },
        { title: "Lines", value: (row) => row.lines, num: true },
        { title: "Where", value: (row) => row.file || "", cell: (row) => place(row.file, row.line) },
      ],
      detail: (row) => detail(row, data.names),
      empty: "No entry point fits.",
    });
    const text = (row) => [row.id, row.handler, framework(row), row.security || "", ...row.reads.concat(row.writes).map((n) => data.names[n])].join(" ");
    const narrow = () => table.show(rows.filter((row) =>
      (!state.framework || framework(row) === state.framework)
      && (!state.data || (state.data === "writes" ? row.allWrites > 0 : state.data === "reads" ? row.allWrites === 0 && row.allReads > 0 : row.allReads + row.allWrites === 0))
      && banyan.hasWords(text(row), state.words)));
    const set = (name) => (value) => { state[name] = value; narrow(); };
    add(section,
      cut(data.entries, "entry points") || "",
      el("div", { class: "controls" },
        banyan.filter("Has (path, handler, data)", set("words")),
        select("Framework", [["", "all"], ...[...new Set(rows.map(framework))].sort().map((one) => [one, one])], set("framework")),
        select("Data", [["", "any"], ["writes", "writes"], ["reads", "only reads"], ["none", "none"]], set("data"))),
      table.node);
  };
})();
