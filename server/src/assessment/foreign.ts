/**
 * What of a draft is written for another tool and not understood, said once.
 */
import type { ForeignKind, ForeignMark } from '../draft/markdown/foreign-marks.ts';
import type { Draft } from '../draft/model.ts';
import { counted, listed } from '../text/english.ts';

/** What is said of it, and where the first of it stands. */
export interface Foreign {
  readonly first: ForeignMark;
  readonly sentence: string;
}

/** What is to be said of the marks of a draft; nothing where all is understood. */
export function foreignIn(found: readonly ForeignMark[], draft: Draft): Foreign | undefined {
  const marks = found.filter(mark => !isPart(mark, draft));
  const [first] = marks;
  if (!first) return undefined;
  const hidden = named(marks, HIDDEN);
  const shown = named(marks, SHOWN);
  const said = [
    ...(hidden.length > 0 ? [`${listed(hidden)}, neither counted nor printed`] : []),
    ...(shown.length > 0 ? [`${listed(shown)}, counted and printed as written`] : []),
  ];
  return { first, sentence: `Written for another tool, and not read here: ${said.join('; ')}.` };
}

/** A file that is included may be a part of the draft. */
function isPart({ target }: ForeignMark, { files }: Draft): boolean {
  if (target === undefined || !files) return false;
  const path = target.replace(/^(?:\.?\.\/)+/, '');
  return files.some(file => file.path === path || file.path.endsWith(`/${path}`));
}

const HIDDEN: readonly ForeignKind[] = ['shortcode', 'include', 'latex', 'raw', 'output', 'embed'];
const SHOWN: readonly ForeignKind[] = ['command', 'value', 'note', 'directive'];

function named(marks: readonly ForeignMark[], kinds: readonly ForeignKind[]): string[] {
  return kinds.flatMap(kind => {
    const amount = marks.filter(mark => mark.kind === kind).length;
    const [one, several] = NAMES[kind];
    return amount === 0 ? [] : counted(amount, one, several);
  });
}

const NAMES: Readonly<Record<ForeignKind, readonly [one: string, several: string]>> = {
  shortcode: ['shortcode', 'shortcodes'],
  include: ['included file', 'included files'],
  latex: ['LaTeX environment', 'LaTeX environments'],
  raw: ['raw piece for another format', 'raw pieces for another format'],
  output: ['result of code', 'results of code'],
  embed: ['embedded note', 'embedded notes'],
  command: ['LaTeX command', 'LaTeX commands'],
  value: ['value that code works out', 'values that code works out'],
  note: ['note in a line (^[…])', 'notes in a line (^[…])'],
  directive: ['directive', 'directives'],
};
