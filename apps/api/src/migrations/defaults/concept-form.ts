import { option, question, section, text } from './form-parts';

/** The short form before the full one: why, for whom, what, with whom (B5). */
export const CONCEPT_FORM = {
  sections: [
    section(
      'concept',
      text('L’idée en bref', 'Het idee in het kort', 'The idea in short'),
      text(
        'Répondez en quelques phrases : le détail vient avec le dossier complet, si la note est retenue.',
        'Antwoord in enkele zinnen: de details komen in het volledige dossier, als de nota wordt geselecteerd.',
        'Answer in a few sentences: the details come with the full file, if the note is selected.',
      ),
      [
        question(
          'long-text',
          'needs',
          text('Besoins et contexte urbain', 'Noden en stedelijke context', 'Needs and urban context'),
          {
            maxWords: 200,
          },
        ),
        question('long-text', 'target-groups', text('Publics visés', 'Doelgroepen', 'Target groups'), {
          maxWords: 100,
        }),
        question('long-text', 'change', text('Changement visé', 'Beoogde verandering', 'Change aimed at'), {
          maxWords: 150,
        }),
        question(
          'long-text',
          'activities',
          text('Activités principales', 'Belangrijkste activiteiten', 'Main activities'),
          {
            maxWords: 200,
          },
        ),
      ],
    ),
    section('partnership', text('Le partenariat', 'Het partnerschap', 'The partnership'), text(), [
      question(
        'long-text',
        'partners',
        text('Partenaires pressentis et leur rôle', 'Beoogde partners en hun rol', 'Intended partners and their role'),
        { maxWords: 150 },
      ),
      question(
        'single-choice',
        'partnership-stage',
        text('Où en est le partenariat ?', 'Hoever staat het partnerschap?', 'How far is the partnership?'),
        {
          options: [
            option('new', 'Premier contact', 'Eerste contact', 'First contact'),
            option('agreed', 'Accord de principe', 'Principeakkoord', 'Agreement in principle'),
            option('running', 'Collaboration en cours', 'Lopende samenwerking', 'Running cooperation'),
          ],
        },
      ),
    ]),
  ],
};
