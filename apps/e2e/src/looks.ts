import type { Language } from '@passerelle/contract';
import type { Look } from './stage';

/** A language and the width of a window. */
export type PageLook = Required<Pick<Look, 'language' | 'width'>>;
type Width = 'desk' | 'phone';

const WIDTHS: Record<Width, number> = { desk: 1440, phone: 390 };

/** The looks of a journey, each in words: the first in every run, all of them where CI assures (ADR 10). */
export function looksOf(...looks: [Language, Width][]): (PageLook & { words: string })[] {
  return looks.slice(0, process.env['ASSURANCE'] === undefined ? 1 : undefined).map(([language, name]) => {
    const width = WIDTHS[name];
    return { language, width, words: `${language.toUpperCase()}, ${width} px` };
  });
}
