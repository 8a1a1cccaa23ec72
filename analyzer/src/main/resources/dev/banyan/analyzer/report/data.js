// What the page shows lies in it as JSON, one element a view; each is parsed when it is first asked for.
banyan.data = (() => {
  const parsed = new Map();

  return function data(view) {
    if (!parsed.has(view)) {
      const element = document.getElementById("data-" + view);
      parsed.set(view, JSON.parse(element.textContent));
      // The text is as large again as what it holds.
      element.textContent = "";
    }
    return parsed.get(view);
  };
})();
