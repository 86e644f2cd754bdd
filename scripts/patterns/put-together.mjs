import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import * as esbuild from 'esbuild';
import { root } from '../tools/paths.mjs';
import { yamlAsData } from '../tools/yaml-as-data.mjs';

/**
 * @typedef {import('./sources.mjs').Pattern} Pattern
 * @typedef {import('./sources.mjs').Site} Site
 */

/** What the bundle calls in place of `RegExp`, with the number of the site. */
const WATCH = '__patternMadeAt';

/**
 * The patterns that are put together at run time: `exercise.mjs` makes each site make its own. A site that makes none is
 * a fault, so that none is forgotten.
 *
 * @param {readonly Site[]} sites
 * @returns {Promise<{ patterns: Pattern[], faults: string[] }>}
 */
export async function patternsPutTogether(sites) {
  /** @type {import('esbuild').Plugin} */
  const watched = {
    name: 'watched',
    setup(build) {
      build.onLoad({ filter: /\.tsx?$/ }, async ({ path }) => {
        const name = relative(root, path).replaceAll('\\', '/');
        const here = sites.flatMap((site, index) => (site.path === name ? { ...site, index } : []));
        if (here.length === 0) return undefined;
        let contents = await readFile(path, 'utf8');
        for (const { start, index } of here.toReversed())
          contents = `${contents.slice(0, start)}(${WATCH}(${index}))${contents.slice(start + 'RegExp'.length)}`;
        return { contents, loader: path.endsWith('x') ? 'tsx' : 'ts' };
      });
    },
  };
  const { outputFiles } = await esbuild.build({
    entryPoints: [join(root, 'scripts', 'patterns', 'exercise.mjs')],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
    supported: { 'regexp-unicode-property-escapes': true },
    plugins: [watched, yamlAsData],
  });
  /** @type {Pattern[]} */
  const patterns = [];
  const idle = new Set(sites);
  /** @param {number} index */
  const watch = index => {
    const site = sites[index];
    return new Proxy(RegExp, {
      construct(target, [source, flags]) {
        const made = new target(source, flags);
        if (site) {
          idle.delete(site);
          patterns.push({ place: site.place, source: made.source, flags: made.flags });
        }
        return made;
      },
    });
  };
  const run = new Function('require', 'module', 'exports', WATCH, outputFiles[0]?.text ?? '');
  const module = { exports: {} };
  run(createRequire(import.meta.url), module, module.exports, watch);
  return {
    patterns,
    faults: [...idle].map(
      ({ place }) =>
        `${place}: nothing in scripts/patterns/exercise.mjs makes this pattern; call there what does`,
    ),
  };
}
