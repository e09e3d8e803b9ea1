"use strict";
(() => {
  const FACETS = ["topic", "status", "article", "speaker"];
  const LETTERS = { ı: "i", ł: "l", ø: "o", đ: "d", ß: "ss", æ: "ae", œ: "oe", "‘": "'", "’": "'", ʼ: "'", ʿ: "", ʾ: "", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-" };

  const main = document.getElementById("content");
  const form = document.querySelector(".filters");
  const told = form.querySelector("output");
  const nothing = document.getElementById("nothing");
  const questions = [...document.querySelectorAll(".question")].map((element) => ({
    element,
    id: element.id.slice("question:".length),
    text: "",
    facets: Object.fromEntries(FACETS.map((name) => [name, (element.dataset[name] || "").split(" ")])),
  }));
  const rows = new Map(questions.map((question) => [question.id, []]));
  for (const row of document.querySelectorAll("tr[data-question]")) rows.get(row.dataset.question)?.push(row);
  const topics = [...document.querySelectorAll("[data-topic]:not(.question)")];

  // Letters are compared without case and accents, and quotation marks and dashes as they are typed.
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[ıłøđßæœ‘’ʼʿʾ“”–—‑]/g, (letter) => LETTERS[letter]);
  // A question is found by the title of its topic too, and by every name of those who speak on it.
  const called = new Map([...document.querySelectorAll("select[name=speaker] option")].map((each) => [each.value, `${each.text} ${each.dataset.aliases || ""}`]));
  const titles = new Map([...document.querySelectorAll("section.topic")].map((each) => [each.dataset.topic, each.querySelector("h2").textContent]));
  const names = ({ topic, speaker }) => [titles.get(topic[0]), ...speaker.map((each) => called.get(each) || "")].join(" ");
  const words = (question) => question.text || (question.text = plain(`${question.element.textContent} ${decodeURIComponent(question.id)} ${names(question.facets)}`));

  const asked = () => {
    const found = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (value.trim()) found.append(name, value);
    return found;
  };

  const fill = (wanted) => {
    for (const field of form.elements) {
      if (field.type === "checkbox") field.checked = wanted.getAll(field.name).includes(field.value);
      else if (field.name) field.value = wanted.get(field.name) || "";
      if (field.selectedIndex === -1) field.value = "";
    }
  };

  const apply = () => {
    const wanted = asked();
    const text = plain(wanted.get("text") || "").split(/\s+/).filter(Boolean);
    const facets = FACETS.map((name) => [name, wanted.getAll(name)]).filter(([, values]) => values.length);
    const left = new Set();
    let count = 0;
    for (const question of questions) {
      const fits = facets.every(([name, values]) => values.some((value) => question.facets[name].includes(value))) && text.every((word) => words(question).includes(word));
      if (question.element.hidden === fits) {
        question.element.hidden = !fits;
        for (const row of rows.get(question.id)) row.hidden = !fits;
      }
      if (fits) {
        count += 1;
        left.add(question.facets.topic[0]);
      }
    }
    for (const topic of topics) if (topic.hidden === left.has(topic.dataset.topic)) topic.hidden = !topic.hidden;
    nothing.hidden = count > 0;
    main.classList.toggle("narrowed", wanted.toString() !== "");
    told.textContent = count === questions.length ? `${count} questions` : `${count} of ${questions.length} questions`;
    return wanted.toString();
  };

  // The filters are the fragment; where that names a place instead, the entry of the history knows them.
  let typing = false;
  const remember = (state, typed) => {
    const url = state ? `#${state}` : location.href.replace(/#.*/s, "");
    try {
      if (typed && typing) history.replaceState(state, "", url);
      else history.pushState(state, "", url);
    } catch {
      // A page within another may have no history; its filters work all the same.
    }
    typing = typed;
  };

  const change = (typed) => {
    const far = form.getBoundingClientRect().top <= 0; // asked before anything changes: afterwards it would take a while
    remember(apply(), typed);
    if (far) main.scrollIntoView();
  };

  // What comes into sight has another height than was thought, and so moves what is looked for, for some frames.
  const settle = (element, frames) => {
    element.scrollIntoView();
    if (frames) requestAnimationFrame(() => settle(element, frames - 1));
  };

  const show = (name) => {
    const element = name && document.getElementById(name);
    if (!element) return;
    if (element.closest("[hidden]")) {
      form.reset();
      apply();
    }
    for (let at = element; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
    const own = element.matches(".question") && element.querySelector(":scope > details:not(.reasons)");
    if (own) own.open = true;
    if (!element.hasAttribute("tabindex")) element.tabIndex = -1;
    element.focus({ preventScroll: true });
    settle(element, 20);
  };

  const arrive = () => {
    const fragment = location.hash.slice(1);
    const filters = fragment.includes("=") ? fragment : history.state;
    typing = false;
    if (typeof filters === "string" || !fragment) fill(new URLSearchParams(filters || ""));
    apply();
    if (!fragment.includes("=")) {
      try {
        show(decodeURIComponent(fragment));
      } catch {
        // Not a link of this page.
      }
    }
    try {
      history.replaceState(asked().toString(), "");
    } catch {
      // As above.
    }
  };

  // Nothing that has the focus is to lie under what stays in its place.
  const padded = () => {
    const stays = getComputedStyle(form).position === "sticky";
    document.documentElement.style.scrollPaddingTop = stays ? `${form.offsetHeight + 8}px` : "";
    for (const box of document.querySelectorAll(".tall")) {
      const corner = box.querySelector("th");
      box.style.scrollPadding = `${corner.offsetHeight}px 0 0 ${corner.offsetWidth}px`;
    }
  };

  form.addEventListener("input", (event) => change(event.target.name === "text"));
  form.addEventListener("submit", (event) => event.preventDefault());
  for (const button of document.querySelectorAll(".reset")) {
    button.addEventListener("click", () => {
      form.reset();
      change(false);
      form.elements.text.focus();
    });
  }
  window.addEventListener("hashchange", arrive);
  document.addEventListener("click", (event) => {
    if (event.target.closest("a")?.getAttribute("href") === location.hash && location.hash) arrive();
  });

  let closed = [];
  window.addEventListener("beforeprint", () => {
    closed = [...document.querySelectorAll("details:not([open], .matrix)")];
    for (const each of closed) each.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const each of closed) each.open = false;
  });

  form.hidden = false;
  if (!matchMedia("(min-width: 76rem)").matches) document.querySelector(".contents details").open = false;
  const watch = new ResizeObserver(padded);
  for (const each of [form, ...document.querySelectorAll(".matrix")]) watch.observe(each);
  padded(); // the watch begins only after the first frame, and what is looked for would stop under the bar
  arrive();
})();
