// What the site does around its reply. Its editor keeps a document of its own and draws it: a paste goes into the document and is drawn
// a moment later, a genuine input event makes it take over what stands in the element, and anything else that was put into the element
// is drawn over at the next key. It keeps its own Undo, one step for each paste and for each run of typing.
(() => {
  "use strict";

  const signatureDelay = 100; // milliseconds

  for (const editor of document.querySelectorAll(".editor")) equip(editor);
  document.querySelector(".compose")?.scrollIntoView({ block: "end" });
  document.addEventListener("click", (event) => {
    const pressed = event.target instanceof Element ? event.target.closest("[data-demo=reply]") : null;
    if (pressed) openReply(pressed.closest(".item").querySelector(".reply-place"));
  });

  function openReply(place) {
    const template = document.querySelector("template.demo-reply");
    if (!template) return;
    const compose = document.importNode(template.content, true).querySelector(".compose");
    const editor = compose.querySelector(".editor");
    const full = document.createDocumentFragment();
    full.append(...editor.childNodes);
    editor.append(line(""));
    place.append(compose);
    template.remove();
    editor.focus({ preventScroll: true });
    setTimeout(() => {
      editor.replaceChildren(full);
      equip(editor);
      getSelection().collapse(editor.firstElementChild, 0);
      compose.scrollIntoView({ block: "end" });
    }, signatureDelay);
  }

  function line(text) {
    const block = document.createElement("div");
    block.className = "elementToProof";
    block.append(text === "" ? document.createElement("br") : text);
    return block;
  }

  function equip(editor) {
    let model = copyOf(editor);
    const earlier = [];
    const later = [];
    const keep = () => (earlier.push(model), later.splice(0));
    const draw = () => editor.replaceChildren(...copyOf({ childNodes: model }));

    editor.addEventListener("paste", (event) => {
      event.preventDefault();
      const item = [...event.clipboardData.items].find(({ type }) => type === "text/plain");
      item?.getAsString((text) => {
        keep();
        insert(editor, text.split(/\r?\n/));
        model = copyOf(editor);
      });
    });
    editor.addEventListener("beforeinput", (event) => {
      if (event.isTrusted && event.inputType.startsWith("insert")) keep();
    });
    editor.addEventListener("input", (event) => {
      if (event.isTrusted) model = copyOf(editor);
    });
    editor.addEventListener("keydown", (event) => {
      if (same(editor, model)) return stroke(event);
      draw(); // What nobody told the editor of is gone.
      stroke(event);
    });

    function stroke(event) {
      if (!(event.ctrlKey || event.metaKey)) return;
      if (event.which === 13) return event.preventDefault(), window.__trap("enter-to-send");
      const [from, to] = event.which === 90 ? [earlier, later] : event.which === 89 ? [later, earlier] : [];
      if (!from) return;
      event.preventDefault();
      if (from.length === 0) return;
      to.push(model);
      model = from.pop();
      draw();
    }
  }

  // Puts lines in the place of the selection: the first joins what stands before it, the last what stands after.
  function insert(editor, [first, ...more]) {
    const range = getSelection().getRangeAt(0);
    range.deleteContents();
    const start = blockOf(editor, range.startContainer, range.startOffset);
    if (range.startContainer === editor) range.setStart(start, 0);
    range.setEnd(start, start.childNodes.length);
    const rest = range.extractContents();
    rest.querySelectorAll("br").forEach((br) => br.remove());
    start.querySelectorAll(":scope > br").forEach((br) => br.remove());
    start.append(first);
    let at = start;
    for (const text of more) {
      const next = line(text);
      at.after(next);
      at = next;
    }
    if (rest.textContent !== "") {
      at.querySelectorAll("br").forEach((br) => br.remove());
      at.append(rest);
    }
    if (start.textContent === "") start.replaceChildren(document.createElement("br"));
    getSelection().collapse(at, at.childNodes.length);
  }

  // The child of the editor that a point lies in.
  function blockOf(editor, node, offset) {
    let block = node === editor ? editor.childNodes[offset] : node;
    while (block.parentNode !== editor) block = block.parentNode;
    return block;
  }

  function copyOf({ childNodes }) {
    return [...childNodes].map((node) => node.cloneNode(true));
  }

  function same(editor, model) {
    return editor.childNodes.length === model.length && model.every((node, i) => node.isEqualNode(editor.childNodes[i]));
  }
})();
