import { l10n, type QuickPickItem, type Uri, window } from 'vscode';
import { type FrameworkItem, FrameworksRequest } from '../../../server/src/protocol.ts';
import { textIn } from '../io/argument.ts';
import { number } from '../say/amounts.ts';
import { type FrameworkGroup, frameworkGroups } from '../say/framework-groups.ts';
import { separator } from './pick-choice.ts';
import type { Session } from './session.ts';

/** What stands at the top of the list of frameworks. */
export interface First {
  /** Id of the framework that is in force. */
  readonly current?: string | undefined;
  /** The document that it is chosen for: frameworks that it looks like come first. */
  readonly document?: Uri | undefined;
}

/** Lets one choose a framework, unless the argument names it. */
export async function chooseFramework(
  { server }: Session,
  title: string,
  argument?: unknown,
  { current, document }: First = {},
): Promise<FrameworkItem | undefined> {
  const question = document === undefined ? {} : { textDocument: { uri: document.toString() } };
  const frameworks = await server.ask(FrameworksRequest, question);
  const named = textIn(argument, 'framework');
  if (named !== undefined) return frameworks.find(({ id }) => id === named);
  const groups = frameworkGroups(frameworks, current, ({ tasks }) => tasks.map(taskInWords).join(' · '));
  const picks: (QuickPickItem & { readonly framework?: FrameworkItem })[] = groups.flatMap(group => [
    separator(titleOf(group)),
    ...group.frameworks,
  ]);
  const chosen = await window.showQuickPick(picks, {
    title,
    placeHolder: l10n.t('Which qualification is it for? Type A level, apprentice or KSB, say.'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen?.framework;
}

function titleOf({ which }: FrameworkGroup): string {
  if (which === 'current') return l10n.t('This draft’s');
  if (which === 'likely') return l10n.t('What this document looks like');
  return which.kind ?? l10n.t('Others');
}

function taskInWords({ title, wordLimit }: FrameworkItem['tasks'][number]): string {
  return wordLimit === null ? title : l10n.t('{0}, at most {1} words', title, number(wordLimit));
}

/** Lets one choose a framework and, where it has several, one of its tasks. */
export async function chooseTask(
  session: Session,
  title: string,
  argument?: unknown,
  first?: First,
): Promise<{ framework: string; task: string } | undefined> {
  const framework = await chooseFramework(session, title, argument, first);
  if (!framework) return undefined;
  const named = textIn(argument, 'task');
  const [only, ...others] = framework.tasks;
  if (named !== undefined || others.length === 0) {
    const task = named ?? only?.id;
    return task === undefined ? undefined : { framework: framework.id, task };
  }
  const picks = framework.tasks.map(task => ({
    label: task.title,
    description: task.wordLimit === null ? '' : l10n.t('at most {0} words', number(task.wordLimit)),
    task: task.id,
  }));
  const chosen = await window.showQuickPick(picks, {
    title,
    placeHolder: l10n.t('Which task of {0}?', framework.name),
  });
  return chosen && { framework: framework.id, task: chosen.task };
}
