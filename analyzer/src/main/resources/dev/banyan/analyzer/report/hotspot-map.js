// Circles in circles: a folder around its files; the size of a file is its lines, the colour its score.
banyan.hotspotMap = (() => {
  const { svg } = banyan.dom;
  const SIZE = 900;
  const MOST = 2000;
  const STEPS = 6;

  const step = (score) => "h" + Math.min(STEPS - 1, Math.floor(score * STEPS));

  function tree(files) {
    const root = { name: "", children: new Map() };
    for (const file of files) {
      let at = root;
      for (const name of file.file.split("/").slice(0, -1)) {
        if (!at.children.has(name)) {
          at.children.set(name, { name, children: new Map() });
        }
        at = at.children.get(name);
      }
      at.children.set("/" + file.file, { name: file.file.split("/").pop(), file });
    }
    return folded(root);
  }

  // Folders that hold one folder alone are one circle: src/main/java.
  function folded(folder) {
    if (folder.file) {
      return folder;
    }
    const children = [...folder.children.values()].map(folded);
    if (children.length === 1 && !children[0].file) {
      return { ...children[0], name: folder.name ? folder.name + "/" + children[0].name : children[0].name };
    }
    return { name: folder.name, children };
  }

  function circle(node, pick) {
    const shape = { cx: node.x.toFixed(1), cy: node.y.toFixed(1), r: Math.max(node.r, 0.5).toFixed(1) };
    const file = node.data.file;
    if (!file) {
      return svg("circle", { ...shape, class: "folder" }, svg("title", {}, node.data.name || "all files"));
    }
    const element = svg("circle", { ...shape, class: "file " + step(file.score), onclick: () => pick(file) },
      svg("title", {}, `${file.file}: score ${file.score}, ${file.lines} lines`));
    element.dataset.file = file.file;
    return element;
  }

  function label(node) {
    const letters = Math.floor((node.r * 2 - 6) / 6.4);
    const name = node.data.name.replace(/\.\w+$/, "");
    if (!node.data.file || letters < 5) {
      return null;
    }
    const text = name.length > letters ? name.slice(0, letters - 1) + "…" : name;
    return svg("text", { x: node.x.toFixed(1), y: (node.y + 4).toFixed(1), class: node.data.file.score >= 3 / STEPS ? "hot" : null }, text);
  }

  // Only the outermost folders, and only where there is room: deeper ones would hide what they hold.
  function folderLabel(node) {
    const shown = node.children && node.depth > 0 && node.depth <= 2 && node.r > 45;
    const short = node.data.name.length > node.r / 3.4 ? "…" + node.data.name.slice(-Math.floor(node.r / 3.4)) : node.data.name;
    return shown ? svg("text", { x: node.x.toFixed(1), y: (node.y - node.r + 11).toFixed(1), class: "folder-name" }, short) : null;
  }

  // The circle around all says nothing and leaves corners empty: the picture ends where its content does.
  function frame([root, ...inside]) {
    const edge = inside.length ? inside : [root];
    const left = Math.min(...edge.map((one) => one.x - one.r)) - 4;
    const top = Math.min(...edge.map((one) => one.y - one.r)) - 14;
    const right = Math.max(...edge.map((one) => one.x + one.r)) + 4;
    const low = Math.max(...edge.map((one) => one.y + one.r)) + 4;
    return [left, top, right - left, low - top].map((one) => one.toFixed(1)).join(" ");
  }

  return function map(files, pick) {
    const root = d3.hierarchy(tree(files.slice(0, MOST)), (node) => node.children)
      .sum((node) => (node.file ? Math.max(node.file.lines, 5) : 0))
      .sort((a, b) => b.value - a.value || (a.data.name < b.data.name ? -1 : 1));
    const nodes = d3.pack().size([SIZE, SIZE]).padding((node) => (node.depth < 2 ? 10 : 3))(root).descendants();
    const picture = svg("svg", {
      class: "map", viewBox: frame(nodes), role: "img",
      "aria-label": "Files as circles: the larger the more lines, the darker and redder the higher the score. The table has the same figures.",
    }, nodes.slice(1).map((node) => circle(node, pick)), nodes.map(label), nodes.map(folderLabel));
    const choose = (file) => {
      picture.querySelectorAll(".chosen").forEach((one) => one.classList.remove("chosen"));
      const found = [...picture.querySelectorAll("circle.file")].find((one) => one.dataset.file === file.file);
      found && found.classList.add("chosen");
    };
    return { picture, choose, most: MOST };
  };
})();
