import { commands, l10n, Uri } from 'vscode';
import {
  type CitationItem,
  CoverageRequest,
  type CriterionItem,
  type SectionPlace,
} from '../../../server/src/protocol.ts';
import { textIn, valueIn } from '../io/argument.ts';
import { draftEditor } from '../io/draft-editor.ts';
import { citations } from '../say/amounts.ts';
import { criteriaOf, icons, nameOf, statusNames } from '../say/criteria.ts';
import { goTo } from './go-to.ts';
import { type Choice, pickChoice, separator } from './pick-choice.ts';
import type { Session } from './session.ts';

/** Lists the criteria that a section cites, to go to the place; and leads to the report. */
export async function showSection({ server }: Session, argument?: unknown): Promise<void> {
  const place = placeIn(argument);
  if (!place) return;
  const { uri, start, end } = place;
  const answer = await server.ask(CoverageRequest, { textDocument: { uri } });
  if (answer.kind !== 'full') return;
  const editor = await draftEditor(Uri.parse(uri));
  const heading = editor.document.lineAt(Math.min(start, editor.document.lineCount - 1)).text;
  const cited = criteriaOf(answer.coverage).flatMap(criterion => {
    const here = criterion.citations.filter(
      ({ uri: file = uri, range }) => file === uri && start <= range.start.line && range.start.line < end,
    );
    return here[0] ? [{ criterion, first: here[0], count: here.length }] : [];
  });
  const chosen = await pickChoice<CitationItem | 'report' | 'counts'>(
    {
      title: titleOf(heading),
      placeholder:
        cited.length === 0
          ? l10n.t('No paragraph of this section is tagged yet')
          : l10n.t('Go to a paragraph that is tagged'),
    },
    [
      ...cited.map(({ criterion, first, count }) => choiceOf(criterion, first, count)),
      separator(''),
      { label: `$(book) ${l10n.t('Open the coverage report')}`, choice: 'report', alwaysShow: true },
      { label: `$(eye) ${l10n.t('Show or hide what counts')}`, choice: 'counts', alwaysShow: true },
    ],
  );
  if (chosen === 'report') await commands.executeCommand('markscheme.showCoverageReport');
  else if (chosen === 'counts') await commands.executeCommand('markscheme.showWhatCounts');
  else if (chosen) await goTo({ uri, range: chosen.range });
}

function choiceOf(criterion: CriterionItem, first: CitationItem, count: number): Choice<CitationItem> {
  return {
    label: `$(${icons[criterion.status]}) ${nameOf(criterion)}`,
    description: `${statusNames[criterion.status]} · ${citations(count)}`,
    detail: criterion.asks,
    choice: first,
  };
}

function placeIn(argument: unknown): SectionPlace | undefined {
  const uri = textIn(argument, 'uri');
  const [start, end] = [valueIn(argument, 'start'), valueIn(argument, 'end')];
  return uri !== undefined && typeof start === 'number' && typeof end === 'number'
    ? { uri, start, end }
    : undefined;
}

/** A heading’s line without its marks and comments. */
function titleOf(line: string): string {
  const [first = '', ...behind] = line.split('<!--');
  const shown = behind.map(part =>
    part.includes('-->') ? part.slice(part.indexOf('-->') + 3) : `<!--${part}`,
  );
  return [first, ...shown]
    .join('')
    .replace(/^#+\s*|(?<!\s)\s+#+\s*$/g, '')
    .trim();
}
