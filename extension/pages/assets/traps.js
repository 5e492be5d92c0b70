// Records every control that must not be used by anything but the person: window.__traps holds the name of each one that fired, in
// order, and window.__submits counts the forms that were submitted. Tests read both through the page.
(() => {
  "use strict";

  window.__traps = [];
  window.__submits = 0;
  window.__trap = (name) => window.__traps.push(name);

  // The first selector that matches the pressed element names the trap. A null name marks what may be pressed.
  const traps = [
    [null, ".ams.bkH, .adn [data-demo=reply], .message [data-demo=reply]"],
    ["quick-reply", ".conversations-quick-replies__reply-button"],
    ["send", ".msg-form__send-button, .IZ .Up [role=button]:not([aria-haspopup]), [data-demo=send], [data-testid=ComposeSendButton] button"],
    ["send-options", ".msg-form__send-toggle, .IZ .Up [aria-haspopup]"],
    ["accept", "[data-demo=accept]"],
    ["ignore", "[data-demo=ignore]"],
    ["reply-all", ".ams.bkI, [data-demo=reply-all]"],
    ["forward", ".ams.bkG, [data-demo=forward]"],
    ["quoted-text", ".ajR"],
    ["expand", ".bHJ button, .adf.ads, .adx"],
    ["open-conversation", ".msg-conversation-listitem__link, tr.zA"],
    ["comment", "[class*=comment-box__submit]"],
    ["control", "button, [role=button], [role=link], [role=tab], a[href]"],
  ];

  function trapOf(event) {
    for (const element of event.composedPath()) {
      if (!(element instanceof Element)) continue;
      const hit = traps.find(([, selector]) => element.matches(selector));
      if (hit) return hit[0];
    }
    return null;
  }

  document.addEventListener("click", (event) => {
    const name = trapOf(event);
    if (name) window.__trap(name);
    if (event.composedPath().some((e) => e instanceof Element && e.matches("a[href]"))) event.preventDefault();
  }, true);

  // A program may imitate the press of a button without a click; a person's press is followed by one and counted there.
  for (const type of ["pointerdown", "mousedown", "mouseup", "touchstart"]) {
    document.addEventListener(type, (event) => {
      const name = event.isTrusted ? null : trapOf(event);
      if (name) window.__trap(name);
    }, true);
  }

  // A submit event does not leave a shadow root, so the script of the reply box reports the ones inside.
  window.__watchSubmit = (root) => root.addEventListener("submit", (event) => {
    event.preventDefault();
    window.__submits += 1;
  }, true);
  window.__watchSubmit(document);
})();
