import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { diagnoses } from '../../../test/diagnoses/diagnoses.ts';
import { fullDiagnosis } from '../../../test/diagnoses/fullDiagnosis.ts';
import { hostileDiagnosis, hostileText } from '../../../test/diagnoses/hostileDiagnosis.ts';
import { tinyDiagnosis } from '../../../test/diagnoses/tinyDiagnosis.ts';
import type { Diagnosis } from '../../core/Diagnosis.ts';
import { visibleLines } from '../../wording/visibleText.ts';
import { report } from './index.ts';

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path));
const reason = executablePath === undefined ? ' (skipped: no Chromium is installed)' : '';

describe.skipIf(executablePath === undefined)(`the page in Chromium${reason}`, () => {
  let browser: Browser;
  let folder = '';

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: ['--no-sandbox', '--disable-gpu'] });
    folder = await mkdtemp(join(tmpdir(), 'faultline-page-'));
  }, 30_000);

  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true });
  });

  /** Opens a page from disk; whatever it complains of or tries to fetch is collected. */
  async function open(diagnosis: Diagnosis): Promise<{ readonly page: Page; readonly complaints: string[] }> {
    const file = join(folder, 'report.html');
    await writeFile(file, report.render(diagnosis, { columns: 80, colour: false }));
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      if (request.url() !== pathToFileURL(file).href) complaints.push(`fetches ${request.url()}`);
    });
    await page.goto(pathToFileURL(file).href);
    return { page, complaints };
  }

  test.each(diagnoses)('draws the %s diagnosis, everything opened, without complaint, cut table or sideways scrolling', async (_, diagnosis) => {
    const { page, complaints } = await open(diagnosis);
    expect(await page.locator('main').count()).toBe(1);
    await page.evaluate('document.querySelectorAll("details").forEach((each) => { each.open = true; })');
    await page.evaluate('new Promise((done) => setTimeout(done, 50))');
    await page.evaluate('document.querySelectorAll("details").forEach((each) => { each.open = true; })');
    expect(await page.locator('details:not([open])').count()).toBe(0);
    expect(await page.evaluate('[...document.querySelectorAll(".rates")].filter((each) => each.scrollWidth > each.clientWidth).map((each) => each.textContent)')).toEqual([]);
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    }
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('a finding opens, and its case opens, by keyboard alone', async () => {
    const { page } = await open(tinyDiagnosis);
    await page.locator('.finding > summary').first().focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('.finding-body').first().textContent()).toContain('On questions that need a call, tiny-3b is weak: 11\u00a0points [1, 21] below the target of 90\u00a0%.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const shown = await page.locator('.case-body').innerText();
    for (const text of ['Find a vegan restaurant in Turin', 'find_restaurant(city: string', 'city="Turin"', '"city": "Torino"', 'rule: string-equality', 'Read strictly – wrong', 'value_error:string']) {
      expect(shown).toContain(text);
    }
    await page.close();
  });

  test('a model is chosen from the overview and named by the address', async () => {
    const { page } = await open(fullDiagnosis);
    expect(await page.locator('#model-title').textContent()).toBe('alder');
    await page.locator('a.overview-row').nth(1).click();
    expect(await page.locator('#model-title').textContent()).toBe('birch');
    expect(new URL(page.url()).hash).toBe('#model-2');
    expect(await page.locator('.finding .title').first().textContent()).toBe('Loses right calls to their form');
    await page.close();
  });

  test('a cell of the matrix opens its pair', async () => {
    const { page } = await open(fullDiagnosis);
    await page.getByRole('button', { name: /^hazel and hazel-2:/ }).first().click();
    expect(await page.locator('.pair-detail h3').textContent()).toBe('hazel against hazel-2');
    expect(await page.locator('.pair-detail .verdict').textContent()).toBe('Near-equal totals, no part shown to differ.');
    await page.close();
  });

  test('hostile text is shown as text', async () => {
    const { page, complaints } = await open(hostileDiagnosis);
    await page.locator('.finding > summary').first().click();
    await page.locator('.case > summary').first().click();
    expect(await page.locator('.case-body pre').first().textContent()).toBe(visibleLines(hostileText));
    expect(await page.locator('#page script, #page img').count()).toBe(0);
    expect(await page.evaluate('"hacked" in window')).toBe(false);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
