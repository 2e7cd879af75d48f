// What failed, told once more where the log ends: a log that was cut at its beginning still says it.
const MAX_LINES = 6;
const MAX_LINE = 300;

/** The lines that tell of all failures, by layer: the test's full title, and how its error begins. None where nothing failed. */
export function failureLines(results) {
  return results.flatMap(({ name, failures = [] }) => failures.flatMap(({ title, error }) => ['', `✗ ${name}: ${title}`, ...beginning(error)]));
}

function beginning(error) {
  const lines = error.split('\n').map((line) => line.trimEnd()).filter((line) => line !== '');
  return lines.slice(0, MAX_LINES).map((line) => `    ${line.length > MAX_LINE ? `${line.slice(0, MAX_LINE)}…` : line}`);
}
