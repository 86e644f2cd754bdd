/**
 * Looks where a draft may show what a criterion asks.
 */
import { l10n, type QuickPickItem, Selection, type TextEditor, Uri, window } from 'vscode';
import type {
  EvidenceAnswer,
  EvidencePassageItem,
  EvidenceSuggestion,
} from '../../../server/src/protocol.ts';
import { draftFor } from '../follow/draft-for.ts';
import { codeIn } from '../io/argument.ts';
import { asRange } from '../io/edits.ts';
import { PassageMark } from '../passages/mark.ts';
import { criteriaOf, nameOf } from '../say/criteria.ts';
import { evidenceOf, tagPassage } from './go-through-draft.ts';
import { openedEditor } from './go-to.ts';
import { separator } from './pick-choice.ts';
import { pickCriterion } from './pick-criterion.ts';
import type { Session } from './session.ts';

/** Lists the passages that may show a criterion, best first; each is shown as the arrow keys come to it, and Enter tags it. */
export async function findEvidence(session: Session, argument?: unknown): Promise<void> {
  await session.coverage.settled();
  const draft = draftFor(session.coverage, argument);
  if (!draft) {
    void window.showInformationMessage(l10n.t('Open a draft first that has criteria to cover.'));
    return;
  }
  const criteria = criteriaOf(draft.coverage);
  const code =
    codeIn(argument) ??
    (await pickCriterion(criteria, {
      title: l10n.t('Find Evidence'),
      placeHolder: l10n.t('Which criterion do you look for?'),
    }));
  const criterion = criteria.find(each => each.code === code);
  if (!criterion) return;
  const uri = draft.uri.toString();
  const evidence = await evidenceOf(session, uri);
  const picks = evidence ? picksFor(criterion.code, evidence) : [];
  if (picks.length === 0) {
    void window.showInformationMessage(
      l10n.t('No passage of this draft has words that speak for {0}.', criterion.code),
    );
    return;
  }
  const passage = await choose(l10n.t('Find Evidence: {0}', nameOf(criterion)), criterion.asks, picks, uri);
  if (passage) await tagPassage(session, uri, passage, [criterion.code]);
}

interface EvidencePick extends QuickPickItem {
  readonly passage?: EvidencePassageItem;
  readonly because?: readonly string[];
}

/** The passages that may show a criterion: likely ones, others, and those that are tagged with it. */
function picksFor(code: string, { passages, criteria }: EvidenceAnswer): EvidencePick[] {
  const found = (criteria.find(each => each.code === code)?.passages ?? []).flatMap(
    ({ passage: at, ...why }) => {
      const passage = passages[at];
      return passage ? { passage, why } : [];
    },
  );
  const isTagged = ({ passage }: (typeof found)[number]) => passage.claims.includes(code);
  const group = (title: string, of: typeof found): EvidencePick[] =>
    of.length === 0 ? [] : [separator(title), ...of.map(({ passage, why }) => pickOf(passage, why))];
  const open = found.filter(each => !isTagged(each));
  return [
    ...group(
      l10n.t('Likely'),
      open.filter(({ why }) => why.likely),
    ),
    ...group(
      l10n.t('Perhaps'),
      open.filter(({ why }) => !why.likely),
    ),
    ...group(l10n.t('Tagged already'), found.filter(isTagged)),
  ];
}

function pickOf(passage: EvidencePassageItem, { because }: Omit<EvidenceSuggestion, 'code'>): EvidencePick {
  const place = l10n.t('line {0}', passage.range.start.line + 1);
  const why =
    because.length === 0 ? undefined : l10n.t('because of {0}', because.map(word => `‘${word}’`).join(' '));
  return {
    label: around(passage.text, because),
    detail: [place, passage.section, why].filter(Boolean).join(' · '),
    passage,
    because,
  };
}

/** Signs of a label. */
const longest = 100;

/** The piece of a text that has the first of its telling words. */
function around(text: string, because: readonly string[]): string {
  const places = because.map(word => text.indexOf(word)).filter(at => at >= 0);
  const first = Math.min(...places, text.length);
  if (text.length <= longest || first < longest - 20 || first === text.length) return text.slice(0, longest);
  const from = text.indexOf(' ', Math.max(0, first - 40)) + 1;
  return `…${text.slice(from, from + longest)}`;
}

/** Lets one choose a passage, which is shown as soon as it has the focus; all is as it was where that is left. */
async function choose(
  title: string,
  asks: string,
  picks: readonly EvidencePick[],
  draft: string,
): Promise<EvidencePassageItem | undefined> {
  const before = viewOf(window.activeTextEditor);
  const mark = new PassageMark();
  const list = window.createQuickPick<EvidencePick>();
  list.title = title;
  list.placeholder = asks;
  list.matchOnDetail = true;
  list.items = picks;
  let last: EvidencePick | undefined;
  const show = async (pick: EvidencePick | undefined) => {
    last = pick;
    if (!pick?.passage) return;
    const { uri = draft, range } = pick.passage;
    const editor = await openedEditor(Uri.parse(uri, true), true);
    if (editor && last === pick) mark.show(editor, asRange(range), pick.because);
  };
  list.onDidChangeActive(([pick]) => void show(pick));
  const chosen = await new Promise<EvidencePassageItem | undefined>(resolve => {
    list.onDidAccept(() => {
      const passage = list.selectedItems[0]?.passage;
      if (!passage) return;
      resolve(passage);
      list.hide();
    });
    list.onDidHide(() => resolve(undefined));
    list.show();
  });
  last = undefined;
  list.dispose();
  mark.dispose();
  if (!chosen) await before?.restore();
  return chosen;
}

/** What an editor shows, to come back to. */
function viewOf(editor: TextEditor | undefined): { restore(): Promise<void> } | undefined {
  const seen = editor?.visibleRanges[0];
  if (!editor || !seen) return undefined;
  const { document, viewColumn, selection } = editor;
  return {
    restore: async () => {
      const again = await window.showTextDocument(document, {
        ...(viewColumn === undefined ? {} : { viewColumn }),
      });
      again.selection = new Selection(selection.anchor, selection.active);
      again.revealRange(seen);
    },
  };
}
