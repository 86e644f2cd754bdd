/**
 * TeX → a formula, as far as people write it in assessed work: fractions, roots, scripts, sums and integrals, brackets,
 * matrices, cases, accents, letters and words.
 */
import { type Formula, type Letters, rowOf } from './formula.ts';
import { accents, escaped, functions, large, relations, signs, spaces, withBounds } from './symbols.ts';
import { TexCursor, type Token } from './tex-cursor.ts';

/** Nobody writes longer formulas, or nests them more deeply. */
const LONGEST = 10_000;
const DEEPEST = 40;

/** Why a formula can’t be read: a clause for people. */
export interface UnreadTex {
  readonly why: string;
}

class Unread extends Error {}

/** Reads a formula without its dollar signs. */
export function readTex(tex: string): Formula | UnreadTex {
  if (tex.length > LONGEST) return { why: 'it is very long' };
  try {
    return new TexReader(new TexCursor(tex)).whole();
  } catch (error) {
    if (error instanceof Unread) return { why: error.message };
    throw error;
  }
}

/** Whether a formula was read. */
export function isRead(formula: Formula | UnreadTex): formula is Formula {
  return 'kind' in formula;
}

const LETTERS: Readonly<Record<string, Letters>> = {
  mathrm: 'upright',
  mathup: 'upright',
  symup: 'upright',
  rm: 'upright',
  mathbf: 'bold',
  symbf: 'bold',
  bf: 'bold',
  boldsymbol: 'bold-italic',
  bm: 'bold-italic',
  mathbb: 'double',
  mathcal: 'script',
  mathscr: 'script',
  mathfrak: 'fraktur',
  mathsf: 'sans',
  mathtt: 'mono',
};

const WORDS = new Set([
  'text',
  'textrm',
  'textit',
  'textbf',
  'textsf',
  'texttt',
  'mbox',
  'hbox',
  'textnormal',
]);
/** Commands that show nothing; of some, what stands in their braces neither. */
const NOTHING = new Set(
  'displaystyle textstyle scriptstyle limits nolimits nonumber notag left. right. big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr Biggl Biggr bigm Bigm relax mathstrut strut centering'.split(
    ' ',
  ),
);
const HIDDEN = new Set(['label', 'phantom', 'hphantom', 'vphantom', 'hspace', 'vspace']);
const BLACKBOARD = new Map([...'CHNPQRZ'].map((letter, index) => [letter, [...'ℂℍℕℙℚℝℤ'][index] ?? letter]));
/** Brackets of grids, by the names of their environments. */
const GRIDS: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['matrix', ['', '']],
  ['smallmatrix', ['', '']],
  ['array', ['', '']],
  ['pmatrix', ['(', ')']],
  ['bmatrix', ['[', ']']],
  ['Bmatrix', ['{', '}']],
  ['vmatrix', ['|', '|']],
  ['Vmatrix', ['‖', '‖']],
  ['cases', ['{', '']],
  ['dcases', ['{', '']],
  ['rcases', ['', '}']],
]);
/** Lines below each other, set at their marks. */
const LINES = /^(?:align|alignat|aligned|alignedat|split|gather|gathered|eqnarray|multline|flalign)\*?$/;
const WHOLE = /^(?:equation|displaymath|math)\*?$/;

class TexReader {
  readonly #cursor: TexCursor;
  #depth = 0;
  #letters: Letters | undefined;

  constructor(cursor: TexCursor) {
    this.#cursor = cursor;
  }

  /** All of it; lines that no environment holds are set below each other. */
  whole(): Formula {
    const rows = this.#rows();
    const left = this.#cursor.peek();
    if (left) throw new Unread(`nothing belongs to its ‘${shown(left)}’`);
    const [first, ...more] = rows;
    return first && more.length === 0 && first.length === 1
      ? rowOf(first)
      : { kind: 'grid', rows, columns: ['right', 'left'] };
  }

  /** Rows of cells, as far as something ends them. */
  #rows(): Formula[][] {
    const rows: Formula[][] = [[]];
    for (;;) {
      rows.at(-1)?.push(this.#row());
      if (this.#cursor.take('&')) continue;
      const ends = this.#cursor.takeCommand('\\', 'cr', 'tabularnewline', 'newline');
      if (ends === undefined) break;
      // The space between lines, such as [2pt].
      this.#cursor.braced('[', ']');
      while (this.#cursor.takeCommand('hline') !== undefined);
      rows.push([]);
    }
    const last = rows.at(-1);
    if (rows.length > 1 && last?.length === 1 && isEmpty(last[0])) rows.pop();
    return rows;
  }

  /** What stands in a row, up to what ends it. */
  #row(ends: (token: Token) => boolean = () => false): Formula {
    return rowOf(this.#parts(ends));
  }

  #parts(ends: (token: Token) => boolean): Formula[] {
    const parts: Formula[] = [];
    for (;;) {
      const token = this.#cursor.peek();
      if (!token || endsRow(token) || ends(token)) return parts;
      // A fraction of all that stands before and behind.
      const over = this.#cursor.takeCommand('over', 'choose', 'atop');
      if (over !== undefined) {
        const fraction: Formula = {
          kind: 'fraction',
          over: rowOf(parts),
          under: this.#row(ends),
          line: over === 'over',
        };
        return [over === 'choose' ? bracketed('(', [fraction], ')') : fraction];
      }
      const item = this.#item();
      if (item) parts.push(item);
    }
  }

  /** A part with what stands at it; undefined where it shows nothing. */
  #item(): Formula | undefined {
    const token = this.#cursor.peek();
    if (token?.kind === 'command') {
      const sign = large.get(token.name);
      if (sign !== undefined) {
        this.#cursor.next();
        return this.#large(sign);
      }
    }
    const isScript = token?.kind === 'sign' && /[\^_']/.test(token.sign);
    const base = isScript ? signsOf('') : this.#atom();
    return base && this.#scripted(base, token);
  }

  #scripted(base: Formula, token: Token | undefined): Formula {
    const limits = this.#cursor.takeCommand('limits', 'nolimits');
    const { sub, sup } = this.#scripts();
    if (!sub && !sup) {
      const isName = token?.kind === 'command' && functions.has(token.name);
      const next = this.#cursor.peek();
      const isApart = isName && next && !(next.kind === 'sign' && /[([{^_),.]/.test(next.sign));
      return isApart ? rowOf([base, signsOf('\u2009')]) : base;
    }
    if (base.kind === 'brace')
      return base.side === 'above'
        ? { kind: 'limits', base, below: undefined, above: sup ?? sub }
        : { kind: 'limits', base, below: sub ?? sup, above: undefined };
    const isStacked =
      limits === 'limits' ||
      (limits === undefined && token?.kind === 'command' && withBounds.has(token.name));
    return isStacked
      ? rowOf([{ kind: 'limits', base, below: sub, above: sup }, signsOf('\u2009')])
      : { kind: 'scripts', base, sub, sup };
  }

  #scripts(): { sub: Formula | undefined; sup: Formula | undefined } {
    let sub: Formula | undefined;
    let sup: Formula | undefined;
    let primes = '';
    for (;;) {
      if (this.#cursor.take("'")) primes += '′';
      else if (this.#cursor.take('_')) {
        if (sub) throw new Unread('two things stand below one');
        sub = this.#argument();
      } else if (this.#cursor.take('^')) {
        if (sup) throw new Unread('two things stand above one');
        sup = this.#argument();
      } else break;
    }
    if (primes !== '') sup = sup ? rowOf([signsOf(primes), sup]) : signsOf(primes);
    return { sub, sup };
  }

  #large(sign: string): Formula {
    const isIntegral = /[∫-∰]/.test(sign);
    const limits = this.#cursor.takeCommand('limits', 'nolimits');
    const { sub, sup } = this.#scripts();
    const parts: Formula[] = [];
    for (let token = this.#cursor.peek(); token && !endsRow(token); token = this.#cursor.peek()) {
      if (token.kind === 'sign' && (relations.has(token.sign) || '-)]|'.includes(token.sign))) break;
      if (token.kind === 'command' && (relations.has(signs.get(token.name) ?? '') || token.name === 'middle'))
        break;
      const item = this.#deeper(() => this.#item());
      if (item) parts.push(item);
    }
    if (parts.length === 0)
      return sub || sup ? { kind: 'limits', base: signsOf(sign), below: sub, above: sup } : signsOf(sign);
    const stacked = limits === 'limits' || (limits === undefined && !isIntegral);
    return { kind: 'large', sign, sub, sup, stacked, of: rowOf(parts) };
  }

  /** What stands in braces, or one part. */
  #argument(): Formula {
    const token = this.#cursor.peek();
    if (!token || (endsRow(token) && !(token.kind === 'sign' && token.sign === '{')))
      throw new Unread('something is missing at its end');
    return this.#deeper(() => this.#atom()) ?? signsOf('');
  }

  #deeper<T>(read: () => T): T {
    if (++this.#depth > DEEPEST) throw new Unread('it is nested very deeply');
    const result = read();
    this.#depth--;
    return result;
  }

  #group(): Formula {
    const letters = this.#letters;
    const row = this.#deeper(() => this.#row());
    this.#letters = letters;
    if (!this.#cursor.take('}')) throw new Unread('a brace is not closed');
    return row;
  }

  #atom(): Formula | undefined {
    const token = this.#cursor.next();
    if (!token) throw new Unread('something is missing at its end');
    if (token.kind === 'command') return this.#command(token.name);
    switch (token.sign) {
      case '{':
        return this.#group();
      case '~':
        return signsOf('\u00a0');
      case '-':
        return signsOf('−');
      case '*':
        return signsOf('∗');
      default:
        return this.#styled(token.sign);
    }
  }

  #styled(sign: string): Formula {
    if (this.#letters === 'double') return signsOf(BLACKBOARD.get(sign) ?? sign, 'double');
    return signsOf(sign, this.#letters);
  }

  #command(name: string): Formula | undefined {
    const sign = signs.get(name);
    if (sign !== undefined) return this.#styled(sign);
    const space = escaped.get(name) ?? spaces.get(name);
    if (space !== undefined) return space === '' ? undefined : signsOf(space, this.#letters);
    if (functions.has(name)) return signsOf(name.replace(/^lim(?=inf|sup)/, 'lim\u2009'), 'upright');
    if (NOTHING.has(name)) return undefined;
    if (HIDDEN.has(name)) {
      this.#cursor.braced();
      return undefined;
    }
    const letters = LETTERS[name];
    if (letters !== undefined) return this.#inLetters(letters, name.length > 2);
    if (WORDS.has(name)) return { kind: 'signs', text: wordsIn(this.#raw()), words: true };
    const accent = accents.get(name);
    if (accent !== undefined) return { kind: 'accent', sign: accent, base: this.#argument() };
    return this.#structure(name);
  }

  #inLetters(letters: Letters, takesArgument: boolean): Formula | undefined {
    const before = this.#letters;
    this.#letters = letters;
    if (!takesArgument) return undefined;
    const argument = this.#argument();
    this.#letters = before;
    return argument;
  }

  #raw(): string {
    const raw = this.#cursor.braced();
    if (raw === undefined) throw new Unread('a brace is not closed');
    return raw;
  }

  #structure(name: string): Formula | undefined {
    switch (name) {
      case 'frac':
      case 'dfrac':
      case 'tfrac':
      case 'cfrac':
        return { kind: 'fraction', over: this.#argument(), under: this.#argument(), line: true };
      case 'binom':
      case 'dbinom':
      case 'tbinom':
        return bracketed(
          '(',
          [{ kind: 'fraction', over: this.#argument(), under: this.#argument(), line: false }],
          ')',
        );
      case 'sqrt':
        return { kind: 'root', degree: this.#optional(), of: this.#argument() };
      case 'overline':
      case 'bar':
        return { kind: 'line', side: 'above', base: this.#argument() };
      case 'underline':
        return { kind: 'line', side: 'below', base: this.#argument() };
      case 'overbrace':
        return { kind: 'brace', sign: '⏞', side: 'above', base: this.#argument() };
      case 'underbrace':
        return { kind: 'brace', sign: '⏟', side: 'below', base: this.#argument() };
      case 'boxed':
      case 'fbox':
        return { kind: 'box', base: this.#argument() };
      case 'overset':
      case 'stackrel': {
        const above = this.#argument();
        return { kind: 'limits', base: this.#argument(), below: undefined, above };
      }
      case 'underset': {
        const below = this.#argument();
        return { kind: 'limits', base: this.#argument(), below, above: undefined };
      }
      case 'xrightarrow':
      case 'xleftarrow': {
        const below = this.#optional();
        const arrow = signsOf(name === 'xleftarrow' ? '⟵' : '⟶');
        return { kind: 'limits', base: arrow, below, above: this.#argument() };
      }
      case 'operatorname':
        this.#cursor.take('*');
        return signsOf(
          this.#raw()
            .replace(/\\[,;: ]/g, ' ')
            .replace(/[\\{}]/g, ''),
          'upright',
        );
      case 'pmod':
        return rowOf([signsOf('\u2003('), signsOf('mod ', 'upright'), this.#argument(), signsOf(')')]);
      case 'bmod':
        return signsOf(' mod ', 'upright');
      case 'tag':
        this.#cursor.take('*');
        return rowOf([signsOf('\u2003'), { kind: 'signs', text: `(${wordsIn(this.#raw())})`, words: true }]);
      case 'not':
        return this.#negated();
      case 'left':
        return this.#brackets();
      case 'begin':
        return this.#environment();
      default:
        throw new Unread(`‘\\${name}’ is not known here`);
    }
  }

  #optional(): Formula | undefined {
    if (!this.#cursor.take('[')) return undefined;
    const inner = this.#deeper(() => this.#row(token => token.kind === 'sign' && token.sign === ']'));
    if (!this.#cursor.take(']')) throw new Unread('a bracket is not closed');
    return inner;
  }

  #negated(): Formula {
    const base = this.#atom();
    if (base?.kind !== 'signs') throw new Unread('‘\\not’ stands before nothing');
    return signsOf(`${base.text}\u0338`.normalize('NFC'));
  }

  #brackets(): Formula {
    const open = this.#bracket();
    const parts: Formula[] = [];
    let separator = '';
    for (;;) {
      parts.push(this.#deeper(() => this.#row()));
      if (this.#cursor.takeCommand('middle') === undefined) break;
      separator = this.#bracket();
    }
    if (this.#cursor.takeCommand('right') === undefined) throw new Unread('‘\\left’ has no ‘\\right’');
    return { kind: 'brackets', open, close: this.#bracket(), separator, parts };
  }

  #bracket(): string {
    const token = this.#cursor.next();
    if (!token) throw new Unread('a bracket is missing at its end');
    if (token.kind === 'sign')
      return token.sign === '.' ? '' : token.sign.replace('<', '⟨').replace('>', '⟩');
    const sign = signs.get(token.name) ?? escaped.get(token.name);
    if (sign === undefined) throw new Unread(`‘\\${token.name}’ is no bracket`);
    return sign;
  }

  #environment(): Formula {
    const name = this.#raw();
    const grid = GRIDS.get(name.replace(/\*$/, ''));
    const isLines = LINES.test(name);
    if (!grid && !isLines && !WHOLE.test(name)) throw new Unread(`‘\\begin{${name}}’ is not known here`);
    let columns: Extract<Formula, { kind: 'grid' }>['columns'] = isLines
      ? name.startsWith('gather') || name.startsWith('multline')
        ? ['center']
        : ['right', 'left']
      : /cases/.test(name)
        ? ['left']
        : ['center'];
    if (name === 'array') columns = columnsIn(this.#raw());
    else if (/^alignat|^alignedat/.test(name)) this.#raw();
    else if (isLines) this.#cursor.braced('[', ']');
    while (this.#cursor.takeCommand('hline') !== undefined);
    const rows = this.#deeper(() => this.#rows());
    if (this.#cursor.takeCommand('end') === undefined || this.#raw() !== name)
      throw new Unread(`‘\\begin{${name}}’ has no end`);
    const [first, ...more] = rows;
    if (!grid && first && more.length === 0 && first.length === 1) return rowOf(first);
    const body: Formula = { kind: 'grid', rows, columns };
    const [open, close] = grid ?? ['', ''];
    return open === '' && close === '' ? body : bracketed(open, [body], close);
  }
}

function signsOf(text: string, letters?: Letters): Formula {
  return { kind: 'signs', text, ...(letters === undefined ? {} : { letters }) };
}

function bracketed(open: string, parts: readonly Formula[], close: string): Formula {
  return { kind: 'brackets', open, close, separator: '', parts };
}

function isEmpty(formula: Formula | undefined): boolean {
  return formula?.kind === 'row' && formula.parts.length === 0;
}

/** Whether a token ends a row, whatever opened it. */
function endsRow(token: Token): boolean {
  if (token.kind === 'sign') return token.sign === '}' || token.sign === '&';
  return ['\\', 'cr', 'tabularnewline', 'newline', 'right', 'end', 'middle'].includes(token.name);
}

function shown(token: Token): string {
  return token.kind === 'command' ? `\\${token.name}` : token.sign;
}

/** Words as they are shown: without the marks of formulas and braces among them. */
function wordsIn(raw: string): string {
  return raw.replace(/\\([%$#&_{} ])|[{}$]|~/g, (whole, sign: string | undefined) =>
    whole === '~' ? '\u00a0' : (sign ?? ''),
  );
}

function columnsIn(letters: string): readonly ('left' | 'center' | 'right')[] {
  const columns = [...letters].flatMap(letter =>
    letter === 'l' ? 'left' : letter === 'c' ? 'center' : letter === 'r' ? 'right' : [],
  );
  return columns.length === 0 ? ['center'] : columns;
}
