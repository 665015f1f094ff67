import { LANGUAGES } from '@passerelle/contract';
import { pagesOfTheProduct } from '../pages';
import { expect, findingsOf, test } from '../stage';

const WIDTHS = [1440, 390];

/** Every page, wide and narrow: no finding of axe, and nothing that makes the page scroll sideways. */
test.describe('accessibility', () => {
  for (const language of LANGUAGES)
    test(`every page in ${language}`, async ({ stage }) => {
      test.setTimeout(600_000);
      // The page of an invitation looks at its link when it opens; the one here was never sent.
      stage.expectRefusals('/invitation?');
      const findings: string[] = [];
      for (const { who, path } of pagesOfTheProduct()) {
        const page = await stage.pageOf(who);
        await stage.go(page, path, language);
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 900 });
          findings.push(...(await findingsOf(page)).map((finding) => `${who} ${path} at ${width}: ${finding}`));
        }
      }
      expect(findings).toEqual([]);
    });
});
