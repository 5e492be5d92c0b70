// Runs in Firefox's own window, before each script of the driver. What has to be kept between two scripts is kept at the window.
const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");
const { setTimeout } = ChromeUtils.importESModule("resource://gre/modules/Timer.sys.mjs");

const demur = {
  kept: (window.demurKept ??= { requests: [], errors: [] }),

  // Keeps what is asked of the network and which scripts fail, with the browser id of the page that it came from.
  watch() {
    if (this.kept.observer) return;
    const { requests, errors } = this.kept;
    this.kept.observer = {
      observe(subject) {
        const channel = subject.QueryInterface(Ci.nsIHttpChannel);
        requests.push({ page: channel.loadInfo.browsingContext?.browserId ?? 0, text: channel.URI.spec });
      },
    };
    Services.obs.addObserver(this.kept.observer, "http-on-modify-request");
    this.kept.listener = {
      observe(message) {
        if (!(message instanceof Ci.nsIScriptError) || message.flags & Ci.nsIScriptError.warningFlag) return;
        const origin = WindowGlobalParent.getByInnerWindowId(message.innerWindowID);
        errors.push({ page: origin?.browsingContext?.browserId ?? 0, text: `${message.errorMessage} ${message.sourceName}` });
      },
    };
    Services.console.registerListener(this.kept.listener);
  },

  async until(what, found) {
    for (let i = 0; i < 1000; i++) {
      const value = await found();
      if (value) return value;
      await new Promise((done) => setTimeout(done, 20));
    }
    throw new Error(`waited in vain for ${what}`);
  },

  extension(id) {
    return WebExtensionPolicy.getByID(id).extension;
  },

  // Waits until the extension hears a press, and gives the address of its folder.
  async started(id) {
    await this.background(id);
    return this.extension(id).baseURL;
  },

  async background(id) {
    const extension = this.extension(id);
    await this.until("the event page", () => extension.backgroundState === "running" || extension.wakeupBackground?.());
    const page = await this.until("the event page", () => extension.backgroundContext?.xulBrowser);
    return page.browsingContext;
  },

  async sleep(id) {
    const extension = this.extension(id);
    await extension.terminateBackground({ ignoreDevToolsAttached: true });
    await this.until("the event page to end", () => extension.backgroundState === "stopped");
  },

  openTab() {
    const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
    gBrowser.selectedTab = gBrowser.addTab("about:blank", { triggeringPrincipal });
    return gBrowser.selectedBrowser.browserId;
  },

  find(id) {
    return gBrowser.tabs.find((tab) => tab.linkedBrowser.browserId === id);
  },

  tab(id) {
    return this.find(id).linkedBrowser.browsingContext;
  },

  select(id) {
    gBrowser.selectedTab = this.find(id);
    gBrowser.selectedBrowser.focus();
  },

  navigate(id, address) {
    const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
    this.find(id).linkedBrowser.fixupAndLoadURIString(address, { triggeringPrincipal });
  },

  // The sidebar belongs to the window; it goes with the tab all the same, so that the next one begins without.
  close(id) {
    SidebarController.hide();
    gBrowser.removeTab(this.find(id));
  },

  async closeTab(address) {
    const opened = await this.until(address, () => gBrowser.tabs.find((tab) => tab.linkedBrowser.currentURI.spec.startsWith(address)));
    if (gBrowser.tabs.length === 1) this.openTab(); // The window would go with its last tab.
    gBrowser.removeTab(opened);
  },

  press(id) {
    ExtensionParent.apiManager.global.browserActionFor(this.extension(id)).triggerAction(window);
  },

  shortcut(id) {
    const keys = [...document.querySelectorAll("keyset[id^=ext-keyset-id] key")];
    const key = keys.find((one) => one.closest("keyset").id === `ext-keyset-id-${id.replace(/[^A-Za-z0-9_-]/g, "_")}`);
    if (!key) throw new Error(`no key among ${keys.map((one) => one.outerHTML)}`);
    key.doCommand();
  },

  sidebar() {
    const inner = SidebarController.isOpen && SidebarController.browser.contentDocument?.getElementById("webext-panels-browser");
    return inner ? inner.browsingContext : null;
  },

  // The texts of what was kept of a page, after the first ones.
  of(page, what, seen) {
    return this.kept[what].slice(seen).filter((one) => one.page === page?.browserId).map(({ text }) => text);
  },

  actor(page) {
    if (!page?.currentWindowGlobal) throw new Error("the page is not there");
    return page.currentWindowGlobal.getActor("MarionetteCommands");
  },

  // A click comes to the window first, as the mouse's own does: that moves the focus between page and sidebar.
  async click(page, x, y) {
    const [left, top] = await this.actor(page).toBrowserWindowCoordinates([x, y]);
    for (const type of ["mousemove", "mousedown", "mouseup"]) {
      const eventData = { type, button: 0, buttons: type === "mousedown" ? 1 : 0, clickCount: 1, asyncEnabled: true };
      await this.actor(window.browsingContext).dispatchEvent("synthesizeMouseAtPoint", { x: left, y: top, eventData });
    }
  },

  async strike(page, eventData) {
    page.embedderElement.focus();
    await this.actor(page).dispatchEvent("synthesizeKeyDown", { eventData });
    await this.actor(page).dispatchEvent("synthesizeKeyUp", { eventData });
  },

  // Gives the page another size within the window.
  resize(page, inlineSize, blockSize) {
    Object.assign(page.embedderElement.style, {
      minWidth: "0", width: `${inlineSize}px`, maxWidth: `${inlineSize}px`, minHeight: "0", height: `${blockSize}px`, maxHeight: `${blockSize}px`,
    });
  },

  scheme(page, name) {
    page.top.prefersColorSchemeOverride = name;
  },

  evaluate(page, expression) {
    const script = "return (async (text) => JSON.stringify((await eval(text)) ?? null))(...arguments)";
    return this.actor(page).executeScript(script, [expression], { timeout: 20000 });
  },
};
