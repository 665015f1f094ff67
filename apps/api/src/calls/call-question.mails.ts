import type { MailTemplate } from '../core/mail/mail-text';

/** To who asked a question about a call, once everybody can read the answer. */
export const ANSWERED: MailTemplate = {
  fr: {
    subject: 'Réponse à votre question : {call}',
    text: `Madame, Monsieur,

La réponse à la question que vous avez posée au sujet de l'appel à projets « {call} » est publiée.

Question, telle que publiée sans mention de son auteur :
{question}

Réponse :
{answer}

Toutes les questions et réponses de l'appel :
{link}

Brussels International`,
  },
  nl: {
    subject: 'Antwoord op uw vraag: {call}',
    text: `Geachte mevrouw, geachte heer,

Het antwoord op uw vraag over de projectoproep “{call}” is gepubliceerd.

Vraag, zoals gepubliceerd zonder vermelding van wie ze stelde:
{question}

Antwoord:
{answer}

Alle vragen en antwoorden over de oproep:
{link}

Brussels International`,
  },
  en: {
    subject: 'Answer to your question: {call}',
    text: `Dear Sir or Madam,

The answer to your question about the call for projects “{call}” has been published.

Question, as published without saying who asked it:
{question}

Answer:
{answer}

All questions and answers about the call:
{link}

Brussels International`,
  },
};

/** To the same person when what was published is corrected. */
export const CORRECTED: MailTemplate = {
  fr: {
    subject: 'Réponse corrigée à votre question : {call}',
    text: `Madame, Monsieur,

La réponse publiée à votre question au sujet de l'appel à projets « {call} » a été corrigée. Seule la version ci-dessous est désormais valable.

Question :
{question}

Réponse corrigée :
{answer}

Toutes les questions et réponses de l'appel :
{link}

Brussels International`,
  },
  nl: {
    subject: 'Verbeterd antwoord op uw vraag: {call}',
    text: `Geachte mevrouw, geachte heer,

Het gepubliceerde antwoord op uw vraag over de projectoproep “{call}” is verbeterd. Voortaan geldt alleen de onderstaande versie.

Vraag:
{question}

Verbeterd antwoord:
{answer}

Alle vragen en antwoorden over de oproep:
{link}

Brussels International`,
  },
  en: {
    subject: 'Corrected answer to your question: {call}',
    text: `Dear Sir or Madam,

The published answer to your question about the call for projects “{call}” has been corrected. Only the version below is valid from now on.

Question:
{question}

Corrected answer:
{answer}

All questions and answers about the call:
{link}

Brussels International`,
  },
};
