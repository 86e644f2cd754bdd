/**
 * The framework that a command names, as the folder’s framework files have it.
 */
import { fileURLToPath } from 'node:url';
import { createCatalogue } from '../framework/bundled.ts';
import type { Framework } from '../framework/model.ts';
import { nearest } from '../text/nearest.ts';
import { isUnreadable } from '../workspace/workspace.ts';
import type { World } from './world.ts';

/** The framework of an id with the framework files of `uris` in it, or why there is none. */
export async function frameworkNamed(
  id: string,
  uris: readonly string[],
  { files }: World,
): Promise<Framework | string> {
  const texts = await Promise.all(
    uris.map(async uri => ({ file: fileURLToPath(uri), text: await files.read(uri) })),
  );
  const catalogue = createCatalogue(
    texts.flatMap(({ file, text }) => (isUnreadable(text) ? [] : { file, text })),
  );
  const framework = catalogue.find(id);
  if (framework) return framework;
  const meant = nearest(id, catalogue.ids);
  return `There is no framework ‘${id}’; ${meant ? `did you mean ‘${meant}’?` : `there are: ${catalogue.ids.join(', ')}.`}`;
}
