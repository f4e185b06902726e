#!/usr/bin/env node
// The first file that runs, on any Node that has modules: it says which Node is needed before anything newer is read.
import module from 'node:module';
import process from 'node:process';

const NEEDED = 24;

if (Number.parseInt(process.versions.node, 10) < NEEDED) {
  process.stderr.write(`dateline needs Node ${NEEDED} or newer; this is Node ${process.versions.node}.\n`);
  process.exitCode = 1;
} else {
  module.enableCompileCache();
  const { main } = await import('./cli/main.js');
  await main(process.argv.slice(2));
}
