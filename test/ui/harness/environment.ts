// What the runner tells the UI tests, in one environment variable.

export interface Environment {
  /** Address of the VS Code server in which the packaged extension is installed. */
  readonly url: string;
  /** The same, of one that opens every folder in Restricted Mode. */
  readonly restrictedUrl: string;
  /** Address of VS Code for the Web without a server, with the extension and a copy of the sample corpus. */
  readonly webUrl: string;
  /** The browser's program and its flags. */
  readonly browser: { readonly executablePath: string; readonly args: string[] };
  readonly repository: string;
  /** The sample corpus; tests open copies of it under `scratch`. */
  readonly corpus: string;
  readonly scratch: string;
  readonly screenshots: string;
  /** Where the README's picture goes, if it is to be renewed. */
  readonly readmeScreenshot?: string;
}

export function readEnvironment(): Environment {
  const text = process.env.PRESSMARK_UI;
  if (!text) throw new Error('UI tests need a VS Code server: run them with "npm test -- ui".');
  return JSON.parse(text) as Environment;
}
