import type { ComponentChildren } from 'preact';
import type { PlaceItem } from '../../../server/src/protocol.ts';
import { opens, usePage } from './page.ts';

/** Something that opens a place when it is pressed. */
export function Link({
  to,
  label,
  children,
}: {
  readonly to: PlaceItem | (() => void);
  /** What is read out, where that is more than what is seen. */
  readonly label?: string | undefined;
  readonly children: ComponentChildren;
}) {
  const page = usePage();
  return (
    <button
      type="button"
      class="link"
      aria-label={label}
      onClick={typeof to === 'function' ? to : opens(page, to)}
    >
      {children}
    </button>
  );
}
