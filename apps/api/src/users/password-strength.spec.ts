import { passwordFault } from './password-strength';

describe('a new password (SEC-30)', () => {
  const names = ['Amina', 'Pont Solidaire', 'amina.b'];

  it.each([
    'gouttière violon 83 nuage prairie',
    'quatorze hérissons boivent du thé',
    'Zeven natte paraplu’s dansen',
    '雨の日に猫が屋根で歌を歌っていた夜',
  ])('accepts %s', async (password) => {
    expect(await passwordFault(password, names)).toBeUndefined();
  });

  it.each(['', 'court', 'quatorze lettr'])('needs fifteen characters: %s', async (password) => {
    expect(await passwordFault(password, names)).toEqual({ code: 'too-short', params: { limit: 15 } });
  });

  it.each([
    'motdepassemotdepasse',
    'passwordpassword1',
    'wachtwoordwachtwoord',
    '123456789012345',
    'azertyuiopqsdfghjklm',
    'x'.repeat(128),
  ])('refuses what is common: %s', async (password) => {
    expect(await passwordFault(password, names)).toEqual({ code: 'weak-password' });
  });

  it.each([
    'la PASSERELLE de 83 nuages',
    'violon-pont-solidaire-83',
    'nuage Amina prairie 83',
    'AMINÀ.b nuage prairie 83',
  ])('refuses names of the product, the organisation and the person: %s', async (password) => {
    expect(await passwordFault(password, names)).toEqual({ code: 'weak-password' });
  });
});
