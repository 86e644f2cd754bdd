/**
 * The way into VS Code's Markdown preview, in the starter: it is given the parser before there is anything else of ours.
 */
import type { MarkdownIt } from '../api.ts';
import type { Token } from '../preview/markdown-it.ts';
import type { Running } from './running.ts';

/** Has previews show what `preview` makes of a document, where it makes something. The parser does what it did. */
export function extend(parser: MarkdownIt, preview: () => Running['preview'] | undefined): MarkdownIt {
  const { renderer } = parser;
  const parse = parser.parse.bind(parser);
  const render = renderer.render.bind(renderer);
  const parsed = new WeakMap<readonly Token[], object>();
  parser.parse = (text, env) => {
    const tokens = parse(text, env);
    parsed.set(tokens, env);
    return tokens;
  };
  renderer.render = (tokens, options, env) => {
    const document = documentIn(env);
    const shown =
      document === undefined
        ? undefined
        : preview()?.({ parser, tokens, document, env: parsed.get(tokens) ?? {} });
    return render(shown ?? tokens, options, env);
  };
  return parser;
}

/** The URI of what a preview shows. What others have rendered for themselves has none, or nowhere to load from. */
function documentIn(env: unknown): string | undefined {
  if (typeof env !== 'object' || env === null || !('currentDocument' in env)) return undefined;
  return 'resourceProvider' in env && env.resourceProvider ? env.currentDocument?.toString() : undefined;
}
