/**
 * How criteria are called in the document: by their codes, or where only a stand-in is known, by what is asked.
 */
import type { Coverage, Tracked } from '../assessment/model.ts';
import { safeText } from './safe-text.ts';

/** A criterion in print. */
export interface CriterionName {
  /** Undefined for a stand-in, whose code nobody else would know. */
  readonly code: string | undefined;
  readonly title: string;
  /** The wording, where it says more than the title. */
  readonly asks: string | undefined;
}

/** The name of a criterion. */
export function criterionName({ code, kind, title, asks }: Tracked): CriterionName {
  switch (kind) {
    case 'unlisted':
      return { code, title: '', asks: undefined };
    case 'area':
      return { code: undefined, title: safeText(title), asks: undefined };
    case 'criterion':
    case 'statement': {
      const isShortened = title.endsWith('…') || asks.startsWith(title.replace(/…$/, ''));
      return {
        code: kind === 'criterion' ? code : undefined,
        title: safeText(isShortened && kind === 'criterion' ? '' : title),
        asks: isShortened && kind === 'statement' && !title.endsWith('…') ? undefined : safeText(asks),
      };
    }
  }
}

/** A criterion in a few words: its code, or a stand-in’s title. */
export function shortName({ tracked }: Coverage): string {
  const { code, title } = criterionName(tracked);
  return code ?? `‘${title}’`;
}

/** A criterion in a heading: code and title. */
export function headingName({ tracked }: Coverage): string {
  const { code, title } = criterionName(tracked);
  return [code, title].filter(part => part !== undefined && part !== '').join('  ');
}
