"use strict";
(() => {
  const form = document.querySelector(".filters");
  const told = form.querySelector("output");
  const nothing = document.getElementById("nothing");
  const questions = [...document.querySelectorAll(".question")].map((element) => ({
    element,
    id: element.id.slice("question:".length),
    text: "",
    facets: Object.fromEntries(["topic", "status", "article", "speaker"].map((name) => [name, (element.dataset[name] || "").split(" ")])),
  }));
  const rows = new Map();
  for (const row of document.querySelectorAll("tr[data-question]")) {
    const id = row.dataset.question;
    rows.set(id, [...(rows.get(id) || []), row]);
  }
  const topics = [...document.querySelectorAll("[data-topic]:not(.question)")];
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const words = (question) => question.text || (question.text = plain(`${question.element.textContent} ${decodeURIComponent(question.id)}`));

  const asked = () => {
    const found = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (value.trim()) found.append(name, value);
    return found;
  };

  const apply = () => {
    const wanted = asked();
    const text = plain(wanted.get("text") || "").split(/\s+/).filter(Boolean);
    const facets = ["topic", "status", "article", "speaker"].map((name) => [name, wanted.getAll(name)]).filter(([, values]) => values.length);
    const left = new Set();
    let count = 0;
    for (const question of questions) {
      const fits = facets.every(([name, values]) => values.some((value) => question.facets[name].includes(value))) && text.every((word) => words(question).includes(word));
      if (question.element.hidden === fits) {
        question.element.hidden = !fits;
        for (const row of rows.get(question.id) || []) row.hidden = !fits;
      }
      if (fits) {
        count += 1;
        left.add(question.facets.topic[0]);
      }
    }
    for (const topic of topics) topic.hidden = !left.has(topic.dataset.topic);
    nothing.hidden = count > 0;
    told.textContent = count === questions.length ? `${count} questions` : `${count} of ${questions.length} questions`;
    return wanted;
  };

  const remember = (wanted) => {
    const state = wanted.toString();
    if (state !== location.hash.slice(1)) history.replaceState(null, "", state ? `#${state}` : location.pathname + location.search);
  };

  const open = (element) => {
    for (let at = element; at; at = at.parentElement) {
      if (at.tagName === "DETAILS") at.open = true;
      if (at.hidden) return false;
    }
    const own = element.matches(".question") && element.querySelector("details");
    if (own) own.open = true;
    return true;
  };

  const reset = () => {
    form.reset();
    remember(apply());
  };

  const arrive = () => {
    const fragment = location.hash.slice(1);
    if (fragment.includes("=")) {
      const wanted = new URLSearchParams(fragment);
      for (const field of form.elements) {
        if (field.type === "checkbox") field.checked = wanted.getAll(field.name).includes(field.value);
        else if (field.name) field.value = wanted.get(field.name) || "";
      }
      apply();
      return;
    }
    let name = fragment;
    try {
      name = decodeURIComponent(fragment);
    } catch {
      return;
    }
    const element = name && document.getElementById(name);
    if (!element) return;
    if (!open(element)) {
      form.reset();
      apply();
      open(element);
    }
    element.scrollIntoView();
  };

  form.addEventListener("input", () => remember(apply()));
  form.addEventListener("submit", (event) => event.preventDefault());
  for (const button of document.querySelectorAll(".reset")) button.addEventListener("click", reset);
  window.addEventListener("hashchange", arrive);
  window.addEventListener("beforeprint", () => {
    for (const each of document.querySelectorAll("details")) each.open = true;
  });
  form.hidden = false;
  apply();
  arrive();
})();
