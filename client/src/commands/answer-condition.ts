import { l10n, Uri, window, workspace } from 'vscode';
import {
  AnswerConditionRequest,
  type ConditionItem,
  type Overview,
  OverviewRequest,
} from '../../../server/src/protocol.ts';
import { textIn, valueIn } from '../io/argument.ts';
import { applyEdits } from '../io/edits.ts';
import { goTo } from './go-to.ts';
import { type Choice, pickChoice, separator } from './pick-choice.ts';
import type { Session } from './session.ts';

type Chosen = { readonly values: readonly string[] } | 'ask' | 'answer' | 'seen';

/**
 * Shows what a condition asks, and answers it in the front matter; the argument can be `{ condition, values }`, and names a
 * file of the draft (`draft: { uri }`) where that need not be the one that is shown.
 */
export async function answerCondition(session: Session, argument?: unknown): Promise<void> {
  const overview = await overviewFor(session, argument);
  const conditions = overview?.conditions ?? [];
  const id = textIn(argument, 'condition');
  const condition =
    id === undefined ? await choose(conditions) : conditions.find(candidate => candidate.id === id);
  if (!condition || !overview) return;
  const given = valueIn(argument, 'values');
  if (Array.isArray(given)) {
    await write(session, overview, condition, given.map(String));
    return;
  }
  const home = overview.uri;
  const chosen = await pickChoice<Chosen>(
    { title: condition.title, placeholder: l10n.t('Is this true of your project?') },
    choicesFor(condition),
  );
  if (chosen === 'seen' && condition.seen)
    await goTo({ uri: condition.seen.uri ?? home, range: condition.seen.range });
  else if (chosen === 'answer' && condition.answer)
    await goTo({ uri: condition.answer.uri ?? home, range: condition.answer.range });
  else {
    const values = chosen === 'ask' ? await askFor(condition) : typeof chosen === 'object' && chosen.values;
    if (values) await write(session, overview, condition, values);
  }
}

/** What there is of the draft that is named, or else of the one that is shown, as the text now has it. */
async function overviewFor({ overview, server }: Session, argument: unknown): Promise<Overview | undefined> {
  const uri = textIn(valueIn(argument, 'draft'), 'uri');
  if (uri !== undefined) {
    const answer = await server.ask(OverviewRequest, { textDocument: { uri } });
    return answer.kind === 'full' ? answer.overview : undefined;
  }
  const interest = overview.follow();
  try {
    await overview.settled();
    return overview.current;
  } finally {
    interest.dispose();
  }
}

async function choose(conditions: readonly ConditionItem[]): Promise<ConditionItem | undefined> {
  if (conditions.length === 0) {
    void window.showInformationMessage(l10n.t('The task of this draft has no conditions to answer.'));
    return undefined;
  }
  const picks = conditions.map(condition => ({
    label: condition.title,
    detail: condition.detail,
    condition,
  }));
  const chosen = await window.showQuickPick(picks, {
    title: l10n.t('Answer Condition'),
    placeHolder: l10n.t('Which condition?'),
    matchOnDetail: true,
  });
  return chosen?.condition;
}

function choicesFor(condition: ConditionItem): Choice<Chosen>[] {
  const { keys, takes, items, answer, seen, asks, detail } = condition;
  const line = (value: string) => l10n.t('puts ‘{0}’ into the front matter', `${keys[0] ?? ''}: ${value}`);
  const answers: Choice<Chosen>[] = [];
  if (takes === 'confirmed')
    answers.push(
      {
        label: `$(pass) ${l10n.t('Yes, so it is')}`,
        description: line('true'),
        choice: { values: ['true'] },
      },
      { label: `$(error) ${l10n.t('No')}`, description: line('false'), choice: { values: ['false'] } },
    );
  else if (takes === 'list') {
    const all = `[${items.join(', ')}]`;
    answers.push(
      { label: `$(pass) ${l10n.t('All of them')}`, description: line(all), choice: { values: [all] } },
      { label: `$(checklist) ${l10n.t('Some of them…')}`, choice: 'ask' },
    );
  } else
    answers.push({ label: `$(edit) ${l10n.t('Answer it…')}`, description: keys.join(', '), choice: 'ask' });
  if (answer) answers.push({ label: `$(go-to-file) ${l10n.t('Go to the answer')}`, choice: 'answer' });
  if (seen)
    answers.push({ label: `$(go-to-file) ${l10n.t('Go to where the text speaks of it')}`, choice: 'seen' });
  return [...answers, separator(''), { label: asks, detail, alwaysShow: true }];
}

/** Asks for the value of each key; nothing where it is left. */
async function askFor({ title, keys, takes, items }: ConditionItem): Promise<readonly string[] | undefined> {
  if (takes === 'list') {
    const chosen = await window.showQuickPick([...items], {
      title,
      placeHolder: l10n.t('Which of them are there?'),
      canPickMany: true,
    });
    return chosen && [`[${chosen.join(', ')}]`];
  }
  const values: string[] = [];
  for (const [index, key] of keys.entries()) {
    const isDays = takes === 'days';
    const value = await window.showInputBox({
      title: keys.length > 1 ? l10n.t('{0} ({1} of {2})', title, index + 1, keys.length) : title,
      prompt: isDays
        ? l10n.t('‘{0}’: the number of days, such as 5', key)
        : l10n.t('‘{0}’: a day, as year-month-day, such as 2026-03-27', key),
      validateInput: text => faultOf(text.trim(), isDays),
      ignoreFocusOut: true,
    });
    if (value === undefined) return undefined;
    values.push(value.trim());
  }
  return values;
}

function faultOf(text: string, isDays: boolean): string | undefined {
  if (isDays) return /^\d+$/.test(text) ? undefined : l10n.t('A whole number of days, such as 5.');
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return day && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
    ? undefined
    : l10n.t('A day that there is, as year-month-day: 2026-03-27.');
}

async function write(
  { server }: Session,
  { uri, files = [uri] }: Overview,
  { id, title }: ConditionItem,
  values: readonly string[],
) {
  // Of several files the first has the front matter.
  const document = await workspace.openTextDocument(Uri.parse(files[0] ?? uri, true));
  const edits = await applyEdits(
    document,
    async () =>
      (await server.ask(AnswerConditionRequest, {
        textDocument: { uri: document.uri.toString() },
        condition: id,
        values: [...values],
      })) ?? undefined,
  );
  if (edits && edits.length > 0)
    window.setStatusBarMessage(l10n.t('Markscheme: ‘{0}’ is answered in the front matter.', title), 4000);
}
