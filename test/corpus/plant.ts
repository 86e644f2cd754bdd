/** Citations planted in texts that have none, at places that a seed decides. */
import { readDraft } from '../../server/src/draft/draft.ts';
import type { MentionForm } from '../../server/src/draft/model.ts';

/** A planted citation; offsets count in the text that it was planted in. */
export interface Planted {
  readonly code: string;
  readonly form: MentionForm;
  readonly start: number;
  readonly end: number;
}

/** One way to cite, as a writer would put it at the end of a paragraph or heading. */
interface Way {
  readonly where: 'paragraph' | 'heading';
  readonly form: MentionForm;
  /** What is added; codes stand where `codes` says. */
  readonly text: string;
  readonly codes: readonly string[];
}

/** Every form of citation that the contract knows. */
export const ways: readonly Way[] = [
  { where: 'paragraph', form: 'bare', text: ' This is what 1.2.1 asks for.', codes: ['1.2.1'] },
  { where: 'paragraph', form: 'bare', text: ' It was done (see 2.2.a).', codes: ['2.2.a'] },
  { where: 'paragraph', form: 'bracket', text: ' We did it (3.2.a).', codes: ['3.2.a'] },
  { where: 'paragraph', form: 'bracket', text: ' We did it [1.2.1; 3.2.a].', codes: ['1.2.1', '3.2.a'] },
  { where: 'paragraph', form: 'bracket', text: ' All knew (1.2.b, and 4.2.c).', codes: ['1.2.b', '4.2.c'] },
  { where: 'paragraph', form: 'named', text: ' It met criterion 1.2.1 so.', codes: ['1.2.1'] },
  { where: 'paragraph', form: 'named', text: ' Criteria: 5.2.a and 6.2.b.', codes: ['5.2.a', '6.2.b'] },
  {
    where: 'paragraph',
    form: 'comment',
    text: ' <!-- criteria: 1.2.1, 3.2.a -->',
    codes: ['1.2.1', '3.2.a'],
  },
  { where: 'paragraph', form: 'comment', text: '\n\n<!-- criteria: 6.2.c -->', codes: ['6.2.c'] },
  { where: 'heading', form: 'bracket', text: ' (1.2.1)', codes: ['1.2.1'] },
  { where: 'heading', form: 'bracket', text: ' [3.2.a; 4.2.b]', codes: ['3.2.a', '4.2.b'] },
  { where: 'heading', form: 'comment', text: ' <!-- criteria: 2.2.b -->', codes: ['2.2.b'] },
];

/** Plants a citation in a text that starts with front matter; undefined where it has no place for this one. */
export function plant(
  text: string,
  way: Way,
  random: (below: number) => number,
): { readonly text: string; readonly planted: readonly Planted[] } | undefined {
  const places = placesFor(text, way.where);
  const at = places[random(places.length)];
  if (at === undefined) return undefined;
  const planted = way.codes.map(code => {
    const start = at + way.text.indexOf(code);
    return { code, form: way.form, start, end: start + code.length };
  });
  return { text: text.slice(0, at) + way.text + text.slice(at), planted };
}

/** The ends of paragraphs at the top level that close a sentence, or of headings that hold nothing but words. */
function placesFor(text: string, where: Way['where']): number[] {
  return readDraft(text).pages.flatMap((page, index, pages) => {
    const before = pages.slice(0, index).reduce((sum, { length }) => sum + length, 0);
    let start = before;
    return page.slices.flatMap(slice => {
      const from = start;
      start += slice.text.length;
      return slice.blocks.flatMap(block => {
        const source = slice.text.slice(block.start, block.end);
        const [passage, more] = block.passages;
        const open = where === 'heading' ? /^#{1,6} [A-Za-z ]+$/ : /^[A-Z][^<>[\]]*[a-z]\.$/;
        const right = where === 'heading' ? 'heading' : 'prose';
        return passage?.construct === right && more === undefined && open.test(source)
          ? from + block.end
          : [];
      });
    });
  });
}
