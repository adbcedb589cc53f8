// The web chat: deep-chat in front, our own message layout in it, our own requests behind it.
import { renderProblem, renderReply } from "/static/chat-reply.js";

const ATTEMPTS = 4;
const words = JSON.parse(document.getElementById("wording").textContent);
const chat = document.getElementById("chat");
const introduction = document.getElementById("introduction").innerHTML;

await customElements.whenDefined("deep-chat");
const style = await (await fetch("/static/chat-messages.css")).text();

Object.assign(chat, {
  auxiliaryStyle: style,
  connect: { handler: answer },
  htmlClassUtilities: {
    quick: { events: { click: (event) => say(event.target.dataset.payload) } },
    reload: { events: { click: () => location.reload() } },
  },
  introMessage: { html: introduction },
  messageStyles: {
    default: {
      shared: { bubble: { maxWidth: "100%", fontSize: "inherit", lineHeight: "inherit" } },
      user: { bubble: { backgroundColor: "#0e5e6f", color: "#fff", maxWidth: "85%" } },
      ai: { bubble: { backgroundColor: "#fff", color: "inherit", width: "100%" } },
    },
  },
  requestBodyLimits: { maxMessages: 1 },
  textInput: {
    characterLimit: 5000,
    placeholder: { text: words.placeholder },
    styles: { container: { borderRadius: "10px", width: "calc(100% - 7.2em)" } },
  },
  submitButtonStyles: {
    position: "outside-right",
    submit: {
      container: { default: { width: "4.2em", height: "2.6em", borderRadius: "10px", bottom: "0.75em", backgroundColor: "#0e5e6f", color: "#fff" } },
      text: { content: words.send, styles: { default: { color: "#fff", fontSize: "1em" } } },
    },
  },
});

function say(text) {
  chat.submitUserMessage({ text });
}

async function answer(body, signals) {
  const text = body.messages.at(-1).text;
  const content = { session: chat.dataset.session, message_id: newId(), text };
  const messages = await send(JSON.stringify(content), text);
  signals.onResponse(messages.map((html) => ({ html, role: "ai" })));
}

// The same message id each time: a message that did arrive is answered once all the same.
async function send(content, text) {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const response = await post(content);
    if (response?.ok) {
      const { replies } = await response.json();
      return replies.map((reply) => renderReply(reply, words));
    }
    if (response && ![429, 502, 503, 504].includes(response.status)) return [await problem(response)];
    await pause(attempt * 1000);
  }
  return [renderProblem(words.failed, { title: words.again, payload: text })];
}

async function post(content) {
  try {
    const headers = { "Content-Type": "application/json" };
    return await fetch("/chat/messages", { method: "POST", headers, body: content });
  } catch {
    return null;
  }
}

async function problem(response) {
  const isOver = response.status === 403;
  const { detail } = await response.json().catch(() => ({ detail: words.failed }));
  return renderProblem(detail, isOver && { title: words.reload, payload: "", kind: "reload" });
}

function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

// crypto.randomUUID is missing where a phone opens the page over plain http.
function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
