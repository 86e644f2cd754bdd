import { commands, l10n } from 'vscode';
import { draftFor } from '../follow/draft-for.ts';
import { codeIn, valueIn } from '../io/argument.ts';
import { criteriaOf, kindName, nameOf, statusNames } from '../say/criteria.ts';
import { goTo } from './go-to.ts';
import { insertCitation } from './insert-criterion.ts';
import { type Choice, pickChoice, separator } from './pick-choice.ts';
import type { Session } from './session.ts';

/** Characters of a line of the list that are seen even in a small window. */
const lineLength = 80;

/** Goes to the first place that cites a criterion, in the section that it is listed in; shows what it asks where there is none. */
export async function openCriterion(session: Session, argument?: unknown): Promise<void> {
  const found = await find(session, argument);
  const citations = found?.criterion.citations ?? [];
  const section = valueIn(argument, 'section');
  const first = citations.find(({ sectionIndex }) => sectionIndex === section) ?? citations[0];
  if (!found || !first) return showWhatItAsks(session, argument);
  await goTo({ uri: first.uri ?? found.uri.toString(), range: first.range });
}

/** Shows what a criterion asks, with what can be done next. The next one that is asked for takes its place. */
export async function showWhatItAsks(session: Session, argument?: unknown): Promise<void> {
  const found = await find(session, argument);
  if (!found) return;
  const { criterion, framework } = found;
  const insert: Choice<'insert'> = {
    label: `$(insert) ${l10n.t('Tag this paragraph with {0}', criterion.code)}`,
    choice: 'insert',
  };
  const add: Choice<'add'> = { label: `$(add) ${l10n.t('Add official criteria…')}`, choice: 'add' };
  const state = [statusNames[criterion.status], kindName(criterion)].filter(Boolean).join(', ');
  const chosen = await pickChoice<'insert' | 'add'>(
    { title: nameOf(criterion), placeholder: l10n.t('What to do about {0} ({1})?', criterion.code, state) },
    // The wording comes first, so that the line which is chosen from the start changes nothing.
    [
      ...linesOf(criterion.asks).map(label => ({ label, alwaysShow: true })),
      separator(''), // a label would take its room from the first line
      insert,
      ...(kindName(criterion) === undefined ? [] : [add]),
    ],
  );
  if (chosen === 'insert') await insertCitation(session, argument);
  if (chosen === 'add') await commands.executeCommand('markscheme.addOfficialCriteria', { framework });
}

/** The criterion as the text now has it: what is known may be older than the last letter typed. */
async function find({ coverage }: Session, argument: unknown) {
  await coverage.settled();
  const code = codeIn(argument);
  const draft = draftFor(coverage, argument);
  const criterion = draft && criteriaOf(draft.coverage).find(candidate => candidate.code === code);
  return criterion && { criterion, uri: draft.uri, framework: draft.coverage.framework.id };
}

/** A list cuts off what is too long for a line. */
function linesOf(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < lineLength)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
