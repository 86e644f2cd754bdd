/**
 * Markdown text → Draft: blocks read one by one, then put together into sections.
 */
import { type Block, readBlock } from './blocks.ts';
import { frontMatterContent, readFrontMatter } from './front-matter.ts';
import type { Draft, Mention, Passage, Section, Span } from './model.ts';
import { parseMarkdown } from './parse.ts';
import { spanOf } from './visible-text.ts';

/** Reads a draft. Any text is one: bad Markdown does not exist, bad front matter is in its faults. */
export function readDraft(text: string): Draft {
  const mark = /^\u{feff}*/u.exec(text)?.[0].length ?? 0;
  const body = mark ? text.slice(mark) : text;
  const blocks: Block[] = [];
  let frontMatterBlock: Span | undefined;
  for (const node of parseMarkdown(body, true, { outside: () => false, asked: new Set() }).children) {
    if (node.type === 'yaml') frontMatterBlock = shift(spanOf(node), mark);
    else blocks.push(readBlock(node, body));
  }
  const content = frontMatterBlock && frontMatterContent(text);
  return {
    ...assemble(blocks, mark, text.length),
    text,
    frontMatter: frontMatterBlock && content ? readFrontMatter(text, frontMatterBlock, content) : undefined,
  };
}

/** Puts blocks together; `by` is added to their offsets, `length` is the text's. */
function assemble(
  blocks: readonly Block[],
  by: number,
  length: number,
): Pick<Draft, 'sections' | 'passages' | 'mentions' | 'numberedHeadings'> {
  const passages: Passage[] = [];
  const sections: Open[] = [open(null, 0, { start: by, end: by }, 0)];
  const mentions: (Omit<Mention, 'claim'> & { claim: Mention['claim'] | 'section' | 'next-block' })[] = [];
  let numberedHeadings = false;

  for (const block of blocks) {
    if (block.heading) {
      const span = shift(block, by);
      close(sections.at(-1), span.start, passages.length);
      sections.push(open(block.heading.text, block.heading.depth, span, passages.length));
      if (/^\d{1,2}(?:\.\d{1,2})?[.):]?(?:\s|$)/.test(block.heading.text)) numberedHeadings = true;
    }
    const first = passages.length;
    for (const passage of block.passages) {
      passages.push({
        ...shift(passage, by),
        construct: passage.construct,
        words: passage.words,
        links: passage.links.map(link => ({ ...link, ...shift(link, by) })),
      });
    }
    // What shows nothing, such as a rule or a further comment, is passed over.
    if (passages.length > first) {
      for (const waiting of mentions) {
        if (waiting.claim === 'next-block') waiting.claim = { from: first, to: passages.length };
      }
    }
    const section = sections.length - 1;
    for (const mention of block.mentions) {
      const claim =
        mention.claim.kind === 'passages'
          ? { from: first + mention.claim.from, to: first + mention.claim.to }
          : mention.claim.kind;
      mentions.push({
        code: mention.code,
        form: mention.form,
        opensHeading: mention.opensHeading,
        ...shift(mention, by),
        claim,
        section,
      });
    }
  }
  close(sections.at(-1), length, passages.length);

  const closed = sections.map((section, index): Section => {
    let endIndex = index + 1;
    if (section.level > 0) {
      while (endIndex < sections.length && (sections[endIndex]?.level ?? 0) > section.level) endIndex++;
    }
    let words = 0;
    for (let at = section.passages.from; at < section.passages.to; at++) words += passages[at]?.words ?? 0;
    return { ...section, endIndex, words };
  });
  return {
    passages,
    sections: closed,
    numberedHeadings,
    mentions: mentions
      .map(mention => ({ ...mention, claim: settle(mention, closed) }))
      .sort((a, b) => a.start - b.start),
  };
}

/** A section while it is being filled. */
interface Open {
  heading: string | null;
  level: number;
  headingSpan: Span;
  end: number;
  passages: { from: number; to: number };
}

function open(heading: string | null, level: number, headingSpan: Span, from: number): Open {
  return { heading, level, headingSpan, end: headingSpan.end, passages: { from, to: from } };
}

function close(section: Open | undefined, end: number, to: number): void {
  if (!section) return;
  section.end = end;
  section.passages.to = to;
}

/** A claim as a range of passages: a section's reaches over its subsections; a comment with no block behind it claims none. */
function settle(
  mention: { claim: Mention['claim'] | 'section' | 'next-block'; section: number },
  sections: readonly Section[],
): Mention['claim'] {
  if (typeof mention.claim === 'object') return mention.claim;
  if (mention.claim === 'next-block') return { from: 0, to: 0 };
  const section = sections[mention.section];
  const last = section ? sections[section.endIndex - 1] : undefined;
  return { from: section?.passages.from ?? 0, to: last?.passages.to ?? 0 };
}

function shift(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}
