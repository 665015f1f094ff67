import type { Page } from '@playwright/test';
import { Hands } from '../hands';
import { expect, type Stage } from '../stage';
import { attach, expectStatus } from './queue';

const ATTACHMENTS = [
  'Statutes',
  'Members of the board',
  'Annual accounts',
  'Bank certificate',
  'Agreement with the local partner',
  'CVs or staff list',
];

/** The owner of a partner writes an application of 80,000 euro to the open South call and sends it (R7). */
export async function apply(stage: Stage, title: string): Promise<void> {
  const page = await stage.as('owner3', { language: 'en' });
  const hands = new Hands(page);
  await hands.press('link', 'Our applications');
  await hands.press('link', 'New application');
  await hands.choose('Call and lot', 'SUD');
  await hands.choose('Language of the file', 'French');
  await hands.write('Title of the project', title);
  await hands.press('button', 'Start writing');
  await describe(hands);
  await locate(hands);
  await classify(hands);
  await reckon(hands);
  await expectResults(hands);
  await attachAll(hands);
  await declare(hands);
  await answer(hands);
  await send(page, hands, title);
}

async function describe(hands: Hands): Promise<void> {
  await heading(hands, 'Project');
  await hands.write('Summary', 'Des jardins partagés dans trois quartiers.');
  await hands.write('Context and needs', 'Les quartiers denses manquent d’espaces verts.');
  await hands.write('Objectives', 'Ouvrir douze jardins partagés, entretenus par leurs habitants.');
  await hands.day('Starts on', '2027-09-01');
  await hands.day('Ends on', '2028-08-31');
  await hands.press('button', 'Continue');
}

async function locate(hands: Hands): Promise<void> {
  await heading(hands, 'Partners and place');
  await hands.choose('Partner region', 'Occupied Palestinian');
  await hands.tick(/^Ramallah/);
  await hands.write('Why the project is urban or peri-urban', 'Trois quartiers centraux de la ville.');
  await hands.press('button', 'Add a partner');
  await hands.write('Name', 'Green Ramallah');
  await hands.choose('Country', 'Palestin');
  await hands.write('Role in the project', 'Mise en œuvre sur place');
  await hands.press('button', 'Continue');
}

async function classify(hands: Hands): Promise<void> {
  await heading(hands, 'Theme and codes');
  await hands.choose('Theme', 'Sustainable');
  await hands.press('button', 'Add a sector');
  await hands.choose('Sector', '43030');
  await hands.write('Share in percent', '100');
  await hands.tick('11');
  await hands.write('Gender, climate and inclusion', 'La moitié des comités sont des femmes.');
  await hands.press('button', 'Continue');
}

async function reckon(hands: Hands): Promise<void> {
  await heading(hands, 'Budget and financing');
  const lines = [
    ['A', 'Aménagement', '2027', '60000'],
    ['B', 'Coordination', '2028', '31000'],
    ['C', 'Structure', '2028', '9000'],
  ] as const;
  for (const [index, [category, label, year, amount]] of lines.entries()) {
    await hands.press('button', 'Add a line');
    const row = hands.page.getByRole('row').nth(index + 1);
    await hands.choose('Category', category, row);
    await hands.write('Description', label, row);
    await hands.write('Year', year, row);
    await hands.write('Amount (€)', amount, row);
  }
  await hands.write('Grant asked of the Region (€)', '80000');
  await hands.write('Own contribution (€)', '20000');
  await hands.press('button', 'Continue');
}

async function expectResults(hands: Hands): Promise<void> {
  await heading(hands, 'Results');
  await hands.press('button', 'Add a result');
  await hands.write('Result', 'Douze jardins sont ouverts.');
  await hands.write('Indicator', 'Jardins ouverts');
  await hands.write('Baseline', '0');
  await hands.write('Target', '12');
  await hands.write('Unit', 'nombre');
  await hands.write('What remains after the project', 'La ville reprend l’entretien.');
  await hands.press('button', 'Continue');
}

async function attachAll(hands: Hands): Promise<void> {
  await heading(hands, 'Attachments');
  for (const kind of ATTACHMENTS) await attach(hands, kind, `${kind}.pdf`);
  await hands.press('button', 'Continue');
}

async function declare(hands: Hands): Promise<void> {
  await heading(hands, 'Declarations');
  await hands.tick(/already finance/);
  await hands.tick(/owes the Region nothing/);
  await hands.tick(/true and complete/);
  await hands.write('Name of the person who signs', 'Y. Amrani');
  await hands.press('button', 'Continue');
}

/** The own questions of the call: one of them is asked because of the answer before it (B2). */
async function answer(hands: Hands): Promise<void> {
  await heading(hands, 'Target group');
  await expect(hands.page.getByText('Number of young people')).toBeHidden();
  await hands.tick('Young people', hands.page, 'radio');
  await hands.write(/Number of young people/, '150');
  await hands.write(/Participation/, 'Un comité d’habitants choisit les lieux.');
  await expect(hands.page.getByText('6 of at most 200 words')).toBeVisible();
  await hands.press('button', 'Continue');
}

async function send(page: Page, hands: Hands, title: string): Promise<void> {
  await heading(hands, 'Check and send');
  await expect(page.getByText('The file is complete')).toBeVisible();
  await hands.pressSurely('Submit the application');
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expectStatus(hands, 'Submitted');
}

const heading = (hands: Hands, name: string) =>
  expect(hands.page.getByRole('heading', { level: 1, name })).toBeVisible();
