/** A state, which has a shape of its own: an empty circle, a half one, a tick, a seal with a tick, a cross. */
export type Shape = 'empty' | 'half' | 'tick' | 'seal' | 'cross' | 'dash';

const paths: Readonly<Record<Shape, string>> = {
  empty: 'M8 1.75a6.25 6.25 0 1 1 0 12.5a6.25 6.25 0 0 1 0-12.5z',
  half: 'M8 1.75a6.25 6.25 0 1 1 0 12.5a6.25 6.25 0 0 1 0-12.5z',
  tick: 'M8 1.75a6.25 6.25 0 1 1 0 12.5a6.25 6.25 0 0 1 0-12.5z M5 8.25l2.1 2.1L11.2 6',
  seal: 'M8 1l1.9 1.5 2.4-.2.7 2.3 2 1.4-.8 2.3.8 2.3-2 1.4-.7 2.3-2.4-.2L8 15.6l-1.9-1.5-2.4.2-.7-2.3-2-1.4.8-2.3L1 6l2-1.4.7-2.3 2.4.2z M5.2 8.4l2 2L11 6.4',
  cross: 'M8 1.75a6.25 6.25 0 1 1 0 12.5a6.25 6.25 0 0 1 0-12.5z M5.6 5.6l4.8 4.8M10.4 5.6l-4.8 4.8',
  dash: 'M8 1.75a6.25 6.25 0 1 1 0 12.5a6.25 6.25 0 0 1 0-12.5z M5 8h6',
};

/** The shape of a state; what it means stands beside it, or is read out for it. */
export function StateIcon({ shape }: { readonly shape: Shape }) {
  return (
    <svg class={`state-icon ${shape}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={paths[shape]} fill="none" stroke="currentColor" stroke-width="1.4" />
      {shape === 'half' && <path d="M8 1.75a6.25 6.25 0 0 0 0 12.5z" fill="currentColor" />}
    </svg>
  );
}
