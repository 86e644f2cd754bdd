/**
 * Equations of Word (OMML) → LaTeX.
 *
 * No bar, star or square bracket is written by itself, so that what a Markdown table or a link begins with never stands there.
 */

import { ACCENTS, ALONG, FUNCTIONS, LARGE, MATRICES, WITH_LIMITS } from './maths-signs.ts';
import { joined, type Look, named, signs, textual } from './maths-text.ts';
import { below, elementsIn, wordName } from './word-xml.ts';

/** An equation in LaTeX; `plain` are those pieces of it that are mere text, as their form has no place there. */
export interface Latex {
  readonly text: string;
  readonly plain: readonly string[];
}

/** Equations are nested a few deep. */
const DEEPEST = 60;

/** The LaTeX of an `m:oMath` or `m:oMathPara`. */
export function latexOf(equation: Element): Latex {
  const writer = new Writer();
  const lines =
    equation.localName === 'oMathPara'
      ? elementsIn(equation).filter(({ localName }) => localName === 'oMath')
      : [equation];
  const written = lines.map(line => writer.content(line, 0)).filter(line => line !== '');
  const text =
    written.length > 1 ? `\\begin{gathered}${written.join('\\\\')}\\end{gathered}` : (written[0] ?? '');
  return { text, plain: writer.plain };
}

/** The signs of an equation, one behind the other. */
export function signsOf(equation: Element): string {
  return below(equation, 't')
    .map(text => text.textContent ?? '')
    .join('');
}

class Writer {
  readonly plain: string[] = [];
  /** Whether an ampersand says where lines are put below each other. */
  #aligns = false;

  content(parent: Element | undefined, depth: number): string {
    return joined(elementsIn(parent).map(child => this.#element(child, depth + 1)));
  }

  #element(element: Element, depth: number): string {
    if (depth > DEEPEST) return this.#asText(element);
    const part = (name: string) => this.content(child(element, name), depth);
    const { localName } = element;
    if (wordName(element) !== undefined) return this.#wordElement(element, depth);
    switch (localName) {
      case 'r':
        return this.#run(element);
      case 'f':
        return fraction(property(element, 'type'), part('num'), part('den'));
      case 'rad': {
        const degree = isHidden(element, 'degHide') ? '' : part('deg');
        return `\\sqrt${degree === '' ? '' : `[${degree}]`}{${part('e')}}`;
      }
      case 'sSup':
        return `${base(part('e'))}${above(part('sup'))}`;
      case 'sSub':
        return `${base(part('e'))}_{${part('sub')}}`;
      case 'sSubSup':
        return `${base(part('e'))}_{${part('sub')}}${above(part('sup'))}`;
      case 'sPre':
        return joined([`{}_{${part('sub')}}${above(part('sup'))}`, part('e')]);
      case 'nary':
        return this.#large(element, part);
      case 'd':
        return this.#bracketed(element, depth);
      case 'm':
        return `\\begin{matrix}${this.#rows(element, depth)}\\end{matrix}`;
      case 'acc': {
        const body = part('e');
        const sign = property(element, 'chr') ?? '\u0302';
        const accent = ACCENTS.get(sign);
        return accent ? `${accent[isAtom(body) ? 0 : 1]}{${body}}` : `\\overset{${signs(sign)}}{${body}}`;
      }
      case 'bar':
        return `${property(element, 'pos') === 'top' ? '\\overline' : '\\underline'}{${part('e')}}`;
      case 'func':
        return joined([functionName(part('fName')), part('e')]);
      case 'limLow':
        return limited(part('e'), part('lim'), '_');
      case 'limUpp':
        return limited(part('e'), part('lim'), '^');
      case 'groupChr': {
        const sign = property(element, 'chr') ?? '⏟';
        const along = ALONG.get(sign);
        if (along) return `${along}{${part('e')}}`;
        const over = property(element, 'pos') === 'top';
        return `${over ? '\\overset' : '\\underset'}{${signs(sign)}}{${part('e')}}`;
      }
      case 'eqArr':
        return this.#lines(element, depth, 'aligned');
      case 'borderBox':
        return `\\boxed{${part('e')}}`;
      case 'phant':
        return isHidden(element, 'show', false) ? `\\phantom{${part('e')}}` : part('e');
      case 'box':
      case 'e':
      case 'oMath':
      case 'num':
      case 'den':
        return localName === 'box' ? part('e') : this.content(element, depth);
      default:
        return localName.endsWith('Pr') ? '' : this.#asText(element);
    }
  }

  /** What Word puts round or among the pieces of an equation. */
  #wordElement(element: Element, depth: number): string {
    switch (wordName(element)) {
      case 'ins':
      case 'moveTo':
      case 'smartTag':
        return this.content(element, depth);
      case 'sdt':
        return this.content(child(element, 'sdtContent'), depth);
      case 'r': {
        const text = below(element, 't')
          .map(piece => piece.textContent ?? '')
          .join('');
        return text === '' ? '' : textual(text);
      }
      default:
        return '';
    }
  }

  #run(run: Element): string {
    const text = elementsIn(run)
      .filter(({ localName }) => localName === 't')
      .map(piece => piece.textContent ?? '')
      .join('');
    const look = lookOf(child(run, 'rPr'));
    if (look === 'text') return textual(text);
    if (!this.#aligns || !/[&#]/.test(text)) return named(text, look);
    return joined(
      text
        .split(/([&#])/)
        .map(piece => (piece === '&' ? '&' : piece === '#' ? '\\qquad' : named(piece, look))),
    );
  }

  #large(element: Element, part: (name: string) => string): string {
    const sign = property(element, 'chr') ?? '∫';
    const name = LARGE.get(sign) ?? `\\mathop{${signs(sign)}}`;
    const isIntegral = /int$/.test(name);
    const limits = isIntegral && property(element, 'limLoc') === 'undOvr' ? '\\limits' : '';
    const lower = isHidden(element, 'subHide') ? '' : part('sub');
    const upper = isHidden(element, 'supHide') ? '' : part('sup');
    const scripts = `${lower === '' ? '' : `_{${lower}}`}${upper === '' ? '' : `^{${upper}}`}`;
    return joined([`${name}${limits}${scripts}`, part('e')]);
  }

  #bracketed(element: Element, depth: number): string {
    const opens = property(element, 'begChr') ?? '(';
    const closes = property(element, 'endChr') ?? ')';
    const inner = elementsIn(element).filter(({ localName }) => localName === 'e');
    const [only] =
      inner.length === 1 ? elementsIn(inner[0]).filter(one => !one.localName.endsWith('Pr')) : [];
    const isAlone = only && elementsIn(inner[0]).filter(one => !one.localName.endsWith('Pr')).length === 1;
    if (isAlone && only.localName === 'm') {
      const form = MATRICES.get(opens + closes);
      if (form) return `\\begin{${form}}${this.#rows(only, depth)}\\end{${form}}`;
    }
    if (isAlone && opens === '{' && closes === '') {
      if (only.localName === 'eqArr') return this.#lines(only, depth, 'cases');
      if (only.localName === 'm') return `\\begin{cases}${this.#rows(only, depth)}\\end{cases}`;
    }
    if (isAlone && opens + closes === '()' && isUnruled(only))
      return `\\binom{${this.content(child(only, 'num'), depth)}}{${this.content(child(only, 'den'), depth)}}`;
    const separator = property(element, 'sepChr') ?? '|';
    const pieces = inner.map(one => this.content(one, depth));
    const isTall = pieces.some(piece => /\\(?:[dt]?frac|begin|sum|prod|int|over|under|sqrt)/.test(piece));
    const between =
      separator === '' ? [] : [isTall && separator === '|' ? '\\middle\\vert' : signs(separator)];
    const body = pieces.flatMap((piece, index) => (index === 0 ? [piece] : [...between, piece]));
    if (!isTall && opens !== '' && closes !== '')
      return joined([bracket(opens, 'left'), ...body, bracket(closes, 'right')]);
    return joined([
      `\\left${bracket(opens, 'left') || '.'}`,
      ...body,
      `\\right${bracket(closes, 'right') || '.'}`,
    ]);
  }

  #rows(matrix: Element, depth: number): string {
    return elementsIn(matrix)
      .filter(({ localName }) => localName === 'mr')
      .map(row =>
        elementsIn(row)
          .filter(({ localName }) => localName === 'e')
          .map(cell => this.content(cell, depth))
          .join('&'),
      )
      .join('\\\\');
  }

  #lines(element: Element, depth: number, form: 'aligned' | 'cases'): string {
    const before = this.#aligns;
    this.#aligns = true;
    const lines = elementsIn(element)
      .filter(({ localName }) => localName === 'e')
      .map(line => this.content(line, depth));
    this.#aligns = before;
    return lines.length === 1 && form === 'aligned' && !lines[0]?.includes('&')
      ? (lines[0] ?? '')
      : `\\begin{${form}}${lines.join('\\\\')}\\end{${form}}`;
  }

  #asText(element: Element): string {
    const text = signsOf(element).replace(/\s+/g, ' ').trim();
    if (text === '') return '';
    this.plain.push(text);
    return textual(text);
  }
}

function child(parent: Element, name: string): Element | undefined {
  return elementsIn(parent).find(({ localName }) => localName === name);
}

/** A property of an element, by its `m:val`; empty where it is there without one. */
function property(element: Element, name: string): string | undefined {
  const properties = child(element, `${element.localName}Pr`);
  const found = properties && child(properties, name);
  return found && (found.getAttributeNS(found.namespaceURI, 'val') || found.getAttribute('m:val') || '');
}

/** Whether a property says that something is not shown; `on` is what it says where it is there. */
function isHidden(element: Element, name: string, on = true): boolean {
  const value = property(element, name);
  if (value === undefined) return false;
  return ['0', 'off', 'false'].includes(value) !== on;
}

function fraction(form: string | undefined, over: string, under: string): string {
  if (form === 'lin' || form === 'skw') return `${base(over)}/${base(under)}`;
  return form === 'noBar' ? `\\genfrac{}{}{0pt}{}{${over}}{${under}}` : `\\frac{${over}}{${under}}`;
}

/** Whether something is one thing above another with no line between them. */
function isUnruled(element: Element): boolean {
  return element.localName === 'f' && property(element, 'type') === 'noBar';
}

function above(script: string): string {
  return /^'+$/.test(script) ? script : `^{${script}}`;
}

/** What has a script, kept together. */
function base(text: string): string {
  return isAtom(text) ? text : `{${text}}`;
}

function isAtom(text: string): boolean {
  return /^(?:[^\\{}_^]|\d+(?:\.\d+)?|\\[a-zA-Z]+|\\(?:math[a-z]+|text)\{[^{}]*\}|\([^()]*\))$/u.test(text);
}

function functionName(name: string): string {
  const plain = /^\\mathrm\{([a-zA-Z]+)\}$/.exec(name)?.[1] ?? name;
  if (FUNCTIONS.has(plain) || WITH_LIMITS.has(plain)) return `\\${plain}`;
  return /^[a-zA-Z]{2,}$/.test(plain) ? `\\operatorname{${plain}}` : name;
}

/** Something with a limit below or above it. */
function limited(body: string, limit: string, side: '_' | '^'): string {
  const along = ALONG.get(limit);
  if (along) return `${along}{${body}}`;
  const name = functionName(body);
  const has =
    /^\\(?:lim|max|min|sup|inf|det|gcd|Pr|limsup|liminf|overbrace|underbrace|(?:over|under)bracket)\b/;
  if (has.test(name)) return `${name}${side}{${limit}}`;
  return `${side === '_' ? '\\underset' : '\\overset'}{${limit}}{${body}}`;
}

function bracket(sign: string, side: 'left' | 'right'): string {
  if (sign === '|') return side === 'left' ? '\\lvert' : '\\rvert';
  if (sign === '‖') return side === 'left' ? '\\lVert' : '\\rVert';
  return sign === '' ? '' : signs(sign);
}

function lookOf(properties: Element | undefined): Look {
  const has = (name: string) => properties && child(properties, name);
  const value = (name: string) => {
    const found = has(name);
    return found?.getAttributeNS(found.namespaceURI, 'val') || found?.getAttribute('m:val') || undefined;
  };
  if (has('nor') && !['0', 'off', 'false'].includes(value('nor') ?? '')) return 'text';
  switch (value('scr')) {
    case 'double-struck':
      return '\\mathbb';
    case 'script':
      return '\\mathcal';
    case 'fraktur':
      return '\\mathfrak';
    case 'sans-serif':
      return '\\mathsf';
    case 'monospace':
      return '\\mathtt';
    default:
  }
  switch (value('sty')) {
    case 'p':
      return '\\mathrm';
    case 'b':
      return '\\mathbf';
    case 'bi':
      return '\\boldsymbol';
    default:
      return 'italic';
  }
}
