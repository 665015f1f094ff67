import { PASSWORD_LIMITS } from '@passerelle/contract';
import type { FieldError } from '@passerelle/contract';
import type { ZxcvbnFactory } from '@zxcvbn-ts/core';

/** Words of the product and of the house it is made for. */
const OUR_WORDS = ['passerelle', 'brussels international', 'bruxelles international', 'brussel internationaal'];
/** A shorter name would forbid half the language. */
const SHORTEST_WORD = 4;
const GOOD_ENOUGH = 3;
/** Beyond it the estimate only costs time: what comes later can but make a good beginning better. */
const LOOKED_AT = 64;

let estimator: Promise<ZxcvbnFactory> | undefined;

/** What keeps a new password from being taken, or undefined (SEC-30). `names` are those of the person and the organisations. */
export async function passwordFault(
  password: string,
  names: readonly string[],
): Promise<Pick<FieldError, 'code' | 'params'> | undefined> {
  const { length } = Array.from(password);
  if (length < PASSWORD_LIMITS.min) return { code: 'too-short', params: { limit: PASSWORD_LIMITS.min } };
  const words = [...OUR_WORDS, ...names].map(plain).filter((word) => word.length >= SHORTEST_WORD);
  const typed = plain(password);
  if (words.some((word) => typed.includes(word))) return { code: 'weak-password' };
  estimator ??= newEstimator();
  const { score } = (await estimator).check(password.slice(0, LOOKED_AT), words);
  return score < GOOD_ENOUGH ? { code: 'weak-password' } : undefined;
}

/** Letters and digits only, without accents and capitals. */
const plain = (text: string) =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Common passwords and the words of our three languages, all offline; loaded when first needed. */
async function newEstimator(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary: common }, ...languages] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
    import('@zxcvbn-ts/language-fr'),
    import('@zxcvbn-ts/language-nl-be'),
  ]);
  const words = languages.flatMap(({ dictionary }, language) =>
    Object.entries(dictionary).map(([name, list]) => [`${language}-${name}`, list] as const),
  );
  return new ZxcvbnFactory({ dictionary: { ...common, ...Object.fromEntries(words) }, graphs: adjacencyGraphs });
}
