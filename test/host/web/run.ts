// What VS Code calls once the bundle is loaded.
import { sayCounts } from '../report';
import { onlyWhatTestsDo } from '../support';

declare global {
  /** Set by the runner: only tests whose titles contain it. */
  var PRESSMARK_TEST_GREP: string | undefined;
}

export async function run(): Promise<void> {
  if (globalThis.PRESSMARK_TEST_GREP) mocha.grep(globalThis.PRESSMARK_TEST_GREP);
  await onlyWhatTestsDo();
  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run((failed) => {
      sayCounts({ passed: runner.stats?.passes ?? 0, failed, skipped: runner.stats?.pending ?? 0 });
      resolve(failed);
    });
  });
  if (failures > 0) throw new Error(`${failures} failed`);
}
