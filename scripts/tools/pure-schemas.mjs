import { readFile } from 'node:fs/promises';

/**
 * Says of valibot's calls in our schemas that they do nothing but give a value, so that a bundle that uses a schema's types
 * alone has nothing of it. esbuild knows that of valibot's functions by their names, not by `v.name`.
 *
 * @type {import('esbuild').Plugin}
 */
export const pureSchemas = {
  name: 'pure-schemas',
  setup(build) {
    build.onLoad(
      { filter: /server[\\/]src[\\/](?:framework[\\/]schema|report[\\/]data)\.ts$/ },
      async ({ path }) => ({
        contents: (await readFile(path, 'utf8')).replace(/(?<![\w.])v\.[a-z]\w*\(/g, '/* @__PURE__ */ $&'),
        loader: 'ts',
      }),
    );
  },
};
