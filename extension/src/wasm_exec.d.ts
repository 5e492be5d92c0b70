/** The part of Go's own wasm_exec.js that engine.ts uses. The build takes the script from the Go that compiled the engine. */
declare module "wasm_exec";

declare class Go {
  importObject: WebAssembly.Imports;
  /** The program's environment variables. */
  env: Record<string, string>;
  /** Resolves when the Go program has ended, which a healthy engine never does. */
  run(instance: WebAssembly.Instance): Promise<void>;
}
