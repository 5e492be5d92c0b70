// What the site does around its reply box: it keeps a paragraph in the empty editor, shows the placeholder beside it, and enables Send
// only after a genuine input event. Enter without Shift sends, which is a setting of the site.
(() => {
  "use strict";

  const roots = [document];
  for (const host of document.querySelectorAll("#interop-outlet")) {
    if (host.shadowRoot) {
      roots.push(host.shadowRoot);
      window.__watchSubmit(host.shadowRoot);
    }
  }
  for (const root of roots) {
    for (const form of root.querySelectorAll("form.msg-form")) equip(form);
  }

  function equip(form) {
    const editor = form.querySelector("[contenteditable=true]");
    editor.addEventListener("input", (event) => {
      // A change that a program only claims to have made leaves the site as it was.
      if (!event.isTrusted) return;
      // Undo is left alone: touching the editor then would end the browser's own undo list.
      if (event.inputType.startsWith("delete")) keepParagraph(editor);
      refresh(form);
    });
    editor.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      window.__trap("enter-to-send");
      if (!form.querySelector("button[type=submit]").disabled) deliver(form);
    });
    form.addEventListener("submit", () => deliver(form));
  }

  function isEmpty(editor) {
    return editor.textContent.trim() === "";
  }

  function keepParagraph(editor) {
    if (!isEmpty(editor) || editor.querySelector("p")) return;
    const paragraph = document.createElement("p");
    paragraph.append(document.createElement("br"));
    editor.replaceChildren(paragraph);
    getSelection().collapse(paragraph, 0);
  }

  function refresh(form) {
    const empty = isEmpty(form.querySelector("[contenteditable=true]"));
    form.querySelector("button[type=submit]").disabled = empty;
    form.querySelector("[data-placeholder]").classList.toggle("visually-hidden", !empty);
  }

  // A person who presses Send sees the message arrive in the list. Nothing leaves the page.
  function deliver(form) {
    const editor = form.querySelector("[contenteditable=true]");
    const list = form.parentElement.querySelector("ul.msg-s-message-list-content");
    if (isEmpty(editor) || !list) return;
    const item = document.createElement("li");
    item.className = "msg-s-message-list__event clearfix";
    const message = document.createElement("div");
    message.className = "msg-s-event-listitem msg-s-event-listitem--last-in-group";
    const body = document.createElement("p");
    body.className = "msg-s-event-listitem__body";
    body.textContent = [...editor.children].map((line) => line.textContent).join("\n");
    message.append(body);
    item.append(message);
    list.querySelector(".msg-s-message-list__typing-indicator-container--without-seen-receipt").before(item);
    list.querySelector(".msg-s-message-list__quick-replies-container")?.remove();
    editor.replaceChildren();
    keepParagraph(editor);
    refresh(form);
  }
})();
