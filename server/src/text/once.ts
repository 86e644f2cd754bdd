/** What is worked out when it is first asked for: a pattern that most drafts don’t need, which takes a millisecond to make. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
