// Dependencies: never the whole graph, but what is around a node, or the way between two.
banyan.graph = (() => {
  const { el, add, broken, count, number, place, select } = banyan.dom;
  const { to, node: link } = banyan.links;
  const MOST = 120;
  const FAINT = new Set(["contains", "uses"]);

  function checks(title, words, off, onchange) {
    const on = new Set(words.filter((word) => !off.has(word)));
    const node = el("fieldset", {}, el("legend", {}, title), el("div", { class: "checks" }, words.map((word) =>
      el("label", {}, el("input", {
        type: "checkbox", value: word, checked: on.has(word),
        onchange: (event) => { event.target.checked ? on.add(word) : on.delete(word); onchange(); },
      }), word))));
    return { node, on };
  }

  function edgeTable(index) {
    return banyan.table({
      caption: "Each line of the picture, and where it can be seen",
      rows: [],
      columns: [
        { title: "From", class: "id", value: (row) => index.node(row.from).id, cell: (row) => link(index.node(row.from).id, broken(index.node(row.from).id)) },
        { title: "Needs", value: (row) => row.kind + " " + row.via, cell: (row) => `${row.kind} (${row.via})` },
        { title: "To", class: "id", value: (row) => (row.to < 0 ? "" : index.node(row.to).id), cell: (row) => (row.to < 0 ? el("span", { class: "tag bad" }, "unknown: " + row.reason) : link(index.node(row.to).id, broken(index.node(row.to).id))) },
        { title: "Resolution", value: (row) => row.resolution, cell: (row) => [row.resolution, row.reason && row.to >= 0 ? el("div", { class: "soft" }, row.reason) : ""] },
        { title: "Evidence", value: (row) => row.file, cell: (row) => [place(row.file, row.line), row.more ? ` and ${number(row.more)} more (estate.json)` : ""] },
      ],
      empty: "No edges of the chosen kinds.",
    });
  }

  function about(index, n) {
    const node = index.node(n);
    const facts = [node.lines ? count(node.lines, "line") : "", node.note].filter(Boolean).join(", ");
    return el("p", {}, el("strong", {}, node.id), " ", place(node.file, node.line), facts ? " " + facts : "");
  }

  return function graph(section) {
    const index = banyan.graphIndex();
    if (index.count === 0) {
      add(section, el("p", {}, "The estate has no nodes."));
      return undefined;
    }
    const state = { centre: -1, target: -1, depth: 1, direction: "both" };
    const said = el("div", { role: "status", "aria-live": "polite" });
    const kinds = checks("Show nodes", index.kinds, new Set(), () => draw());
    const edgeKinds = checks("Follow edges", index.edgeKinds, FAINT, () => draw());
    const picture = banyan.graphPicture({ index, onpick: (n) => go({ node: index.node(n).id }) });
    const table = edgeTable(index);
    const field = banyan.search({ label: "Node", find: index.find, onpick: (option) => go({ node: option.id, ...(state.target >= 0 ? { to: index.node(state.target).id } : {}) }) });
    const end = banyan.search({ label: "Path to (optional)", find: index.find, onpick: (option) => go({ node: index.node(state.centre).id, to: option.id }) });
    const clear = el("button", { type: "button", onclick: () => { end.set(""); go({ node: index.node(state.centre).id }); } }, "No path");

    const go = (parameters) => { window.location.hash = to("graph", parameters); };

    function shown() {
      const wanted = { kinds: kinds.on, edgeKinds: edgeKinds.on };
      return state.target < 0
        ? index.around(state.centre, { ...wanted, depth: state.depth, direction: state.direction, most: MOST })
        : index.path(state.centre, state.target, wanted);
    }

    function tell(found) {
      const parts = [about(index, state.centre)];
      if (state.target >= 0) {
        parts.push(about(index, state.target), el("p", {}, !found
          ? "No path between the two along the chosen kinds of edges."
          : found.along ? `The shortest path has ${count(found.edges.length, "step")}.`
            : `The first does not need the second. The shortest path in any direction has ${count(found.edges.length, "step")}.`));
      } else {
        parts.push(el("p", {}, `${count(found.far.size - 1, "node")} around it, ${count(found.edges.length, "edge")}.`));
        found.left && parts.push(el("p", { class: "cut" }, `${count(found.left, "more edge leads", "more edges lead")} to nodes that are not drawn: the picture holds ${MOST}. Choose fewer kinds, or a smaller distance; banyan query has no such bound.`));
      }
      said.replaceChildren(...parts);
    }

    function draw() {
      const found = shown();
      clear.hidden = state.target < 0;
      tell(found);
      const unknown = state.target < 0 ? index.unresolved(state.centre) : [];
      table.show(found ? [...found.edges, ...unknown].map(index.edge) : []);
      picture.draw(found || { far: new Map([[state.centre, 0], [state.target, 1]]), edges: [] }, state.centre);
    }

    add(section,
      el("p", {}, `The estate has ${count(index.allNodes, "node")} and ${count(index.allEdges, "edge")}. Choose one to see who needs it (left) and what it needs (right); a second one shows the path between them.`),
      index.count < index.allNodes || index.edgeCount < index.allEdges
        ? el("p", { class: "cut" }, `${number(index.count)} nodes and ${number(index.edgeCount)} edges are on this page; estate.json has all.`) : "",
      el("div", { class: "controls" }, field.node, end.node, clear,
        select("Distance", [["1", "1 step"], ["2", "2 steps"], ["3", "3 steps"], ["4", "4 steps"]], (value) => { state.depth = Number(value); draw(); }),
        select("Direction", [["both", "both"], ["out", "what it needs"], ["in", "who needs it"]], (value) => { state.direction = value; draw(); })),
      el("details", { class: "no-print" }, el("summary", {}, "Kinds of nodes and edges"), el("div", { class: "controls" }, kinds.node, edgeKinds.node)),
      said, picture.node, table.node);

    return (parameters) => {
      const asked = parameters.get("node");
      const wanted = asked === null ? -1 : index.number(asked);
      state.centre = wanted >= 0 ? wanted : state.centre >= 0 ? state.centre : index.busiest();
      state.target = parameters.get("to") ? index.number(parameters.get("to")) : -1;
      field.set(index.node(state.centre).id);
      end.set(state.target < 0 ? "" : index.node(state.target).id);
      draw();
      if (asked !== null && wanted < 0) {
        said.prepend(el("p", { class: "cut" }, `${asked} is not on this page.`));
      }
    };
  };
})();
