import { characterEntities } from 'character-entities';

/**
 * The names of characters (`&eacute;`) are 29 KB as the table that micromark brings. As a text in which each name leaves
 * out what it begins like the one before, they are 20 KB, and no start has to make a table of them.
 *
 * @type {import('esbuild').Plugin}
 */
export const entitiesAsText = {
  name: 'entities-as-text',
  setup(build) {
    build.onLoad({ filter: /decode-named-character-reference[\\/]index\.js$/ }, () => ({
      contents: `
        let table;
        function unpacked() {
          const parts = ${JSON.stringify(packed())}.split(' ');
          const table = new Map();
          let name = '';
          for (let at = 0; at < parts.length; at += 2) {
            name = name.slice(0, parseInt(parts[at][0], 36)) + parts[at].slice(1);
            table.set(name, parts[at + 1]);
          }
          return table;
        }
        export function decodeNamedCharacterReference(name) {
          table ??= unpacked();
          return table.get(name) ?? false;
        }`,
    }));
  },
};

/** Pairs of a name and its characters, all with spaces between them; a digit says how much of the last name stays. */
function packed() {
  const parts = [];
  let before = '';
  for (const name of Object.keys(characterEntities).sort()) {
    const value = characterEntities[name] ?? '';
    let same = 0;
    while (same < 35 && same < name.length && name[same] === before[same]) same++;
    if (/ /.test(name + value)) throw new Error(`A space stands for nothing here: &${name};`);
    parts.push(same.toString(36) + name.slice(same), value);
    before = name;
  }
  return parts.join(' ');
}
