// Sorts a table by the column whose head is pressed: numbers from the largest, names from A.
for (const table of document.querySelectorAll("table.sortable")) {
  const body = table.tBodies[0];
  table.tHead.addEventListener("click", (event) => {
    const head = event.target.closest("button")?.closest("th");
    if (!head) return;
    const at = head.cellIndex;
    const first = at === 0 ? "ascending" : "descending";
    const second = at === 0 ? "descending" : "ascending";
    const order = head.getAttribute("aria-sort") === first ? second : first;
    for (const other of head.parentElement.cells) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", order);
    const compare = at === 0
      ? (a, b) => a.cells[0].textContent.localeCompare(b.cells[0].textContent, "en")
      : (a, b) => a.cells[at].dataset.v - b.cells[at].dataset.v;
    const sign = order === "ascending" ? 1 : -1;
    body.append(...[...body.rows].sort((a, b) => sign * compare(a, b)));
  });
}
