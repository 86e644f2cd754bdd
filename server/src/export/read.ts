/**
 * What the export needs of a draft that takes a parser. Whoever has it loaded has the parsers already; the export, a bundle of
 * its own, has none.
 */
import type { Root } from 'mdast';
import { parseDocument } from 'yaml';
import { frontMatterContent } from '../draft/front-matter.ts';
import { parseWhole } from '../draft/markdown/stretches.ts';
import { takeAttributes } from '../draft/markdown/without-attributes.ts';
import type { Draft } from '../draft/model.ts';
import { isNestedTooDeeply } from '../text/nesting.ts';

/** A draft, read anew. */
export interface DraftSource {
  /** Its files. */
  readonly files: readonly {
    /** The text that the nodes’ offsets count in. */
    readonly body: string;
    /** Where that begins in the draft. */
    readonly base: number;
    readonly root: Root;
  }[];
  /** What stands in the front matter, for any tool. */
  readonly frontMatter: Readonly<Record<string, unknown>>;
}

/** Reads all of a draft. */
export function readSource(draft: Draft): DraftSource {
  const files = draft.files ?? [{ draft, start: 0 }];
  const notes = new Set(
    (draft.files ?? []).flatMap(({ draft: { pages } }) =>
      pages.flatMap(({ defines }) => [...defines].filter(label => label[0] === '^')),
    ),
  );
  return {
    files: files.map(({ draft: { text }, start }) => {
      const mark = text.startsWith('\u{feff}') ? 1 : 0;
      const body = text.slice(mark);
      const frontMatter = frontMatterContent(body);
      // Behind the three hyphens that close it.
      const root = parseWhole(body, frontMatter ? frontMatter.end + 3 : 0, label => notes.has(label));
      for (const node of root.children) takeAttributes(node, body);
      return { body, base: start + mark, root };
    }),
    frontMatter: frontMatterOf(draft),
  };
}

function frontMatterOf({ frontMatter, text }: Draft): Readonly<Record<string, unknown>> {
  if (!frontMatter) return {};
  const yaml = text.slice(frontMatter.content.start, frontMatter.content.end);
  if (isNestedTooDeeply(yaml)) return {};
  try {
    const value: unknown = parseDocument(yaml, { logLevel: 'silent' }).toJS({ maxAliasCount: 10 });
    return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
  } catch {
    return {};
  }
}
