// What was read, what was not, and what could not be understood, each with its place.
banyan.coverage = (() => {
  const { el, add, number, count, cut, place, select } = banyan.dom;
  const { node } = banyan.links;
  const WORDS = ["exact", "derived", "partial", "unresolved"];

  function part(title, text, list, what, columns, text_) {
    if (!list.all) {
      return [];
    }
    const table = banyan.table({ caption: `${title}: ${number(list.all)}`, rows: list.rows, columns, empty: "Nothing fits." });
    const narrow = list.rows.length > 25
      ? el("div", { class: "controls" }, banyan.filter("Has", (words) => table.show(list.rows.filter((row) => banyan.hasWords(text_(row), words))))) : "";
    return [el("h2", {}, title), el("p", {}, text), cut(list, what) || "", narrow, table.node];
  }

  const languages = (data) => banyan.table({
    caption: "Files by language and how far they were read",
    rows: Object.entries(data.languages),
    columns: [
      { title: "Language", value: ([name]) => name },
      ...["files", "parsed", "partial", "skipped", "lines"].map((field) => ({ title: field === "parsed" ? "Read whole" : field === "partial" ? "In part" : field === "skipped" ? "Not read" : field === "files" ? "Files" : "Lines", value: ([, one]) => one[field], num: true })),
    ],
  }).node;

  const resolution = (data) => banyan.table({
    caption: "References by how their target was found: exact (it stands in the source), derived (through data or configuration), partial (one of several), unresolved",
    rows: Object.entries(data.resolution),
    columns: [{ title: "Kind", value: ([kind]) => kind }, ...WORDS.map((word) => ({ title: word, value: ([, one]) => one[word] || 0, num: true }))],
  }).node;

  const counts = (title, values) => Object.keys(values).length
    ? [el("h2", {}, title), banyan.table({
      caption: title, rows: Object.entries(values).sort((a, b) => b[1] - a[1]),
      columns: [{ title: "What", value: ([name]) => name }, { title: "Files", value: ([, n]) => n, num: true }],
    }).node] : [];

  function problems(data) {
    if (!data.problems.all) {
      return [];
    }
    const state = { code: "", words: "" };
    const rows = data.problems.rows;
    const table = banyan.table({
      caption: "What could not be understood, and what to do", rows,
      columns: [
        { title: "Code", value: (row) => row.code, class: "keep" },
        { title: "Where", value: (row) => row.file, cell: (row) => place(row.file, row.line) },
        { title: "What", value: (row) => row.what },
        { title: "What to do", value: (row) => row.advice },
      ],
      empty: "Nothing fits.",
    });
    const narrow = () => table.show(rows.filter((row) => (!state.code || row.code === state.code) && banyan.hasWords([row.file, row.what, row.advice].join(" "), state.words)));
    return [el("h2", {}, "Problems"), cut(data.problems, "problems") || "",
      el("div", { class: "controls" },
        select("Code", [["", "all"], ...Object.entries(data.problemCounts).map(([code, n]) => [code, `${code} (${number(n)})`])], (value) => { state.code = value; narrow(); }),
        banyan.filter("Has", (value) => { state.words = value; narrow(); })),
      table.node];
  }

  return function coverage(section) {
    const data = banyan.data("coverage");
    add(section,
      el("p", {}, "Nothing that could not be understood is left out: it stands here, or in coverage.json."),
      languages(data),
      ...part("Missing programs and copybooks", "The code uses them and the estate does not hold them. What runs through them is less certain: find them first.", data.missing, "missing parts", [
        { title: "What", value: (row) => row.id, cell: (row) => node(row.id) },
        { title: "References", value: (row) => row.neededBy, num: true },
        { title: "First", value: (row) => row.file || "", cell: (row) => place(row.file, row.line) },
      ], (row) => row.id),
      ...part("References without a known target", "The operand decides at run time; the last statements that write it are where to look.", data.unresolved, "references", [
        { title: "From", value: (row) => row.from, cell: (row) => node(row.from) },
        { title: "Kind", value: (row) => row.kind + " " + row.via, cell: (row) => `${row.kind} (${row.via})` },
        { title: "Operand", value: (row) => row.operand, cell: (row) => el("code", {}, row.operand) },
        { title: "Where", value: (row) => row.file, cell: (row) => place(row.file, row.line) },
        { title: "Last writers", value: (row) => row.writers.length, cell: (row) => row.writers.slice(0, 5).map((one) => el("div", { class: "place" }, one)) },
      ], (row) => [row.from, row.via, row.operand, row.file].join(" ")),
      ...part("Files not read whole", "", data.incomplete, "files", [
        { title: "File", value: (row) => row.file, cell: (row) => place(row.file, 0) },
        { title: "Language", value: (row) => row.language },
        { title: "Read", value: (row) => (row.outcome === "partial" ? "in part" : "not") },
        { title: "Why", value: (row) => row.why.join(", ") },
      ], (row) => row.file + " " + row.why.join(" ")),
      ...problems(data),
      el("h2", {}, "How sure the references are"), resolution(data),
      ...counts("Languages that are known and not analysed", Object.fromEntries(Object.entries(data.notAnalysed).map(([name, one]) => [name, one.files]))),
      ...counts("Files in no language, by ending", data.unread));
  };
})();
