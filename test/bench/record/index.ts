// The proofs that the record holds: what people decided is not lost, and what they wrote is not overwritten. Plain Node, no network.
// Every figure is printed with its budget; one beyond it counts as failed.
// node out/test/bench/record/index.js [NAME…]   NAME: see PROOFS; without one, all.
import { anchors } from './anchors';
import { fuzz } from './fuzz';
import { merge } from './gitMerge';
import { kill } from './kill';
import type { Counts, Say } from './measure';
import { patterns } from './patterns';
import { scale } from './scale';
import { sizes } from './sizes';

type Proof = (say: Say) => Promise<Counts>;

const PROOFS: Readonly<Record<string, Proof>> = { anchors, merge, kill, fuzz, scale, patterns, sizes };

async function main(names: readonly string[]): Promise<Counts> {
  const unknown = names.filter((name) => !Object.hasOwn(PROOFS, name));
  if (unknown.length > 0) throw new Error(`There is no proof ${unknown.join(', ')}. Proofs: ${Object.keys(PROOFS).join(', ')}.`);
  let passed = 0;
  let failed = 0;
  for (const [name, proof] of Object.entries(PROOFS)) {
    if (names.length > 0 && !names.includes(name)) continue;
    const counts = await timed(name, proof);
    passed += counts.passed;
    failed += counts.failed;
  }
  return { passed, failed };
}

async function timed(name: string, proof: Proof): Promise<Counts> {
  console.log(`\n${name}`);
  const began = performance.now();
  try {
    return await proof((line) => console.log(`  ${line}`));
  } catch (error) {
    console.log(`  ✗ ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return { passed: 0, failed: 1 };
  } finally {
    console.log(`  ${((performance.now() - began) / 1000).toFixed(1)} s`);
  }
}

main(process.argv.slice(2)).then(
  (counts) => {
    process.exitCode = counts.failed > 0 ? 1 : 0;
    process.send?.(counts, () => process.disconnect());
    if (!process.send) console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  },
);
