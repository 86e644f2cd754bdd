import type { TextEdit } from 'vscode-languageserver-protocol';
import { frontMatterContent, isDraftText } from '../draft/front-matter.ts';
import { oddFrontMatter } from '../draft/odd-front-matter.ts';
import type { Framework, Task } from '../framework/model.ts';
import { whyAstray } from '../rules/marks-front-matter-place.ts';
import { LineIndex } from '../text/lines.ts';
import { frontMatterLines } from './new-draft.ts';

/** The edits that make a document a draft: front matter of ours, inside what other front matter there is. */
export function useAsDraft(
  text: string,
  framework: Framework,
  task: Task,
): { edits: TextEdit[] } | { message: string } {
  if (isDraftText(text)) {
    return {
      message: 'This document is a draft already. Change ‘framework:’ or ‘task:’ in its front matter.',
    };
  }
  const odd = oddFrontMatter(text);
  // Another above it would make words of it.
  if (odd)
    return {
      message: odd.isOurs
        ? whyAstray(odd)
        : `This document opens with front matter that is not read as such: ${odd.why}. Make it the very first thing in the file, between two lines of three hyphens (---), and use this command again.`,
    };
  if (/^\ufeff?\s*\+\+\+\s*[\r\n]/.test(text.slice(0, 200)))
    return {
      message:
        'This document opens with front matter in TOML (between lines of +++). Make YAML of it, between lines of three hyphens (---), and use this command again.',
    };
  const eol = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  const lines = frontMatterLines(framework, task, 'draft')
    .map(line => line + eol)
    .join('');
  const content = frontMatterContent(text);
  const offset = content ? content.end : text.startsWith('\u{feff}') ? 1 : 0;
  const newText = content ? lines : `---${eol}${lines}---${eol}${eol}`;
  const place = new LineIndex(text).placeAt(offset);
  return { edits: [{ range: { start: place, end: place }, newText }] };
}
