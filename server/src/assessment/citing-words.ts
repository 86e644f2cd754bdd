/**
 * What stands before a code: a word that says it is one, or a word that says it is something else.
 */

/** What a text before a list of codes says of them. */
export type Says = 'cites' | 'other' | undefined;

/** Words with a number behind them that is none of ours, in the singular. */
const OTHER = new Set([
  ...[
    'algorithm',
    'annex',
    'annexe',
    'appendice',
    'appendix',
    'article',
    'chapter',
    'chart',
    'clause',
    'column',
  ],
  ...[
    'definition',
    'diagram',
    'equation',
    'exercise',
    'exhibit',
    'figure',
    'footnote',
    'graph',
    'illustration',
  ],
  ...['image', 'iteration', 'lemma', 'lesson', 'line', 'listing', 'milestone', 'module', 'objective', 'page'],
  ...[
    'paragraph',
    'photo',
    'picture',
    'plate',
    'question',
    'release',
    'requirement',
    'row',
    'screenshot',
    'section',
  ],
  ...[
    'slide',
    'snippet',
    'sprint',
    'step',
    'subsection',
    'table',
    'task',
    'test',
    'testcase',
    'theorem',
    'version',
  ],
  ...['volume', 'week'],
]);
/** Their short forms, with or without a full stop, and those that are words without one. */
const SHORT = new Set([
  ...[
    'ch',
    'chap',
    'eq',
    'eqn',
    'eqs',
    'fig',
    'figs',
    'p',
    'pg',
    'pp',
    'para',
    'paras',
    'req',
    'sec',
    'sect',
    'vol',
  ],
]);
const SHORT_WITH_STOP = new Set([
  'app',
  'art',
  'cl',
  'ex',
  'ill',
  'tab',
  'apps',
  'arts',
  'tabs',
  'secs',
  'vols',
]);
/** What may stand between a citing word and the code. */
const BETWEEN = new Set([
  'code',
  'codes',
  'no',
  'nos',
  'number',
  'numbers',
  'ref',
  'refs',
  'reference',
  'references',
]);
/** The most words of a label: more are a sentence with a colon. */
const LONGEST_LABEL = 6;

/** Words that every framework’s codes can stand behind. */
const ALWAYS = ['criterion', 'criteria'];

/** Gives what a text before a list of codes says, where codes stand behind these words, too; each in the singular. */
export function leadReader(words: readonly string[]): (lead: string) => Says {
  const naming = namingOf(words);
  return lead => {
    const said = wordsOf(lead);
    if (lead.endsWith(':'))
      return said.length <= LONGEST_LABEL && said.some((_, at) => naming(said.slice(0, at + 1)))
        ? 'cites'
        : undefined;
    const last = said.at(-1)?.toLowerCase() ?? '';
    if (lead.endsWith('.') && !BETWEEN.has(last))
      return SHORT.has(last) || SHORT_WITH_STOP.has(last) ? 'other' : undefined;
    if (naming(said) || (BETWEEN.has(last) && naming(said.slice(0, -1)))) return 'cites';
    return isOther(last, said.at(-2)) || lead.endsWith('§') ? 'other' : undefined;
  };
}

/** Says of the head of a column whether codes stand below it. */
export function headReader(words: readonly string[]): (head: string) => boolean {
  const naming = namingOf(words);
  return head => {
    const said = wordsOf(head);
    return said.some((_, at) => naming(said.slice(0, at + 1)));
  };
}

function isOther(word: string, before: string | undefined): boolean {
  if (OTHER.has(word) || SHORT.has(word)) return true;
  if (word.endsWith('s') && OTHER.has(word.slice(0, -1))) return true;
  if (word.endsWith('es') && OTHER.has(word.slice(0, -2))) return true;
  return /^cases?$/.test(word) && before?.toLowerCase() === 'test';
}

/** Whether some words end with one that names codes. */
function namingOf(words: readonly string[]): (said: readonly string[]) => boolean {
  const names = [...ALWAYS, ...words].map(wordsOf);
  return said =>
    names.some(
      name =>
        name.length > 0 &&
        name.length <= said.length &&
        name.every((word, at) =>
          at < name.length - 1
            ? isSame(word, said[said.length - name.length + at] ?? '')
            : isSame(word, said.at(-1) ?? '') || isPlural(word, said.at(-1) ?? ''),
        ),
    );
}

/** Capitals stay capitals, since ‘lo’ and ‘ac’ are other words. */
function isSame(word: string, said: string): boolean {
  return /^[A-Z0-9]{2,5}$/.test(word) ? word === said : word.toLowerCase() === said.toLowerCase();
}

function isPlural(word: string, said: string): boolean {
  if (/s$/i.test(said) && isSame(word, said.slice(0, -1))) return true;
  if (/es$/i.test(said) && isSame(word, said.slice(0, -2))) return true;
  return /y$/i.test(word) && /ies$/i.test(said) && isSame(word.slice(0, -1), said.slice(0, -3));
}

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter(word => word !== '');
}
