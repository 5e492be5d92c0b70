/** Runs the code of page.ts in a tab. It works only where the person's press has given access to the tab. */
import type { PageAnswers, PageRequest, PageResult } from "./messages";
import type { PageCode } from "./page";

/** The browser does not let Demur into the tab: it was not pressed there, has moved on, or is a page of the browser. */
export class NoAccess extends Error {}

type RequestFor<Op extends PageRequest["op"]> = Extract<PageRequest, { op: Op }>;

/**
 * Puts one request to the page. The code is injected anew each time: a page may have been loaded since, and nothing of
 * ours listens in it between two requests.
 *
 * @throws NoAccess
 */
export async function askPage<Op extends PageRequest["op"]>(
  tab: number,
  request: RequestFor<Op>,
): Promise<PageResult<PageAnswers[Op]>> {
  const target = { tabId: tab };
  let answers: chrome.scripting.InjectionResult<unknown>[];
  try {
    await chrome.scripting.executeScript({ target, files: ["page.js"] });
    answers = await chrome.scripting.executeScript({ target, func: callPage, args: [request] });
  } catch (error) {
    throw new NoAccess(error instanceof Error ? error.message : String(error));
  }
  const answer = answers[0]?.result as PageResult<PageAnswers[Op]> | null | undefined;
  return answer ?? { error: "changed_under_us" }; // The page went away while it was asked.
}

/** Runs in the page, so it can use nothing from this file. */
function callPage(request: PageRequest): unknown {
  return (globalThis as { demurPage?: PageCode }).demurPage?.answer(request);
}
