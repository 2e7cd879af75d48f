import type * as vscode from 'vscode';
import { fieldText, LIST_FIELDS, NOTHING, readFieldInput } from '../../core/annotation/fieldInput';
import { oneLine } from '../../core/text/visible';
import { type Detail, detailsOf, sourceText } from '../features/details';
import { FIELD_NAMES } from '../features/zoneStyle';
import { baseName } from '../workspace/files';
import { ask, pick } from './dialogs';
import { command } from './run';
import type { Services } from './services';
import { articleDocument, mustBeThere } from './target';

/** Correct Article Details…: a person says what a page states about its article. */
export function registerDetailCommands(services: Services): vscode.Disposable {
  return command('correctDetails', services.log, async (argument, field, typed) => correctDetails(services, argument, field, typed));
}

async function correctDetails(services: Services, argument: unknown, givenField: unknown, givenText: unknown): Promise<void> {
  const { document, view } = await articleDocument(services, argument);
  await mustBeThere(document);
  const details = detailsOf(view.analysis.metadata, view.corrected.fields);
  const detail = details.find(({ field }) => field === givenField) ?? (await pickDetail(document, details));
  if (!detail) return;
  const { field } = detail;
  const typed = typeof givenText === 'string' ? givenText : await askValue(detail);
  if (typed === undefined) return;
  const input = readFieldInput(field, typed);
  if ('problem' in input) throw new Error(`${FIELD_NAMES[field]}: ${input.problem}`);
  const { value } = input;
  const title = value === null ? `correction of ${field} removed` : `${field}: ${oneLine(typed)}`;
  await services.sidecars.decide(document.uri, title, (yaml) =>
    services.engine.decide('setCorrection', yaml, field, value, baseName(document.uri)));
  await services.articles.refresh(document);
}

async function pickDetail(document: vscode.TextDocument, details: readonly Detail[]): Promise<Detail | undefined> {
  const lineOf = (offset: number): number => document.positionAt(offset).line + 1;
  const items = details.map((detail) => {
    const values = detail.values.map(({ value }) => oneLine(value));
    return { label: FIELD_NAMES[detail.field], description: values.length > 0 ? fieldText(values) : '–', detail: sourceText(detail, lineOf), chosen: detail };
  });
  return (await pick(items, 'Which detail is not right?', { matchOnDescription: true }))?.chosen;
}

/** @returns what was typed; undefined where the user leaves it as it is */
async function askValue({ field, values, source }: Detail): Promise<string | undefined> {
  const now = fieldText(values.map(({ value }) => oneLine(value)));
  const several = LIST_FIELDS.has(field) ? ' Put semicolons between several.' : '';
  const none = LIST_FIELDS.has(field) ? 'nobody is' : 'nothing is';
  const typed = await ask({
    title: `${FIELD_NAMES[field]}${source === 'corrected' ? ' (corrected)' : ''}`,
    prompt: `As the article states it.${several} Leave it empty for what Pressmark reads; ${NOTHING} where ${none} stated.`,
    value: values.length === 0 && source === 'corrected' ? NOTHING : now,
    problem: (text) => {
      const input = readFieldInput(field, text);
      return 'problem' in input ? input.problem : null;
    },
  });
  return typed?.trim() === now && now !== '' ? undefined : typed;
}
