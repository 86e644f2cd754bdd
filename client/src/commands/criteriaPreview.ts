import { type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import type { ReadCriteriaAnswer } from '../../../server/src/protocol.ts';
import { amount } from '../english.ts';

/** What the server understood of pasted lines, for a framework with a name. */
export interface Understood {
  readonly framework: string;
  readonly answer: ReadCriteriaAnswer;
}

interface Choice extends QuickPickItem {
  readonly choice?: 'write' | 'cancel';
}

/** Shows each line as it was understood or left out, and asks whether to write the file. */
export function approve({ framework, answer }: Understood): Promise<boolean> {
  const { file, problem } = answer;
  if (!file) {
    void window.showWarningMessage(problem ?? noneUnderstood(answer));
    return Promise.resolve(false);
  }
  const name = file.uri.replace(/^.*\//, '');
  return pick(`Add Official Criteria: ${framework}`, [
    {
      label: `$(save) ${file.exists ? 'Add to' : 'Write'} ${name}`,
      detail: consequences(answer, file.exists),
      choice: 'write',
    },
    { label: '$(close) Cancel', choice: 'cancel' },
    ...acceptedItems(answer),
    ...strayItems(answer),
  ]);
}

/** What writing the file changes besides adding the lines. */
function consequences({ accepted }: ReadCriteriaAnswer, exists: boolean): string {
  const replaced = accepted.filter(({ replaces }) => replaces).length;
  const areas = areasOf(accepted).flatMap(area => area ?? []);
  return [
    ...(replaced > 0 ? [`Replaces the wording of ${amount(replaced, 'criterion', 'criteria')} in it.`] : []),
    ...(exists ? [] : ['A new file in your folder; delete it to go back.']),
    ...(areas.length > 0 ? [`Nothing stands in for the criteria of ${areas.join(', ')} any more.`] : []),
  ].join(' ');
}

function areasOf(accepted: ReadCriteriaAnswer['accepted']): (string | null)[] {
  return [...new Set(accepted.map(({ area }) => area))];
}

/** Stays open while one looks through the lines: only the two choices close it. */
function pick(title: string, items: readonly Choice[]): Promise<boolean> {
  const quickPick = window.createQuickPick<Choice>();
  quickPick.title = title;
  quickPick.placeholder = 'Is this what your document says?';
  quickPick.items = items;
  quickPick.matchOnDescription = true;
  quickPick.matchOnDetail = true;
  quickPick.ignoreFocusOut = true;
  return new Promise(resolve => {
    quickPick.onDidAccept(() => {
      const choice = quickPick.selectedItems[0]?.choice;
      if (choice === undefined) return;
      resolve(choice === 'write');
      quickPick.hide();
    });
    quickPick.onDidHide(() => {
      resolve(false);
      quickPick.dispose();
    });
    quickPick.show();
  });
}

function acceptedItems({ accepted }: ReadCriteriaAnswer): Choice[] {
  return areasOf(accepted).flatMap(area => {
    const inArea = accepted.filter(criterion => criterion.area === area);
    return [
      separator(`${area ?? 'In no area'}: ${amount(inArea.length, 'criterion', 'criteria')}`),
      ...inArea.map(({ code, asks, replaces }) => ({
        label: code,
        description: replaces ? 'replaces what was known' : '',
        detail: asks,
      })),
    ];
  });
}

function strayItems({ stray }: ReadCriteriaAnswer): Choice[] {
  if (stray.length === 0) return [];
  return [
    separator(`Left out: ${amount(stray.length, 'line')}`),
    ...stray.map(({ line, text, why }) => ({ label: `Line ${line}`, description: why, detail: text })),
  ];
}

function separator(label: string): Choice {
  return { label, kind: QuickPickItemKind.Separator };
}

function noneUnderstood({ stray }: ReadCriteriaAnswer): string {
  const [first] = stray;
  const example = first ? ` Line ${first.line}: ${first.why}` : '';
  return `No line was understood as a criterion. Each needs its code, a tab or spaces, and its wording.${example}`;
}
