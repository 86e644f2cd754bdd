/** The last part of a URI’s path, as people read it. */
export function fileName(uri: string): string {
  const last = (uri.split('/').at(-1) ?? uri).replace(/^untitled:/, '');
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
