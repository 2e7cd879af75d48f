// The first module of the bundle for hosts without Node, behind Mocha itself: defines describe and it before the tests are loaded.
import { report } from '../report';

mocha.setup({
  ui: 'bdd',
  timeout: 20_000,
  reporter: class { constructor(runner: Mocha.Runner) { report(runner); } } as unknown as Mocha.ReporterConstructor,
});
