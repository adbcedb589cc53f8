// The calculator works without this file: it adds copying, printing, and where to look next.
import { write } from "/static/clipboard.js";

document.addEventListener("htmx:afterSwap", () => {
  prepare();
  const isLost = !document.activeElement || document.activeElement === document.body;
  if (isLost) document.querySelector("#question :is(input, button, a)")?.focus();
  document.getElementById("copied").textContent = document.querySelector(".tally")?.textContent;
});
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

async function copy() {
  const status = document.getElementById("copied");
  const parts = document.querySelectorAll("#results [data-copied], #results section .card");
  const text = Array.from(parts, (part) => part.innerText.trim()).join("\n\n");
  await write(text);
  status.textContent = status.dataset.done;
}
