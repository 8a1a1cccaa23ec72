// The graph in flat arrays, and the questions to it: names, neighbourhood, path. Rows of numbers are read where they lie.
banyan.graphIndex = (() => {
  const NODE = 6;
  const EDGE = 9;
  let index = null;

  function ends(edges, at, count) {
    // Edges by one of their ends, as in compressed sparse rows: those of node n are list[start[n]] to list[start[n + 1] - 1].
    const start = new Int32Array(count + 1);
    const total = edges.length / EDGE;
    for (let e = 0; e < total; e++) {
      const n = edges[e * EDGE + at];
      n >= 0 && start[n + 1]++;
    }
    for (let n = 0; n < count; n++) {
      start[n + 1] += start[n];
    }
    const next = start.slice();
    const list = new Int32Array(start[count]);
    for (let e = 0; e < total; e++) {
      const n = edges[e * EDGE + at];
      if (n >= 0) {
        list[next[n]++] = e;
      }
    }
    return (n) => list.subarray(start[n], start[n + 1]);
  }

  function build() {
    const { kinds, edgeKinds, texts, nodes, edges, allNodes, allEdges } = banyan.data("graph");
    const count = nodes.length / NODE;
    const name = (n) => texts[nodes[n * NODE + 1]];
    const kind = (n) => kinds[nodes[n * NODE]];
    const id = (n) => kind(n) + ":" + name(n);
    const out = ends(edges, 0, count);
    const into = ends(edges, 1, count);
    let numbers = null;
    let low = null;

    function number(wanted) {
      if (!numbers) {
        numbers = new Map();
        for (let n = 0; n < count; n++) {
          numbers.set(id(n), n);
        }
      }
      return numbers.has(wanted) ? numbers.get(wanted) : -1;
    }

    const node = (n) => ({
      number: n, id: id(n), name: name(n), kind: kind(n), file: texts[nodes[n * NODE + 2]], line: nodes[n * NODE + 3],
      lines: nodes[n * NODE + 4], note: texts[nodes[n * NODE + 5]],
    });

    const edge = (e) => {
      const at = e * EDGE;
      return {
        number: e, from: edges[at], to: edges[at + 1], kind: edgeKinds[edges[at + 2]], via: texts[edges[at + 3]],
        resolution: texts[edges[at + 4]], file: texts[edges[at + 5]], line: edges[at + 6], reason: texts[edges[at + 7]], more: edges[at + 8],
      };
    };

    // The whole name first, then the last part of a name, then beginnings, then the rest; shorter before longer.
    function find(text, most = 12) {
      low = low || Array.from({ length: count }, (_, n) => id(n).toLowerCase());
      const wanted = text.toLowerCase();
      const found = [];
      for (let n = 0; n < count; n++) {
        const at = low[n].indexOf(wanted);
        if (at >= 0) {
          const own = low[n].slice(low[n].indexOf(":") + 1);
          const last = own.slice(Math.max(own.lastIndexOf("."), own.lastIndexOf("/")) + 1);
          found.push({ n, rank: own === wanted || low[n] === wanted ? 0 : last === wanted ? 1 : last.startsWith(wanted) ? 2 : own.startsWith(wanted) ? 3 : 4 });
        }
      }
      found.sort((a, b) => a.rank - b.rank || low[a.n].length - low[b.n].length || a.n - b.n);
      return { all: found.length, rows: found.slice(0, most).map(({ n }) => ({ text: id(n), id: id(n) })) };
    }

    const takes = (n, wanted) => wanted.kinds.has(kind(n));
    const counts = (e, wanted) => wanted.edgeKinds.has(edgeKinds[edges[e * EDGE + 2]]);

    // Who needs it (distance below 0) and what it needs (above 0): breadth first, each in its own direction, until there are too many.
    function around(centre, { depth, direction, most, ...wanted }) {
      const far = new Map([[centre, 0]]);
      let left = 0;
      const spread = (edgesOf, other, sign) => {
        let rim = [centre];
        for (let step = 1; step <= depth && rim.length; step++) {
          const next = [];
          for (const n of rim) {
            for (const e of edgesOf(n)) {
              const m = edges[e * EDGE + other];
              if (m >= 0 && !far.has(m) && takes(m, wanted) && counts(e, wanted)) {
                if (far.size < most) {
                  far.set(m, sign * step);
                  next.push(m);
                } else {
                  left++;
                }
              }
            }
          }
          rim = next;
        }
      };
      direction !== "out" && spread(into, 0, -1);
      direction !== "in" && spread(out, 1, 1);
      return { far, left, edges: between(far, wanted) };
    }

    // From one column to the next; what joins nodes of one column, or passes by the centre, would hide the rest.
    function between(far, wanted) {
      const found = [];
      for (const n of far.keys()) {
        for (const e of out(n)) {
          const m = edges[e * EDGE + 1];
          far.has(m) && Math.abs(far.get(m) - far.get(n)) === 1 && counts(e, wanted) && found.push(e);
        }
      }
      return found.sort((a, b) => a - b);
    }

    // The shortest way along what needs what; where there is none, the shortest in any direction.
    function path(from, to, wanted) {
      return walk(from, to, wanted, [[out, 1]]) || walk(from, to, wanted, [[out, 1], [into, 0]]);
    }

    function walk(from, to, wanted, ways) {
      const came = new Map([[from, -1]]);
      let rim = [from];
      while (rim.length && !came.has(to)) {
        const next = [];
        for (const n of rim) {
          for (const [edgesOf, other] of ways) {
            for (const e of edgesOf(n)) {
              const m = edges[e * EDGE + other];
              if (m >= 0 && !came.has(m) && counts(e, wanted)) {
                came.set(m, e);
                next.push(m);
              }
            }
          }
        }
        rim = next;
      }
      return came.has(to) ? steps(from, to, came, ways.length === 1) : null;
    }

    function steps(from, to, came, along) {
      const found = [];
      const far = new Map();
      let at = to;
      while (at !== from) {
        const e = came.get(at);
        found.unshift(e);
        far.set(at, 0);
        at = edges[e * EDGE] === at ? edges[e * EDGE + 1] : edges[e * EDGE];
      }
      far.set(from, 0);
      [...far.keys()].reverse().forEach((n, distance) => far.set(n, distance));
      return { far, edges: found, along, left: 0 };
    }

    // A place to begin: what has the most edges among code.
    function busiest() {
      let best = 0;
      let most = -1;
      for (let n = 0; n < count; n++) {
        const size = out(n).length + into(n).length + (kind(n) === "program" ? 1e6 : 0);
        if (["program", "type", "job"].includes(kind(n)) && nodes[n * NODE + 2] > 0 && size > most) {
          most = size;
          best = n;
        }
      }
      return best;
    }

    const unresolved = (n) => [...out(n)].filter((e) => edges[e * EDGE + 1] < 0);
    return { count, edgeCount: edges.length / EDGE, allNodes, allEdges, kinds, edgeKinds, number, node, edge, find, around, path, busiest, unresolved };
  }

  return () => (index = index || build());
})();
