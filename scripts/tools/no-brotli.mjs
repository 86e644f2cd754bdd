import { readFile } from 'node:fs/promises';

/**
 * pdf.js brings a decoder for Brotli with a dictionary of common words, 70 KB when packed. PDF has no such compression but in
 * drafts of a coming version, which no program writes yet; a page that used it would be read as empty.
 *
 * @type {import('esbuild').Plugin}
 */
export const noBrotli = {
  name: 'no-brotli',
  setup(build) {
    build.onLoad({ filter: /unpdf[\\/]dist[\\/]pdfjs\.mjs$/ }, async ({ path }) => {
      const script = await readFile(path, 'utf8');
      const contents = script.replace(decoder, '$1=()=>()=>{throw new Error("Brotli")}');
      if (contents === script) throw new Error('The decoder for Brotli is not where it was in pdf.js.');
      return { contents };
    });
  },
};

/** `maker = named(() => { … }, 'makeBrotliDecode')`, as unpdf’s minified build has it. */
const decoder = /(\b\w+)=\w+\(\(\)=>\{const \w+=Int32Array\.from\(\[256,402,[\s\S]*?\},"makeBrotliDecode"\)/;
