// The Worker as it is deployed, with a hand on its insides: a request can ask for a fault by a header.
import worker, { engine } from "../entry.mjs";
import { mostMemory } from "../engine.mjs";

const faults = {
  exit: () => { engine.instance.go.exited = true; },
  throw: () => { engine.instance.answer = () => { throw new RangeError("Maximum call stack size exceeded"); }; },
  park: () => { engine.instance.answer = () => undefined; },
  grow: () => {
    engine.instance.memory.grow(mostMemory >> 16);
    engine.instance.go.mem = new DataView(engine.instance.memory.buffer); // as Go's own growing does
  },
};

/** A database that fails as the runtime's package does not expect: the promise is rejected with no object, and Go panics. */
const broken = { prepare: () => new Proxy({}, { get: () => () => Promise.reject("at the disco") }) };

export default {
  async fetch(request, env, ctx) {
    const fault = request.headers.get("x-fault");
    if (fault === "memory") return new Response(String(engine.memory));
    if (fault === "age") {
      await env.DB.prepare("UPDATE vaults SET day = day - ?1").bind(Number(request.headers.get("x-days"))).run();
      return new Response();
    }
    if (fault === "sweep") {
      await worker.scheduled({ cron: "", scheduledTime: Date.now() }, env, ctx);
      return new Response();
    }
    if (fault === "database") return worker.fetch(request, { ...env, DB: broken }, ctx);
    faults[fault]?.();
    return worker.fetch(request, env, ctx);
  },
};
