// The extension's sync modules and its engine, in Node: what the tests of sync let run against the Worker.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const sources = fileURLToPath(new URL("../../../extension/src/", import.meta.url));

/** The modules under extension/src, as one. */
export async function modules() {
  const names = ["sync/sync", "sync/code", "sync/keys", "sync/seal", "sync/state", "sync/vault", "sync/packs", "store/copy"];
  const made = await build({
    stdin: { contents: names.map((name) => `export * from "./${name}";`).join("\n"), resolveDir: sources, loader: "ts" },
    bundle: true, write: false, format: "esm", target: "es2022",
  });
  return import(`data:text/javascript;base64,${Buffer.from(made.outputFiles[0].contents).toString("base64")}`);
}

/** The engine of the extension: a request in, a reply out. */
export async function engine() {
  await import("../build/wasm_exec.js");
  const go = new Go();
  const { instance } = await WebAssembly.instantiate(await readFile(new URL("../build/helper.wasm", import.meta.url)), go.importObject);
  go.run(instance, globalThis);
  const { demur } = globalThis;
  return (request) => JSON.parse(demur(JSON.stringify(request)));
}

/** A browser: a stored copy, and sync over it. `state` is what its settings page shows; `room` is what its storage takes, in characters. */
export class Browser {
  room = Infinity;
  clock = () => Date.now();
  fetch = (...args) => this.worker.dispatchFetch(...args);
  states = [];

  constructor(demur, ask, worker, device) {
    Object.assign(this, { demur, ask, worker, device, copy: demur.emptyCopy(), pairing: undefined });
    this.sync = new demur.Sync({
      read: async () => this.copy,
      replace: async (before, merged) => {
        if (JSON.stringify(merged).length > this.room) throw new Error("full");
        if (this.copy !== before) return false;
        this.copy = merged;
        return true;
      },
      merge: async (copies) => {
        const reply = ask({ op: "merge", copies });
        return reply.ok ?? { refused: reply.error.code };
      },
      loadPairing: async () => this.pairing,
      savePairing: async (pairing) => { this.pairing = pairing; },
      fetch: (...args) => this.fetch(...args),
      now: () => this.clock(),
      random: () => 0.5,
      changed: ({ phase }) => this.states.push(phase),
    });
  }

  set(key, value) { this.copy = this.demur.set(this.copy, key, value, this.device); }
  put(list, body) { this.copy = this.demur.put(this.copy, list, body, this.device); }
  remove(list, id) { this.copy = this.demur.remove(this.copy, list, id, this.device); }
}
