import type { Kernel } from './kernel.js';
import { code } from './kernel-code.js';
import { plainKernel } from './plain-kernel.js';

/** The compiled module; null where none may be compiled. A policy that forbids it is asked once: each time would be reported. */
let known: WebAssembly.Module | null | undefined;

function compiled(): WebAssembly.Module | null {
  try {
    return new WebAssembly.Module(Uint8Array.from(atob(code), (character) => character.charCodeAt(0)));
  } catch {
    return null;
  }
}

/**
 * A kernel with a memory of its own: kernel.wat, and its plain form where WebAssembly is missing, may not be compiled (a
 * Content-Security-Policy without 'wasm-unsafe-eval', a worker of Cloudflare) or has no vectors. Both give the same bits.
 */
export function loadKernel(): Kernel {
  if (known === undefined) known = compiled();
  return known ? (new WebAssembly.Instance(known).exports as unknown as Kernel) : plainKernel();
}
