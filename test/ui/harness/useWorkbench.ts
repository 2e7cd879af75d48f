import { Workbench, type OpenOptions } from './workbench';

/** One window for the tests of a `describe`: opened before them, closed after them, and pictured where one fails. */
export function useWorkbench(options: OpenOptions = {}): () => Workbench {
  let workbench: Workbench | undefined;

  before(async () => {
    workbench = await Workbench.open(options);
  });

  afterEach(async function () {
    if (this.currentTest?.state !== 'failed') return;
    const name = this.currentTest.fullTitle().replace(/[^A-Za-z0-9]+/g, '-').toLowerCase().slice(0, 80);
    await workbench?.screenshot(`failed-${name}`).catch(() => {});
  });

  after(async () => {
    await workbench?.close();
  });

  return () => {
    if (!workbench) throw new Error('The window is not open.');
    return workbench;
  };
}
