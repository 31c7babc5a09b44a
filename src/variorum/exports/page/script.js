// Everything reads without this: it shows words beside a link, filters, and sorts.
(() => {
  const $ = (q, at = document) => [...at.querySelectorAll(q)];
  const byId = id => document.getElementById(id);
  const named = hash => { try { return byId(decodeURIComponent(hash.slice(1))); } catch { return null; } };
  const target = link => named(link.getAttribute("href") || "");
  const open = el => { for (let d = el; d; d = d.parentElement) if (d.tagName === "DETAILS") d.open = true; };

  // the words of a link, without losing the place
  const peek = byId("peek");
  let from = null;
  const close = () => { if (!peek.hidden) { peek.hidden = true; if (from) from.focus({ preventScroll: true }); from = null; } };
  const make = (tag, props, ...kids) => { const el = Object.assign(document.createElement(tag), props); el.append(...kids); return el; };
  const show = (link, place) => {
    const report = place.closest("article.report"), block = place.closest("p");
    if (!report || !block) return false;
    place.dataset.here = "1";
    const copy = block.cloneNode(true);
    delete place.dataset.here;
    $("[data-here]", copy).forEach(el => el.classList.add("shown"));
    if (copy.dataset.here) copy.classList.add("shown");
    $("[id]", copy).forEach(el => el.removeAttribute("id"));
    const go = make("a", { href: link.getAttribute("href"), textContent: "Open in the report" });
    const shut = make("button", { type: "button", textContent: "Close" });
    go.addEventListener("click", () => { peek.hidden = true; from = null; open(place); });
    shut.addEventListener("click", close);
    const title = report.querySelector("h2,h3,h4,h5").textContent.trim();
    const text = make("div", { className: "text", dir: "auto" }, copy);
    peek.replaceChildren(make("header", {}, make("b", { textContent: title }), shut), text, make("p", { className: "meta" }, go));
    peek.hidden = false;
    peek.scrollTop = 0;
    from = link;
    peek.focus({ preventScroll: true });
    const here = peek.querySelector(".shown");
    if (here) peek.scrollTop = Math.max(0, here.offsetTop - 90);
    return true;
  };
  document.addEventListener("click", event => {
    const link = event.target.closest("a");
    if (link && link.getAttribute("href")?.startsWith("#")) {
      const place = target(link);
      if (!place || event.metaKey || event.ctrlKey || event.shiftKey) return;
      if (link.matches(".sig,.val") && !peek.contains(link)) { if (show(link, place)) event.preventDefault(); return; }
      open(place);
    } else if (!event.target.closest("#peek")) { peek.hidden = true; from = null; }
  });
  document.addEventListener("keydown", event => { if (event.key === "Escape") close(); });
  const arrive = () => { const el = named(location.hash); if (el) { open(el); el.scrollIntoView(); } };
  addEventListener("hashchange", arrive);
  if (location.hash) arrive();

  // outlet, title, date and origin of a siglum
  const name = event => {
    const link = event.target.closest?.("a.sig,a.val");
    if (!link || link.title) return;
    const report = target(link)?.closest("article.report");
    if (report) link.title = report.dataset.label;
  };
  addEventListener("pointerover", name);
  addEventListener("focusin", name);

  // filters
  $("form.filter").forEach(form => {
    form.hidden = false;
    const rows = $("table.points tbody tr", form.parentElement), out = form.querySelector("output");
    const folded = form.parentElement.querySelector("details.alone");
    const apply = () => {
      const wanted = [...new FormData(form)].filter(([, value]) => value);
      let left = 0;
      for (const row of rows) {
        row.hidden = !wanted.every(([name, value]) => row.dataset[name].split(" ").includes(value));
        left += !row.hidden;
      }
      if (wanted.length && folded) folded.open = true;
      out.textContent = wanted.length ? `${left} of ${rows.length} points` : "";
    };
    form.addEventListener("change", apply);
    form.addEventListener("submit", event => event.preventDefault());
    apply();
  });

  sortable(document);

  // paper: points, sayings and words unfold; the brief's words are in the notes, furniture stays folded
  let unfolded = [];
  addEventListener("beforeprint", () => {
    unfolded = $(".alone,.who details").filter(el => !el.open);
    unfolded.forEach(el => (el.open = true));
  });
  addEventListener("afterprint", () => unfolded.forEach(el => (el.open = false)));
})();
