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
      ...[
        '[TO BE COMPLETED IN APRIL 2026]',
        '[to be confirmed]',
        '[date to be agreed with the head]',
        '{to be added}',
      ],
      ...['(to be confirmed)', '(to be completed in April 2026)', '[details to follow]', '[results to come]'],
      ...[
        '[TBC: numbers]',
        '[to-do: figures]',
        '[placeholder]',
        '[PLACEHOLDER TEXT]',
        '[write more about impact]',
        '[?]',
        '[xx]',
      ],
      ...[
        'TO-DO',
        'TO BE COMPLETED',
        'TO BE CONFIRMED',
        'XX/XX/XXXX',
        'XX.XX.XX',
        'PLACEHOLDER',
        '[student name]',
      ],
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
      ...[
        'The survey is to be completed in April.',
        'a form (to be completed by staff before each visit)',
        'our to-do list: it',
      ],
      ...[
        'It was to be confirmed by the board.',
        '[to be confirmed](x)',
        'To be completed by all staff, the survey ran twice.',
      ],
      ...['We had to do: nothing', 'the XX century', 'work in progress, which grew'],
    ])
      assert.deepEqual(found(text), [], text);
  });

  it('are notes that open a line, or are all of a passage', () => {
    for (const [text, note] of [
      ['To-do: ask the head', 'To-do:'],
      ['to do: ask', 'to do:'],
      ['Todo : ask', 'Todo :'],
      ['- To-do: ask', 'To-do:'],
      ['> tbc: ask', 'tbc:'],
      ['We met.\nTo-do: ask', 'To-do:'],
      ['## To do', 'To do'],
      ['### [TO BE COMPLETED IN APRIL 2026]', '[TO BE COMPLETED IN APRIL 2026]'],
      ['tbc', 'tbc'],
      ['| tbc |\n|---|', 'tbc'],
      ['To be completed in April.', 'To be completed in April.'],
      ['Coming soon…', 'Coming soon…'],
    ] as const)
      assert.deepEqual(found(text), [note], text);
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
