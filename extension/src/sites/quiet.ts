/** Waiting for a part of a page to come and to settle. The observer lives only as long as the wait. */

/** Milliseconds without a change after which an editor counts as settled: Gmail adds the signature late. */
const settled = 150;

/** Milliseconds after which the wait is given up. */
const patience = 3000;

/**
 * Waits until `find` gives an element and nothing in it has changed for a while.
 *
 * @param within what is watched for changes.
 * @returns whether the element came in time.
 */
export function whenQuiet(within: Element, find: () => Element | undefined): Promise<boolean> {
  return new Promise((resolve) => {
    let quiet: number | undefined;
    const end = (came: boolean) => {
      observer.disconnect();
      clearTimeout(quiet);
      clearTimeout(deadline);
      resolve(came);
    };
    const look = () => {
      if (!find()) return;
      clearTimeout(quiet);
      quiet = window.setTimeout(() => end(find() !== undefined), settled);
    };
    const observer = new MutationObserver(look);
    const deadline = window.setTimeout(() => end(false), patience);
    observer.observe(within, { childList: true, subtree: true, characterData: true });
    look();
  });
}
