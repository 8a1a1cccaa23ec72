// Addresses inside the page: #/view?name=value.
banyan.links = (() => {
  const { el } = banyan.dom;

  const to = (view, parameters = {}) => {
    const query = new URLSearchParams(parameters).toString();
    return "#/" + view + (query ? "?" + query : "");
  };

  const read = (hash) => {
    const [view, query = ""] = hash.replace(/^#\/?/, "").split(/\?(.*)/s);
    return { view, parameters: new URLSearchParams(query) };
  };

  const node = (id, text = id) => el("a", { href: to("graph", { node: id }) }, text);
  const item = (id, text) => el("a", { href: to("backlog", { item: id }) }, text);

  return { to, read, node, item };
})();
