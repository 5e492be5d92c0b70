// What the site does around its inline reply: Reply opens it, the signature comes a moment later, and Send is enabled once a genuine
// input event has come and there is text above the signature. The editor itself is left to the browser, so that its Undo keeps working.
(() => {
  "use strict";

  const signatureDelay = 100; // milliseconds, of the order seen on the site

  // The hidden second body of a message is hidden by an inline style, which the policy of the page allows to scripts only.
  for (const decoy of document.querySelectorAll(".demo-decoy")) {
    decoy.style.display = "none";
    decoy.classList.remove("demo-decoy");
  }
  for (const compose of document.querySelectorAll(".M9")) equip(compose);
  document.querySelector(".ip .M9")?.scrollIntoView({ block: "end" });
  document.addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest(".ams.bkH, [data-demo=reply]")) openReply();
  });

  function openReply() {
    const template = document.querySelector("template.demo-reply");
    if (!template) return;
    const place = document.querySelector(".ip.adB.demo-hidden");
    const compose = document.importNode(template.content, true).querySelector(".M9");
    const editor = compose.querySelector("[g_editable]");
    const signature = document.createDocumentFragment();
    signature.append(...editor.childNodes);
    editor.append(document.createElement("br"));
    place.append(compose);
    place.classList.remove("demo-hidden");
    document.querySelectorAll(".amn").forEach((prompt) => prompt.remove());
    template.remove();
    equip(compose);
    editor.focus({ preventScroll: true });
    setTimeout(() => {
      editor.replaceChildren(signature);
      getSelection().collapse(editor, 0);
      compose.scrollIntoView({ block: "end" });
    }, signatureDelay);
  }

  function equip(compose) {
    const editor = compose.querySelector("[g_editable]");
    const send = compose.querySelector(".IZ .Up [role=button]:not([aria-haspopup])");
    editor.addEventListener("input", (event) => {
      if (!event.isTrusted) return;
      const empty = ownText(editor) === "";
      if (empty) send.setAttribute("aria-disabled", "true");
      else send.removeAttribute("aria-disabled");
      compose.querySelector(".oG.aOy").textContent = empty ? "" : "Draft saved";
    });
    editor.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      window.__trap("enter-to-send");
      deliver(compose, send);
    });
    send.addEventListener("click", () => deliver(compose, send));
  }

  // The text of the editor without signature and quoted history.
  function ownText(editor) {
    const copy = editor.cloneNode(true);
    copy.querySelectorAll(".gmail_signature, .gmail_signature_prefix, .gmail_quote").forEach((part) => part.remove());
    return copy.textContent.trim();
  }

  // A person who presses Send sees the reply go. Nothing leaves the page.
  function deliver(compose, send) {
    if (send.getAttribute("aria-disabled") === "true") return;
    window.__submits += 1;
    compose.remove();
    document.querySelector(".bAq").textContent = "Message sent. This is a demonstration: nothing left the page.";
  }
})();
