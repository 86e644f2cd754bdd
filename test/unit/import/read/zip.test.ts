import assert from 'node:assert/strict';
import { ImportFault } from '../../../../server/src/import/job.ts';
import { readDocx } from '../../../../server/src/import/read/read-docx.ts';
import { wordDraft } from '../../../../server/src/import/word/word-draft.ts';
import { type Entry, entry, rootRelations, stored, TYPES, wordText, zip } from '../../../attacks/zip.ts';

const TEXT = wordText('1.2.1 Reads the figures.');
const MAIN = entry('word/document.xml', TEXT);
/** Small when it is packed, and far beyond what a part may have. */
const spaces = Buffer.alloc(300_000_000, ' ');
const bomb = (name: string, more: Partial<Entry> = {}) => entry(name, spaces, more);

/** What reading a document as a mark scheme and as a draft comes to: its text, or why not. */
async function outcomes(bytes: Uint8Array): Promise<string[]> {
  const asked = [
    async () => JSON.stringify((await readDocx(bytes)).blocks),
    async () => (await wordDraft('a.docx', bytes)).markdown,
  ];
  return Promise.all(
    asked.map(async ask => {
      try {
        return await ask();
      } catch (error) {
        assert.ok(error instanceof ImportFault, String(error));
        return error.message;
      }
    }),
  );
}

async function says(bytes: Uint8Array, pattern: RegExp): Promise<void> {
  for (const outcome of await outcomes(bytes)) assert.match(outcome, pattern);
}

describe('The zip of a Word document', function () {
  this.timeout(60_000);

  describe('is read', () => {
    for (const [what, bytes] of [
      ['as it is usually written', zip([TYPES, rootRelations('word/document.xml'), MAIN])],
      ['with parts that are not packed', zip([TYPES, stored('word/document.xml', TEXT)])],
      ['with sizes behind the contents', zip([TYPES, entry('word/document.xml', TEXT, { sizes: 'behind' })])],
      [
        'in the form of large archives',
        zip([TYPES, entry('word/document.xml', TEXT, { sizes: 'zip64' })], { zip64: true }),
      ],
      ['with the backslashes of some programs', zip([TYPES, entry('word\\document.xml', TEXT)])],
      ['with something else before it', zip([TYPES, MAIN], { before: Buffer.from('PK\u0003\u0004junk') })],
      [
        'with a remark behind it',
        Buffer.concat([zip([TYPES, MAIN]).subarray(0, -2), Buffer.from('\u0002\0ab')]),
      ],
      [
        'with a text that has another name',
        zip([TYPES, rootRelations('/one/two.xml'), entry('one/two.xml', TEXT)]),
      ],
      [
        'with a picture that would fill the memory, which nobody unpacks',
        zip([TYPES, MAIN, bomb('word/media/a.png')]),
      ],
    ] as const)
      it(what, () => says(bytes, /1\.2\.1 Reads the figures\./));
  });

  describe('is refused as too large', () => {
    for (const [what, entries] of [
      ['where the text is', [bomb('word/document.xml')]],
      ['among the pictures', [rootRelations('word/media/document.xml'), bomb('word/media/document.xml')]],
      ['under a name in capitals', [MAIN, bomb('word/MEDIA/A.XML')]],
      ['with a size that is a lie', [bomb('word/document.xml', { size: 1000 })]],
      ['as relations', [MAIN, bomb('word/_rels/document.xml.rels')]],
      [
        'in many parts',
        Array.from({ length: 12 }, (_, index) => entry(`word/${index}.xml`, spaces.subarray(0, 20_000_000))),
      ],
      [
        'in a part that says it is the largest there is',
        [entry('word/document.xml', TEXT, { size: 0xfffffffe })],
      ],
      [
        'in more parts than there are',
        Array.from({ length: 6000 }, (_, index) => stored(`a/${index}.xml`, '')),
      ],
    ] as const)
      it(what, () => says(zip([TYPES, ...entries]), /far too large/));
  });

  describe('is refused as damaged', () => {
    const whole = zip([TYPES, MAIN]);
    for (const [what, bytes] of [
      ['with a name that leads elsewhere', zip([TYPES, bomb('word/media/../document.xml')])],
      ['with a name that leads nowhere', zip([TYPES, MAIN, entry('./word/styles.xml', '<x/>')])],
      ['with two parts of one name', zip([TYPES, MAIN, entry('word/document.xml', wordText('Another'))])],
      ['with two names that mean one', zip([TYPES, MAIN, entry('/word\\document.xml', wordText('Another'))])],
      [
        'with another name before the contents',
        zip([TYPES, entry('word/document.xml', TEXT, { localName: 'word/other.xml' })]),
      ],
      [
        'with another method before the contents',
        zip([TYPES, entry('word/document.xml', TEXT, { localMethod: 0 })]),
      ],
      ['with a method that nobody knows', zip([TYPES, entry('word/document.xml', TEXT, { method: 99 })])],
      ['with a size that is too small', zip([TYPES, entry('word/document.xml', TEXT, { size: 20 })])],
      ['with a size that is too large', zip([TYPES, entry('word/document.xml', TEXT, { size: 2_000_000 })])],
      [
        'with an unpacked size that is another',
        zip([TYPES, stored('word/document.xml', TEXT, { size: 20 })]),
      ],
      ['with contents that break off', zip([TYPES, { ...MAIN, packed: MAIN.packed.subarray(0, -9) }])],
      ['with contents that are none', zip([TYPES, { ...MAIN, packed: Buffer.alloc(100, 0xff) }])],
      ['with its end cut off', whole.subarray(0, 150)],
      ['with its beginning cut off', Buffer.concat([whole.subarray(0, 4), whole.subarray(60)])],
      [
        // Each reads the contents of all that follow: a little that is read again and again.
        'with parts that share what they hold',
        sharing(3000),
      ],
    ] as const)
      it(what, () => says(bytes, /damaged/));
  });

  it('with a password says so', () =>
    says(zip([TYPES, entry('word/document.xml', TEXT, { flags: 1 })]), /password/));
});

/** A zip whose parts all lead to the same contents: blocks that hold nothing. */
function sharing(parts: number): Buffer {
  const nothing = Buffer.concat([
    ...Array.from({ length: 20_000 }, () => Buffer.from([0, 0, 0, 0xff, 0xff])),
    Buffer.from([1, 0, 0, 0xff, 0xff]),
  ]);
  const once = zip([{ name: 'a.xml', packed: nothing, size: 0 }]);
  const directoryAt = 30 + 5 + nothing.length;
  const listed = once.subarray(directoryAt, directoryAt + 46 + 5);
  const end = Buffer.from(once.subarray(-22));
  end.writeUInt16LE(parts, 8);
  end.writeUInt16LE(parts, 10);
  end.writeUInt32LE(parts * listed.length, 12);
  return Buffer.concat([once.subarray(0, directoryAt), ...Array.from({ length: parts }, () => listed), end]);
}
