// The warm engine: one Go program for all requests of an isolate. It only computes; whatever waits happens before and after the call.
import "./build/wasm_exec.js";

/** Linear memory never shrinks, and an isolate has 128 MB: an instance that has grown beyond this many bytes is replaced. */
export const mostMemory = 64 << 20;

/**
 * How far the heap grows, in per cent of what is alive, before Go collects. Its default of 100 spends a tenth of a suggestion on collecting;
 * with 200 the linear memory stands at 40 MB instead of 31.
 */
const growth = "200";

/** What the engine is tried with at the start, so that the first request finds its data read. */
const practice = {
  op: "suggest", today: "2026-01-05",
  thread: { messages: [{ from: { name: "Sam" }, mine: false, text: "Hi, could we have a call next week about your work?" }] },
};

export class Engine {
  #module;
  #context;
  /** The Go program, its memory and its function; undefined while there is none. */
  instance;

  /**
   * Starts the first instance at once, while the script is loaded: that time is no request's. Where it is not allowed, the first request
   * starts it.
   */
  constructor(module, context) {
    this.#module = module;
    this.#context = context;
    try {
      const { answer } = this.#start(true);
      answer("suggest", new TextEncoder().encode(JSON.stringify(practice)));
    } catch (error) {
      console.warn("the engine was not started ahead of the first request:", error?.message);
      this.instance = undefined;
    }
  }

  /** The bytes of linear memory that the instance holds; 0 while there is none. */
  get memory() {
    return this.instance?.memory.buffer.byteLength ?? 0;
  }

  /** Answers the body of an operation: the HTTP status and the reply, or undefined where the instance failed. Its successor is fresh. */
  answer(op, body) {
    const instance = this.instance ?? this.#start(false);
    let said;
    try {
      said = instance.answer(op, body);
    } catch (error) {
      console.error("the engine threw:", error?.name); // for instance a RangeError: the state of Go's stacks is unknown then
    }
    const usable = typeof said === "string" && !instance.go.exited;
    if (!usable || this.memory > mostMemory) this.instance = undefined;
    return usable ? { status: Number(said.slice(0, 3)), text: said.slice(3) } : undefined;
  }

  /** main() runs up to its first block before run() returns, so there is nothing to wait for. */
  #start(early) {
    const go = new Go();
    go.env = { GOGC: growth };
    const restore = early ? pretendRandom(go) : () => {};
    const wasm = new WebAssembly.Instance(this.#module, go.importObject);
    const binding = {};
    go.run(wasm, this.#context({ env: {}, ctx: undefined, binding })).catch(() => {}); // it ends only by a fault, which answer() sees
    restore();
    if (typeof binding.answer !== "function") throw new Error("the program ended before it was ready");
    this.instance = { go, memory: wasm.exports.mem, answer: binding.answer };
    return this.instance;
  }
}

/**
 * Random numbers of cryptographic quality are only to be had within a request. Go's run time wants some when it starts, to spread the keys
 * of its maps; these are of lesser quality, and nothing secret is made of them: the engine has no keys.
 */
function pretendRandom(go) {
  const functions = go.importObject.gojs;
  const real = functions["runtime.getRandomData"];
  functions["runtime.getRandomData"] = (sp) => {
    sp >>>= 0;
    const start = go.mem.getUint32(sp + 8, true);
    const length = go.mem.getUint32(sp + 16, true);
    const bytes = new Uint8Array(go._inst.exports.mem.buffer, start, length);
    for (let i = 0; i < length; i++) bytes[i] = Math.random() * 256;
  };
  return () => { functions["runtime.getRandomData"] = real; };
}
