/**
 * A formula → an equation of Word (OMML), which can be edited there.
 */
import {
  BuilderElement,
  type IContext,
  type IXmlableObject,
  NextAttributeComponent,
  type ParagraphChild,
  Math as WordMath,
  XmlComponent,
} from 'docx';
import { safeText } from '../safe-text.ts';
import type { Formula, Letters } from './formula.ts';

/** A formula in a line of text. */
export function equation(formula: Formula): ParagraphChild {
  return new WordMath({ children: elementsOf(formula) });
}

/** A formula set apart: what the paragraph holds that it stands in. */
export function equationApart(formula: Formula): ParagraphChild {
  return new Apart({ children: elementsOf(formula) });
}

class Apart extends WordMath {
  override prepForXml(context: IContext): IXmlableObject | undefined {
    const inner = super.prepForXml(context);
    return inner && { 'm:oMathPara': [inner] };
  }
}

function element(name: string, children: readonly XmlComponent[] = []): XmlComponent {
  return new BuilderElement({ name, children });
}

/** A property: `<m:chr m:val="∑"/>`. */
function property(name: string, value: string): XmlComponent {
  return new BuilderElement<{ readonly value: string }>({
    name,
    attributes: { value: { key: 'm:val', value } },
  });
}

/** An element with properties first. */
function structure(name: string, properties: readonly XmlComponent[], children: readonly XmlComponent[]) {
  return element(name, [...(properties.length === 0 ? [] : [element(`${name}Pr`, properties)]), ...children]);
}

function inner(name: string, formula: Formula | undefined): XmlComponent {
  return element(name, formula ? elementsOf(formula) : []);
}

function elementsOf(formula: Formula): XmlComponent[] {
  switch (formula.kind) {
    case 'signs':
      return formula.text === '' ? [] : [run(formula.text, formula.letters, formula.words)];
    case 'row':
      return joined(formula.parts).flatMap(elementsOf);
    case 'fraction':
      return [
        structure('m:f', formula.line ? [] : [property('m:type', 'noBar')], [
          inner('m:num', formula.over),
          inner('m:den', formula.under),
        ]),
      ];
    case 'root':
      return [
        structure('m:rad', formula.degree ? [] : [property('m:degHide', '1')], [
          inner('m:deg', formula.degree),
          inner('m:e', formula.of),
        ]),
      ];
    case 'scripts':
      return [scripts(formula)];
    case 'limits':
      return [limits(formula)];
    case 'large':
      return [large(formula)];
    case 'brackets':
      return [
        structure(
          'm:d',
          [
            property('m:begChr', formula.open),
            ...(formula.separator === '' ? [] : [property('m:sepChr', formula.separator)]),
            property('m:endChr', formula.close),
          ],
          formula.parts.map(part => inner('m:e', part)),
        ),
      ];
    case 'grid':
      return [grid(formula)];
    case 'accent':
      return [structure('m:acc', [property('m:chr', formula.sign)], [inner('m:e', formula.base)])];
    case 'brace': {
      const pos = formula.side === 'above' ? 'top' : 'bot';
      const place = [property('m:pos', pos), property('m:vertJc', pos === 'top' ? 'bot' : 'top')];
      return [
        structure('m:groupChr', [property('m:chr', formula.sign), ...place], [inner('m:e', formula.base)]),
      ];
    }
    case 'line':
      return [
        structure(
          'm:bar',
          [property('m:pos', formula.side === 'above' ? 'top' : 'bot')],
          [inner('m:e', formula.base)],
        ),
      ];
    case 'box':
      return [structure('m:borderBox', [], [inner('m:e', formula.base)])];
  }
}

/** Signs of one look beside each other as one. */
function joined(parts: readonly Formula[]): Formula[] {
  const all: Formula[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    if (
      part.kind === 'signs' &&
      last?.kind === 'signs' &&
      last.letters === part.letters &&
      !last.words &&
      !part.words
    )
      all[all.length - 1] = { ...last, text: last.text + part.text };
    else all.push(part);
  }
  return all;
}

const LOOKS: Readonly<Record<Letters, readonly [script: string | undefined, style: string | undefined]>> = {
  upright: [undefined, 'p'],
  bold: [undefined, 'b'],
  'bold-italic': [undefined, 'bi'],
  double: ['double-struck', 'p'],
  script: ['script', undefined],
  fraktur: ['fraktur', undefined],
  sans: ['sans-serif', 'p'],
  mono: ['monospace', 'p'],
};

function run(text: string, letters: Letters | undefined, words = false): XmlComponent {
  const [script, style] = letters ? LOOKS[letters] : [undefined, undefined];
  const look = [
    ...(words ? [element('m:nor')] : []),
    ...(script === undefined ? [] : [property('m:scr', script)]),
    ...(style === undefined ? [] : [property('m:sty', style)]),
  ];
  const font = { ascii: { key: 'w:ascii', value: MATH_FONT }, hAnsi: { key: 'w:hAnsi', value: MATH_FONT } };
  return element('m:r', [
    ...(look.length === 0 ? [] : [element('m:rPr', look)]),
    element('w:rPr', [new BuilderElement({ name: 'w:rFonts', attributes: font })]),
    new Signs(text),
  ]);
}

class Signs extends XmlComponent {
  constructor(text: string) {
    super('m:t');
    this.root.push(
      new NextAttributeComponent({ space: { key: 'xml:space', value: 'preserve' } }),
      safeText(text),
    );
  }
}

const MATH_FONT = 'Cambria Math';

function scripts({ base, sub, sup }: Extract<Formula, { kind: 'scripts' }>): XmlComponent {
  const on = inner('m:e', base);
  if (sub && sup) return element('m:sSubSup', [on, inner('m:sub', sub), inner('m:sup', sup)]);
  return sub ? element('m:sSub', [on, inner('m:sub', sub)]) : element('m:sSup', [on, inner('m:sup', sup)]);
}

function limits({ base, below, above }: Extract<Formula, { kind: 'limits' }>): XmlComponent {
  const lower = below ? element('m:limLow', [inner('m:e', base), inner('m:lim', below)]) : undefined;
  if (!above) return lower ?? inner('m:box', base);
  return element('m:limUpp', [lower ? element('m:e', [lower]) : inner('m:e', base), inner('m:lim', above)]);
}

function large({ sign, sub, sup, stacked, of }: Extract<Formula, { kind: 'large' }>): XmlComponent {
  return structure(
    'm:nary',
    [
      property('m:chr', sign),
      property('m:limLoc', stacked ? 'undOvr' : 'subSup'),
      ...(sub ? [] : [property('m:subHide', '1')]),
      ...(sup ? [] : [property('m:supHide', '1')]),
    ],
    [inner('m:sub', sub), inner('m:sup', sup), inner('m:e', of)],
  );
}

function grid({ rows, columns }: Extract<Formula, { kind: 'grid' }>): XmlComponent {
  const count = rows.reduce((most, row) => (row.length > most ? row.length : most), 1);
  const column = (index: number) =>
    element('m:mc', [
      element('m:mcPr', [
        property('m:count', '1'),
        property('m:mcJc', columns[index % columns.length] ?? 'center'),
      ]),
    ]);
  return structure(
    'm:m',
    [
      property('m:plcHide', '1'),
      element(
        'm:mcs',
        Array.from({ length: count }, (_, index) => column(index)),
      ),
    ],
    rows.map(row =>
      element(
        'm:mr',
        Array.from({ length: count }, (_, index) => inner('m:e', row[index])),
      ),
    ),
  );
}
