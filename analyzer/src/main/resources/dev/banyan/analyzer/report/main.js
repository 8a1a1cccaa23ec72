// Which view is shown stands in the address after #, so that back, forward and bookmarks work. A view is made when it is first shown.
banyan.start = () => {
  const views = {
    overview: banyan.overview, hotspots: banyan.hotspots, graph: banyan.graph, crud: banyan.crud, entries: banyan.entries,
    seams: banyan.seams, backlog: banyan.backlog, libraries: banyan.libraries, coverage: banyan.coverage,
  };
  const made = new Map();
  const name = banyan.data("overview").name;

  function show(first) {
    const { view, parameters } = banyan.links.read(window.location.hash);
    if (!first && window.location.hash && !window.location.hash.startsWith("#/")) {
      return;
    }
    const wanted = Object.hasOwn(views, view) ? view : "overview";
    for (const one of Object.keys(views)) {
      document.getElementById(one).hidden = one !== wanted;
    }
    document.querySelectorAll("#views a").forEach((link) => {
      link.getAttribute("href") === "#/" + wanted ? link.setAttribute("aria-current", "page") : link.removeAttribute("aria-current");
    });
    if (!made.has(wanted)) {
      made.set(wanted, views[wanted](document.getElementById(wanted)) || (() => {}));
    }
    const heading = document.getElementById("h-" + wanted);
    document.title = `${heading.textContent} - ${name} - Banyan`;
    if (!first) {
      heading.focus({ preventScroll: true });
      window.scrollTo(0, 0);
    }
    made.get(wanted)(parameters);
  }

  function theme() {
    const dark = window.matchMedia("(prefers-color-scheme: dark)");
    const button = document.getElementById("theme");
    const isDark = () => (document.documentElement.dataset.theme || (dark.matches ? "dark" : "light")) === "dark";
    const tell = () => {
      button.setAttribute("aria-pressed", String(isDark()));
      document.dispatchEvent(new Event("banyan-theme"));
    };
    button.addEventListener("click", () => {
      document.documentElement.dataset.theme = isDark() ? "light" : "dark";
      tell();
    });
    dark.addEventListener("change", tell);
    tell();
  }

  document.getElementById("estate-name").textContent = name;
  document.getElementById("seams-link").hidden = banyan.data("overview").seams === 0;
  theme();
  window.addEventListener("hashchange", () => show(false));
  show(true);
  // When the first view stood there, for whoever measures it.
  performance.mark("banyan-first-view");
};
