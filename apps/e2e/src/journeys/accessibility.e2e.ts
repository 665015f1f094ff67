import { LANGUAGES } from '@passerelle/contract';
import { LOOKERS, pagesOfTheProduct } from '../pages';
import { expect, findingsOf, test } from '../stage';

const WIDTHS = [1440, 390];

/** Every page, wide and narrow: no finding of axe, and nothing that makes the page scroll sideways. */
test.describe('accessibility', () => {
  for (const language of LANGUAGES)
    for (const who of LOOKERS)
      test(`every page of the ${who} in ${language}`, async ({ stage }) => {
        test.setTimeout(600_000);
        // The page of an invitation looks at its link when it opens; the one here was never sent.
        stage.expectRefusals('/invitation?');
        const page = await stage.pageOf(who);
        const findings: string[] = [];
        for (const { path } of pagesOfTheProduct().filter((one) => one.who === who)) {
          await stage.go(page, path, language);
          // Who may not open a page is led to another one, and axe would look at that.
          const shown = new URL(page.url()).pathname;
          if (shown !== new URL(`/${language}${path}`, page.url()).pathname) findings.push(`${path} leads to ${shown}`);
          for (const width of WIDTHS) {
            await page.setViewportSize({ width, height: 900 });
            findings.push(...(await findingsOf(page)).map((finding) => `${path} at ${width}: ${finding}`));
          }
        }
        expect(findings).toEqual([]);
      });
});
