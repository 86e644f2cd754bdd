/**
 * What stands before a code: a word that says it is one, or a word that says it is something else.
 */

/** What a text before a list of codes says of them. */
export type Says = 'cites' | 'other' | undefined;

/** Words with a number that is none of ours behind them; ‘p. 3’ and the like have a full stop. */
const OTHER =
  /(?:^|[^\p{L}])(?:algorithms?|annex(?:es)?|appendi(?:x|ces)|articles?|chapters?|charts?|clauses?|columns?|definitions?|diagrams?|equations?|exercises?|exhibits?|figures?|footnotes?|graphs?|illustrations?|images?|iterations?|lemmas?|lessons?|lines?|listings?|milestones?|modules?|objectives?|pages?|paragraphs?|photos?|pictures?|plates?|questions?|releases?|requirements?|rows?|screenshots?|sections?|slides?|snippets?|sprints?|steps?|sub-?sections?|tables?|tasks?|test(?:[ -]?case)?s?|theorems?|versions?|volumes?|weeks?|(?:app|art|cl|ex|ills?|tab)\.|(?:ch|chap|eqn?s?|figs?|p[pg]?|paras?|req|secs?|sect|vols?)\.?|§+)$/iu;
/** What may stand between a citing word and the code. */
const BETWEEN = /\s+(?:codes?|numbers?|nos?\.?|refs?\.?|references?)$/i;
/** The most words of a label: more are a sentence with a colon. */
const LONGEST_LABEL = 6;

/** Words that every framework’s codes can stand behind. */
const ALWAYS = ['criterion', 'criteria'];

/** Gives what a text before a list of codes says, where codes stand behind these words, too; each in the singular. */
export function leadReader(words: readonly string[]): (lead: string) => Says {
  const all = [...ALWAYS, ...words].map(patternOf).join('|');
  const before = new RegExp(`(?:^|[^\\p{L}\\p{N}])(?:${all})$`, 'u');
  const within = new RegExp(`(?:^|[^\\p{L}\\p{N}])(?:${all})(?![\\p{L}\\p{N}])`, 'u');
  return lead => {
    const text = lead.replace(/\s+/g, ' ').trim();
    if (text.endsWith(':')) {
      const label = text.slice(0, -1).trim();
      return label.split(' ').length <= LONGEST_LABEL && within.test(label) ? 'cites' : undefined;
    }
    if (before.test(text) || before.test(text.replace(BETWEEN, ''))) return 'cites';
    return OTHER.test(text) ? 'other' : undefined;
  };
}

/** Whether the head of a column says that codes stand below it. */
export function headReader(words: readonly string[]): (head: string) => boolean {
  const all = [...ALWAYS, ...words].map(patternOf).join('|');
  const within = new RegExp(`(?:^|[^\\p{L}\\p{N}])(?:${all})(?![\\p{L}\\p{N}])`, 'u');
  return head => within.test(head);
}

/** A word in the singular and the plural; capitals stay capitals, since ‘lo’ and ‘ac’ are other words. */
function patternOf(word: string): string {
  const plain = word
    .trim()
    .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    .replace(/\s+/g, '\\s+');
  const ofAnyCase = /^[A-Z0-9]{2,5}$/.test(word.trim())
    ? plain
    : plain.replace(/(?<!\\)\p{L}/gu, letter => `[${letter.toLowerCase()}${letter.toUpperCase()}]`);
  const plural = /y$/i.test(word)
    ? `${ofAnyCase.replace(/\[yY\]$/, '(?:[yY]|ies|IES)')}`
    : `${ofAnyCase}(?:s|es|S)?`;
  return plural;
}
