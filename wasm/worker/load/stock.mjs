// The runtime's own way: a new Go instance for every request, which answers with the same handlers.
import worker from "../build/worker.mjs";

export default { fetch: (request, env, ctx) => worker.fetch(request, env, ctx) };
