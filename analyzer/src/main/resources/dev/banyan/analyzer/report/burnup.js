// How the points add up, wave by wave: columns for each wave, a curve for the sum.
banyan.burnup = (() => {
  const { el, svg, number, count } = banyan.dom;
  const WIDTH = 720;
  const HEIGHT = 240;
  const LEFT = 60;
  const BOTTOM = 40;

  function picture(waves) {
    const sums = [];
    waves.reduce((sum, wave, i) => (sums[i] = sum + wave.points), 0);
    const total = Math.max(sums[sums.length - 1], 1);
    const wide = (WIDTH - LEFT - 10) / waves.length;
    const x = (i) => LEFT + wide * i;
    const y = (points) => HEIGHT - BOTTOM - (points / total) * (HEIGHT - BOTTOM - 20);
    const curve = [`M${LEFT},${y(0)}`, ...sums.map((sum, i) => `L${(x(i) + wide).toFixed(1)},${y(sum).toFixed(1)}`)].join(" ");
    const every = Math.ceil(waves.length / 12);
    return svg("svg", { class: "burnup", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": `Points by wave, ${number(total)} in all; the table below has the figures.` },
      svg("path", { class: "area", d: curve + ` L${x(waves.length).toFixed(1)},${y(0)} Z` }),
      waves.map((wave, i) => svg("rect", { class: "column", x: (x(i) + wide * 0.3).toFixed(1), y: y(wave.points).toFixed(1), width: (wide * 0.4).toFixed(1), height: (y(0) - y(wave.points)).toFixed(1) }, svg("title", {}, `Wave ${wave.wave}: ${wave.points} points`))),
      svg("path", { class: "curve", d: curve }),
      svg("line", { class: "axis", x1: LEFT, y1: y(0), x2: WIDTH - 10, y2: y(0) }),
      [0, total / 2, total].map((points) => svg("text", { x: LEFT - 8, y: y(points) + 4, "text-anchor": "end" }, number(Math.round(points)))),
      waves.map((wave, i) => (i % every === 0 ? svg("text", { x: x(i) + wide / 2, y: HEIGHT - BOTTOM + 16, "text-anchor": "middle" }, wave.wave) : null)),
      svg("text", { x: (WIDTH + LEFT) / 2, y: HEIGHT - 6, "text-anchor": "middle" }, "wave"));
  }

  return function burnup(waves) {
    if (!waves.length) {
      return el("p", {}, "No items.");
    }
    let sum = 0;
    const rows = waves.map((wave) => ({ ...wave, sum: (sum = Math.round((sum + wave.points) * 10) / 10) }));
    return el("figure", {}, picture(waves),
      el("figcaption", { class: "soft" }, `Columns: points of a wave. Curve: all up to it. ${count(waves.length, "wave")}; an item waits only for items of earlier waves.`),
      el("details", {}, el("summary", {}, "Figures"), banyan.table({
        caption: "Points by wave", rows,
        columns: [
          { title: "Wave", value: (row) => row.wave, num: true }, { title: "Items", value: (row) => row.items, num: true },
          { title: "Points", value: (row) => row.points, num: true }, { title: "Sum", value: (row) => row.sum, num: true },
        ],
      }).node));
  };
})();
