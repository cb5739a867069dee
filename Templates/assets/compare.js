// Sorts and filters the comparison of case studies. The texts are in the page; without this script it is a plain table.
"use strict";

(() => {
  const table = document.querySelector("table.compare");
  const form = document.querySelector(".compare-controls");
  if (!table || !form) return;

  const body = table.tBodies[0];
  const rows = [...body.rows];
  const heads = [...table.tHead.rows[0].cells];
  const status = form.querySelector(".compare-status");
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });

  // What a cell is sorted by; what is not known comes last whichever way the rows run.
  const keys = {
    text: (cell) => (cell.dataset.known === "0" ? null : cell.textContent.trim()),
    number: (cell) => (cell.dataset.number ? Number(cell.dataset.number) : null),
    known: (cell) => Number(cell.dataset.known),
  };

  function compare(a, b, isDescending) {
    if (a === null || b === null) return (a === null) - (b === null);
    const order = typeof a === "number" ? a - b : collator.compare(a, b);
    return isDescending ? -order : order;
  }

  function sort(column) {
    const head = heads[column];
    const kind = head.dataset.sort;
    // The first press asks for the largest number, for what is known, or for the first in the alphabet.
    const first = kind === "text" ? "ascending" : "descending";
    const second = kind === "text" ? "descending" : "ascending";
    const direction = head.getAttribute("aria-sort") === first ? second : first;
    for (const other of heads) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", direction);
    const found = rows.map((row, place) => ({ row, place, key: keys[kind](row.cells[column]) }));
    found.sort((a, b) => compare(a.key, b.key, direction === "descending") || a.place - b.place);
    body.append(...found.map(({ row }) => row));
  }

  function matches(row) {
    const { industry, payment, known } = form.elements;
    if (industry.value && row.dataset.industry !== industry.value) return false;
    if (payment.value && !row.dataset.payment.split(" ").includes(payment.value)) return false;
    if (!known.value) return true;
    return row.querySelector(`[data-key="${known.value}"]`).dataset.known === "1";
  }

  function filter() {
    for (const row of rows) row.hidden = !matches(row);
    const shown = rows.filter((row) => !row.hidden).length;
    const text = shown ? status.dataset.text : status.dataset.none;
    status.textContent = text.replace("{0}", shown).replace("{1}", rows.length);
  }

  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    button.addEventListener("click", () => sort(column));
    head.append(button);
  });
  form.addEventListener("change", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  // A form has its old values until the event is over.
  form.addEventListener("reset", () => setTimeout(filter));
  table.classList.add("sortable");
  form.hidden = false;
  filter();
})();
