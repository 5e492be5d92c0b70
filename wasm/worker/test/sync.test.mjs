// The extension's sync against the built Worker on workerd.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Browser, engine, modules } from "./extension.mjs";
import { start } from "./workerd.mjs";

const address = "https://demur.example";
let worker, demur, ask, number = 0;

before(async () => {
  [worker, demur, ask] = await Promise.all([start({}, { address: 1e9, vault: 1e9 }), modules(), engine()]);
});
after(() => worker.dispose());

const browser = () => new Browser(demur, ask, worker, `device-${++number}`);

/** Two browsers in step. */
async function pair() {
  const [a, b] = [browser(), browser()];
  a.set("name", "Ana");
  const code = await a.sync.begin(address);
  assert.equal(a.sync.now.phase, "on");
  assert.equal((await b.sync.join(address, code)).phase, "on");
  return { a, b, code };
}

const reason = (id, text) => ({ id, text, until: "", lang: "", type: "commitment", for: [], order: 1 });

/** An answer without a server. */
const answering = (status, headers = {}) => async () => new Response(status === 200 ? new Uint8Array(5000).fill(1) : "{}", { status, headers });

test("a code is written and read in any way people type it, and slips are found", async () => {
  const code = await demur.formatCode(new Uint8Array(16).map((_, i) => 17 * i));
  assert.match(code, /^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
  const typed = code.toLowerCase().replaceAll("-", " ").replaceAll("0", "o").replaceAll("1", "l");
  assert.deepEqual([...(await demur.parseCode(typed))], [...new Uint8Array(16).map((_, i) => 17 * i)]);
  for (let i = 0; i < code.length; i++) {
    if (code[i] === "-") continue;
    const slip = code.slice(0, i) + (code[i] === "7" ? "8" : "7") + code.slice(i + 1);
    assert.equal(await demur.parseCode(slip), undefined, slip);
  }
  assert.equal(await demur.parseCode(code + "0"), undefined);
  assert.equal(await demur.parseCode(""), undefined);
});

test("id, token and key differ, and the same code gives the same ones", async () => {
  const code = await demur.newCode();
  const [one, two, other] = await Promise.all([demur.keysOf(code), demur.keysOf(code), demur.keysOf(await demur.newCode())]);
  assert.match(one.access, /^[\w-]{22}\.[\w-]{43}$/);
  assert.equal(one.access, two.access);
  assert.notEqual(one.access, other.access);
  assert.equal(one.key.extractable, false);
});

test("what is sealed opens with its code, vault and revision only, and no two seals are alike", async () => {
  const [keys, other] = await Promise.all([demur.keysOf(await demur.newCode()), demur.keysOf(await demur.newCode())]);
  const sealed = await demur.seal(keys, 7, "grüße");
  assert.equal(await demur.open(keys, 7, sealed), "grüße");
  assert.notDeepEqual(sealed, await demur.seal(keys, 7, "grüße"));
  assert.equal(sealed.length, (await demur.seal(keys, 7, "another, longer text")).length);
  await assert.rejects(demur.open(keys, 8, sealed), { code: "broken" });
  await assert.rejects(demur.open(other, 7, sealed), { code: "broken" });
  await assert.rejects(demur.open({ ...keys, id: other.id }, 7, sealed), { code: "broken" });
  for (const at of [1, 20, sealed.length - 1]) {
    const changed = sealed.slice();
    changed[at] ^= 1;
    await assert.rejects(demur.open(keys, 7, changed), { code: "broken" });
  }
  await assert.rejects(demur.open(keys, 7, sealed.slice(0, 40)), { code: "broken" });
  await assert.rejects(demur.open(keys, 7, Uint8Array.of(2, ...sealed.slice(1))), { code: "newer" });
});

test("a server has to be https, or this machine", () => {
  assert.equal(demur.serverAddress(" https://demur.example/ "), "https://demur.example");
  assert.equal(demur.serverAddress("http://127.0.0.1:8787"), "http://127.0.0.1:8787");
  for (const typed of ["", "demur.example", "http://demur.example", "https://a:b@demur.example", "ftp://demur.example", "https://demur.example/?x"]) {
    assert.equal(demur.serverAddress(typed), undefined, typed);
  }
});

test("off until it is turned on, and nothing is sent", async () => {
  const a = browser();
  a.fetch = () => assert.fail("something was sent");
  assert.equal((await a.sync.run()).phase, "off");
  assert.equal(await a.sync.begin("http://demur.example"), undefined);
});

test("a second browser joins, and both see each other's changes", async () => {
  const { a, b } = await pair();
  assert.equal(b.copy.settings.name.value, "Ana");
  b.put("reasons", reason("launch", "I'm committed to a launch"));
  await b.sync.run();
  await a.sync.run();
  assert.deepEqual(a.copy, b.copy);
  assert.equal(a.copy.reasons[0].id, "launch");
  assert.deepEqual([...new Set(a.states)], ["busy", "on"]);
});

test("the server sees nothing of it", async () => {
  const { a, code } = await pair();
  a.set("name", "A very particular name");
  await a.sync.run();
  const db = await worker.getD1Database("DB");
  const { results } = await db.prepare("SELECT * FROM vaults").all();
  const keys = await demur.keysOf(code);
  const stored = results.map((row) => JSON.stringify(row) + Buffer.from(row.body, "base64").toString("latin1")).join();
  for (const secret of ["particular", code, keys.access.split(".")[1]]) assert.ok(!stored.includes(secret), secret);
  assert.ok(stored.includes(keys.id));
});

test("wrong code: nothing is kept", async () => {
  const b = browser();
  assert.equal((await b.sync.join(address, "not a code")).phase, "wrong_code");
  assert.equal((await b.sync.join(address, await demur.newCode())).phase, "wrong_code");
  assert.equal(b.pairing, undefined);
});

test("deleted: the other browser keeps what it has, and can make the copy anew", async () => {
  const { a, b } = await pair();
  assert.equal((await a.sync.wipe()).phase, "off");
  assert.equal((await b.sync.run()).phase, "deleted");
  assert.equal(b.copy.settings.name.value, "Ana");
  assert.equal((await b.sync.restore()).phase, "on");
});

test("offline: it is tried again later and later, and then all is as before", async () => {
  const { a, b } = await pair();
  let now = Date.now();
  a.clock = () => now;
  const online = a.fetch;
  a.fetch = async () => { throw new TypeError("Failed to fetch"); };
  a.set("name", "Ana offline");
  const waits = [];
  for (let i = 0; i < 9; i++) {
    const state = await a.sync.run();
    assert.equal(state.phase, "offline");
    waits.push((state.nextTry - now) / 1000);
  }
  assert.deepEqual(waits, [30, 60, 120, 240, 480, 960, 1920, 3600, 3600]);
  a.fetch = online;
  assert.equal((await a.sync.runIfDue()).phase, "offline");
  now -= 1e9; // a clock that was turned back does not put it off for days
  assert.equal((await a.sync.runIfDue()).phase, "clock_skew");
  now += 1e9;
  await b.sync.run();
  assert.deepEqual(a.copy, b.copy);
});

test("offline at the start: the copy is made when the server is there", async () => {
  const [a, b] = [browser(), browser()];
  const online = a.fetch;
  a.fetch = async () => { throw new TypeError("Failed to fetch"); };
  const code = await a.sync.begin(address);
  assert.equal(a.sync.now.phase, "offline");
  a.fetch = async (...args) => { await online(...args); throw new TypeError("the reply was lost"); };
  assert.equal((await a.sync.run()).phase, "offline");
  a.fetch = online;
  assert.equal((await a.sync.run()).phase, "on");
  assert.equal((await b.sync.join(address, code)).phase, "on");
});

test("server down and too many requests: offline, and the server's own wait is kept", async () => {
  const { a } = await pair();
  a.clock = () => 1e12;
  a.fetch = answering(500);
  assert.equal((await a.sync.run()).phase, "offline");
  a.fetch = answering(429, { "Retry-After": "900" });
  const { phase, nextTry } = await a.sync.run();
  assert.deepEqual({ phase, nextTry }, { phase: "offline", nextTry: 1e12 + 900_000 });
});

test("conflict: it merges and tries again, and says so where others are always faster", async () => {
  const { a, b } = await pair();
  a.set("name", "from a");
  b.put("reasons", reason("r", "I'm away"));
  const online = a.fetch;
  let faster = 1;
  a.fetch = async (url, options) => {
    if (options.method === "PUT" && faster-- > 0) {
      b.set("goals", String(faster));
      await b.sync.run();
    }
    return online(url, options);
  };
  assert.equal((await a.sync.run()).phase, "on");
  await b.sync.run();
  assert.deepEqual(a.copy, b.copy);
  assert.equal(a.copy.settings.name.value, "from a");
  a.set("name", "again");
  faster = Infinity;
  assert.equal((await a.sync.run()).phase, "conflict");
  assert.ok(a.sync.now.nextTry > 0);
  a.fetch = online;
  assert.equal((await a.sync.run()).phase, "on");
});

test("quota: the server's limit, and this browser's", async () => {
  const { a, b } = await pair();
  a.fetch = answering(413);
  assert.equal((await a.sync.run()).phase, "quota");
  a.fetch = b.fetch;
  b.room = 10;
  a.put("reasons", reason("r", "I'm away"));
  await a.sync.run();
  assert.equal((await b.sync.run()).phase, "quota");
  assert.equal(b.copy.reasons.length, 0);
  b.room = Infinity;
  assert.equal((await b.sync.run()).phase, "on");
});

test("quota: two copies that hold too much together both stay as they are", async () => {
  const { a, b } = await pair();
  for (let i = 0; i < 2600; i++) {
    a.put("reasons", reason(`a${i}`, "I'm away"));
    b.put("reasons", reason(`b${i}`, "I'm busy"));
  }
  assert.equal((await a.sync.run()).phase, "on");
  assert.equal((await b.sync.run()).phase, "quota");
  assert.deepEqual([a.copy.reasons.length, b.copy.reasons.length], [2600, 2600]);
});

test("clock skew: in step all the same, and said", async () => {
  const { a } = await pair();
  a.clock = () => Date.now() - 3 * 24 * 60 * 60 * 1000;
  const { phase, ahead } = await a.sync.run();
  assert.equal(phase, "clock_skew");
  assert.ok(Math.abs(ahead - 3 * 24 * 60 * 60 * 1000) < 60_000, String(ahead));
});

test("unreadable: a copy that was changed on the server is not taken", async () => {
  const { a, b } = await pair();
  const before = b.copy;
  a.fetch = answering(200, { ETag: '"3"' });
  assert.equal((await a.sync.run()).phase, "unreadable");
  assert.deepEqual(a.copy, before);
});

test("two browsers that edit at once for a thousand random steps end equal and lose nothing", async () => {
  const { a, b } = await pair();
  let seed = 20261125;
  const random = (n) => ((seed = (Math.imul(seed, 1103515245) + 12345) >>> 0) >>> 16) % n;
  const added = new Set();
  const removed = new Set();
  let syncing = [];
  for (let step = 0; step < 1000; step++) {
    const at = random(2) ? a : b;
    const list = ["reasons", "alternatives", "phrases"][random(3)];
    const living = at.copy[list].filter((item) => !item.deleted);
    const some = living[random(living.length || 1)];
    switch (random(8)) {
      case 0: case 1: {
        const id = `i${step}`;
        added.add(`${list} ${id}`);
        at.put(list, list === "reasons" ? reason(id, `text ${step}`) : { id, text: `text ${step}` });
        break;
      }
      case 2: case 3:
        if (some) at.put(list, { ...some, text: `edited ${step}` });
        break;
      case 4:
        if (some) {
          removed.add(`${list} ${some.id}`);
          at.remove(list, some.id);
        }
        break;
      case 5:
        at.set(["name", "goals", "sign_off"][random(3)], `value ${step}`);
        break;
      case 6:
        syncing.push(at.sync.run());
        break;
      default:
        await Promise.all(syncing);
        syncing = [];
    }
  }
  await Promise.all(syncing);
  for (const each of [a, b, a]) assert.match((await each.sync.run()).phase, /^(on|conflict)$/);
  assert.deepEqual(a.copy, b.copy);
  const there = new Set(["reasons", "alternatives", "phrases"].flatMap((list) => a.copy[list].map((item) => `${list} ${item.id}`)));
  const alive = new Set(["reasons", "alternatives", "phrases"].flatMap((list) =>
    a.copy[list].filter((item) => !item.deleted).map((item) => `${list} ${item.id}`)));
  assert.ok(added.size > 200 && removed.size > 50);
  for (const id of added) assert.ok(there.has(id) && (alive.has(id) || removed.has(id)), `${id} was lost`);
});
