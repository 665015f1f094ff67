import type { ProceduralLanguage } from '@passerelle/contract';
import { MessagesService } from '../messages/messages.service';
import type { ApplicationRow } from './application-row';
import type { DemoWorld } from './demo-world';

interface Words {
  subject: string;
  question: string;
  answer: string;
}

/** What is written about a draft, a file under examination, and one that has to be completed. */
const WORDS: Record<ProceduralLanguage, Record<'draft' | 'admissibility' | 'returned', Words>> = {
  fr: {
    draft: {
      subject: 'Deux partenaires locaux ?',
      question: 'Pouvons-nous mentionner deux partenaires locaux dans la même ville ?',
      answer: '',
    },
    admissibility: {
      subject: 'Délai de réponse',
      question: 'Quand saurons-nous si notre dossier est recevable ?',
      answer: 'Nous terminons l’examen de recevabilité dans les deux semaines. Vous recevrez un courriel.',
    },
    returned: {
      subject: 'Statuts coordonnés',
      question: 'La version des statuts jointe au dossier n’est pas datée. Pouvez-vous envoyer la version coordonnée ?',
      answer: '',
    },
  },
  nl: {
    draft: {
      subject: 'Twee lokale partners?',
      question: 'Mogen wij twee lokale partners in dezelfde stad vermelden?',
      answer: '',
    },
    admissibility: {
      subject: 'Termijn',
      question: 'Wanneer weten wij of ons dossier ontvankelijk is?',
      answer: 'Wij ronden het ontvankelijkheidsonderzoek binnen twee weken af. U krijgt een e-mail.',
    },
    returned: {
      subject: 'Gecoördineerde statuten',
      question: 'De statuten bij het dossier dragen geen datum. Kunt u de gecoördineerde versie bezorgen?',
      answer: '',
    },
  },
};

/** Messages about a file whose story stops where somebody has a question. */
export async function playMessages(world: DemoWorld, applicationId: string, row: ApplicationRow): Promise<void> {
  const [by, language, , , , , , stop] = row;
  if (stop !== 'draft' && stop !== 'admissibility' && stop !== 'returned') return;
  const { subject, question, answer } = WORDS[language][stop];
  const messages = world.get(MessagesService);
  const officer = world.as('officer');
  const asks = stop === 'returned' ? officer : world.ownerOf(by);
  const { id } = await messages.open(asks, {
    applicationId,
    subject,
    about: stop === 'draft' ? 'partners.localPartners' : stop === 'returned' ? 'attachments' : null,
    text: question,
    dueOn: stop === 'returned' ? world.calendar.ago(-6) : null,
  });
  if (answer === '') return;
  await messages.post(officer, id, { text: answer, dueOn: null });
  await messages.act(officer, id, 'close');
}
