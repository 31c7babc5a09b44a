// Tables of class "sortable" sort by any column whose head is no link. For the one-file dossier and for the reading room.
const sortable = at => {
  const key = cell => { const v = cell?.dataset.sort ?? cell?.textContent.trim() ?? ""; return v !== "" && !isNaN(v) ? Number(v) : v.toLowerCase(); };
  const order = (a, b) => (typeof a === typeof b ? (a < b ? -1 : a > b ? 1 : 0) : typeof a === "number" ? -1 : 1);
  for (const table of at.querySelectorAll("table.sortable")) [...table.tHead.querySelectorAll("th")].forEach((head, n) => {
    if (head.querySelector("a,button")) return;
    const button = Object.assign(document.createElement("button"), { type: "button" });
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === "ascending", body = table.tBodies[0];
      const rows = [...body.rows].map(row => [key(row.cells[n]), row]).sort(([a], [b]) => order(a, b) * (down ? -1 : 1));
      body.append(...rows.map(([, row]) => row));
      for (const other of table.tHead.querySelectorAll("th")) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
    });
  });
};
