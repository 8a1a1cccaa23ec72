// Hotspots: the map and the table beside it show the same files.
banyan.hotspots = (() => {
  const { el, add, broken, number, count, cut, place } = banyan.dom;
  const { node } = banyan.links;

  function from(data) {
    if (!data.byHistory) {
      return "Git knows none of these files, so the score is complexity times the number of files that need a file, each as its rank among the files of the same language.";
    }
    return `The score is complexity times number of changes, each as its rank among the files of the same language: 1 is the most complex file that was changed most. ${count(data.commits, "commit")} from ${data.first} to ${data.last} were read${data.complete ? "." : "; the history is not complete (see Coverage)."}`;
  }

  function why(file, data) {
    const change = data.byHistory ? "changes" : "needed by";
    const past = file.past;
    return el("div", { class: "why" },
      el("div", {},
        el("h4", {}, `Score ${file.score} = ${file.complexityRank} x ${file.changeRank}`),
        el("ul", {},
          el("li", {}, `complexity ${number(file.complexity)} (${file.measure === "lines" ? "its lines: this language has no other measure here" : file.measure}): rank ${file.complexityRank}`),
          el("li", {}, `${change} ${number(file.change)}: rank ${file.changeRank}`),
          el("li", {}, count(file.lines, "line")))),
      past ? el("div", {}, el("h4", {}, "History"),
        el("ul", {},
          el("li", {}, `${past.first} to ${past.last}, ${count(past.authors, "author")}, ${count(past.fixes, "change")} with a word for fixing in the message`),
          el("li", {}, `${past.mainAuthor} added ${Math.round(past.ownership * 100)} % of the lines`, past.gone ? " and has committed nothing in the last year of the history: who knows this file?" : ""),
          el("li", {}, "Changes by year: " + Object.entries(past.byYear).map(([year, n]) => `${year}: ${n}`).join(", ")))) : null,
      el("div", {}, el("h4", {}, "Defines"), el("ul", {}, file.nodes.map((id) => el("li", {}, node(id))))));
  }

  function columns(data) {
    return [
      { title: "File", value: (row) => row.file, class: "wide", cell: (row) => [broken(row.file), " ", row.past && row.past.gone ? el("span", { class: "tag bad" }, "author gone") : ""] },
      { title: "Lines", value: (row) => row.lines, num: true },
      { title: "Complexity", value: (row) => row.complexity, num: true },
      { title: data.byHistory ? "Changes" : "Needed by", value: (row) => row.change, num: true },
      { title: "Score", value: (row) => row.score, num: true },
    ];
  }

  function coupling(data) {
    return data.coupling.all ? [
      el("h2", {}, "Files that change together"),
      el("p", {}, "Of the revisions of the two files, the share in which both were changed. Where neither needs the other in the dependencies, the tie is hidden knowledge."),
      cut(data.coupling, "pairs"),
      banyan.table({
        caption: "Change coupling",
        rows: data.coupling.rows,
        columns: [
          { title: "First", value: (row) => row.first, cell: (row) => place(row.first) },
          { title: "Second", value: (row) => row.second, cell: (row) => place(row.second) },
          { title: "Degree %", value: (row) => row.degree, num: true },
          { title: "Together", value: (row) => row.shared, num: true },
        ],
      }).node,
    ] : null;
  }

  return function hotspots(section) {
    const data = banyan.data("hotspots");
    const files = data.files.rows;
    let words = "";
    let language = "";
    const map = banyan.hotspotMap(files, (file) => reveal(file));
    const table = banyan.table({
      caption: "Files by score", rows: files, columns: columns(data), detail: (file) => why(file, data), size: 20,
      empty: "No file fits.",
    });
    const narrow = () => table.show(files.filter((file) => (!language || file.language === language) && banyan.hasWords(file.file, words)));

    function reveal(file) {
      table.show(files);
      table.reveal(file);
      map.choose(file);
    }

    const languages = [...new Set(files.map((file) => file.language))].sort();
    add(section,
      el("p", {}, from(data)),
      cut(data.files, "files"),
      el("div", { class: "two" },
        el("div", {},
          el("ul", { class: "legend", "aria-label": "Colours" }, "Score:",
            [0, 1, 2, 3, 4, 5].map((i) => el("li", {}, el("span", { class: "key h" + i }), `from ${(i / 6).toFixed(2)}`))),
          map.picture,
          files.length > map.most ? el("p", { class: "cut" }, `The map has the ${number(map.most)} hottest files; the table has the others too.`) : null),
        el("div", {},
          el("div", { class: "controls" },
            banyan.filter("File has", (text) => { words = text; narrow(); }),
            banyan.dom.select("Language", [["", "all"], ...languages.map((one) => [one, one])], (value) => { language = value; narrow(); })),
          table.node)),
      coupling(data) || "");
    return (parameters) => {
      const file = files.find((one) => one.file === parameters.get("file"));
      file && reveal(file);
    };
  };
})();
