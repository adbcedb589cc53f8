// Turns a reply of the API into markup. Everything a person or a document wrote goes in
// as text, never as HTML: elements are built one by one, and only then serialised.

function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children.filter(Boolean));
  return made;
}

export function renderReply(reply, words) {
  const made = element("div", { class: `reply ${reply.outcome}` }, ...paragraphs(reply.text));
  // A question and its answers stay together; what else can be asked comes last.
  const isAsking = reply.outcome === "clarification";
  if (isAsking && reply.buttons.length) made.append(buttons(reply.buttons));
  for (const decision of reply.decisions) {
    if (decision.reasons.length) made.append(reckoning(decision, words));
  }
  if (reply.citations.length) made.append(sources(reply, words));
  if (!isAsking && reply.buttons.length) made.append(buttons(reply.buttons));
  if (reply.receipt) made.append(receipt(reply, words));
  return made.outerHTML;
}

export function renderProblem(detail, button) {
  const made = element("div", { class: "reply problem", role: "alert" }, ...paragraphs(detail));
  if (button) made.append(buttons([button], button.kind));
  return made.outerHTML;
}

function paragraphs(text) {
  const lines = text.split(/\n+/).filter((line) => line.trim());
  return lines.map((line) => element("p", isQuestion(line) ? { class: "asked" } : {}, line.trim()));
}

function isQuestion(line) {
  return /？(（.*）)?$/.test(line.trim());
}

function sources(reply, words) {
  const list = element("ul", { class: "sources" });
  for (const url of new Set(reply.citations.map((citation) => citation.url))) {
    list.append(source(reply.citations.filter((citation) => citation.url === url), reply, words));
  }
  return element("section", {}, element("h3", {}, titleOfSources(reply.outcome, words)), list);
}

function titleOfSources(outcome, words) {
  if (outcome === "handed_off") return words.said_before;
  return ["answered", "calculated", "clarification"].includes(outcome) ? words.sources : words.related;
}

// A clause once, with all that is quoted from it and not already said.
function source(citations, reply, words) {
  const [first] = citations;
  const [path, clause] = first.url.split("#");
  const address = `${path}?quote=${encodeURIComponent(first.quote.slice(0, 400))}#${clause}`;
  const badges = new Map(citations.map((one) => [JSON.stringify(one.validity), one.validity]));
  const quotes = new Set(citations.map((one) => one.quote));
  return element(
    "li",
    {},
    element("a", { href: address, target: "_blank", rel: "noopener" }, first.name),
    ...Array.from(badges.values(), (one) => validity(one, words)),
    first.document_number && element("cite", {}, `《${first.title}》`),
    ...Array.from(quotes).filter((quote) => !reply.text.includes(quote))
      .map((quote) => element("blockquote", {}, quote)),
  );
}

function validity({ status, last_day: day }, words) {
  const text = (words[status] ?? status).replace("{day}", day ?? "");
  return element("span", { class: `badge ${status}` }, text);
}

function reckoning(decision, words) {
  const head = element("tr");
  for (const name of [words.condition, words.given, words.met]) {
    head.append(element("th", { scope: "col" }, name));
  }
  const body = element("tbody");
  for (const reason of decision.reasons) body.append(condition(reason, words));
  const table = element("table", {}, element("thead", {}, head), body);
  const formula = decision.entitlement && element("p", {}, decision.entitlement.formula);
  const title = `${words.reckoning}：${decision.name}`;
  return element("details", {}, element("summary", {}, title), formula, table);
}

function condition(reason, words) {
  const key = { true: "met_yes", false: "met_no" }[reason.met] ?? "met_open";
  return element(
    "tr",
    {},
    element("td", {}, reason.condition),
    element("td", {}, reason.derived ?? reason.shown),
    element("td", { class: key }, words[key]),
  );
}

function buttons(list, kind = "quick") {
  const row = element("div", { class: "buttons" });
  for (const { title, payload } of list) {
    row.append(element("button", { type: "button", class: kind, "data-payload": payload }, title));
  }
  return row;
}

function receipt({ receipt: number, outcome }, words) {
  const link = element("a", { href: `/receipts/${number}`, target: "_blank" }, number);
  const name = outcome === "handed_off" ? words.receipt_of_desk : words.receipt;
  return element("p", { class: "receipt" }, `${name} `, link);
}
