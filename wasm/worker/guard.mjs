// What is refused before Go is woken, and how. internal/server says the same natively; testdata/cases.json there holds both to one table.

/** Everything the service does; a path's {op} and {name} stand for one segment. */
const routes = [
  { method: "GET", path: "/openapi.json", cached: true },
  { method: "GET", path: "/v1/health" },
  { method: "GET", path: "/v1/vault" },
  { method: "PUT", path: "/v1/vault", accepts: "application/octet-stream", maxBytes: 1 << 20 },
  { method: "DELETE", path: "/v1/vault" },
  { method: "GET", path: "/v1/packs/{name}", cached: true },
  { method: "PUT", path: "/v1/packs/{name}", accepts: "text/plain", maxBytes: 256 << 10, cached: true },
  { method: "POST", path: "/v1/{op}", accepts: "application/json", maxBytes: 2 << 20 },
];

const statuses = {
  bad_request: 400, unauthorized: 401, not_found: 404, too_large: 413, unsupported_type: 415, rate_limited: 429, internal: 500,
};

/** The route of a request, and what stands at the place its path leaves open. */
export function find(method, path) {
  for (const route of routes) {
    const [fixed, open] = route.path.split("{");
    if (route.method !== method || !path.startsWith(fixed)) continue;
    const param = path.slice(fixed.length);
    if (open ? param !== "" && !param.includes("/") : param === "") return { route, param };
  }
  return undefined;
}

/** The origins that may read replies. An entry that ends in "://" stands for every origin of its scheme. */
export function parseOrigins(list) {
  const entries = (list ?? "").split(/\s+/).filter((entry) => entry !== "");
  return entries.length > 0 ? entries : ["chrome-extension://", "moz-extension://"];
}

function allowed(origins, origin) {
  return origins.some((entry) => (entry.endsWith("://") ? origin.length > entry.length && origin.startsWith(entry) : origin === entry));
}

/** What every reply carries. */
export function headers(request, origins) {
  const head = new Headers({
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Date": new Date().toUTCString(),
    "Referrer-Policy": "no-referrer",
    "Strict-Transport-Security": "max-age=31536000",
    "Vary": "Origin",
    "X-Content-Type-Options": "nosniff",
  });
  const origin = request.headers.get("origin") ?? "";
  if (allowed(origins, origin)) {
    head.set("Access-Control-Allow-Origin", origin);
    head.set("Access-Control-Expose-Headers", "Date, ETag, Retry-After");
  }
  return head;
}

/** Tells a browser which requests of an allowed origin it may send. For others it says nothing, which forbids them. */
export function preflight(head) {
  if (head.has("Access-Control-Allow-Origin")) {
    head.set("Access-Control-Allow-Headers", "Authorization, Content-Type, If-Match, If-None-Match");
    head.set("Access-Control-Allow-Methods", "GET, POST, PUT, DELETE");
    head.set("Access-Control-Max-Age", "86400");
  }
  return new Response(null, { status: 204, headers: head });
}

/** An error in the one form that all of them have. */
export function failure(head, code, message) {
  head.set("Content-Type", "application/json");
  return new Response(JSON.stringify({ error: { code, message } }), { status: statuses[code], headers: head });
}

/** Whether a content type is the one needed. Text is UTF-8, and may say so. */
export function accepted(header, needed) {
  const [kind, parameter = ""] = (header ?? "").toLowerCase().split(/;(.*)/s).map((part) => part.trim());
  return kind === needed && (parameter === "" || (needed !== "application/octet-stream" && parameter === "charset=utf-8"));
}

/**
 * Reads a body of at most `most` bytes; undefined where it is longer. A body that is somewhat too long is read to its end and dropped, as a
 * client that still writes would not see the answer.
 */
export async function readBody(request, most) {
  const told = Number(request.headers.get("content-length") ?? NaN); // HTTP lets no body be longer than was told
  if (told > 2 * most) return undefined;
  if (told <= most) {
    const whole = new Uint8Array(await request.arrayBuffer());
    return whole.length <= most ? whole : undefined;
  }
  const parts = [];
  let length = 0;
  for await (const part of request.body ?? []) {
    length += part.byteLength;
    if (length > 2 * most) return undefined;
    if (length > most) parts.length = 0;
    else parts.push(part);
  }
  return length > most ? undefined : joined(parts, length);
}

function joined(parts, length) {
  if (parts.length === 1) return parts[0];
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}

export function tooLarge(route) {
  return `${route.accepts === "application/json" ? "request" : "body"}: at most ${route.maxBytes} bytes are allowed`;
}

/** What a request shows as its right, or "". */
export function bearer(request) {
  const header = request.headers.get("authorization") ?? "";
  return header.startsWith("Bearer ") ? header.slice("Bearer ".length) : "";
}

/** The part of an address that belongs to one subscriber: of IPv6 its first half. */
export function network(address) {
  if (!address.includes(":")) return address;
  const groups = address.split("::")[0].split(":");
  while (groups.length < 4) groups.push("0");
  return groups.slice(0, 4).join(":");
}
