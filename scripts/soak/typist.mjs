/**
 * Somebody who types: sentences with a code now and then, some taken back, at one place of the text after another.
 */

const SENTENCES = [
  'We met every week and looked at the figures together. ',
  'Attendance rose in the spring (1.2.1), and stayed where it was. ',
  'TODO say who was asked. ',
  '\n\n## Evaluation\n\nWhat changed is in Annex B. ',
  'Smith (2019) says *the same*, as <!-- criteria: 3.2.2 --> others do. ',
  '\n\n- one thing\n- and another\n\n',
];

/** The text, and what is typed into it; nothing in it is random, so that runs compare. */
export class Typist {
  text;
  #at;
  #sentence = 0;
  /** Characters of the sentence that stand in the text. */
  #typed = 0;
  #isTakingBack = false;

  /** @param {string} text */
  constructor(text) {
    this.text = text;
    this.#at = this.#placeOf(0);
  }

  /**
   * The next keystroke: what it puts where, by offsets turned into lines.
   *
   * @typedef {{ line: number, character: number }} Position
   * @returns {{ range: { start: Position, end: Position }, text: string }}
   */
  next() {
    const sentence = SENTENCES[this.#sentence % SENTENCES.length] ?? '';
    if (!this.#isTakingBack && this.#typed === sentence.length) this.#isTakingBack = true;
    if (this.#isTakingBack && this.#typed === 0) {
      this.#isTakingBack = false;
      this.#sentence++;
      this.#at = this.#placeOf(this.#sentence);
      return this.next();
    }
    const from = this.#at + this.#typed - (this.#isTakingBack ? 1 : 0);
    const to = this.#isTakingBack ? from + 1 : from;
    const text = this.#isTakingBack ? '' : (sentence[this.#typed] ?? '');
    const range = { start: this.#position(from), end: this.#position(to) };
    this.text = this.text.slice(0, from) + text + this.text.slice(to);
    this.#typed += this.#isTakingBack ? -1 : 1;
    return { range, text };
  }

  /** The end of some paragraph, another one each time. @param {number} turn */
  #placeOf(turn) {
    const ends = [...this.text.matchAll(/[.]\n/g)].map(({ index }) => index + 1);
    return ends[(turn * 37) % ends.length] ?? this.text.length;
  }

  /** @param {number} offset */
  #position(offset) {
    const before = this.text.slice(0, offset);
    const line = before.split('\n').length - 1;
    return { line, character: offset - (before.lastIndexOf('\n') + 1) };
  }
}
