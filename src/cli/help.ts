/** What each command's help says; the first line is its usage, the second what it is for. */
export const HELP: Readonly<Record<string, string>> = {
  analyse: `Usage: pressmark analyse [--plain] [FILE...]
Prints one analysis a line (NDJSON): zones, metadata, names, times, quantities, quotations and entities, with offsets. Writes nothing.

With FILEs: they are one corpus: they share entity ids, and lines that repeat in them are furniture. "id" is the path as given.
Without: reads NDJSON from standard input, one article a line, {"id", "text", "published"?}, and answers each in the same order, as it
comes. A line that cannot be read is reported with its number and passed over; the exit code is then 2.

  --plain    The text is clean article text: all of it is body.`,
  annotate: `Usage: pressmark annotate [--dry-run] [--verbose] [--kinds LIST] PATH...
Writes a sidecar beside every article: ferry.txt gets ferry.annotations.yaml.

A folder means the articles of its INDEX.md; where it has none, those that the nearest INDEX.md above lists in it; else every .txt.
What a person decided is never touched. A sidecar that cannot be parsed is reported and left alone.

  --dry-run       Say what would be done, and write nothing.
  --verbose       Name each suggestion that was dropped, kept although it is not made any more, or kept out by a decision, and say why.
  --kinds LIST    What to write, parted by commas: names, titles, times, money, percentages, measures, counts, ordinals, direct,
                  partial, label, indirect. Usual: names,titles,times,money,percentages,measures,direct,partial.`,
  check: `Usage: pressmark check [--json] PATH...
Checks sidecars and registry against their format and the text, and INDEX.md for missing files. Exit code 1 where something is wrong.

Prints file:line:col: message for each finding. Where Git leaves merging to Pressmark and this clone does not say how, a message on standard
error says so; that is no finding.

  --json    One line for every annotation, right ones too: {"file", "id", "state", "start", "end", "message"?}. Other findings go to
            standard error.`,
  diff: `Usage: pressmark diff [--json] [--exit-code] OLD NEW
Says what changed between two sidecars, or two registries, in their own terms: what was accepted, rejected, relabelled, linked.

A file that is empty or not there says nothing, so that everything in the other was added or removed. /dev/null is such a file.

  --json         One JSON object: {"old", "new", "summary", "counts", "changes"}.
  --exit-code    Exit with 1 where something changed. Comments and layout are no change.`,
  textconv: `Usage: pressmark textconv FILE
Prints a sidecar or a registry with a line for each annotation, zone, correction or entity, for Git to compare.

  git config diff.pressmark.textconv "pressmark textconv"
  echo "*.annotations.yaml diff=pressmark" >> .gitattributes
  echo "entities.yaml diff=pressmark" >> .gitattributes

What cannot be read is printed as it is. "git diff --no-textconv" shows the lines of the file.`,
  merge: `Usage: pressmark merge [--path NAME] BASE OURS THEIRS
Merges two versions of a sidecar, or of a registry, annotation by annotation, and writes the result to OURS.

As Git's merge driver:

  git config merge.pressmark.name "annotations of news articles"
  git config merge.pressmark.driver "pressmark merge --path=%P %O %A %B"
  echo "*.annotations.yaml merge=pressmark" >> .gitattributes
  echo "entities.yaml merge=pressmark" >> .gitattributes

The result is always valid YAML. Where both sides decided differently it holds both: status: conflict, and below it what each side says.
Exit code 1 where there is such a conflict. A side that cannot be read is named; OURS is then left as it is, and the exit code is 2.

  --path NAME    What the file is called in the repository, for messages: the copies that Git makes have other names.`,
  export: `Usage: pressmark export --to csv|quotations-csv [--out DIR] PATH...
Prints the names that articles mention, or what they quote, as a table (CSV), or writes it to DIR/mentions.csv or DIR/quotations.csv.

Columns of mentions: file, line, column, start, end, text, type, entity, status, sentence. Of quotations: file, line, column, start, end,
quotation, kind, speaker, speaker_id, cue, rule, status, published, publisher, sentence; quotations of all kinds, labels and indirect
speech, too. "status" is what the sidecar says, and suggested where only the machine says so; "entity" and "speaker_id" are resolved
against the whole corpus, whatever articles are named. A folder means what it means for annotate. The table is CSV as RFC 4180 has it,
in UTF-8; a text that a spreadsheet would run as a formula has an apostrophe before it.

  --to csv               The names that are mentioned.
  --to quotations-csv    What is quoted.
  --out DIR              The folder to write to; it is made where it is not there. Without it the table goes to standard output.`,
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

Exit codes: 0 done; 1 check, merge or diff --exit-code has found something; 2 wrong use, or something that cannot be read or written.`;
