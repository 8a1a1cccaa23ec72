// Libraries: versions, licences, ends of life, vulnerabilities, and of which there are several versions.
banyan.libraries = (() => {
  const { el, add, number, count, cut, place, select } = banyan.dom;
  const { node } = banyan.links;

  const called = (row) => (row.group ? row.group + ":" + row.artifact : row.id.replace(/^library:/, ""));
  const licences = (row) => (row.licences || []).map((one) => one.spdx || one.name).join(", ");
  const flaws = (row) => row.vulnerabilities || [];
  const ended = (row) => Boolean(row.lifecycle && row.lifecycle.ended);

  function support(row) {
    const cycle = row.lifecycle;
    if (!cycle) {
      return el("span", { class: "soft" }, "not known");
    }
    const until = cycle.eol ? cycle.eol : cycle.ended ? "over" : "no end set";
    return [`${cycle.product} ${cycle.cycle}: ${until} `, cycle.ended ? el("span", { class: "tag bad" }, "ended") : ""];
  }

  function detail(row) {
    return el("div", { class: "why" },
      el("div", {}, el("h4", {}, "Needed by"), el("ul", {}, (row.needs || []).slice(0, 25).map((one) =>
        el("li", {}, node(one.module), ` (${one.scope}) `, one.path ? "through " + one.path + " " : "", place(one.file, one.line)))),
      (row.needs || []).length > 25 ? el("p", { class: "cut" }, `${number(row.needs.length - 25)} more in libraries.json.`) : ""),
      row.lifecycle ? el("div", {}, el("h4", {}, "Support"), el("ul", {}, el("li", {}, support(row)), el("li", {}, "Source: " + row.lifecycle.source + (row.lifecycle.asOf ? ", as of " + row.lifecycle.asOf : "")))) : null,
      flaws(row).length ? el("div", {}, el("h4", {}, "Vulnerabilities"), el("ul", {}, flaws(row).map((one) =>
        el("li", {}, [one.id, ...(one.aliases || [])].join(", "), one.severity ? ` (${one.severity})` : "", one.fixed ? `, fixed in ${one.fixed}` : "", one.summary ? el("div", { class: "soft" }, one.summary) : "")))) : null,
      row.files && row.files.length ? el("div", {}, el("h4", {}, "Jars in the estate"), el("ul", {}, row.files.map((file) => el("li", {}, place(file, 0))))) : null,
      row.reason ? el("div", {}, el("h4", {}, "Version"), el("p", {}, row.reason)) : null,
      el("div", {}, el("h4", {}, "Node"), node(row.id)));
  }

  function conflicts(data) {
    return data.conflicts.all ? [el("h2", {}, "Several versions of one library"), cut(data.conflicts, "libraries") || "", banyan.table({
      caption: "Which module needs which version",
      rows: data.conflicts.rows,
      columns: [
        { title: "Library", value: (row) => row.library },
        { title: "Versions", value: (row) => row.versions.length, cell: (row) => el("ul", {}, row.versions.map((one) => el("li", {}, `${one.version}: ${one.modules.slice(0, 8).join(", ")}${one.modules.length > 8 ? " ..." : ""}`))) },
      ],
    }).node] : [];
  }

  return function libraries(section) {
    const data = banyan.data("libraries");
    const rows = data.libraries.rows;
    const state = { words: "", show: "" };
    const table = banyan.table({
      caption: "Libraries of the estate",
      rows,
      columns: [
        { title: "Library", value: called },
        { title: "Version", value: (row) => row.version || "", cell: (row) => row.version || el("span", { class: "soft" }, "not known") },
        { title: "Named by", value: (row) => (row.direct ? "the estate" : "another library") },
        { title: "Licence", value: licences },
        { title: "Support until", value: (row) => (row.lifecycle && (row.lifecycle.eol || (row.lifecycle.ended ? "0" : ""))) || "9999", cell: support },
        { title: "Vulnerabilities", value: (row) => flaws(row).length, num: true, cell: (row) => (data.vulnerabilities === "read" ? number(flaws(row).length) : "?") },
        { title: "Modules", value: (row) => (row.needs || []).length, num: true },
      ],
      detail, empty: "No library fits.",
    });
    const shows = { "": () => true, ended, vulnerable: (row) => flaws(row).length > 0, direct: (row) => row.direct };
    const narrow = () => table.show(rows.filter((row) => shows[state.show](row) && banyan.hasWords(called(row) + " " + licences(row), state.words)));
    const set = (name) => (value) => { state[name] = value; narrow(); };
    add(section,
      el("p", {}, `${count(data.libraries.all, "library", "libraries")}. Ends of life: ${data.ends || "not known"}. `
        + (data.vulnerabilities === "read" ? "Vulnerabilities by the export that was given." : "Vulnerabilities were not looked up: none is known because nobody asked. Give an export of OSV with --osv.")),
      cut(data.libraries, "libraries") || "",
      el("div", { class: "controls" }, banyan.filter("Has (name, licence)", set("words")),
        select("Show", [["", "all"], ["direct", "named by the estate"], ["ended", "past the end of support"], ["vulnerable", "with known vulnerabilities"]], set("show"))),
      table.node, ...conflicts(data));
  };
})();
