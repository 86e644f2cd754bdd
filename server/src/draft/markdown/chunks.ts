/**
 * Code with something in braces behind its fence: raw blocks for one format (`{=latex}`), and code that knitr or Quarto runs
 * (`{r echo=FALSE}`).
 */
import type { Code, RootContent } from 'mdast';
import type { Hidden, PageBreak } from './dialect-nodes.ts';
import type { Label } from './labels.ts';
import { isPageBreak } from './latex.ts';

/** Stands among the labels of a draft where a file says that the code which is run is not shown. */
export const SILENT: Label = '%silent';

const CHUNK =
  /^\{(?:r|R|python|julia|ojs|sql|bash|sh|zsh|node|js|stan|Rcpp|rcpp|perl|ruby|webr|pyodide|mermaid|dot|observable|code-cell)(?:[\s,}]|$)/;
const DRAWN = /^\{(?:mermaid|dot)\b/;
const OFF = /\b(?:echo|include)\s*=\s*(?:FALSE|F)\b/;
const OPTION = /^[ \t]*(?:#|\/\/|%%|--)\|[ \t]?(.*)$/gm;
const OPTION_OFF = /^[ \t]*(?:#|\/\/|%%|--)\|[ \t]*(?:echo|include):[ \t]*(?:false|FALSE)\b/m;
const OPTION_ON = /^[ \t]*(?:#|\/\/|%%|--)\|[ \t]*echo:[ \t]*(?:true|TRUE|fenced)\b/m;
const SET_OFF = /\bopts_chunk\$set\s*\([^()]{0,1000}\becho\s*=\s*(?:FALSE|F)\b/;
const RAW = /^\{=([\w-]{1,30})\}$/;

/** What stands behind the fence. */
function infoOf({ lang, meta }: Code): string {
  return `${lang ?? ''}${meta ? ` ${meta}` : ''}`.trim();
}

/** Whether code is run where the document is made. */
export function isChunk(node: Code): boolean {
  return CHUNK.test(infoOf(node));
}

/** Whether a block says that no code is shown that is run: front matter, or code that sets it. */
export function saysSilent(node: RootContent): boolean {
  if (node.type === 'yaml') return hasNoEcho(node.value);
  const isRun = node.type === 'code' ? isChunk(node) : node.type === 'hidden' && node.mark === 'chunk';
  return isRun && 'value' in node && SET_OFF.test(node.value);
}

/** Whether front matter has `echo: false` below `execute:`. */
function hasNoEcho(yaml: string): boolean {
  const lines = yaml.split(/\r\n|\n|\r/);
  const from = lines.findIndex(line => line.trimEnd() === 'execute:');
  if (from < 0) return false;
  const below = lines.slice(from + 1);
  const end = below.findIndex(line => line.trim() !== '' && !/^[ \t]/.test(line));
  return below
    .slice(0, end < 0 ? undefined : end)
    .some(line => /^[ \t]{1,20}echo:[ \t]{0,9}false\b/.test(line));
}

/** What code is read as; `silent` where the file says that no such code is shown. */
export function codeOf(node: Code, silent: () => boolean): Code | Hidden | PageBreak {
  const info = infoOf(node);
  if (!info.startsWith('{')) return node;
  const position = node.position ? { position: node.position } : {};
  if (RAW.test(info)) {
    if (
      isPageBreak(node.value) ||
      /^<w:p>.{0,80}<w:br w:type="page"\s?\/>/.test(node.value.replace(/\s+/g, ' '))
    )
      return { type: 'pageBreak', ...position };
    return { type: 'hidden', mark: 'raw', value: node.value, ...position };
  }
  if (!CHUNK.test(info)) return node;
  const isOff = OFF.test(info) || OPTION_OFF.test(node.value) || DRAWN.test(info);
  const isOn = OPTION_ON.test(node.value) || /\becho\s*=\s*(?:TRUE|T)\b/.test(info);
  if (isOff || (!isOn && silent())) return { type: 'hidden', mark: 'chunk', value: node.value, ...position };
  const value = node.value.replace(OPTION, '').replace(/^\n+/, '');
  return value === node.value ? node : { ...node, value };
}
