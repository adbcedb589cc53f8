// The reader: copy a citation, print, fold the table of contents on a phone.
import { write } from "/static/clipboard.js";

const article = document.querySelector("article.document");
const status = document.getElementById("copied");

for (const button of article.querySelectorAll("[data-copy]")) {
  button.hidden = false;
  button.addEventListener("click", () => copy(button));
}
for (const button of article.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
if (matchMedia("(max-width: 60rem)").matches) document.getElementById("contents").open = false;

async function copy(button) {
  await write(citation(button.closest(".clause")));
  const before = button.textContent;
  status.textContent = button.textContent = status.dataset.done;
  setTimeout(() => { button.textContent = before; status.textContent = ""; }, 2000);
}

function citation(clause) {
  const { title, number } = article.dataset;
  const source = `《${title}》${number && `（${number}）`}${clause.dataset.place}`;
  const address = `${location.origin}${location.pathname}#${clause.id}`;
  return `${clause.querySelector(".text").textContent.trim()}\n——${source}\n${address}`;
}
