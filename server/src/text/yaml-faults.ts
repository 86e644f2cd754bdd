/** What is wrong with YAML, in words for people who have never heard of it. */

/** An error as the library `yaml` has it: its code, and its message for programmers. */
export interface YamlError {
  readonly code: string;
  readonly message: string;
}

/** What is wrong and what to do, as the rest of a sentence behind ‘is not valid YAML:’, with its full stop. */
export function yamlFault({ code, message }: YamlError): string {
  switch (code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return 'a line has one ‘key: value’, with as many spaces before it as its neighbours. Put a value with a colon in it into quotes.';
    case 'MULTILINE_IMPLICIT_KEY':
      return 'behind the key a colon and a space are missing, as in ‘status: draft’.';
    case 'TAB_AS_INDENT':
      return 'it begins with a tab. Use spaces.';
    case 'DUPLICATE_KEY':
      return 'this key stands here twice. Keep one of them.';
    case 'BAD_SCALAR_START':
      return 'no value can begin with this character. Put the value into quotes.';
    case 'BAD_INDENT':
      return message.startsWith('Flow')
        ? 'a closing bracket is missing, or a line within the brackets has too few spaces before it.'
        : 'it has more or fewer spaces before it than its neighbours. Give each the same.';
    case 'MISSING_CHAR':
      if (/quote$/.test(message)) return 'a closing quotation mark is missing.';
      if (message.startsWith('Implicit map keys')) return 'behind the key a colon and its value are missing.';
  }
  if (message === 'Unexpected scalar at node end')
    return 'something stands behind a closing quotation mark. Put the whole value into double quotes.';
  return `${message.split('\n')[0] ?? ''}.`;
}
