/**
 * What may be logged of an error, in a line: its message can hold a piece of the draft, so its kind, and where it was thrown.
 */
export function errorPlace(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const { name, message, stack = '' } = error;
  // The stack begins with the message, of which any line may look like a place.
  const places = stack.slice(stack.indexOf(message) + message.length).match(/^ +at .*$/gm) ?? [];
  return [name, ...places.slice(0, 5).map(place => place.trim())].join(' ');
}
