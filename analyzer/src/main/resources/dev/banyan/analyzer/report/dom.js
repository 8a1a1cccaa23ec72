// Elements. Text of the estate becomes a text node and nothing else: no name can turn into markup.
banyan.dom = (() => {
  const SVG = "http://www.w3.org/2000/svg";

  function fill(element, attributes, children) {
    for (const [name, value] of Object.entries(attributes)) {
      if (name.startsWith("on")) {
        element.addEventListener(name.slice(2), value);
      } else if (value === true) {
        element.setAttribute(name, "");
      } else if (value !== false && value !== undefined && value !== null) {
        element.setAttribute(name, value);
      }
    }
    element.append(...children.flat(3).filter((child) => child !== null && child !== undefined && child !== ""));
    return element;
  }

  const el = (tag, attributes = {}, ...children) => fill(document.createElement(tag), attributes, children);
  const svg = (tag, attributes = {}, ...children) => fill(document.createElementNS(SVG, tag), attributes, children);

  // Adds children; what is not there is left out, where append would write "null".
  const add = (element, ...children) => fill(element, {}, children);

  // 12345.6 as 12,345.6 whatever the browser's language is, so that a picture of the page is the same everywhere.
  const FORMAT = new Intl.NumberFormat("en", { maximumFractionDigits: 3 });
  const number = (value) => FORMAT.format(value);
  const count = (value, one, many = one + "s") => number(value) + " " + (value === 1 ? one : many);

  // A long name may break after its separators, and there only.
  const broken = (name) => name.split(/(?<=[/.])/).flatMap((part, i) => (i ? [el("wbr"), part] : [part]));

  const place = (file, line) => (file ? el("span", { class: "place" }, broken(line ? file + ":" + line : file)) : "");

  const LANGUAGES = { java: "Java", properties: "properties", gradle: "Gradle", "control-m": "Control-M" };
  const language = (word) => LANGUAGES[word] || word.toUpperCase();

  // A list in one line: "a, b and c".
  const sentence = (parts) =>
    parts.length < 2 ? parts.join("") : parts.slice(0, -1).join(", ") + " and " + parts[parts.length - 1];

  // What the page leaves out, and where it is.
  const cut = (part, what) =>
    part.rows.length < part.all
      ? el("p", { class: "cut" }, `${number(part.rows.length)} of ${number(part.all)} ${what} are on this page; ${part.file} has all of them.`)
      : null;

  const select = (label, options, onchange) =>
    el("label", {}, label, el("select", { onchange: (event) => onchange(event.target.value) },
      options.map(([value, text]) => el("option", { value }, text))));

  return { el, svg, add, broken, language, number, count, place, sentence, cut, select };
})();
