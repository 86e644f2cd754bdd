/**
 * How clicked tests wait: VS Code shows things when it comes to it.
 */
import type { Frame, Locator, Page } from 'playwright-core';

/** Milliseconds in which VS Code shows anything, also on a machine with much else to do. */
const patience = 30_000;

/** Tries something until it succeeds, and gives what it gave; throws what the last try threw if none does. */
export async function eventually<Result>(page: Page, attempt: () => Promise<Result>): Promise<Result> {
  const end = Date.now() + patience;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await page.waitForTimeout(100);
  }
}

/** Waits until what has changed on a page is drawn. */
export async function drawn(page: Page | Frame): Promise<void> {
  await page.evaluate('new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))');
}

/** Holds the mouse over something until a card is shown: a lens that comes meanwhile moves the line away from under it. */
export async function hoverUntil(page: Page, target: Locator, card: Locator): Promise<void> {
  await eventually(page, async () => {
    await page.mouse.move(700, 10);
    await target.hover({ timeout: 2_000 });
    await card.waitFor({ timeout: 4_000 });
  });
}

/** As `eventually`, in one of the frames, as webviews are, that show what a selector selects. */
export function eventuallyInFrame<Result>(
  page: Page,
  selector: string,
  look: (frame: Frame) => Promise<Result>,
): Promise<Result> {
  return eventually(page, async () => {
    let failure: unknown = new Error(`No frame shows ${selector}.`);
    for (const frame of page.frames()) {
      try {
        if (await frame.locator(selector).first().isVisible()) return await look(frame);
      } catch (error) {
        failure = error;
      }
    }
    throw failure;
  });
}
