import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';

/**
 * Frameworks are written in YAML and built in as JSON, so that no start has to parse YAML.
 *
 * @type {import('esbuild').Plugin}
 */
export const yamlAsData = {
  name: 'yaml-as-data',
  setup(build) {
    build.onLoad({ filter: /\.yaml$/ }, async ({ path }) => ({
      contents: JSON.stringify(parse(await readFile(path, 'utf8'))),
      loader: 'json',
    }));
  },
};
