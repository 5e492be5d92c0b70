// The engine alone, in WebAssembly and without any server: prints the milliseconds of CPU that a request takes, given the request and how often.
import { readFileSync } from "node:fs";
import "../build/wasm_exec.js";

const [request, n] = process.argv.slice(2);
const body = new TextEncoder().encode(request);
const go = new Go();
const program = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(new URL("../build/engine.wasm", import.meta.url))), go.importObject);
const binding = {};
go.run(program, { binding, env: {} });

function cpu(times) {
  const before = process.cpuUsage();
  for (let i = 0; i < times; i++) binding.answer("suggest", body);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / times;
}

cpu(Math.ceil(n / 4)); // until the machine code is the final one
console.log(cpu(Number(n)).toFixed(2));
process.exit();
