import { textIn } from '../io/argument.ts';
import { goTo } from './go-to.ts';
import type { Session } from './session.ts';

/** Goes to where a line of a view leads to now: it may have moved since the line was drawn. */
export async function goToPlace({ sections, conditions }: Session, argument?: unknown): Promise<void> {
  const line = textIn(argument, 'line') ?? textIn(argument, 'id');
  if (line === undefined) return;
  const view = textIn(argument, 'view');
  const place =
    (view === 'conditions' ? undefined : await sections.placeOf(line)) ??
    (view === 'sections' ? undefined : await conditions.placeOf(line));
  if (place) await goTo(place);
}
