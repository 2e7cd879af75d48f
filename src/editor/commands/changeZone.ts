import * as vscode from 'vscode';
import { overlaps, type Span } from '../../core/text/span';
import { ZONES, type ZoneKind } from '../../core/page/page';
import type { LineRun } from '../../core/page/outline/pageLines';
import { ZONE_NAMES } from '../features/zoneStyle';
import { type ArticleView, placeInText } from '../workspace/articles';
import { baseName } from '../workspace/files';
import { toRange, toSpan } from '../workspace/spans';
import { annotator } from './annotator';
import { pick } from './dialogs';
import { command } from './run';
import { linesInWords, selectedLines } from './selectedLines';
import type { Services } from './services';
import { articleDocument, asTarget, mustBeThere } from './target';

/** Change Zone…: a person says what lines are. */
export function registerZoneCommands(services: Services): vscode.Disposable {
  return command('changeZone', services.log, async (argument, zone) => changeZone(services, argument, zone));
}

/** What is chosen instead of a zone: the correction goes. */
const AS_READ = 'as-read';
type Choice = ZoneKind | typeof AS_READ;

async function changeZone(services: Services, argument: unknown, given: unknown): Promise<void> {
  const { document, view } = await articleDocument(services, argument);
  await mustBeThere(document);
  const lines = linesMeant(document, argument);
  const spans = lines.map((run) => spanOf(document, run));
  const touching = view.corrected.zones.filter((zone) => spans.some((span) => overlaps(zone, span)));
  const choice = isChoice(given) ? given : await pickZone(view, lines, spans, touching.length > 0);
  if (choice === undefined) return;
  if (choice !== AS_READ && touching.length === 0 && isOnly(presentZones(view, spans), choice)) return;
  if (choice === AS_READ && touching.length === 0) throw new Error('Nobody corrected the zone of these lines.');
  const by = choice === AS_READ ? '' : `human:${await annotator(services, document.uri)}`;
  // What is asked above takes time, in which the document may move on; lines and text must not part.
  const current = await services.articles.current(document);
  if (current?.text !== view.text) throw new Error('The article was changed meanwhile. Choose the lines again.');
  // With nothing selected it is the correction that is meant, however many lines it has.
  const meant = choice === AS_READ && isCursor(document, argument) ? touching : spans;
  const decided = { articleText: view.text, spans: meant.map((span) => placeInText(view, span)), zone: choice === AS_READ ? null : choice, by, file: baseName(document.uri) };
  const title = choice === AS_READ ? `correction of ${linesInWords(lines)} removed` : `${linesInWords(lines)}: ${ZONE_NAMES[choice].name}`;
  await services.sidecars.decide(document.uri, title, (yaml) => services.engine.decide('setZones', yaml, decided));
  await services.articles.refresh(document);
}

/** The lines of a link's target, else the selected ones. */
function linesMeant(document: vscode.TextDocument, argument: unknown): LineRun[] {
  const target = asTarget(argument);
  const editor = vscode.window.activeTextEditor;
  const selections = target ? [toRange(document, target)] : editor?.document === document ? editor.selections : [];
  if (selections.length === 0) throw new Error('Select lines of the article first.');
  return selectedLines(selections);
}

function isCursor(document: vscode.TextDocument, argument: unknown): boolean {
  const editor = vscode.window.activeTextEditor;
  return asTarget(argument) === undefined && editor?.document === document && editor.selections.every(({ isEmpty }) => isEmpty);
}

function spanOf(document: vscode.TextDocument, { first, last }: LineRun): Span {
  return toSpan(document, document.lineAt(first).range.union(document.lineAt(last).range));
}

function presentZones({ analysis }: ArticleView, spans: readonly Span[]): ReadonlySet<ZoneKind> {
  return new Set(analysis.zones.filter((zone) => spans.some((span) => overlaps(zone, span))).map(({ zone }) => zone));
}

function isOnly(present: ReadonlySet<ZoneKind>, zone: ZoneKind): boolean {
  return present.size === 1 && present.has(zone);
}

async function pickZone(view: ArticleView, lines: readonly LineRun[], spans: readonly Span[], isCorrected: boolean): Promise<Choice | undefined> {
  const present = presentZones(view, spans);
  const now = present.size === 1 ? 'as it is now' : 'some of it, as it is now';
  const items = ZONES.map((zone) => ({ label: ZONE_NAMES[zone].name, description: present.has(zone) ? now : undefined, detail: ZONE_NAMES[zone].means, choice: zone }));
  const asRead = { label: 'As Read by Pressmark', description: undefined, detail: 'takes the correction away', choice: AS_READ } as const;
  return (await pick([...items, ...(isCorrected ? [asRead] : [])], `What is in ${linesInWords(lines)}?`))?.choice;
}

function isChoice(given: unknown): given is Choice {
  return given === AS_READ || (ZONES as readonly unknown[]).includes(given);
}
