/**
 * What the cover of a document of ours says that the account does not: the lines at the top of the draft that it came from.
 */
import type { Root } from 'mdast';
import type { Cover } from './word-own.ts';

/** The front matter of a cover’s title, where no heading has it, and its names; empty if it says nothing more. */
export function frontMatterOf({ title, lines }: Cover, root: Root): string {
  const names = lines.filter(({ bold, text }) => bold && text !== '').map(({ text }) => text);
  const last = lines.findLastIndex(({ bold }) => bold);
  // Behind the names, or else the gap, there is the institute, where the draft names one; and the day.
  const behind = lines.slice(last < 0 ? lines.findIndex(({ text }) => text === '') + 1 : last + 1);
  const end = behind.findIndex(({ text }) => text === '');
  const named = behind.slice(0, end < 0 ? behind.length : end).map(({ text }) => text);
  const above = lines.slice(
    0,
    Math.max(
      0,
      lines.findIndex(({ text }) => text === ''),
    ),
  );
  const [first] = root.children.filter(node => node.type === 'heading' && node.depth === 1);
  const kept = {
    ...(title === '' || (first && 'children' in first && textIn(first) === title) ? {} : { title }),
    ...(above.length > 1 ? { subtitle: above[0]?.text } : {}),
    ...(names.length === 0 ? {} : { author: names.length === 1 ? names[0] : names }),
    ...(named.length > 1 ? { institute: named[0] } : {}),
  };
  // What JSON writes is YAML, too.
  const written = Object.entries(kept).map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`);
  return written.length === 0 ? '' : `---\n${written.join('')}---\n\n`;
}

function textIn(node: object): string {
  if ('value' in node && typeof node.value === 'string')
    return 'type' in node && node.type === 'html' ? '' : node.value;
  return 'children' in node && Array.isArray(node.children) ? node.children.map(textIn).join('') : '';
}
