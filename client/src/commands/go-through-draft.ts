/**
 * Goes through a draft passage by passage, and asks of each what it shows.
 */
import { commands, l10n, Uri, window, workspace } from 'vscode';
import {
  type CriterionItem,
  type EvidenceAnswer,
  type EvidencePassageItem,
  EvidenceRequest,
  NameSectionRequest,
  TagPassageRequest,
} from '../../../server/src/protocol.ts';
import { draftFor } from '../follow/draft-for.ts';
import { applyEdits, asRange } from '../io/edits.ts';
import { PassageMark } from '../passages/mark.ts';
import { PassageMemory } from '../passages/memory.ts';
import { PassageList } from '../passages/passage-list.ts';
import { criteriaOf } from '../say/criteria.ts';
import { groupsFor } from '../say/passage-groups.ts';
import { openedEditor } from './go-to.ts';
import type { Session } from './session.ts';

/** Shows the passages of the draft one after the other, from where it was left last time. */
export async function goThroughDraft(session: Session, argument?: unknown): Promise<void> {
  await session.coverage.settled();
  const draft = draftFor(session.coverage, argument);
  if (!draft) {
    void window.showInformationMessage(l10n.t('Open a draft first that has criteria to cover.'));
    return;
  }
  const uri = draft.uri.toString();
  const evidence = await evidenceOf(session, uri);
  const listed = new Set(evidence?.criteria.map(({ code }) => code));
  const criteria = criteriaOf(draft.coverage).filter(({ code }) => listed.has(code));
  if (!evidence || criteria.length === 0) {
    void window.showInformationMessage(
      l10n.t(
        'The framework of this draft lists no criteria, so there is nothing to look for. Add yours first.',
      ),
    );
    return;
  }
  if (evidence.passages.length === 0) {
    void window.showInformationMessage(
      l10n.t(
        'There is nothing to go through yet: no paragraph, list item or table cell has 8 words or more.',
      ),
    );
    return;
  }
  const memory = new PassageMemory(session.context.workspaceState, draft.coverage.files?.[0] ?? uri);
  const list = new PassageList();
  const mark = new PassageMark();
  try {
    await walk({ session, uri, criteria, memory, list, mark }, evidence);
  } finally {
    mark.dispose();
    list.dispose();
  }
}

interface Walk {
  readonly session: Session;
  readonly uri: string;
  readonly criteria: readonly CriterionItem[];
  readonly memory: PassageMemory;
  readonly list: PassageList;
  readonly mark: PassageMark;
}

async function walk(going: Walk, first: EvidenceAnswer): Promise<void> {
  const { session, uri, criteria, memory, list, mark } = going;
  let evidence = first;
  let index = memory.placeIn(evidence.passages) ?? ahead(evidence, -1, memory) ?? 0;
  let ticked: readonly string[] = [];
  let tagged = 0;
  for (;;) {
    const passage = evidence.passages[index];
    if (!passage) break;
    await memory.keepPlace({ key: passage.key, index });
    const editor = await openedEditor(Uri.parse(passage.uri ?? uri, true), true);
    if (!editor) return;
    mark.show(editor, asRange(passage.range));
    const answer = await list.ask({
      index,
      count: evidence.passages.length,
      passage,
      groups: groupsFor(passage, criteria, taggedIn(evidence, criteria)),
      isBackground: memory.background.has(passage.key),
      hasPhases: evidence.phases.length > 0,
      ticked,
    });
    ticked = [];
    let goesOn = true;
    switch (answer.kind) {
      case 'left':
        return;
      case 'back':
        index = Math.max(0, index - 1);
        goesOn = false;
        break;
      case 'section':
        await nameSection(going, evidence, passage);
        ticked = answer.codes;
        goesOn = false;
        break;
      case 'background':
        await memory.toggleBackground(passage.key);
        break;
      case 'next':
        if (answer.section) await nameSection(going, evidence, passage);
        if (answer.codes.length > 0) {
          if (await tagPassage(session, uri, passage, answer.codes)) tagged++;
          else goesOn = false;
        } else if (answer.background) await memory.toggleBackground(passage.key);
        break;
      case 'skip':
        break;
    }
    // It may have been written on meanwhile, and what was tagged teaches.
    const now = await evidenceOf(session, uri);
    if (!now) return;
    evidence = now;
    if (!goesOn) continue;
    const here = evidence.passages.findIndex(({ key }) => key === passage.key);
    const next = ahead(evidence, here < 0 ? index : here, memory);
    if (next === undefined) break;
    index = next;
  }
  await memory.keepPlace(undefined);
  list.dispose();
  void sayEnd(tagged);
}

/** The next passage that is not said to be background; undefined behind the last. */
function ahead(
  { passages }: EvidenceAnswer,
  from: number,
  { background }: PassageMemory,
): number | undefined {
  const next = passages.findIndex(({ key }, index) => index > from && !background.has(key));
  return next < 0 ? undefined : next;
}

/** The codes that anything is tagged with. */
function taggedIn({ passages }: EvidenceAnswer, criteria: readonly CriterionItem[]): ReadonlySet<string> {
  return new Set([
    ...criteria.filter(({ citations }) => citations.length > 0).map(({ code }) => code),
    ...passages.flatMap(({ claims }) => claims),
  ]);
}

/** Where a draft may show what, in its newest text. */
export async function evidenceOf({ server }: Session, uri: string): Promise<EvidenceAnswer | null> {
  return server.ask(EvidenceRequest, { textDocument: { uri } });
}

/** Tags a passage, wherever it stands by now, in one step of undo; says so and gives false where it can't be. */
export async function tagPassage(
  session: Session,
  draft: string,
  { key, uri = draft }: EvidencePassageItem,
  codes: readonly string[],
): Promise<boolean> {
  const document = await workspace.openTextDocument(Uri.parse(uri, true));
  const edits = await applyEdits(document, async () => {
    const now = await evidenceOf(session, draft);
    const passage = now?.passages.find(each => each.key === key);
    const edit =
      passage &&
      (await session.server.ask(TagPassageRequest, {
        textDocument: { uri },
        position: passage.range.start,
        codes: [...codes],
      }));
    return edit ? [edit] : undefined;
  });
  if (edits)
    window.setStatusBarMessage(
      l10n.t('Markscheme: this passage is tagged with {0}.', codes.join(', ')),
      4000,
    );
  else
    void window.showWarningMessage(
      l10n.t(
        'The passage could not be tagged. Look whether the file can be written to and the passage is still there, and try again.',
      ),
    );
  return edits !== undefined;
}

/** Asks which phase the section of a passage is about, and puts that into its heading. */
async function nameSection(
  { session, uri: draft, list }: Walk,
  { phases }: EvidenceAnswer,
  { uri = draft, range }: EvidencePassageItem,
): Promise<void> {
  const phase = await list.askPhase(phases);
  if (phase === undefined) return;
  const document = await workspace.openTextDocument(Uri.parse(uri, true));
  const edits = await applyEdits(document, async () => {
    const edit = await session.server.ask(NameSectionRequest, {
      textDocument: { uri },
      position: range.start,
      phase,
    });
    return edit ? [edit] : undefined;
  });
  if (!edits)
    void window.showInformationMessage(
      l10n.t('No heading stands above this passage that could say what it is about. Write one first.'),
    );
}

async function sayEnd(tagged: number): Promise<void> {
  const report = l10n.t('Coverage Report');
  const chosen = await window.showInformationMessage(
    tagged === 1
      ? l10n.t('That was the last passage. You have tagged 1.')
      : l10n.t('That was the last passage. You have tagged {0}.', tagged),
    report,
  );
  if (chosen === report) await commands.executeCommand('markscheme.showCoverageReport');
}
