// The extension's reading of published packs against the built Worker on workerd.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { after, before, test } from "node:test";
import { engine, modules } from "./extension.mjs";
import { start } from "./workerd.mjs";

const address = "https://demur.example";
const key = "the key of the harbour";
const text = "language: en\nname: Harbour\n\n[thanks:call]\nt1 warm +topic | Lovely of you to ask about [topic], thanks\n";
let worker, demur, parts;

before(async () => {
  const keys = `harbour:${createHash("sha256").update(key).digest("hex")}`;
  const [started, loaded, ask] = await Promise.all([start({ PACK_KEYS: keys }), modules(), engine()]);
  [worker, demur] = [started, loaded];
  parts = { fetch: (...args) => worker.dispatchFetch(...args), check: async (pack) => ask({ op: "pack", text: pack }).ok, now: () => 7 };
});
after(() => worker.dispose());

async function publish(body) {
  const reply = await worker.dispatchFetch(`${address}/v1/packs/harbour`, {
    method: "PUT", body, headers: { "Authorization": `Bearer ${key}`, "Content-Type": "text/plain" },
  });
  assert.equal(reply.status, 200, await reply.text());
}

test("a pack is taken, found current, replaced, and kept through everything that goes wrong", async () => {
  assert.deepEqual(await demur.fetchPack(parts, address, "harbour", undefined), { outcome: "missing", pack: undefined });
  await publish(text);
  const first = await demur.fetchPack(parts, address, "harbour", undefined);
  assert.equal(first.outcome, "new");
  assert.equal(first.pack.text, text);
  assert.equal((await demur.fetchPack(parts, address, "harbour", first.pack)).outcome, "same");
  await publish(`${text}t2 | Thanks for asking\n`);
  const second = await demur.fetchPack(parts, address, "harbour", first.pack);
  assert.deepEqual([second.outcome, second.pack.text], ["new", `${text}t2 | Thanks for asking\n`]);

  const answers = {
    offline: async () => { throw new TypeError("Failed to fetch"); },
    invalid: async () => new Response("[no:*]\nn1 | Let me think about it\n"),
    missing: async () => new Response("{}", { status: 404 }),
  };
  for (const [outcome, fetch] of Object.entries(answers)) {
    assert.deepEqual(await demur.fetchPack({ ...parts, fetch }, address, "harbour", second.pack), { outcome, pack: second.pack });
  }
  const long = async () => new Response("x".repeat(300_000));
  assert.equal((await demur.fetchPack({ ...parts, fetch: long }, address, "harbour", second.pack)).outcome, "invalid");
});

test("a kept pack of another name or server is not passed off as this one", async () => {
  const offline = { ...parts, fetch: async () => { throw new TypeError("Failed to fetch"); } };
  const other = { address, name: "lagoon", tag: "", text, checked: 0 };
  assert.deepEqual(await demur.fetchPack(offline, address, "harbour", other), { outcome: "offline", pack: undefined });
  assert.deepEqual(await demur.fetchPack(offline, "http://demur.example", "harbour", other), { outcome: "missing", pack: undefined });
});
