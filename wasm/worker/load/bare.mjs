// The least that a Worker costs: it reads a body and writes one of the length that a suggestion has.
const reply = JSON.stringify({ ok: "x".repeat(6000) });

export default {
  async fetch(request) {
    const { length } = await request.text();
    return new Response(reply, { headers: { "Content-Type": "application/json", "X-Length": String(length) } });
  },
};
