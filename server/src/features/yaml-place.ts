/** Where in the keys of some YAML its end stands. */
export interface YamlPlace {
  /** The keys around it, outermost first; for a value its own key, too. */
  readonly path: readonly string[];
  readonly isValue: boolean;
  readonly typed: string;
}

/** Finds it by indentation, and by the brackets of the last line. The YAML need not be whole. */
export function yamlPlace(yaml: string): YamlPlace {
  const lines = yaml.split(/\r\n|\n|\r/);
  const [, indent = '', dash = '', line = ''] = /^([ \t]*)(- *)?([\s\S]*)/.exec(lines.pop() ?? '') ?? [];
  const path: string[] = [];
  let level = indent.length + dash.length;
  for (const above of lines.reverse()) {
    const [, blank = '', key] = /^([ \t]*)([\w-]+):/.exec(above) ?? [];
    if (key === undefined || blank.length >= level) continue;
    level = blank.length;
    path.unshift(key);
  }
  let isList = dash !== '';
  /** Whether each bracket that is open is a list’s, and whether the one around it was. */
  const around: boolean[] = [];
  let key: string | undefined;
  let typed = '';
  for (const unit of line) {
    if (unit === ':') {
      key = typed.trim();
      typed = '';
    } else if (unit === '{' || unit === '[') {
      path.push(key ?? '');
      around.push(isList);
      isList = unit === '[';
      key = undefined;
      typed = '';
    } else if (unit === '}' || unit === ']') {
      path.pop();
      isList = around.pop() ?? false;
      key = undefined;
      typed = '';
    } else if (unit === ',') {
      key = undefined;
      typed = '';
    } else typed += unit;
  }
  return {
    path: key === undefined ? path : [...path, key],
    isValue: isList || key !== undefined,
    typed: typed.trimStart(),
  };
}
