// A field that suggests nodes: the ARIA combobox with a list; how many fit is told to those who do not see it.
banyan.search = (() => {
  const { el, count } = banyan.dom;
  let fields = 0;

  return function search({ label, find, onpick }) {
    const id = "search-" + fields++;
    let options = [];
    let chosen = -1;
    const list = el("ul", { id: id + "-list", role: "listbox", "aria-label": label + ": suggestions", hidden: true });
    const told = el("span", { class: "under", role: "status", "aria-live": "polite" });
    const input = el("input", {
      id, type: "text", role: "combobox", autocomplete: "off", spellcheck: "false",
      "aria-expanded": "false", "aria-autocomplete": "list", "aria-controls": id + "-list",
      oninput: () => suggest(), onkeydown: (event) => key(event), onblur: () => close(),
    });
    const node = el("div", { class: "search" }, el("label", { for: id }, label), input, list, told);

    function suggest() {
      const found = input.value.trim() ? find(input.value.trim()) : { rows: [], all: 0 };
      options = found.rows;
      chosen = -1;
      list.replaceChildren(...options.map((option, index) =>
        el("li", {
          id: `${id}-${index}`, role: "option", "aria-selected": "false",
          // Before the field loses the focus, which would close the list.
          onmousedown: (event) => { event.preventDefault(); pick(index); },
        }, option.text)));
      list.hidden = options.length === 0;
      input.setAttribute("aria-expanded", String(options.length > 0));
      input.removeAttribute("aria-activedescendant");
      told.textContent = !input.value.trim() ? "" : found.all === 0 ? "Nothing has such a name." : count(found.all, "name fits", "names fit") + (found.all > options.length ? `, the first ${options.length} are shown` : "");
    }

    function key(event) {
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        move(event.key === "ArrowDown" ? 1 : -1);
      } else if (event.key === "Enter") {
        event.preventDefault();
        pick(Math.max(chosen, 0));
      } else if (event.key === "Escape") {
        close();
      }
    }

    function move(by) {
      if (options.length) {
        chosen = (chosen + by + options.length) % options.length;
        [...list.children].forEach((item, index) => item.setAttribute("aria-selected", String(index === chosen)));
        input.setAttribute("aria-activedescendant", `${id}-${chosen}`);
      }
    }

    function close() {
      list.hidden = true;
      input.setAttribute("aria-expanded", "false");
    }

    function pick(index) {
      if (options[index]) {
        const option = options[index];
        input.value = option.text;
        close();
        told.textContent = "";
        onpick(option);
      }
    }

    const set = (text) => { input.value = text; };
    return { node, set };
  };
})();
