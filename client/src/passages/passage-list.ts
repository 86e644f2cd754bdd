/**
 * The list that one goes through passages with. It stays open from passage to passage, so that no key reaches the draft between two.
 */
import {
  commands,
  l10n,
  type QuickInputButton,
  QuickInputButtons,
  type QuickPickItem,
  ThemeIcon,
  window,
} from 'vscode';
import type { EvidencePassageItem } from '../../../server/src/protocol.ts';
import { separator } from '../commands/pick-choice.ts';
import { kindName, nameOf } from '../say/criteria.ts';
import type { Offered, PassageGroups } from '../say/passage-groups.ts';

/** What is to be done with a passage. */
export type PassageAnswer =
  /** Enter: tag it with the codes that are ticked, and go on; or what was ticked in their place. */
  | {
      readonly kind: 'next';
      readonly codes: readonly string[];
      readonly background: boolean;
      readonly section: boolean;
    }
  | { readonly kind: 'back' | 'skip' | 'background' | 'left' }
  /** Say what the section is about, and come back to the ticks. */
  | { readonly kind: 'section'; readonly codes: readonly string[] };

/** What is shown of a passage. */
export interface PassagePage {
  readonly index: number;
  readonly count: number;
  readonly passage: EvidencePassageItem;
  readonly groups: PassageGroups;
  readonly isBackground: boolean;
  readonly hasPhases: boolean;
  readonly ticked: readonly string[];
}

interface PassagePick extends QuickPickItem {
  /** What Enter does with it where it is ticked; none for what only tells something. */
  readonly does?: { readonly code: string } | 'background' | 'section';
  readonly phase?: string;
}

/** What a key of the manifest asks of the list that is open. */
export type PassageKey = 'back' | 'skip' | 'background' | 'section';

const buttons: readonly (QuickInputButton & { readonly key: PassageKey })[] = [
  { ...QuickInputButtons.Back, tooltip: l10n.t('Back (Alt+Left)'), key: 'back' },
  {
    iconPath: new ThemeIcon('circle-slash'),
    tooltip: l10n.t('Background, no criterion (Alt+B)'),
    key: 'background',
  },
  { iconPath: new ThemeIcon('list-tree'), tooltip: l10n.t('This section is about… (Alt+S)'), key: 'section' },
  { iconPath: new ThemeIcon('arrow-right'), tooltip: l10n.t('Skip (Alt+Right)'), key: 'skip' },
];

/** The list that is open, for the keys of the manifest. */
let open: PassageList | undefined;

/** Does what a key asks, where passages are gone through. */
export function pressed(key: PassageKey): void {
  open?.press(key);
}

/** One list for all passages. */
export class PassageList {
  readonly #list = window.createQuickPick<PassagePick>();
  #ticked: readonly PassagePick[] = [];
  /** The line with the focus; when something is typed it is taken from the list before we hear of it. */
  #active: PassagePick | undefined;
  #answer: ((answer: PassageAnswer) => void) | undefined;
  #phase: ((phase: string | undefined) => void) | undefined;
  #isClosed = false;

  constructor() {
    const list = this.#list;
    list.ignoreFocusOut = true;
    list.matchOnDescription = true;
    list.matchOnDetail = true;
    list.onDidChangeValue(value => this.#typed(value));
    list.onDidChangeActive(([pick]) => {
      this.#active = pick ?? this.#active;
    });
    list.onDidChangeSelection(selected => this.#selected(selected));
    list.onDidAccept(() => this.#accept());
    list.onDidTriggerButton(button => {
      const key = buttons.find(({ tooltip }) => tooltip === button.tooltip)?.key;
      if (key) this.press(key);
    });
    list.onDidHide(() => {
      // From a list of phases Escape leads back.
      if (this.#phase && !this.#isClosed) {
        this.#settlePhase(undefined);
        return;
      }
      this.#isClosed = true;
      this.#settle({ kind: 'left' });
    });
    open?.dispose();
    open = this;
    void commands.executeCommand('setContext', 'markscheme.goingThrough', true);
  }

  /** Shows a passage, and resolves with what is to be done. */
  ask({
    index,
    count,
    passage,
    groups,
    isBackground,
    hasPhases,
    ticked,
  }: PassagePage): Promise<PassageAnswer> {
    if (this.#isClosed) return Promise.resolve({ kind: 'left' });
    const list = this.#list;
    const place = l10n.t('Passage {0} of {1}', index + 1, count);
    const { claims, section } = passage;
    const tagged = claims.length === 0 ? undefined : l10n.t('tagged with {0}', claims.join(', '));
    list.title = [place, section, tagged].filter(Boolean).join(' · ');
    list.placeholder = l10n.t('What does it show? Space ticks, Enter tags and goes on');
    list.canSelectMany = true;
    list.buttons = buttons;
    list.value = '';
    const picks = picksOf(groups, isBackground, hasPhases);
    list.items = picks;
    this.#tick(
      picks.filter(({ does }) => typeof does === 'object' && ticked.includes(does.code)),
      picks.find(({ does }) => does !== undefined),
    );
    list.busy = false;
    list.show();
    return new Promise(resolve => {
      this.#answer = resolve;
    });
  }

  /** Shows phases, and resolves with the one chosen; undefined where that is left. */
  askPhase(phases: readonly { readonly id: string; readonly title: string }[]): Promise<string | undefined> {
    if (this.#isClosed) return Promise.resolve(undefined);
    const list = this.#list;
    this.#ticked = [];
    list.canSelectMany = false;
    list.buttons = [];
    list.title = l10n.t('This Section Is About…');
    list.placeholder = l10n.t('Which phase? A comment in the heading will say so.');
    list.value = '';
    list.items = phases.map(({ id, title }) => ({ label: title, description: id, phase: id }));
    list.show();
    return new Promise(resolve => {
      this.#phase = resolve;
    });
  }

  /** Does what a key or button asks. */
  press(key: PassageKey): void {
    if (!this.#answer) return;
    if (key === 'section') this.#settle({ kind: key, codes: this.#codes });
    else this.#settle({ kind: key });
  }

  dispose(): void {
    this.#isClosed = true;
    this.#settlePhase(undefined);
    this.#list.dispose();
    if (open !== this) return;
    open = undefined;
    void commands.executeCommand('setContext', 'markscheme.goingThrough', false);
  }

  get #codes(): string[] {
    return this.#ticked.flatMap(({ does }) => (typeof does === 'object' ? does.code : []));
  }

  /** A space in the empty box ticks the line that has the focus, as it does in the list. */
  #typed(value: string): void {
    if (value !== ' ' || !this.#answer) return;
    const active = this.#active;
    this.#list.value = '';
    if (!active?.does) return;
    const isTicked = this.#ticked.includes(active);
    this.#tick(isTicked ? this.#ticked.filter(pick => pick !== active) : [...this.#ticked, active], active);
  }

  #tick(picks: readonly PassagePick[], active: PassagePick | undefined): void {
    this.#ticked = picks;
    this.#list.selectedItems = picks;
    this.#active = active;
    if (active) this.#list.activeItems = [active];
  }

  #selected(selected: readonly PassagePick[]): void {
    if (!this.#list.canSelectMany) return;
    const able = selected.filter(({ does }) => does !== undefined);
    this.#ticked = able;
    if (able.length < selected.length) this.#list.selectedItems = able;
  }

  #accept(): void {
    if (this.#phase) {
      this.#settlePhase(this.#list.selectedItems[0]?.phase);
      return;
    }
    this.#settle({
      kind: 'next',
      codes: this.#codes,
      background: this.#ticked.some(({ does }) => does === 'background'),
      section: this.#ticked.some(({ does }) => does === 'section'),
    });
  }

  #settle(answer: PassageAnswer): void {
    const resolve = this.#answer;
    this.#answer = undefined;
    this.#list.busy = true;
    resolve?.(answer);
  }

  #settlePhase(phase: string | undefined): void {
    const resolve = this.#phase;
    this.#phase = undefined;
    resolve?.(phase);
  }
}

function picksOf(
  { likely, perhaps, untagged, tagged, shown }: PassageGroups,
  isBackground: boolean,
  hasPhases: boolean,
): PassagePick[] {
  const group = (title: string, offered: readonly Offered[], choose = true): PassagePick[] =>
    offered.length === 0 ? [] : [separator(title), ...offered.map(each => pickOf(each, choose))];
  return [
    ...group(l10n.t('Likely here'), likely),
    ...group(l10n.t('Perhaps here'), perhaps),
    ...group(l10n.t('Not tagged yet'), untagged),
    ...group(l10n.t('Tagged elsewhere'), tagged),
    separator(l10n.t('No criterion')),
    {
      label: isBackground ? l10n.t('Not background after all') : l10n.t('Background, no criterion'),
      detail: isBackground
        ? l10n.t('This passage will be shown again.')
        : l10n.t(
            'Remembered on this computer. Your text stays as it is, and this passage is passed over next time.',
          ),
      does: 'background',
    },
    ...(hasPhases
      ? [
          {
            label: l10n.t('This section is about…'),
            detail: l10n.t('Says in a comment in its heading which phase it belongs to.'),
            does: 'section' as const,
          },
        ]
      : []),
    ...group(l10n.t('This passage is tagged with'), shown, false),
  ];
}

function pickOf({ criterion, suggestion }: Offered, choose: boolean): PassagePick {
  const because = suggestion?.because ?? [];
  const description = [
    kindName(criterion),
    because.length === 0 ? undefined : because.map(word => `‘${word}’`).join(' '),
  ]
    .filter(Boolean)
    .join(' · ');
  return {
    label: choose ? nameOf(criterion) : `$(pass) ${nameOf(criterion)}`,
    description,
    detail: criterion.asks,
    ...(choose ? { does: { code: criterion.code } } : {}),
  };
}
