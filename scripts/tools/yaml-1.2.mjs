/**
 * The `yaml` package brings the types of YAML 1.1 (sets, dates, binary data), which nobody here asks for: front matter and
 * framework files are YAML 1.2. Without them the server is 8 KB smaller; a file that says it is YAML 1.1 is read as 1.2.
 *
 * @type {import('esbuild').Plugin}
 */
export const yaml12 = {
  name: 'yaml-1.2',
  setup(build) {
    const unused =
      /yaml[\\/]browser[\\/]dist[\\/]schema[\\/]yaml-1\.1[\\/](?:binary|omap|pairs|set|timestamp)\.js$/;
    build.onLoad({ filter: unused }, () => ({
      contents:
        'export let binary, omap, pairs, set, timestamp, intTime, floatTime, YAMLOMap, YAMLSet, createPairs, resolvePairs;',
    }));
    build.onLoad({ filter: /yaml[\\/]browser[\\/]dist[\\/]schema[\\/]yaml-1\.1[\\/]schema\.js$/ }, () => ({
      contents: "export { schema } from '../core/schema.js';",
    }));
  },
};
