// The backlog: sort, filter, and the why of each number: its formula, what went into it, and the places that show it.
banyan.backlog = (() => {
  const { el, add, number, count, cut, place, select } = banyan.dom;
  const { node, item: link } = banyan.links;

  function explained(title, score, formulas, more = "") {
    const inputs = Object.entries(score.inputs);
    return el("div", {}, el("h4", {}, `${title} ${number(score.points)}${more}`),
      formulas[score.formula] ? el("code", {}, "= " + formulas[score.formula]) : "",
      el("dl", {}, inputs.map(([name, value]) => [el("dt", { class: value ? null : "zero" }, name), el("dd", { class: value ? null : "zero" }, number(value))])));
  }

  // move:program:A, gap:copybook:B: what an item is about is in its id where that is a node.
  function subject(id) {
    const found = /^(?:move|gap):((?:endpoint|transaction|job|program|copybook):.*)$/.exec(id);
    return found ? el("p", {}, node(found[1], "See it in the dependencies")) : "";
  }

  function why(row, data, titles) {
    const plain = (title, list) => (list.length ? el("div", {}, el("h4", {}, title), el("ul", {}, list.map((one) => el("li", {}, one)))) : null);
    return el("div", {},
      el("p", {}, el("code", {}, row.id), row.route ? [" route ", el("code", {}, row.route)] : ""), subject(row.id),
      el("div", { class: "why" },
        explained("Effort", row.effort, data.formulas, ` points, ${number(row.low)} to ${number(row.high)}`),
        explained("Value", row.value, data.formulas), explained("Risk", row.risk, data.formulas), explained("Confidence", row.confidence, data.formulas),
        plain("Done when", row.acceptance),
        plain("After", row.dependsOn.map((id) => link(id, titles.get(id) || id))),
        plain("Skills", row.skills)),
      el("h4", {}, "Evidence"),
      el("ul", {}, row.evidence.rows.map((one) => el("li", {}, place(one.file, one.line), " " + one.what))),
      cut(row.evidence, "places") || "");
  }

  const options = (values, all) => [["", all], ...values.map((value) => [value, value])];

  return function backlog(section) {
    const data = banyan.data("backlog");
    const rows = data.items.rows;
    rows.forEach((row, index) => { row.rank = index + 1; });
    const titles = new Map(rows.map((row) => [row.id, row.title]));
    const state = { words: "", wave: "", kind: "", concern: "" };
    const sum = el("p", { role: "status", "aria-live": "polite" });
    const table = banyan.table({
      caption: "Items in the order in which to do them",
      rows,
      columns: [
        { title: "#", value: (row) => row.rank, num: true },
        { title: "Wave", value: (row) => row.wave, num: true },
        { title: "Item", value: (row) => row.title, class: "wide" },
        { title: "Kind", value: (row) => row.kind, class: "keep" },
        { title: "Points", value: (row) => row.effort.points, num: true },
        { title: "Range", value: (row) => row.high, cell: (row) => `${number(row.low)} to ${number(row.high)}`, class: "keep" },
        { title: "Value", value: (row) => row.value.points, num: true },
        { title: "Risk", value: (row) => row.risk.points, num: true },
        { title: "Confidence", value: (row) => row.confidence.points, num: true },
        { title: "Concerns", value: (row) => row.concerns.join(", "), cell: (row) => row.concerns.map((one) => el("span", { class: "tag" }, one)) },
      ],
      detail: (row) => why(row, data, titles),
      empty: "No item fits.",
    });

    function narrow() {
      const kept = rows.filter((row) =>
        (!state.wave || row.wave === Number(state.wave)) && (!state.kind || row.kind === state.kind)
        && (!state.concern || row.concerns.includes(state.concern)) && banyan.hasWords(row.title + " " + row.id + " " + row.skills.join(" "), state.words));
      table.show(kept);
      const points = kept.reduce((all, row) => all + row.effort.points, 0);
      sum.textContent = `${count(kept.length, "item")}, ${number(Math.round(points * 10) / 10)} points.`;
    }

    const set = (name) => (value) => { state[name] = value; narrow(); };
    const kinds = [...new Set(rows.map((row) => row.kind))].sort();
    const kind = select("Kind", options(kinds, "all"), set("kind"));
    add(section,
      el("p", {}, "A point is a relative measure of work, not a day. Each number stands with its formula and inputs under Why."),
      cut(data.items, "items") || "",
      el("div", { class: "controls" },
        banyan.filter("Has (title, id, skill)", set("words")),
        select("Wave", options([...new Set(rows.map((row) => row.wave))].sort((a, b) => a - b), "all"), set("wave")),
        kind,
        select("Concern", options([...new Set(rows.flatMap((row) => row.concerns))].sort(), "all"), set("concern"))),
      sum, table.node, el("h2", {}, "How the points add up"), banyan.burnup(data.waves));
    narrow();
    return (parameters) => {
      const row = rows.find((one) => one.id === parameters.get("item"));
      if (parameters.get("kind")) {
        kind.querySelector("select").value = parameters.get("kind");
        set("kind")(parameters.get("kind"));
      }
      if (row) {
        table.show(rows);
        table.reveal(row);
      } else if (parameters.get("item")) {
        sum.textContent = `The backlog on this page has no item ${parameters.get("item")}.`;
      }
    };
  };
})();
