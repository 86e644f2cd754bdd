/**
 * What stands in a line of text to dialects of Markdown: links of wikis, values that R works out, LaTeX, roles.
 */
import type { InlineCode, PhrasingContent, Text } from 'mdast';
import { slugOf } from '../links.ts';
import type { Hidden, WikiLink } from './dialect-nodes.ts';
import { latexCuts } from './latex.ts';
import { textAt, textParts } from './made-nodes.ts';
import { spanOf } from './visible-text.ts';

/** Whether something that shows nothing is Quarto’s shortcode for a new page. */
export function isPageBreakCode({ mark, value }: Hidden): boolean {
  return mark === 'shortcode' && /^\{\{[<%]\s{0,9}pagebreak\b/.test(value);
}

const INCLUDE = /^\{\{[<%]\s{0,9}include\s/;
/** Behind code: it is meant for one format. */
const RAW = /^\{=[\w-]{1,30}\}/;
/** Before code: what MyST makes of it; what it cites is read elsewhere. */
const ROLE = /\{((?!cite)[A-Za-z][\w:.-]{0,40})\}$/;
/** A value that R, Python or Julia works out. */
const VALUE = /^(?:r|\{(?:r|python|julia)\})[ \t]+\S/;

/** What inline content is read as; offsets count in `source`. */
export function inlineIn(children: readonly PhrasingContent[], source: string): PhrasingContent[] {
  /** How much of the next text belongs to what stands before it. */
  let taken = 0;
  return children.flatMap((child, index): PhrasingContent[] => {
    const skip = taken;
    taken = 0;
    const [before, next] = [children[index - 1], children[index + 1]];
    switch (child.type) {
      case 'hidden':
        return [
          child.mark === 'shortcode' && INCLUDE.test(child.value) ? { ...child, mark: 'include' } : child,
        ];
      case 'wikiLink':
        return [wikiNode(child)];
      case 'inlineCode': {
        const raw = next?.type === 'text' ? RAW.exec(next.value)?.[0] : undefined;
        taken = raw?.length ?? 0;
        if (raw !== undefined) return [rawNode(child)];
        const role = before?.type === 'text' ? ROLE.exec(before.value)?.[1] : undefined;
        if (role !== undefined) return [roleNode(role, child, source)];
        // It comes to one value, most often a number.
        return [VALUE.test(child.value) ? { ...child, value: child.value.replace(/\s+/g, '\u00a0') } : child];
      }
      case 'text':
        return textNodes(child, skip, next, source);
      default:
        return [child];
    }
  });
}

function rawNode({ value, position }: InlineCode): Hidden {
  return { type: 'hidden', mark: 'raw', value, ...(position ? { position } : {}) };
}

function textNodes(text: Text, skip: number, next: PhrasingContent | undefined, source: string): Text[] {
  const { value } = text;
  const { start, end } = spanOf(text);
  const cuts = skip > 0 ? [{ start: 0, end: skip }] : [];
  // What is escaped or goes over a line in a list is left as it is.
  if (source.slice(start, end) === value) cuts.push(...latexCuts(value));
  const role = next?.type === 'inlineCode' ? ROLE.exec(value) : null;
  if (role) cuts.push({ start: role.index, end: value.length });
  return textParts(text, cuts);
}

const PICTURE = /\.(?:png|jpe?g|gif|svg|webp|bmp|avif|tiff?)$/i;

/** A link of a wiki, without its brackets. */
function wikiNode(node: WikiLink): PhrasingContent {
  const { value, embed } = node;
  const { start, end } = spanOf(node);
  const place = node.position ? { position: node.position } : {};
  const [target = '', ...labels] = value.split(/\\?\|/);
  if (embed)
    return PICTURE.test(target.trim())
      ? { type: 'image', url: target.trim(), alt: '', ...place }
      : { type: 'hidden', mark: 'embed', value, ...place };
  const label = labels.join('|').trim();
  if (label !== '') {
    const at = start + 2 + value.lastIndexOf(label);
    return textAt(label, at, at + label.length);
  }
  const heading = /^#(?!\^)(.+)$/.exec(target)?.[1];
  if (heading === undefined) return textAt(target.replace(/#\^?/g, ' > '), start + 2, end - 2);
  const children = [textAt(heading, start + 3, end - 2)];
  return { type: 'link', title: null, url: `#${slugOf(heading)}`, children, ...place };
}

/** What a role of MyST shows. */
function roleNode(role: string, code: InlineCode, source: string): PhrasingContent {
  const place = code.position ? { position: code.position } : {};
  if (role === 'math') return { type: 'inlineMath', value: code.value, ...place };
  if (/^(?:kbd|code|file|command|samp|program)$/.test(role)) return code;
  const shown = /^(.{1,300}?)\s{0,9}<[^<>]{1,300}>$/.exec(code.value)?.[1] ?? code.value;
  const { start } = spanOf(code);
  const at = Math.max(start, source.indexOf(shown, start));
  return textAt(shown, at, at + shown.length);
}
