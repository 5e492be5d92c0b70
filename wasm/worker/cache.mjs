// Published packs and the description go through the cache of the data centre, so that reading one rarely wakes Go.

const plain = new Set(["cache-control", "content-type", "etag"]);

/** Answers from the cache, or asks the service and keeps what it says. A pack that is published leaves the cache of this place at once. */
export async function throughCache(request, url, head, ctx, forward) {
  const cache = caches.default;
  const key = new Request(url.origin + url.pathname);
  if (request.method === "PUT") {
    const published = await forward();
    if (published.ok) ctx.waitUntil(cache.delete(key));
    return published;
  }
  const kept = await cache.match(key);
  if (kept) return fresh(request, kept, head);
  const reply = await forward();
  if (reply.status === 200) ctx.waitUntil(cache.put(key, bare(reply.clone())));
  return reply;
}

/** What is kept of a reply: nothing that belongs to the one who asked. */
function bare(reply) {
  const kept = new Headers([...reply.headers].filter(([name]) => plain.has(name)));
  return new Response(reply.body, { headers: kept });
}

/** A kept reply with the headers of this request, or 304 where the client has it. */
function fresh(request, kept, head) {
  for (const [name, value] of kept.headers) if (plain.has(name)) head.set(name, value);
  const known = (request.headers.get("if-none-match") ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  const tag = kept.headers.get("etag");
  if (tag !== null && (known.includes(tag) || known.includes("*"))) {
    head.delete("Content-Type");
    return new Response(null, { status: 304, headers: head });
  }
  return new Response(kept.body, { headers: head });
}
