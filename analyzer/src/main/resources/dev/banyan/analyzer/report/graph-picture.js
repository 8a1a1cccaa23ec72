// A small graph, drawn by Cytoscape: who needs the chosen node to the left, what it needs to the right, a column for each step.
banyan.graphPicture = (() => {
  const { el } = banyan.dom;
  const FAMILIES = {
    program: "code", type: "code", copybook: "code", proc: "code", job: "entry", endpoint: "entry", transaction: "entry",
    table: "data", view: "data", dataset: "data", queue: "data", cache: "data", screen: "screen", remote: "outside", library: "outside", config: "outside", module: "group",
  };
  const SHAPES = { code: "round-rectangle", entry: "round-tag", data: "barrel", screen: "rectangle", outside: "cut-rectangle", group: "octagon" };
  const WORDS = { code: "code", entry: "entry points", data: "data", screen: "screens", outside: "outside: libraries, other systems, settings", group: "modules" };
  const COLUMN = 14;
  const WIDTH = 230;
  const HEIGHT = 44;

  // The last part of a long name says most: the class, the data set's own word.
  function short(node) {
    const name = node.kind === "type" ? node.name.slice(node.name.lastIndexOf(".") + 1) : node.name;
    return name.length > 21 ? "…" + name.slice(-20) : name;
  }

  function places(far, index) {
    const columns = new Map();
    for (const [n, distance] of far) {
      columns.set(distance, [...(columns.get(distance) || []), n]);
    }
    const found = new Map();
    let x = 0;
    for (const distance of [...columns.keys()].sort((a, b) => a - b)) {
      const nodes = columns.get(distance).sort((a, b) => (index.node(a).kind + index.node(a).name < index.node(b).kind + index.node(b).name ? -1 : 1));
      const wide = Math.ceil(nodes.length / COLUMN);
      const high = Math.ceil(nodes.length / wide);
      nodes.forEach((n, i) => found.set(n, { x: x + Math.floor(i / high) * WIDTH * 0.85, y: ((i % high) - (high - 1) / 2 + (Math.floor(i / high) % 2) / 2) * HEIGHT }));
      x += WIDTH + (wide - 1) * WIDTH * 0.85;
    }
    return found;
  }

  function styles() {
    const css = getComputedStyle(document.documentElement);
    const colour = (name) => css.getPropertyValue("--" + name).trim();
    const base = {
      shape: "round-rectangle", width: 170, height: 28, label: "data(label)", "text-valign": "center", "font-size": 12, "font-family": "sans-serif",
      color: colour("ink"), "background-color": colour("raised"), "border-width": 2, "border-color": colour("soft"),
    };
    return [
      { selector: "node", style: base },
      ...Object.keys(SHAPES).map((family) => ({ selector: "node." + family, style: { "border-color": colour(family), shape: SHAPES[family] } })),
      { selector: "node.lost", style: { "border-style": "dashed" } },
      { selector: "node.centre", style: { "background-color": colour("mark"), "border-width": 4, "font-weight": "bold" } },
      { selector: "edge", style: { width: 1.5, "line-color": colour("soft"), "target-arrow-color": colour("soft"), "target-arrow-shape": "triangle", "curve-style": "bezier", "arrow-scale": 0.9, opacity: 0.75 } },
      { selector: "edge.writes", style: { "line-color": colour("data"), "target-arrow-color": colour("data"), width: 2.2 } },
      { selector: "edge.unsure", style: { "line-style": "dashed" } },
    ];
  }

  function elements(shown, index, centre) {
    const at = places(shown.far, index);
    const nodes = [...shown.far.keys()].map((n) => {
      const node = index.node(n);
      return {
        data: { id: "n" + n, label: short(node) }, position: at.get(n),
        classes: [FAMILIES[node.kind], n === centre ? "centre" : "", node.note.startsWith("missing") ? "lost" : ""].filter(Boolean).join(" "),
      };
    });
    // One line for all that one node needs another for in the same way.
    const lines = new Map();
    for (const e of shown.edges) {
      const edge = index.edge(e);
      if (edge.from !== edge.to) {
        lines.set(`${edge.from} ${edge.to} ${edge.kind}`, {
          data: { id: "e" + e, source: "n" + edge.from, target: "n" + edge.to },
          classes: [edge.kind, edge.resolution === "partial" ? "unsure" : ""].filter(Boolean).join(" "),
        });
      }
    }
    return [...nodes, ...lines.values()];
  }

  function legend() {
    return el("ul", { class: "legend", "aria-label": "Colours" },
      Object.entries(WORDS).map(([family, text]) => el("li", {}, el("span", { class: "key " + family }), text)),
      el("li", {}, "Arrows point at what is needed; dashed: one of several possible targets, or missing."));
  }

  // draw(shown, centre) shows nodes and edges of the index; told(text) is what the pointer is on.
  return function picture({ index, onpick }) {
    const box = el("div", { class: "picture", role: "img", "aria-label": "The nodes and edges of the table below, drawn." });
    const told = el("p", { class: "under" });
    let cy = null;

    function draw(shown, centre) {
      cy && cy.destroy();
      cy = cytoscape({
        container: box, elements: elements(shown, index, centre), style: styles(), layout: { name: "preset", fit: true, padding: 24 },
        maxZoom: 1.6, minZoom: 0.1, autoungrabify: true,
      });
      cy.on("tap", "node", (event) => onpick(Number(event.target.id().slice(1))));
      cy.on("mouseover", "node", (event) => {
        const node = index.node(Number(event.target.id().slice(1)));
        told.textContent = node.id + (node.file ? "  " + node.file + ":" + node.line : "") + (node.note ? "  (" + node.note + ")" : "");
      });
    }

    // What the test, and a change of colours, ask for.
    const restyle = () => cy && cy.style(styles());
    document.addEventListener("banyan-theme", restyle);
    return { node: el("div", {}, legend(), box, told), draw };
  };
})();
