/**
 * What the lines of a mark scheme and the heads of its columns say that they hold.
 */

/** What a column or a labelled line can hold. */
export type Role =
  | 'code'
  | 'title'
  | 'asks'
  | 'area'
  | 'part'
  | 'task'
  | 'marks'
  | 'document'
  | 'questions'
  | 'descriptors'
  | 'other';

const WORD_NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const NUMBER = `(\\d{1,2}|${WORD_NUMBERS.join('|')}|no)`;

/** The number that digits or a word stand for. */
export function numberOf(text: string): number | undefined {
  const lower = text.trim().toLowerCase();
  if (/^\d{1,3}$/.test(lower)) return Number(lower);
  if (lower === 'no') return 0;
  const index = WORD_NUMBERS.indexOf(lower);
  return index < 0 ? undefined : index;
}

const ROLES: readonly (readonly [Role, RegExp])[] = [
  [
    'code',
    /^(?:(?:assessment )?criteri(?:on|a) )?(?:codes?|nos?\.?|numbers?|ref(?:erence)?s?\.?|nr\.?|#|id)$/,
  ],
  ['questions', /question|prompt|ask yourself|think about|to consider|^consider\b|\breflect/],
  [
    'document',
    /document|evidence|attach|annex|to be sent|enclos|^(?:please |to )?(?:submit|upload|hand in)\b/,
  ],
  [
    'descriptors',
    /descriptor|how (?:the )?marks|what earns|mark scheme|mark(?:ing)? guid|grade|grading|levels? of response|^levels?$/,
  ],
  [
    'marks',
    /^(?:(?:marks? )?(?:out of|available|possible)|most)$|\bmarks?\b|\bpoints?\b|\bscore\b|^max\b|maximum|weight/,
  ],
  ['part', /^(?:in )?part\b/],
  ['task', /^(?:assessment |assessed in )?task\b|^assessed in$|^assignment$/],
  ['area', /\barea\b|^theme$|^domain$|^strand$|^unit$/],
  ['title', /^(?:short )?(?:title|name|heading|topic|focus|in short|in brief|short name|keyword)s?$/],
  [
    'asks',
    /criteri(?:on|a)|wording|\basks?\b|asked|looks? for|requirement|statement|description|\bmust\b|\bshould\b|standard|outcome|expect|participants?|candidates?|^what\b|^full text$|^text$|you (?:do|show)/,
  ],
];

/** What a column’s head, or a label, says; nothing if it says nothing that is known. */
export function roleOf(text: string): Role | undefined {
  const plain = text
    .toLowerCase()
    .replace(/[\s_]+/g, ' ')
    .replace(/(?<![*†:])[*†:]+$/, '')
    .trim();
  if (plain === '' || plain.length > 80) return undefined;
  // ‘Criterion and key questions’ holds the wording first.
  if (/^(?:assessment )?criteri(?:on|a)\b.*\b(?:and|with|\+|&|\/)/.test(plain)) return 'asks';
  return ROLES.find(([, pattern]) => pattern.test(plain))?.[0];
}

const HEAD_MARKS = new RegExp(`^(?:(?:for|to earn|award)\\s+)?${NUMBER}\\s+(?:marks?|points?)\\b`, 'i');

/** The marks that a column’s head names: `0 marks`, `Mark 1`, `2`, `Not met (0)`. */
export function marksOfHead(text: string): number | undefined {
  const plain = text.replace(/_/g, ' ').trim();
  const found =
    /^(\d)$/.exec(plain) ??
    HEAD_MARKS.exec(plain) ??
    /^(?:marks?|points?|score|level)\s*(?:[:=]\s*)?(\d)\b(?!\d)/i.exec(plain) ??
    /^(\d)\s*[–—:=-]\s*\D/.exec(plain) ??
    /[([](\d)(?:\s*(?:marks?|points?))?[)\]]$/i.exec(plain);
  return found?.[1] === undefined ? undefined : numberOf(found[1]);
}

/** A line such as `Key questions: …`. */
export interface Label {
  readonly role: Role;
  readonly rest: string;
}

const LABELS: readonly (readonly [Role, RegExp])[] = [
  [
    'questions',
    /^(?:(?:key|guiding|possible|some|helpful|reflective) )?(?:questions?|prompts?)(?: (?:to (?:consider|think about|ask yourself|answer|help you|guide you)|for (?:you|thought|reflection)|(?:that )?(?:you|an assessor|the assessor|your assessor) (?:may|might|could|should|will).{0,30}))?$|^(?:please )?(?:think about|ask yourself|consider|reflect on|discuss|questions to|things to think about|to think about)(?: .{1,25})?$|^(?:to )?(?:reflect|consider|reflections?|points to (?:consider|reflect on)|think|talk about)$/,
  ],
  [
    'document',
    /^(?:supporting )?(?:documents?|evidence|attachments?|annex(?:es)?)(?: (?:required|references?|ref|name|needed|asked for|to (?:attach|send|submit)|for this criterion))?$|^(?:please |(?:you|participants|candidates) (?:must|should|need to|have to|are asked to|will) (?:also )?)?(?:attach|enclose|append|include|upload|submit|hand in|send in)(?:ed|d)?(?: .{1,25})?$|^(?:please )?(?:provide|supply)$|^to (?:be )?(?:attach|enclose|send|submit|upload|append|hand in|include)(?:ed|d|ted)?(?: .{1,25})?$|^to be (?:sent|handed in)(?: .{1,25})?$|^(?:documents?|evidence) (?:to be|which|that|you) .{1,30}$|^required (?:supporting )?(?:documents?|evidence)$|^(?:a |the )?supporting documents? (?:is|are) (?:required|needed|asked for)$/,
  ],
  [
    'marks',
    /^(?:(?:max(?:imum)?\.?|most|total|available|highest) )?(?:number of )?(?:marks?|points?|score)(?: available)?(?: \((?:max(?:imum)?\.?)\))?$/,
  ],
  [
    'descriptors',
    /^(?:(?:mark(?:ing|s)?|grade|grading|level|performance) )?(?:descriptors?|descriptions?)(?: (?:of|for) (?:each )?marks?)?$|^mark(?:ing)? (?:scheme|guid(?:e|ance))$|^how (?:the )?marks are (?:given|awarded)$|^what (?:earns )?(?:the|each|which) marks?(?: means?)?$|^what (?:is needed|it takes) for (?:each|the) marks?$/,
  ],
  ['part', /^part$/],
  ['task', /^(?:assessment )?task$|^assessed in$/],
  ['area', /^(?:content )?area$/],
  ['title', /^(?:short )?(?:title|name)$/],
  [
    'asks',
    /^(?:(?:full |official )?wording|(?:assessment )?criterion|requirement|statement|description|what (?:it asks|is asked|you (?:must|should) (?:do|show)|the assessor looks for))$/,
  ],
  [
    'other',
    /^(?:notes?|examples?|guidance|hints?|tips?|see also|compare|cross-reference|comments?|advice|explanation|commentary|assessor.{0,20}|(?:your|page).{0,30})$/,
  ],
];

/** The label that a line begins with, if it does; `whole` says that the line may be nothing but a label. */
export function labelOf(line: string): Label | undefined {
  const text = line.replace(/\s+/g, ' ').trim();
  const parts = /^([^:–—?]{2,50}?) ?(?::|[–—] | - ) ?([\s\S]*)/.exec(text);
  const named = parts?.[1] === undefined ? undefined : roleOfLabel(parts[1]);
  if (named !== undefined) return { role: named, rest: parts?.[2] ?? '' };
  // The end of a sentence may be a single word of these.
  const alone = /^[\p{Lu}*_(]/u.test(text) ? roleOfLabel(text.replace(/[.:]$/, '')) : undefined;
  return alone === undefined ? undefined : { role: alone, rest: '' };
}

function roleOfLabel(text: string): Role | undefined {
  const plain = text
    .toLowerCase()
    .replace(/[*_()]/g, '')
    .trim();
  return LABELS.find(([, pattern]) => pattern.test(plain))?.[0];
}

const MARK_WORDS = '(?:marks?|points?|pts?\\.?)';
const BRACKETED = new RegExp(
  `[([]\\s*(?:(?:up to|max(?:imum)?\\.?|at most|out of|worth|total|for)\\s*(?::\\s*)?)?${NUMBER}\\s*${MARK_WORDS}(?:\\s*(?:max(?:imum)?\\.?|available|at most|in all))?\\s*[)\\]]`,
  'i',
);
const BRACKETED_FIRST = new RegExp(
  `[([]\\s*(?:max(?:imum)?\\.?\\s*)?(?:${MARK_WORDS}|max(?:imum)?)\\.?\\s*(?:[:=]\\s*)?(\\d{1,2})\\s*[)\\]]`,
  'i',
);
const SQUARE = /\[\s*(\d{1,2})\s*\]/;
/** Each with what may stand behind it at the end of a text, and at its beginning. */
const BRACKETS = [BRACKETED, BRACKETED_FIRST, SQUARE].map(({ source }) => ({
  atEnd: new RegExp(`${source}\\s*([.;]?)$`, 'i'),
  atStart: new RegExp(`^${source}\\s*(?:[:.–—-]\\s*)?`, 'i'),
}));
const BARE = new RegExp(`\\b${NUMBER} ${MARK_WORDS}(?:\\s*(?:max(?:imum)?|available))?$`, 'i');

/** The marks that a text names at its end or its beginning, and the text without them. */
export function withoutMarks(text: string): { text: string; marks: number | undefined } {
  const trimmed = text.trim();
  for (const { atEnd, atStart } of BRACKETS) {
    const end = atEnd.exec(trimmed);
    if (end?.[1] !== undefined) {
      const before = trimmed.slice(0, end.index).trimEnd();
      return { text: before + (/[.;?!]$/.test(before) ? '' : (end[2] ?? '')), marks: numberOf(end[1]) };
    }
    const start = atStart.exec(trimmed);
    if (start?.[1] !== undefined) return { text: trimmed.slice(start[0].length), marks: numberOf(start[1]) };
  }
  const bare = BARE.exec(trimmed);
  if (bare?.[1] !== undefined) {
    const index = lengthBeforeMarks(trimmed.slice(0, bare.index));
    const set = trimmed.slice(index);
    if (index > 0 && /[.–—|/:-]/.test(set))
      return {
        text: trimmed.slice(0, index).trimEnd() + (set.startsWith('.') ? '.' : ''),
        marks: numberOf(bare[1]),
      };
  }
  // At the right end of the line, where nothing sets them apart.
  const last =
    behindWords(trimmed, /(?<=[\p{L}.)’”])\s+(\d)\s+(?:marks?|points?)$/u) ??
    gluedTo(trimmed) ??
    behindWords(trimmed, /(?<=[\p{L}.)’”])\s+\/\s?(\d)$/u);
  if (last && !GOVERNS.test(last.text)) return { text: last.text, marks: numberOf(last.number) };
  return { text: trimmed, marks: undefined };
}

/** How long a text is without what sets marks apart from it: a stop, a dash or a bar, `up to`. */
function lengthBeforeMarks(text: string): number {
  let rest = text.trimEnd();
  if (rest !== text) rest = rest.replace(/(?:up to|max(?:imum)?\.?|worth)$/i, '').trimEnd();
  rest = rest.replace(/[–—|/:-]$/, '').trimEnd();
  return rest.replace(/[.;,]$/, '').length;
}

/** A number that a pattern finds at the end of a text, if words stand before it. */
function behindWords(text: string, pattern: RegExp): { text: string; number: string } | undefined {
  const found = pattern.exec(text);
  const before = text.slice(0, found?.index ?? 0);
  const word = /\p{L}{2}/u.exec(before);
  return found?.[1] !== undefined && word && /\s/.test(before.slice(word.index + word[0].length))
    ? { text: before, number: found[1] }
    : undefined;
}

/** A number of marks with no blank between it and the word before it. */
function gluedTo(text: string): { text: string; number: string } | undefined {
  const [, before, number] = /^(.*\s\p{Ll}{2,})(\d)\s+(?:marks?|points?)$/su.exec(text) ?? [];
  return before === undefined || number === undefined ? undefined : { text: before, number };
}

/** After these, a number of marks belongs to the sentence. */
const GOVERNS =
  /\b(?:of|for|with|to|by|at|in|from|and|or|than|least|most|about|the|these|only|another|gains?|earns?|gives?|given|gets?|awards?|worth|has|have|are|is|up|per|last|first|all|both|these)$/i;

const ONLY_MARKS = new RegExp(
  `^[([]?\\s*(?:(?:worth|up to|max(?:imum)?\\.?(?: of)?|at most)\\s*(?::\\s*)?)?${NUMBER}\\s*${MARK_WORDS}(?:\\s*(?:available|max(?:imum)?|in all))?\\s*[)\\]]?\\.?$`,
  'i',
);

/** The marks that a line names, if it says nothing else: `2 marks`, `(max. 2)`. */
export function onlyMarks(line: string): number | undefined {
  const found = ONLY_MARKS.exec(line.trim());
  if (found?.[1] !== undefined) return numberOf(found[1]);
  const most = /^[([]?\s*(?:max(?:imum)?\.?|most)\s*(?::\s*)?(\d{1,2})\s*[)\]]?$/i.exec(line.trim());
  if (most?.[1] !== undefined) return numberOf(most[1]);
  const bracketed = withoutMarks(line);
  return /^[([]/.test(line.trim()) && bracketed.text === '' ? bracketed.marks : undefined;
}

/** The marks that a cell without a head names, if it says nothing else: `2 marks`, `/ 2`, `Out of 2`. */
export function marksInCell(text: string): number | undefined {
  const most = /^(?:\/|_{1,5}\s*\/|[…. ]{1,12}\/|out of)\s*(\d{1,2})(?:\s*(?:marks?|points?))?$/i.exec(
    text.trim(),
  )?.[1];
  return most === undefined ? onlyMarks(text) : Number(most);
}

/** The pieces of a line that has several labels: `Marks: 2 | Document: …`. */
export function labelled(line: string): string[] | undefined {
  const pieces = line.split(/\s+[|·•–—]\s+|;\s+|\s{3,}/);
  const [first = ''] = pieces;
  if (pieces.length < 2 || pieces.slice(1).every(piece => !piece.includes(':'))) return undefined;
  return [first, ...pieces.slice(1)].every(
    piece => labelOf(piece) !== undefined || onlyMarks(piece) !== undefined,
  )
    ? pieces
    : undefined;
}

const MARKS_FIRST = new RegExp(
  `^(?:for\\s+)?${NUMBER}\\s+${MARK_WORDS}(?:\\s*\\([^)]{1,30}\\))?\\s*(?:[:.=–—-]|\\s(?=\\p{Lu}))\\s*(.+)$`,
  'isu',
);

/** A line that says what earns so many marks: `1 mark: …`, `0 – …` where such lines are expected. */
export function descriptorOf(line: string, expected: boolean): { marks: number; asks: string } | undefined {
  const text = line.trim();
  const named =
    MARKS_FIRST.exec(text) ??
    /^(?:marks?|score|points?)\s+(?:of\s+)?(\d{1,2})(?:\s*\([^)]{1,30}\))?\s*[:.=–—-]\s*(.+)$/is.exec(text) ??
    (expected
      ? /^[([]?(\d{1,2})[)\]]?\s*(?:\([^)]{1,30}\)\s*)?(?:[:.=–—-]\s*|\s+)(?=\D)(.+)$/s.exec(text)
      : null);
  if (named?.[1] === undefined || named[2] === undefined) return undefined;
  const marks = numberOf(named[1]);
  if (marks === undefined) return undefined;
  const name = NAMED_LEVEL.exec(named[2])?.[0] ?? '';
  const behind = named[2].slice(name.length);
  // Behind a dash a sentence may go on.
  const asks = name.includes(':') || /^\p{Lu}/u.test(behind) ? behind : named[2];
  return { marks, asks: asks === '' ? named[2] : asks };
}

const LEVEL_NAME =
  '(?:(?:not |partly |partially |fully |mostly |well |just |nearly )?(?:yet|met|achieved|shown|evident|seen)|(?:not yet |very |well )?(?:secure|emerging|developing|developed|established|strong|weak|limited|basic|good|excellent|exceptional|outstanding|exemplary|sound|partial|full|complete|incomplete|absent|missing|present|pass|fail|merit|distinction|insufficient|sufficient|adequate|inadequate|satisfactory|unsatisfactory|beginning|embedded|proficient|advanced|confident|competent))';
/** The name of a level before what earns it: `Secure: …`, `Not yet – …`. */
const NAMED_LEVEL = new RegExp(`^${LEVEL_NAME}\\s*(?::|[–—]|\\s-)\\s*`, 'i');
const ONLY_LEVEL = new RegExp(`^${LEVEL_NAME}[:.]?$`, 'i');

/** Whether a text is nothing but the name of a level: `Secure`. */
export function isLevelName(text: string): boolean {
  return ONLY_LEVEL.test(text.trim());
}

/** Whether a text is a number of marks and the name of its level: `1 – Secure`. */
export function isLevelHead(text: string): boolean {
  const name = /^\d\s*(?:marks?\s*)?[=:–—-]([\s\S]+)/.exec(text.trim())?.[1];
  return name !== undefined && isLevelName(name);
}

const LEVEL_LINE = new RegExp(
  `^(?:0\\s*[=:–—]\\s*\\S|[1-4]\\s*=\\s*\\S|[0-4]\\s*[:–—-]\\s*${LEVEL_NAME}\\b)`,
  'i',
);

/** Whether a line begins to say what earns so many marks, though nothing before it says that it would. */
export function beginsLevel(line: string): boolean {
  return LEVEL_LINE.test(line);
}

/** A line cut before each label in it that has a colon, and before each of several levels: `0 = … 1 = …`. */
export function partsOfLine(line: string): string[] {
  const cuts = new Set<number>();
  for (const { index: colon } of line.matchAll(/:(?:\s|$)/g))
    for (const index of capitalsBefore(line, colon)) {
      const role = roleOfLabel(line.slice(index, colon));
      if (role === 'questions' || role === 'document' || role === 'marks' || role === 'descriptors')
        cuts.add(index);
    }
  const levels = [...line.matchAll(/(?:^|(?<=\s))(\d)(?:\s*(?:marks?|points?))?\s*[=:–—]\s*(?=\S)/gi)];
  const numbers = levels.map(([, number]) => Number(number));
  const steps = new Set(numbers.slice(1).map((number, index) => number - (numbers[index] ?? 0)));
  const [step] = steps;
  if (steps.size === 1 && (step === 1 || step === -1) && numbers.includes(0))
    for (const { index } of levels) cuts.add(index);
  for (const index of cuts) if (isInBracket(line, index)) cuts.delete(index);
  cuts.delete(0);
  const ends = [...cuts].sort((a, b) => a - b);
  return [0, ...ends].map((from, index) => {
    const part = line.slice(from, ends[index]).trim();
    return ends[index] === undefined ? part : part.replace(/[;,|]$/, '').trimEnd();
  });
}

/** How far a bracket around a place is looked for. */
const LONGEST_BRACKET = 300;

/** Whether a place stands within a bracket that is closed behind it. */
function isInBracket(line: string, index: number): boolean {
  const before = line.slice(Math.max(0, index - LONGEST_BRACKET), index);
  const isOpen =
    Math.max(before.lastIndexOf('('), before.lastIndexOf('[')) >
    Math.max(before.lastIndexOf(')'), before.lastIndexOf(']'));
  return isOpen && /^[^()[\]]*[)\]]/.test(line.slice(index, index + LONGEST_BRACKET));
}

/** Where a label may begin that ends at an offset: words with a capital, no longer than labels are. */
function capitalsBefore(line: string, end: number): number[] {
  const found: number[] = [];
  let at = end;
  const letters = [...line.slice(Math.max(0, end - 2 * LONGEST_LABEL), end)].reverse();
  for (const [behind, letter] of letters.slice(0, LONGEST_LABEL).entries()) {
    at -= letter.length;
    if (behind >= 3 && /\p{Lu}/u.test(letter) && /\s/.test(line[at - 1] ?? '')) found.push(at);
    if (!/[\p{L}’' ]/u.test(letter)) break;
  }
  return found;
}

const LONGEST_LABEL = 41;

/** Whether a cell or line says that there is nothing. */
export function isNothing(text: string): boolean {
  return /^(?:[-–—−/.\s]*|none(?: (?:needed|required|asked for))?\.?|no\.?|n\.?\s?\/?\s?a\.?|nil|not (?:required|needed|applicable|asked for)\.?|nothing\.?)$/i.test(
    text.trim(),
  );
}
