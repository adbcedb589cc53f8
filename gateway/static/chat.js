// The web chat: deep-chat in front, our own message layout in it, our own requests behind it.
import { renderProblem, renderReply } from "/static/chat-reply.js";

const ATTEMPTS = 4;
const BUSY = [429, 502, 503, 504];
const words = JSON.parse(document.getElementById("wording").textContent);
const place = document.getElementById("chat");

// A page from the browser's own cache bears the session of an earlier visit; this is another.
if (performance.getEntriesByType("navigation")[0]?.type === "back_forward") location.reload();

// Made here rather than in the page: without a font of its own it would fetch one from afar.
await customElements.whenDefined("deep-chat");
const chat = document.createElement("deep-chat");
Object.assign(chat.style, {
  fontFamily: "inherit", width: "100%", height: "100%", border: "0", backgroundColor: "transparent",
});
Object.assign(chat, {
  auxiliaryStyle: await (await fetch("/static/chat-messages.css")).text(),
  connect: { handler: answer },
  htmlClassUtilities: {
    quick: { events: { click: (event) => say(event.target.dataset.payload) } },
    reload: { events: { click: () => location.reload() } },
  },
  introMessage: { html: document.getElementById("introduction").innerHTML },
  requestBodyLimits: { maxMessages: 1 },
  textInput: { characterLimit: 5000, placeholder: { text: words.placeholder } },
  submitButtonStyles: { position: "outside-end", ...sendButton() },
});
place.append(chat);
new MutationObserver(nameParts).observe(chat.shadowRoot, { childList: true, subtree: true });

function sendButton() {
  const text = { content: words.send };
  return { submit: { text }, disabled: { text }, loading: { text: { content: words.wait } } };
}

// What deep-chat leaves unnamed to a screen reader, each time it draws itself anew.
function nameParts() {
  const log = chat.shadowRoot.getElementById("messages");
  if (!log || log.hasAttribute("role")) return;
  const names = { role: "log", "aria-live": "polite", "aria-label": words.log, tabindex: "0" };
  for (const [key, value] of Object.entries(names)) log.setAttribute(key, value);
  chat.shadowRoot.getElementById("text-input").setAttribute("aria-label", words.input);
  chat.shadowRoot.querySelector(".input-button").setAttribute("aria-label", words.send);
}

function say(text) {
  chat.submitUserMessage({ text });
}

async function answer(body, signals) {
  const text = body.messages.at(-1).text;
  const content = { session: place.dataset.session, message_id: newId(), text };
  const messages = await send(JSON.stringify(content), text);
  await signals.onResponse(messages.map((html) => ({ html, role: "ai" })));
  setTimeout(showQuestion, 50);
}

// A long answer is read from its beginning: the question goes to the top.
function showQuestion() {
  const questions = chat.shadowRoot.querySelectorAll(".deep-chat-outer-container-role-user");
  questions[questions.length - 1]?.scrollIntoView({ block: "start" });
}

// The same message id each time: a message that did arrive is answered once all the same.
async function send(content, text) {
  let reason = words.failed;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const response = await post(content);
    if (response?.ok) {
      const { replies } = await response.json();
      return replies.map((reply) => renderReply(reply, words));
    }
    if (response && !BUSY.includes(response.status)) return [await problem(response)];
    reason = response ? await detailOf(response) : words.failed;
    await new Promise((resolve) => setTimeout(resolve, attempt * 1000));
  }
  return [renderProblem(reason, { title: words.again, payload: text })];
}

async function post(content) {
  try {
    const headers = { "Content-Type": "application/json" };
    return await fetch("/chat/messages", { method: "POST", headers, body: content });
  } catch {
    return null;
  }
}

async function detailOf(response) {
  const { detail } = await response.json().catch(() => ({ detail: words.failed }));
  return detail;
}

async function problem(response) {
  const detail = await detailOf(response);
  const isOver = response.status === 403;
  return renderProblem(detail, isOver && { title: words.reload, payload: "", kind: "reload" });
}

// crypto.randomUUID is missing where a phone opens the page over plain http.
function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
