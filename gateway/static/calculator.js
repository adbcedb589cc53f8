// The calculator works without this file: it adds copying, printing, and where to look next.
import { write } from "/static/clipboard.js";

document.addEventListener("htmx:afterSwap", () => {
  prepare();
  const isLost = !document.activeElement || document.activeElement === document.body;
  if (isLost) document.querySelector("#question :is(input, button, a)")?.focus();
  document.getElementById("copied").textContent = document.querySelector(".tally")?.textContent;
});
// Without these a press on a button would come to nothing, and nobody would be told.
document.addEventListener("htmx:sendError", () => complain(""));
document.addEventListener("htmx:responseError", ({ detail: { xhr } }) => complain(reasonIn(xhr)));
window.addEventListener("beforeprint", () => {
  for (const details of document.querySelectorAll(".results .card.yes details")) details.open = true;
});
prepare();

function prepare() {
  show("[data-copy]", copy);
  show("[data-print]", () => window.print());
}

function show(selector, action) {
  for (const button of document.querySelectorAll(selector)) {
    button.hidden = false;
    button.onclick = action;
  }
}

function complain(reason) {
  const place = document.getElementById("trouble");
  place.textContent = reason || place.dataset.away;
  place.scrollIntoView({ block: "nearest" });
}

// An error is a problem document of ours, or whatever a server between here and there says.
function reasonIn(xhr) {
  try {
    return JSON.parse(xhr.responseText).detail;
  } catch {
    return "";
  }
}

async function copy() {
  const status = document.getElementById("copied");
  const parts = document.querySelectorAll("#results [data-copied], #results section .card");
  const text = Array.from(parts, (part) => part.innerText.trim()).join("\n\n");
  await write(text);
  status.textContent = status.dataset.done;
}
