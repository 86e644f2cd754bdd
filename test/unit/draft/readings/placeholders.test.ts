import assert from 'node:assert/strict';
import { loneComments, placeholders } from '../../../../server/src/draft/readings/placeholders.ts';
import { read } from '../support.ts';

function found(text: string): string[] {
  return read(text).pages.flatMap(page =>
    placeholders.on(page).map(({ start, end }) => text.slice(start, end)),
  );
}

describe('Placeholders', () => {
  it('are marks and brackets for what is still to be written', () => {
    for (const text of [
      'TODO',
      'TBC',
      'TBD',
      'XXX',
      '???',
      'lorem ipsum',
      'Lorem ipsum',
      '(tbc)',
      '[insert figure]',
      '[Insert your school’s name]',
      '[your school]',
      '[name of school]',
      '{insert date}',
      '[School name]',
      '[citation needed]',
      '[table goes here]',
      '[add the figures]',
      '\\[insert it]',
    ])
      assert.deepEqual(found(`We met ${text} there.`), [text.replace('\\', '')], text);
    assert.deepEqual(found('XX% of them, **TODO**, ####TBC'), ['XX%'.slice(0, 2), 'TODO', 'TBC']);
  });

  it('are no words, links, code, comments or roles', () => {
    for (const text of [
      'a todo list',
      'mastodon',
      'What??',
      '[here](x) [add it](y) [your plan][p]',
      '`TODO`',
      '<!-- TODO -->',
      '[Pupil A] [1] [x] [sic] […]',
      'Xxx',
      'XX',
      '- [ ] done',
      '    TODO',
      'https://x.uk/TODO',
    ])
      assert.deepEqual(found(text), [], text);
  });

  it('are comments that stand alone and are none of ours', () => {
    const text =
      '<!-- Write here. -->\n\n<!-- criteria: 1.2.1 -->\n\n<!-- markscheme-disable a/b: c -->\n\nWord <!-- note -->\n';
    assert.deepEqual(
      read(text).pages.flatMap(page => loneComments.on(page).map(({ start, end }) => text.slice(start, end))),
      ['<!-- Write here. -->'],
    );
  });
});
