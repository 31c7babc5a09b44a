// Every page reads without this. It shows words beside a link, keeps the place, moves by keys, tells local times.
(() => {
  const $ = (q, at = document) => [...at.querySelectorAll(q)];
  const byId = id => document.getElementById(id);
  const make = (tag, props, ...kids) => { const el = Object.assign(document.createElement(tag), props); el.append(...kids); return el; };
  const plain = event => !event.defaultPrevented && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey && event.button === 0;
  const htmx = globalThis.htmx;

  // ---- the words of a link, without losing the place
  const aside = byId("beside"), words = byId("beside-words");
  let from = null;
  const close = () => { aside.hidden = true; if (from) from.focus({ preventScroll: true }); from = null; };
  const beside = link => {
    const url = new URL(link.href), at = url.searchParams.get("at");
    if (!at || !url.pathname.startsWith("/report/") || url.pathname === location.pathname) return false;
    words.textContent = aside.dataset.loading;
    aside.hidden = false;
    from = link;
    htmx.ajax("GET", `${url.pathname}/words?at=${encodeURIComponent(at)}`, { target: words, swap: "innerHTML", source: aside })
      .then(() => {
        aside.scrollTop = 0;
        const here = words.querySelector("#w, .here, .shown, mark");
        if (here) aside.scrollTop = Math.max(0, here.getBoundingClientRect().top - aside.getBoundingClientRect().top - 90);
        aside.focus({ preventScroll: true });
      });
    return true;
  };
  byId("beside-close").addEventListener("click", close);

  // ---- a page of a list, or a choice among its rows, put in the place of the one before
  const swap = (section, url) => {
    const name = section.className.split(" ")[0];
    if (!name || $(`section.${name}`).length !== 1) return false;
    htmx.ajax("GET", url, { target: section, select: `section.${name}`, swap: "outerHTML", push: "true", source: section.parentElement })
      .then(() => { const now = document.querySelector(`section.${name}`); if (now) { settle(now); if (now.getBoundingClientRect().top < 0) now.scrollIntoView(); } });
    return true;
  };
  // ---- sections of a large story, opened as they come near; where that fails, the link to them stays
  const fetched = async section => {
    const answer = await fetch(section.querySelector("a").href);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const found = answer.ok && page.querySelector(`section.${section.className.split(" ")[0]}`);
    if (found) { section.replaceWith(found); settle(found); }
  };
  const near = new IntersectionObserver(seen => {
    for (const { target, isIntersecting } of seen) if (isIntersecting) { near.unobserve(target); fetched(target).catch(() => {}); }
  }, { rootMargin: "900px" });
  for (const section of $("section.later")) near.observe(section);

  addEventListener("htmx:before:swap", event => {
    const { ctx } = event.detail;
    if (ctx.response?.status >= 400 && ctx.target !== words) { event.preventDefault(); location.assign(ctx.request.action); }
  });

  document.addEventListener("click", event => {
    const link = event.target.closest("a[href]");
    if (!link) { if (!event.target.closest("#beside") && !aside.hidden) { aside.hidden = true; from = null; } return; }
    if (!htmx || !plain(event) || link.download || link.origin !== location.origin || aside.contains(link)) return;
    const section = link.closest(".pages") && link.closest("main section[class]");
    if (beside(link) || (section && link.pathname === location.pathname && swap(section, link.href))) event.preventDefault();
  });
  document.addEventListener("change", event => {
    const form = event.target.closest("form.filter");
    const section = form?.closest("main section[class]");
    if (!htmx || !section || !event.target.matches("select,input[type=checkbox]")) return;
    const url = new URL(form.getAttribute("action") || "", location.href), fields = new URLSearchParams();
    if (url.pathname !== location.pathname) return;
    for (const [name, value] of new FormData(form)) if (value) fields.append(name, value);
    const id = event.target.name;
    url.search = fields;
    if (swap(section, url.href)) addEventListener("htmx:after:swap", () => setTimeout(() => document.querySelector(`form.filter [name="${CSS.escape(id)}"]`)?.focus()), { once: true });
  });

  // ---- times in the reader's zone, beside the printed one
  const local = at => {
    for (const el of $("time[datetime]", at)) {
      const stamp = el.getAttribute("datetime");
      if (!/T\d\d:\d\d.*(Z|[+-]\d\d:?\d\d)$/.test(stamp) || el.dataset.told) continue;
      const moment = new Date(stamp);
      if (isNaN(moment)) continue;
      el.dataset.told = "1";
      const offset = stamp.endsWith("Z") ? 0 : (stamp.at(-6) === "-" ? -1 : 1) * (Number(stamp.slice(-5, -3)) * 60 + Number(stamp.slice(-2)));
      if (offset === -moment.getTimezoneOffset()) continue;
      const sameDay = stamp.slice(0, 10) === [moment.getFullYear(), String(moment.getMonth() + 1).padStart(2, "0"), String(moment.getDate()).padStart(2, "0")].join("-");
      const text = moment.toLocaleString(undefined, { hour: "2-digit", minute: "2-digit", ...(sameDay ? {} : { day: "numeric", month: "short" }) });
      el.after(make("span", { className: "zone", textContent: ` (${text} ${document.body.dataset.here})`, title: Intl.DateTimeFormat().resolvedOptions().timeZone }));
    }
  };

  const settle = at => { local(at); sortable(at); };
  settle(document);
  const open = () => { let el = null; try { el = byId(decodeURIComponent(location.hash.slice(1))); } catch { return; } for (let d = el; d; d = d.parentElement) if (d.tagName === "DETAILS") d.open = true; };
  addEventListener("hashchange", open);
  open();

  // ---- keys
  const ITEMS = ".item,.card,.brief>ol>li,.points tbody tr,.events tbody tr,.actors tbody tr,.witnesses tbody tr,.bonds>li,.plain>li,.evidence>li,[data-item]";
  const step = by => {
    const items = $(`main :is(${ITEMS})`).filter(el => el.checkVisibility());
    if (!items.length) return;
    const now = items.findIndex(el => el.classList.contains("at"));
    const next = items[now < 0 ? (by > 0 ? items.findIndex(el => el.getBoundingClientRect().top >= 0) : 0) : Math.min(items.length - 1, Math.max(0, now + by))] ?? items.at(-1);
    items[now]?.classList.remove("at");
    next.classList.add("at");
    (next.querySelector("a[href],summary,button") ?? Object.assign(next, { tabIndex: -1 })).focus({ preventScroll: true });
    next.scrollIntoView({ block: "center" });
  };
  const dialog = byId("help-dialog");
  const help = async () => {
    if (!dialog.dataset.filled) {
      const page = new DOMParser().parseFromString(await (await fetch("/help")).text(), "text/html");
      dialog.append(...page.getElementById("help").childNodes);
      dialog.dataset.filled = "1";
    }
    dialog.showModal();
  };
  dialog?.addEventListener("click", event => { if (event.target === dialog) dialog.close(); });
  document.addEventListener("keydown", event => {
    if (event.key === "Escape" && !aside.hidden) { close(); return; }
    if (event.metaKey || event.ctrlKey || event.altKey || event.target.closest("input,textarea,select,[contenteditable]") || dialog.open) return;
    const act = { "/": () => { byId("q")?.focus(); byId("q")?.select(); }, j: () => step(1), k: () => step(-1), "?": help }[event.key];
    if (act) { event.preventDefault(); act(); }
  });

  // ---- handing in: on its own page into the form, on any other at once; and watching a reading
  const drop = byId("drop"), files = byId("files"), picked = byId("picked"), veil = byId("veil");
  const inside = async entry => {
    if (entry.isFile) return [await new Promise((yes, no) => entry.file(yes, no))];
    const reader = entry.createReader(), found = [];
    for (let part; (part = await new Promise((yes, no) => reader.readEntries(yes, no))).length;) for (const one of part) found.push(...await inside(one));
    return found;
  };
  const dropped = async data => {
    const entries = [...data.items].map(item => item.webkitGetAsEntry?.()).filter(Boolean), plainly = [...data.files];
    const all = entries.length ? (await Promise.all(entries.map(inside))).flat() : plainly;
    return all.filter(file => !file.name.startsWith("."));
  };
  const told = () => { picked.textContent = files.files.length ? picked.dataset.words.replace("{count}", files.files.length) : ""; };
  files?.addEventListener("change", told);
  const send = async list => {
    const form = new FormData();
    for (const file of list) form.append("files", file);
    veil.textContent = veil.dataset.sending;
    const answer = await fetch("/add", { method: "POST", body: form, headers: JSON.parse(document.body.getAttribute("hx-headers:inherited")) });
    if (answer.redirected) location.assign(answer.url);
    else document.documentElement.replaceWith(document.adoptNode(new DOMParser().parseFromString(await answer.text(), "text/html").documentElement));
  };
  const holds = event => event.dataTransfer?.types.includes("Files");
  let depth = 0;
  const over = by => { depth = Math.max(0, by ? depth + by : 0); drop?.classList.toggle("over", depth > 0); veil.hidden = !!drop || depth === 0; };
  addEventListener("dragenter", event => { if (holds(event)) { event.preventDefault(); over(1); } });
  addEventListener("dragleave", event => { if (holds(event)) over(-1); });
  addEventListener("dragover", event => { if (holds(event)) event.preventDefault(); });
  addEventListener("drop", async event => {
    if (!holds(event)) return;
    event.preventDefault();
    const list = await dropped(event.dataTransfer);
    if (drop) {
      over(0);
      const all = new DataTransfer();
      for (const file of list) all.items.add(file);
      files.files = all.files;
      told();
    } else if (list.length) await send(list);
    else over(0);
  });
  const going = document.querySelector("[data-events]");
  if (going) {
    const source = new EventSource(going.dataset.events);
    source.addEventListener("progress", event => { going.innerHTML = event.data; });
    source.addEventListener("over", () => { source.close(); location.reload(); });
  }
})();
