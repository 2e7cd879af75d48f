/** What each command's help says; the first line is its usage, the second what it is for. */
export const HELP: Readonly<Record<string, string>> = {
  analyse: `Usage: pressmark analyse [--plain] [FILE...]
Prints one analysis a line (NDJSON): zones, metadata, names, times, quantities, quotations and entities, with offsets. Writes nothing.

With FILEs: they are one corpus and share entity ids. "id" is the path as given.
Without: reads NDJSON from standard input, one article a line, {"id", "text", "published"?}, and answers each in the same order, as it
comes. A line that cannot be read is reported with its number and passed over; the exit code is then 2.

  --plain    The text is clean article text: all of it is body.`,
  annotate: `Usage: pressmark annotate [--dry-run] [--kinds LIST] PATH...
Writes a sidecar beside every article: ferry.txt gets ferry.annotations.yaml.

A folder means the articles of its INDEX.md; where it has none, those that the nearest INDEX.md above lists in it; else every .txt.
What a person decided is never touched. A sidecar that cannot be parsed is reported and left alone.

  --dry-run       Say what would be done, and write nothing.
  --kinds LIST    What to write, parted by commas: names, titles, times, money, percentages, measures, counts, ordinals, direct,
                  partial, label, indirect. Usual: names,titles,times,money,percentages,measures,direct,partial.`,
  check: `Usage: pressmark check [--json] PATH...
Checks sidecars and registry against their format and the text, and INDEX.md for missing files. Exit code 1 where something is wrong.

Prints file:line:col: message for each finding.

  --json    One line for every annotation, right ones too: {"file", "id", "state", "start", "end", "message"?}. Other findings go to
            standard error.`,
  index: `Usage: pressmark index [--dry-run] DIR
Writes INDEX.md from the articles in the folder and below it, or adds those that it does not list yet.

Source, date and title are what the articles state; what they do not state is left empty. Rows that are there stay as they are.

  --dry-run    Say what would be listed, and write nothing.`,
};

export const GENERAL_HELP = `Usage: pressmark COMMAND [OPTIONS] [PATH...]
Reads news articles, annotates them, and keeps the annotations in YAML files beside them.

Commands:
${Object.entries(HELP).map(([command, text]) => `  ${command.padEnd(10)}${text.split('\n')[1]}`).join('\n')}

  --help, -h       This text; "pressmark help COMMAND" or "pressmark COMMAND --help" tells more about a command.
  --version, -V    The version.

Exit codes: 0 done; 1 check has found something; 2 wrong use, or something that cannot be read or written.`;
