/**
 * The drafts of a workspace, open or not, that are assessed against certain frameworks.
 */
import ignore, { type Ignore } from 'ignore';
import type { CitingDraft, World } from './language.ts';

/** More Markdown files than this are not looked through, nor for longer than that (in milliseconds). */
const MOST_FILES = 3000;
const LONGEST = 10_000;
const AT_ONCE = 20;

/** The drafts, and whether all files could be looked at. */
export async function draftsOf(
  frameworks: ReadonlySet<string>,
  world: World,
): Promise<{ readonly drafts: readonly CitingDraft[]; readonly complete: boolean }> {
  const open = await world.openDrafts();
  const drafts = open.filter(({ framework }) => frameworks.has(framework));
  const until = Date.now() + LONGEST;
  const seen = new Set(open.map(({ uri }) => plain(uri)));
  const isIgnored = await ignoredBy(world);
  const uris = (await world.find('**/*.{md,markdown}')).filter(
    uri => !seen.has(plain(uri)) && !isIgnored(uri),
  );
  const looked = uris.slice(0, MOST_FILES);
  for (let at = 0; at < looked.length; at += AT_ONCE) {
    if (Date.now() > until) return { drafts, complete: false };
    const texts = await Promise.all(
      looked.slice(at, at + AT_ONCE).map(async uri => ({ uri, text: await world.read(uri) })),
    );
    for (const { uri, text } of texts) {
      const draft = text === undefined ? undefined : await world.asDraft(uri, text);
      if (draft && frameworks.has(draft.framework)) drafts.push(draft);
    }
  }
  return { drafts, complete: looked.length === uris.length };
}

/** Whether git ignores a file, by the `.gitignore` of each folder above it; packages are passed over anyway. */
async function ignoredBy(world: World): Promise<(uri: string) => boolean> {
  const rules: { readonly folder: string; readonly ignores: Ignore }[] = [];
  for (const uri of await world.find('**/.gitignore')) {
    const text = await world.read(uri);
    if (text !== undefined)
      rules.push({
        folder: plain(uri).slice(0, plain(uri).lastIndexOf('/') + 1),
        ignores: ignore().add(text),
      });
  }
  return uri => {
    const path = plain(uri);
    if (/\/node_modules\//.test(path)) return true;
    return rules.some(
      ({ folder, ignores }) =>
        path.startsWith(folder) && path.length > folder.length && ignores.ignores(path.slice(folder.length)),
    );
  };
}

/** A URI without escapes, as clients differ in what they escape. */
function plain(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
