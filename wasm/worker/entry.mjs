// The script in front of Go. It refuses what is to be refused before Go is woken, answers the engine's operations on one warm instance, and
// hands everything that touches a store to an instance of its own, made for that request.
import worker from "./build/worker.mjs"; // the runtime's own script, which also loads wasm_exec.js
import { createRuntimeContext } from "./build/runtime.mjs";
import engineModule from "./build/engine.wasm";
import { Engine } from "./engine.mjs";
import { accepted, bearer, failure, find, headers, network, parseOrigins, preflight, readBody, tooLarge } from "./guard.mjs";
import { throughCache } from "./cache.mjs";

export const engine = new Engine(engineModule, createRuntimeContext);

async function respond(request, env, ctx, origins) {
  const head = headers(request, origins);
  if (request.method === "OPTIONS") return preflight(head);
  const url = new URL(request.url);
  const found = find(request.method, url.pathname);
  if (!found) return failure(head, "not_found", "request: nothing answers this method at this address");
  const { route, param } = found;
  if (route.path !== "/v1/health" && !(await counted(env.LIMIT_ADDRESS, network(request.headers.get("cf-connecting-ip") ?? "")))) {
    return tooMany(head);
  }
  if (route.path === "/v1/health") return health(head);
  let body;
  if (route.accepts) {
    if (!accepted(request.headers.get("content-type"), route.accepts)) {
      return failure(head, "unsupported_type", `content-type: ${route.accepts} is needed`);
    }
    body = await readBody(request, route.maxBytes);
    if (!body) return failure(head, "too_large", tooLarge(route));
  }
  if (route.path === "/v1/{op}") return compute(head, param, body);
  if (route.path === "/v1/vault") {
    const right = bearer(request);
    if (!/^[\w-]{22}\.[\w-]{43}$/.test(right)) return failure(head, "unauthorized", "authorization: a bearer of the form ID.TOKEN is needed");
    if (!(await counted(env.LIMIT_VAULT, right.slice(0, 22)))) return tooMany(head);
  }
  const forward = () => worker.fetch(new Request(request, body ? { body } : {}), env, ctx);
  return route.cached ? throughCache(request, url, head, ctx, forward) : forward();
}

/** Answers an operation of the engine. Nothing is awaited between the body and the reply, so no request waits for another. */
function compute(head, op, body) {
  const answer = engine.answer(op, body);
  if (!answer) return failure(head, "internal", "the service failed on this request");
  head.set("Content-Type", "application/json");
  return new Response(answer.text, { status: answer.status, headers: head });
}

function health(head) {
  if (engine.answer("check", new TextEncoder().encode('{"draft":""}'))?.status !== 200) {
    return failure(head, "internal", "the engine does not answer");
  }
  head.set("Content-Type", "application/json");
  return new Response('{"ok":{"contract":1}}', { headers: head });
}

/** Counts a request. Without the binding nothing is limited: a person's own Worker for one may do without. */
async function counted(limiter, key) {
  return limiter ? (await limiter.limit({ key })).success : true;
}

function tooMany(head) {
  head.set("Retry-After", "60");
  return failure(head, "rate_limited", "request: too many in a minute");
}

export default {
  async fetch(request, env, ctx) {
    const origins = parseOrigins(env.ALLOWED_ORIGINS);
    try {
      return await respond(request, env, ctx, origins);
    } catch (error) {
      console.error("the service failed:", error?.name); // not the message: it might quote the request
      return failure(headers(request, origins), "internal", "the service failed on this request");
    }
  },
  scheduled: (event, env, ctx) => worker.scheduled(event, env, ctx),
};
