// What a manager reads in a minute: sentences, figures that lead on, the first items, the hottest files.
banyan.overview = (() => {
  const { el, add, broken, svg, language, number, count, sentence } = banyan.dom;
  const { to, item } = banyan.links;
  const KINDS = [
    ["program", "programs", "graph"], ["copybook", "copybooks", "graph"], ["type", "Java types", "graph"],
    ["table", "tables", "crud"], ["view", "database views", "crud"], ["dataset", "datasets", "crud"], ["queue", "queues", "crud"],
    ["screen", "screens", "graph"], ["remote", "other systems called", "graph"], ["library", "libraries", "libraries"],
  ];

  const figure = (value, text, href, warn) =>
    el("li", { class: warn ? "warn" : null }, el("a", { href }, el("b", {}, number(value)), text));

  function said(data) {
    const languages = Object.entries(data.languages).sort((a, b) => b[1].lines - a[1].lines);
    const entries = Object.entries(data.entries).map(([kind, n]) => count(n, kind));
    const lines = [
      `${count(data.files, "file")} were found; ${number(data.lines)} lines in ${count(languages.length, "language")} were read, most of them ${sentence(languages.slice(0, 2).map(([name]) => language(name)))}.`,
      entries.length ? `The world enters at ${sentence(entries)}.` : "No endpoint, transaction or job leads into this code.",
      `${count(data.work.items, "item")} of work with ${number(data.work.points)} points in ${count(data.work.waves.length, "wave")} would move it; ${data.work.gaps ? count(data.work.gaps, "of them closes", "of them close") + " a gap in what is known" : "nothing that the code needs is missing"}.`,
    ];
    return el("p", { class: "lead" }, lines.join(" "));
  }

  function unread(data) {
    const parts = [];
    data.notRead && parts.push(count(data.notRead, "file was", "files were") + " not read whole");
    data.missing && parts.push(count(data.missing, "program or copybook is", "programs and copybooks are") + " missing");
    data.unresolved && parts.push(count(data.unresolved, "reference has", "references have") + " no known target");
    for (const [name, { files }] of Object.entries(data.notAnalysed)) {
      parts.push(count(files, "file") + " of " + name + " " + (files === 1 ? "is" : "are") + " not analysed");
    }
    return parts.length
      ? el("p", {}, "What is not known: " + sentence(parts) + ". ", el("a", { href: to("coverage") }, "See where."))
      : el("p", {}, "Everything that was found in a known language was read whole, and each reference leads somewhere.");
  }

  function bar(share) {
    return svg("svg", { class: "bar", viewBox: "0 0 100 10", preserveAspectRatio: "none", "aria-hidden": "true" },
      svg("rect", { x: 0, y: 0, width: Math.round(share * 100), height: 10 }));
  }

  function languages(data) {
    const rows = Object.entries(data.languages);
    const most = Math.max(1, ...rows.map(([, one]) => one.lines));
    return banyan.table({
      caption: "What was read, by language",
      rows: rows.sort((a, b) => b[1].lines - a[1].lines),
      columns: [
        { title: "Language", value: ([name]) => language(name) },
        { title: "Files", value: ([, one]) => one.files, num: true },
        { title: "Not whole", value: ([, one]) => one.partial + one.skipped, num: true },
        { title: "Lines", value: ([, one]) => one.lines, num: true },
        { title: "Share", cell: ([, one]) => bar(one.lines / most) },
      ],
    }).node;
  }

  function first(data) {
    return banyan.table({
      caption: "In the order of the backlog: what others wait for, then most value for effort and risk",
      rows: data.work.first.map((one, index) => ({ ...one, place: index + 1 })),
      columns: [
        { title: "#", value: (row) => row.place, num: true },
        { title: "Item", value: (row) => row.title, class: "wide", cell: (row) => item(row.id, row.title) },
        { title: "Points", value: (row) => row.points, num: true },
        { title: "Value", value: (row) => row.value, num: true },
        { title: "Risk", value: (row) => row.risk, num: true },
      ],
      empty: "The backlog is empty: no entry point and no gap was found.",
    }).node;
  }

  function hottest(data) {
    return banyan.table({
      caption: data.byHistory ? "Complexity and number of changes, both as ranks within a language" : "No git history: complexity and how many files need it, both as ranks within a language",
      rows: data.hottest,
      columns: [
        { title: "File", value: (row) => row.file, class: "wide", cell: (row) => el("a", { href: to("hotspots", { file: row.file }) }, broken(row.file)) },
        { title: "Lines", value: (row) => row.lines, num: true },
        { title: data.byHistory ? "Changes" : "Needed by", value: (row) => row.change, num: true },
        { title: "Score", value: (row) => row.score, num: true },
      ],
      empty: "No file of code was found.",
    }).node;
  }

  function libraries(data) {
    const parts = [];
    data.libraries.ended && parts.push(count(data.libraries.ended, "library is", "libraries are") + " past the end of support");
    data.libraries.vulnerable && parts.push(count(data.libraries.vulnerable, "has", "have") + " known vulnerabilities");
    !data.libraries.checked && data.kinds.library && parts.push("vulnerabilities were not looked up (give an export with --osv)");
    return parts.length ? el("p", {}, "Libraries: " + sentence(parts) + ". ", el("a", { href: to("libraries") }, "See which.")) : null;
  }

  return function overview(section) {
    const data = banyan.data("overview");
    add(section, said(data), unread(data), libraries(data),
      el("ul", { class: "figures" },
        Object.entries(data.entries).map(([kind, n]) => figure(n, n === 1 ? kind : kind + "s", to("entries"))),
        KINDS.filter(([kind]) => data.kinds[kind]).map(([kind, text, view]) => figure(data.kinds[kind], text, to(view))),
        data.seams ? figure(data.seams, "candidate services", to("seams")) : null,
        figure(data.work.items, "backlog items", to("backlog")),
        figure(data.work.gaps, "gaps to close", to("backlog", { kind: "close-gap" }), data.work.gaps > 0),
        data.problems ? figure(data.problems, "problems in files", to("coverage"), true) : null),
      el("div", { class: "two" },
        el("div", {}, el("h2", {}, "Do first"), first(data)),
        el("div", {}, el("h2", {}, "Hottest files"), hottest(data)),
        el("div", {}, el("h2", {}, "Languages"), languages(data)),
        el("div", {}, el("h2", {}, "How the points add up"), banyan.burnup(data.work.waves))));
  };
})();
