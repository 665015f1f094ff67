import type { Language } from '@passerelle/contract';
import type { Config } from '../config';

/** The whole address of a page as a mail names it; the host comes from the configuration (SEC-32). */
export const pageLink = ({ PUBLIC_URL }: Pick<Config, 'PUBLIC_URL'>, language: Language, page: string): string =>
  `${PUBLIC_URL.replace(/\/$/, '')}/${language}/${page}`;
