import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';

/** Debian package: chromium. */
const CHROMIUM = '/usr/bin/chromium';

/** Whether Chromium is here. With POLICYDOC_REQUIRE_OFFICE=1 its absence is a failure. */
export const hasChromium = existsSync(CHROMIUM);

if (!hasChromium) {
  const notice = `Pages are not checked in a browser, ${CHROMIUM} is missing`;
  if (process.env.POLICYDOC_REQUIRE_OFFICE === '1') throw new Error(notice);
  console.warn(notice);
}

/** WCAG 2.2, levels A and AA, and what axe-core holds to be good practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Starts a browser that reaches no network. */
export function startChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--host-resolver-rules=MAP * ~NOTFOUND'],
  });
}

/** How a page is shown. */
export interface Showing {
  readonly width: number;
  readonly media?: 'screen' | 'print';
}

/** Opens a page from its text. The content policy is lifted, for axe-core could not run otherwise. */
export async function showPage(
  browser: Browser,
  html: string,
  { width, media = 'screen' }: Showing,
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    bypassCSP: true,
    locale: 'ja-JP',
  });
  const page = await context.newPage();
  await page.emulateMedia({ media });
  await page.setContent(html);
  return page;
}

/** Something that axe-core found, in a line each. */
export interface AccessibilityFindings {
  readonly violations: readonly string[];
  /** What axe-core cannot decide alone. */
  readonly incomplete: readonly string[];
  readonly passed: number;
}

/** What axe-core says of a page. */
export async function checkAccessibility(page: Page): Promise<AccessibilityFindings> {
  await page.evaluate(AXE);
  const { violations, incomplete, passes } = await page.evaluate<AxeResults>(
    `axe.run(document, { runOnly: ${JSON.stringify(RULES)} })`,
  );
  const told = (results: typeof violations) =>
    results.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
    );
  return { violations: told(violations), incomplete: told(incomplete), passed: passes.length };
}
