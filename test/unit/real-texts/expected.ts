/** What is expected of a twin. */
import * as v from 'valibot';

/** A figure, or the least and the most that may be right where the design leaves it open. */
const figure = v.union([v.number(), v.tuple([v.number(), v.number()])]);

const words = v.strictObject({ total: figure, counted: figure, excluded: v.record(v.string(), v.number()) });

const ExpectedSchema = v.strictObject({
  about: v.string(),
  /** What of the design says so. */
  design: v.string(),
  note: v.optional(v.string()),
  words: v.optional(words),
  /** Of each code that is cited, its state and the words claimed, or its state alone. */
  coverage: v.record(v.string(), v.string()),
  /** The counted words of each phase that a heading or comment names. */
  phases: v.optional(v.record(v.string(), v.number())),
  /** All headings with their levels, where a twin is about them: `2 Method`. */
  headings: v.optional(v.array(v.string())),
  /** `rule line`, those of any rule last; `?` stands for any rule, and without a line it may be anywhere. */
  problems: v.array(v.string()),
  /** Rules that may speak or not; `?` for a hint of any. */
  mayAlso: v.optional(v.array(v.string()), []),
});

export type Figure = v.InferOutput<typeof figure>;
export type Words = v.InferOutput<typeof words>;
export type Expected = v.InferOutput<typeof ExpectedSchema>;

/** What the text of a twin’s JSON says; throws where it is of another shape. */
export function expectedOf(json: string): Expected {
  return v.parse(ExpectedSchema, JSON.parse(json));
}
