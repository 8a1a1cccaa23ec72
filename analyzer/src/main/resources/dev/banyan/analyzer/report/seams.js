// Candidate services, as seams.json has them.
banyan.seams = (() => {
  const { el, add, number, count, cut, place } = banyan.dom;
  const { to, node } = banyan.links;
  const MOST = 25;

  const anchor = (id) => id.replace(/^seam:/, "");

  // The first of a list, and how many more there are.
  function some(items, draw) {
    const all = items || [];
    return [el("ul", {}, all.slice(0, MOST).map((one) => el("li", {}, draw(one)))),
      all.length > MOST ? el("p", { class: "cut" }, `${number(all.length - MOST)} more in seams.json.`) : ""];
  }

  function block(title, items, draw) {
    return items && items.length ? el("div", {}, el("h4", {}, `${title} (${number(items.length)})`), some(items, draw)) : null;
  }

  const places = (list) => (list && list.length ? el("div", { class: "soft" }, `${list[0].from} ${list[0].how} ${list[0].to} `, place(list[0].file, list[0].line)) : "");

  function detail(seam, names) {
    const stores = seam.stores || {};
    const others = (one) => (one.with || []).map((id) => names.get(id) || anchor(id)).join(", ");
    return el("div", { class: "why" },
      block("First", seam.first, (one) => [one.what, (one.subjects || []).length ? el("div", { class: "soft" }, one.subjects.slice(0, 5).map((id) => [node(id), " "])) : ""]),
      block("Entry points", seam.entryPoints, (id) => node(id)),
      block("Owns", stores.owned, (id) => node(id)),
      block("Owns, and others read", stores.shared, (one) => [node(one.store), " with " + others(one)]),
      block("Fought over: several write", stores.foughtOver, (one) => [node(one.store), " with " + others(one), places(one.places)]),
      block("Uses of others", stores.foreign, (one) => [node(one.store), " of " + others(one), places(one.places)]),
      block("References that a cut turns into calls", seam.cuts, (one) => [`${names.get(one.seam) || anchor(one.seam)}: ${number(one.references)} there, ${number(one.back)} back`, places(one.places)]),
      ...Object.entries(seam.members || {}).map(([kind, ids]) => block(kind, ids, (id) => node(id.includes(":") ? id : kind + ":" + id))));
  }

  return function seams(section) {
    const data = banyan.data("seams");
    const rows = data.seams.rows;
    const names = new Map(rows.map((seam) => [seam.id, seam.name]));
    const figures = (seam) => seam.figures || {};
    const table = banyan.table({
      caption: "Parts that hang together more than with the rest",
      rows,
      columns: [
        { title: "Service", value: (row) => row.name, cell: (row) => el("a", { href: to("seams", { seam: row.id }) }, row.name) },
        { title: "Entry points", value: (row) => (row.entryPoints || []).length, num: true },
        { title: "Code", value: (row) => figures(row).code || 0, num: true },
        { title: "Lines", value: (row) => figures(row).lines || 0, num: true },
        { title: "Owns", value: (row) => ((row.stores || {}).owned || []).length, num: true },
        { title: "Fought over", value: (row) => ((row.stores || {}).foughtOver || []).length, num: true },
        { title: "Calls cut", value: (row) => (figures(row).needs || 0) + (figures(row).neededBy || 0), num: true },
        { title: "Cohesion", value: (row) => figures(row).cohesion || 0, num: true },
        { title: "Coupling", value: (row) => figures(row).coupling || 0, num: true },
      ],
      detail: (seam) => detail(seam, names),
    });
    const foundation = Array.isArray(data.foundation) ? data.foundation.length : 0;
    add(section,
      el("p", {}, "Found by communities in the graph of calls, shared data and changes. Cohesion is the share of ties that stay inside, coupling the share of references that cross the border: the first should be high, the second low."
        + (foundation ? ` ${count(foundation, "part")} that nearly all need belong to none of them.` : "")),
      cut(data.seams, "seams") || "", table.node);
    return (parameters) => {
      const seam = rows.find((one) => one.id === parameters.get("seam"));
      seam && table.reveal(seam);
    };
  };
})();
