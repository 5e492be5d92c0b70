// The built Worker on real workerd, with a database, a namespace and limits in memory. `node workerd.mjs` prints its address and serves until
// its standard input ends.
import { readFile, readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { Miniflare } from "miniflare";

const root = new URL("../", import.meta.url);
const scripts = ["test/faults.mjs", "entry.mjs", "engine.mjs", "guard.mjs", "cache.mjs", "build/worker.mjs", "build/runtime.mjs", "build/wasm_exec.js"];
const programs = ["build/app.wasm", "build/engine.wasm"];

/** The limits of the tests, in requests a minute. */
export const limits = { address: 40, vault: 25 };

/** Starts it. `most` are the requests a minute that one address, and one copy, may make. */
export async function start(bindings = {}, most = limits) {
  const read = async (path, type, encoding) => ({ type, path: fileURLToPath(new URL(path, root)), contents: await readFile(new URL(path, root), encoding) });
  const worker = new Miniflare({
    cf: false, telemetry: { enabled: false }, compatibilityDate: "2026-04-26", modulesRoot: fileURLToPath(root), host: "127.0.0.1", port: 0,
    modules: await Promise.all([...scripts.map((s) => read(s, "ESModule", "utf8")), ...programs.map((p) => read(p, "CompiledWasm"))]),
    d1Databases: ["DB"], kvNamespaces: ["PACKS"], bindings,
    ratelimits: { LIMIT_ADDRESS: { simple: { limit: most.address, period: 60 } }, LIMIT_VAULT: { simple: { limit: most.vault, period: 60 } } },
  });
  const db = await worker.getD1Database("DB");
  for (const name of (await readdir(new URL("migrations/", root))).sort()) {
    const statements = (await readFile(new URL(`migrations/${name}`, root), "utf8")).replace(/--.*$/gm, "").split(";");
    for (const statement of statements) if (statement.trim()) await db.prepare(statement).run();
  }
  return worker;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const worker = await start({ PACK_KEYS: process.env.PACK_KEYS ?? "" });
  console.log(String(await worker.ready).replace(/\/$/, ""));
  process.stdin.resume().on("end", async () => { await worker.dispose(); process.exit(); });
}
