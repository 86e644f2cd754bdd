/**
 * What can be chosen of an export, and what was chosen last.
 */
import { l10n, type Memento, type QuickPickItem, window } from 'vscode';
import { textIn, valueIn } from '../io/argument.ts';

/** What was chosen. */
export interface ExportChoices {
  readonly layout: 'account' | 'by-criterion';
  readonly codes: 'visible' | 'all' | 'none';
  readonly mappingTable: boolean;
}

const key = 'markscheme.export';
const first: ExportChoices = { layout: 'account', codes: 'visible', mappingTable: false };

/** Asks for layout and options, the last ones chosen already; what the argument names is not asked for. */
export async function chooseExport(memory: Memento, argument: unknown): Promise<ExportChoices | undefined> {
  const last = { ...first, ...memory.get<Partial<ExportChoices>>(key) };
  if (textIn(argument, 'layout') !== undefined) return choicesIn(argument);
  const layout = await chooseLayout(last);
  const options = layout && (await chooseOptions(last));
  if (!layout || !options) return undefined;
  const choices = { layout, ...options };
  await memory.update(key, choices);
  return choices;
}

function choicesIn(argument: unknown): ExportChoices {
  const codes = textIn(argument, 'codes');
  return {
    layout: textIn(argument, 'layout') === 'by-criterion' ? 'by-criterion' : 'account',
    codes: codes === 'all' || codes === 'none' ? codes : 'visible',
    mappingTable: valueIn(argument, 'mappingTable') === true,
  };
}

async function chooseLayout({ layout }: ExportChoices): Promise<ExportChoices['layout'] | undefined> {
  const items: (QuickPickItem & { readonly layout: ExportChoices['layout'] })[] = [
    {
      label: l10n.t('Continuous Account'),
      detail: l10n.t('Everything in its order, as you wrote it'),
      layout: 'account',
    },
    {
      label: l10n.t('By Criterion'),
      detail: l10n.t('Each criterion with the passages tagged with it, and the rest at the end'),
      layout: 'by-criterion',
    },
  ];
  const sorted = items.toSorted((a, b) => Number(b.layout === layout) - Number(a.layout === layout));
  const chosen = await window.showQuickPick(sorted, {
    title: l10n.t('Export for Submission (1 of 2)'),
    placeHolder: l10n.t('In which form do you submit it?'),
  });
  return chosen?.layout;
}

async function chooseOptions({
  codes,
  mappingTable,
}: ExportChoices): Promise<Omit<ExportChoices, 'layout'> | undefined> {
  const items: (QuickPickItem & { readonly option: 'mapping' | 'all' | 'none' })[] = [
    {
      label: l10n.t('Mapping Table'),
      detail: l10n.t('At the end, each criterion with its sections and pages'),
      picked: mappingTable,
      option: 'mapping',
    },
    {
      label: l10n.t('Print the Codes of Comments'),
      detail: l10n.t('Behind the passages that they tag; they are not counted'),
      picked: codes === 'all',
      option: 'all',
    },
    {
      label: l10n.t('Leave Out Visible Codes'),
      detail: l10n.t('Those that stand in brackets, such as (1.2.1)'),
      picked: codes === 'none',
      option: 'none',
    },
  ];
  const chosen = await window.showQuickPick(items, {
    title: l10n.t('Export for Submission (2 of 2)'),
    placeHolder: l10n.t('What else? Press Enter if nothing'),
    canPickMany: true,
  });
  if (!chosen) return undefined;
  const has = (option: (typeof items)[number]['option']) => chosen.some(item => item.option === option);
  return {
    mappingTable: has('mapping'),
    codes: has('none') ? 'none' : has('all') ? 'all' : 'visible',
  };
}
