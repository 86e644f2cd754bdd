/**
 * Which of a task’s codes a place of the draft cites: there it is written as people write, in any case, with the name
 * of the scheme before it, as a range, or in a form that is none.
 */
import type { MentionForm, Span } from '../draft/model.ts';
import type { PageMention } from '../draft/page.ts';
import type { CodeVerdict } from '../framework/classify.ts';
import type { Framework } from '../framework/model.ts';
import type { Trackable } from '../framework/trackables.ts';
import { Memo } from '../text/memo.ts';
import { headReader, leadReader } from './citing-words.ts';
import { meaningOf, type RangeFault } from './ranges.ts';

/** What a place comes to. */
export interface Cited {
  readonly codes: readonly CitedCode[];
  /** Codes in a citing form that can’t be right, each with its own place, and ranges that are none. */
  readonly strays: readonly (Span & { readonly code: string; readonly verdict: StrayVerdict })[];
  /** Set where a listed code stands in no citing form, though its framework asks for one. */
  readonly plain?: string;
}

/** A code that is cited; `area` is set where nobody listed it and it is taken at its word. */
export interface CitedCode {
  readonly code: string;
  readonly unlisted?: { readonly area: number | undefined };
}

/** Why a code or range can’t be right. */
export type StrayVerdict =
  | Extract<CodeVerdict, { kind: 'unknown' | 'stepped-back' | 'other-task' }>
  | ({ readonly kind: 'range' } & RangeFault);

/** Reads places for one task. */
export type CitedReader = (mention: PageMention) => Cited;

const NOTHING: Cited = { codes: [], strays: [] };

/** Gives the reader for a task’s codes; `classify` says what a code that is not listed can be. */
export function citedReader(
  {
    citing,
    citingWords,
    codes: scheme,
    id,
    name,
  }: Pick<Framework, 'citing' | 'citingWords' | 'codes' | 'id' | 'name'>,
  tracked: ReadonlyMap<string, Trackable>,
  classify: (code: string) => CodeVerdict,
): CitedReader {
  const listed = [...tracked.keys()];
  const inAnyCase = new Map<string, string>();
  for (const code of listed) if (!inAnyCase.has(code.toLowerCase())) inAnyCase.set(code.toLowerCase(), code);
  const says = memoised(leadReader(citingWords));
  const isHead = memoised(headReader(citingWords));
  const ownNames = new Set([id, name].map(plainName));
  const known = {
    listed,
    isOpen: (code: string) => classify(code).kind === 'unlisted',
    hasSteppedBack: (code: string) => classify(code).kind === 'stepped-back',
  };
  const hasOtherNumber = onceForEach((beside: readonly string[]) => beside.some(isOtherNumber));
  const hasWord = onceForEach((beside: readonly string[]) => beside.some(isWord));
  const hasTracked = onceForEach((beside: readonly string[]) =>
    beside.some(code => listedAs(code) !== undefined),
  );
  const hasOnlyCodes = onceForEach((column: readonly string[]) =>
    column.every(code => /^\d+$/.test(code) || listedAs(code) !== undefined || known.isOpen(code)),
  );

  return written => {
    const mention = unglued(written);
    const form = formOf(mention);
    if (form === undefined) return NOTHING;
    if (form === 'bare') return mention.opensHeading ? readOpening(mention) : readBare(mention);
    return readForm(mention, form);
  };

  /** A mention without the word that is written together with its code: `AC1.1`, where that is no code itself. */
  function unglued(mention: PageMention): PageMention {
    const { code, range } = mention;
    const word = /^[A-Z]{2,5}(?=\d)/.exec(code)?.[0];
    if (word === undefined || listedAs(code) !== undefined || says(word) !== 'cites') return mention;
    const { beside: _beside, lead: _lead, longer: _longer, ...rest } = mention;
    const bare = (written: string) => (written.startsWith(word) ? written.slice(word.length) : written);
    return {
      ...rest,
      form: 'named',
      code: bare(code),
      ...(range ? { range: { ...range, from: bare(range.from), to: bare(range.to) } } : {}),
    };
  }

  /** The form by what the framework says of the words around; undefined where they say that it is something else. */
  function formOf({ form, lead, cell, beside, only }: PageMention): MentionForm | undefined {
    if (cell) {
      if (cell.isMap) return undefined;
      if (isHead(cell.head)) return 'named';
      return cell.besideProse && hasOnlyCodes(cell.column) ? 'alone' : undefined;
    }
    const said = lead === undefined ? undefined : says(lead);
    switch (form) {
      case 'comment':
      case 'title':
        return form;
      case 'line':
        return only ? 'alone' : 'named';
      case 'bracket':
        // (sai, others) holds more than codes.
        if (!beside) return 'named';
        return hasWord(beside) ? 'bare' : form;
      case 'named':
        return lead === undefined || said === 'cites' ? form : said === 'other' ? undefined : 'bare';
      case 'alone':
        return said === 'other' ? undefined : said === 'cites' ? 'named' : form;
      case 'bare':
        return said === 'cites' ? 'named' : said === 'other' ? undefined : form;
    }
  }

  /** A code that opens a heading may be its number: it is never wrong. */
  function readOpening(mention: PageMention): Cited {
    if (isSingleLetter(mention.code)) return NOTHING;
    return { codes: readForm(mention, 'named').codes, strays: [] };
  }

  /** Outside a citing form only codes count that are listed just as they are written. */
  function readBare(mention: PageMention): Cited {
    const { code, longer, range, opensHeading } = mention;
    const ways = [longer?.code, /^\d+$/.test(code) ? undefined : code];
    const own = ways.find(each => each !== undefined && tracked.has(each));
    const ends = range ? [range.from, range.to].filter(each => tracked.has(each)) : [];
    const first = own ?? ends[0];
    if (first === undefined) return NOTHING;
    if (!tracked.get(first)?.citedAnywhere) {
      const looksMeant = citing === 'in-a-form' && /^\p{L}+[.-]?\d/u.test(first) && !opensHeading;
      return looksMeant ? { ...NOTHING, plain: first } : NOTHING;
    }
    if (own !== undefined) return { codes: [{ code: own }], strays: [] };
    if (range && range.mark !== 'spaced') return readRange(mention, 'named');
    // ‘From 1.2.1 to 3.2.2’ may speak of two.
    const { codes, fault } = meaningOf(range?.from ?? '', range?.to ?? '', known);
    return {
      codes: (fault ? ends : codes).filter(each => tracked.has(each)).map(each => ({ code: each })),
      strays: [],
    };
  }

  function readForm(mention: PageMention, form: MentionForm): Cited {
    const { code, longer, range, beside, start, end } = mention;
    const isNamed = form === 'named' || form === 'comment';
    const written = form === 'comment' ? (inAnyCase.get(code.toLowerCase()) ?? code) : code;
    const whole = [longer?.code, written].flatMap(each =>
      each === undefined ? [] : (listedAs(each) ?? []),
    )[0];
    if (whole !== undefined) {
      if (!isSingleLetter(whole) || isNamed) return { codes: [{ code: whole }], strays: [] };
      const isMarked = form === 'bracket' && beside?.every(each => tracked.has(each));
      return isMarked ? { ...NOTHING, plain: whole } : NOTHING;
    }
    if (range) return readRange(mention, form);
    if (isSingleLetter(code) && !isNamed) return NOTHING;
    const one = unlistedAs(code);
    if (one.verdict.kind === 'none' || (beside && hasOtherNumber(beside))) return NOTHING;
    if (!isMeant(form, one.verdict, one.code, !beside || hasTracked(beside))) return NOTHING;
    return one.verdict.kind === 'unlisted'
      ? { codes: [{ code: one.code, unlisted: { area: one.verdict.area } }], strays: [] }
      : { codes: [], strays: [{ code: one.code, verdict: one.verdict, start, end }] };
  }

  function readRange({ range, code, start, end, beside }: PageMention, form: MentionForm): Cited {
    if (!range) return NOTHING;
    const [from, to] = [range.from, range.to].map(each => {
      const own = listedAs(each);
      return own === undefined ? unlistedAs(each) : ({ code: own, verdict: undefined } as const);
    });
    if (!from || !to) return NOTHING;
    const ends = [
      { ...from, start, end: start + range.from.length },
      { ...to, start: end - range.written.length, end },
    ];
    if (isSingleLetter(from.code) && form !== 'named' && form !== 'comment') return NOTHING;
    const others = beside?.filter(each => each !== range.from && each !== range.to) ?? [];
    if (ends.every(({ verdict }) => verdict?.kind === 'none') || others.some(isOtherNumber)) return NOTHING;
    if (
      !ends.some(({ verdict }) => !verdict) &&
      !ends.every(
        each => each.verdict && isMeant(form, each.verdict, each.code, !beside || hasTracked(beside)),
      )
    )
      return NOTHING;
    const { codes, fault } = meaningOf(from.code, to.code, known);
    const strays = ends.flatMap(({ code: own, verdict, start: at, end: behind }) =>
      verdict && verdict.kind !== 'unlisted' && verdict.kind !== 'none'
        ? { code: own, verdict, start: at, end: behind }
        : [],
    );
    return {
      codes: codes.map(each => {
        const verdict = tracked.has(each) ? undefined : classify(each);
        return verdict?.kind === 'unlisted'
          ? { code: each, unlisted: { area: verdict.area } }
          : { code: each };
      }),
      strays:
        fault && (strays.length === 0 || scheme === 'listed')
          ? [{ code, verdict: { kind: 'range', ...fault }, start, end }]
          : strays,
    };
  }

  /** The listed code that is written so, in whatever case and with whatever name of the scheme before it. */
  function listedAs(written: string): string | undefined {
    if (tracked.has(written)) return written;
    if (/^[a-z]$/i.test(written)) return undefined;
    const own = inAnyCase.get(written.toLowerCase());
    if (own !== undefined) return own;
    const rest = withoutName(written);
    return rest === undefined ? undefined : tracked.has(rest) ? rest : inAnyCase.get(rest.toLowerCase());
  }

  /** What a code that is not listed can be: as it is written, in capitals or small letters, or without the scheme’s own name. */
  function unlistedAs(written: string): { readonly code: string; readonly verdict: CodeVerdict } {
    const rest = withoutName(written);
    const mayBeNamed =
      rest !== undefined && (/^\D/.test(rest) || ownNames.has(plainName(written.slice(0, -rest.length))));
    const ways = [written, written.toUpperCase(), written.toLowerCase()];
    if (mayBeNamed) ways.push(rest, rest.toUpperCase());
    for (const code of ways) {
      const verdict = classify(code);
      if (verdict.kind !== 'none') return { code, verdict };
    }
    return { code: written, verdict: { kind: 'none' } };
  }

  function isNoCode(code: string): boolean {
    return listedAs(code) === undefined && unlistedAs(code).verdict.kind === 'none';
  }

  /** Whether a number can be no code: brackets that hold one hold versions or figures. */
  function isOtherNumber(code: string): boolean {
    return /^[\d.]+$/.test(code) && isNoCode(code);
  }

  /** Whether what may be a code in small letters is a word. */
  function isWord(code: string): boolean {
    return /^(?=.*[a-z])\D{2,}$/.test(code) && isNoCode(code);
  }

  /**
   * Whether a code that the task does not list is meant as one, where codes are ordinary words, letters and figures: it is
   * said to be one, or stands in brackets with one that is listed. Codes such as K1 say so themselves.
   */
  function isMeant(form: MentionForm, { kind }: CodeVerdict, code: string, isAmongCodes: boolean): boolean {
    return (
      // Codes that are but listed have a form that other things have, too.
      (citing === 'anywhere' && (scheme !== 'listed' || kind !== 'unknown')) ||
      (form !== 'bracket' && form !== 'alone') ||
      (isAmongCodes && form === 'bracket') ||
      (kind === 'unlisted' && /^\D/.test(code))
    );
  }
}

/** One letter is a code only where it is said to be one: ‘(a)’ and ‘(A)’ number the points of a sentence. */
function isSingleLetter(code: string): boolean {
  return /^[A-Za-z]$/.test(code);
}

const NAME_BEFORE = /^[A-Za-z]{2,12}(?:\d{4})?-(?=.*\d)(?=.*[A-Za-z.])/;

/** A code without a name before it, if it may have one: `UKPSF-A1`. */
function withoutName(code: string): string | undefined {
  const name = NAME_BEFORE.exec(code)?.[0];
  return name === undefined ? undefined : code.slice(name.length);
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** What was found out of something, for each just once: all codes in brackets share the list of those beside them. */
function onceForEach<Key extends object>(find: (key: Key) => boolean): (key: Key) => boolean {
  const known = new WeakMap<Key, boolean>();
  return key => {
    const found = known.get(key) ?? find(key);
    known.set(key, found);
    return found;
  };
}

/** Drafts repeat the same few words before their codes. */
function memoised<Value>(find: (text: string) => Value): (text: string) => Value {
  const memo = new Memo<{ readonly value: Value }>();
  return text => memo.of(text, () => ({ value: find(text) })).value;
}
