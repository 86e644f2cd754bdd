/** Where in the keys of some YAML its end stands. */
export interface YamlPlace {
  /** The keys around it, outermost first; for a value its own key, too. */
  readonly path: readonly string[];
  readonly isValue: boolean;
  /** What stands before the end of its key or value, without a quote that opens it. */
  readonly typed: string;
  /** The quote that it stands in; empty in none. */
  readonly quote: string;
  /** Whether it stands in braces or brackets. */
  readonly inFlow: boolean;
  /** White space and dashes that its line begins with. */
  readonly indent: number;
}

/** Finds it by indentation, and by the brackets that are open. The YAML need not be whole. */
export function yamlPlace(yaml: string): YamlPlace {
  const lines = yaml.split(/\r\n|\n|\r/);
  const first = flowLine(lines);
  const flow = lines.splice(first).join('\n');
  const [, indent = '', dash = '', line = ''] = /^([ \t]*)(- *)?([\s\S]*)/.exec(flow) ?? [];
  const path: string[] = [];
  let level = indent.length + dash.length;
  for (const above of lines.reverse()) {
    const [, blank = '', quoted, plain] = /^([ \t]*)(?:["']([^"'\n]*)["']|([\w-]+))[ \t]*:/.exec(above) ?? [];
    const key = quoted ?? plain;
    if (key === undefined || blank.length >= level) continue;
    level = blank.length;
    path.unshift(key);
  }
  let isList = dash !== '';
  /** Whether each bracket that is open is a list’s, and whether the one around it was. */
  const around: boolean[] = [];
  let key: string | undefined;
  let typed = '';
  let quote = '';
  /** The quoted text that a key may have been. */
  let closed: string | undefined;
  for (const unit of line) {
    if (quote !== '') {
      if (unit === quote) {
        closed = typed;
        quote = '';
      } else typed += unit;
    } else if (/["']/.test(unit) && typed.trim() === '') {
      quote = unit;
      typed = '';
    } else if (unit === ':') {
      key = closed ?? typed.trim();
      closed = undefined;
      typed = '';
    } else if (unit === '{' || unit === '[') {
      path.push(key ?? '');
      around.push(isList);
      isList = unit === '[';
      key = undefined;
      closed = undefined;
      typed = '';
    } else if (unit === '}' || unit === ']') {
      path.pop();
      isList = around.pop() ?? false;
      key = undefined;
      closed = undefined;
      typed = '';
    } else if (unit === ',' && around.length > 0) {
      key = undefined;
      closed = undefined;
      typed = '';
    } else typed += unit;
  }
  return {
    path: key === undefined ? path : [...path, key],
    isValue: isList || key !== undefined,
    typed: quote === '' ? typed.trimStart() : typed,
    quote,
    inFlow: around.length > 0,
    indent: indent.length + dash.length,
  };
}

/** Index of the line on which the outermost bracket opens that is open at the end; the last line where none is. */
function flowLine(lines: readonly string[]): number {
  let depth = 0;
  let first = lines.length - 1;
  for (const [index, line] of lines.entries()) {
    let quote = '';
    let before = '';
    for (const unit of line) {
      if (quote !== '') {
        if (unit === quote) quote = '';
      } else if (/["']/.test(unit) && /(?:^|[\s:,[{-])$/.test(before)) quote = unit;
      else if (unit === '#' && /(?:^|\s)$/.test(before)) break;
      else if (unit === '{' || unit === '[') {
        // In the middle of a plain text it is a letter like others.
        const opens = depth > 0 || /(?:^|[:-])\s*$/.test(before);
        if (opens && depth++ === 0) first = index;
      } else if ((unit === '}' || unit === ']') && depth > 0) depth--;
      before = (before + unit).slice(-40);
    }
  }
  return depth > 0 ? first : lines.length - 1;
}
