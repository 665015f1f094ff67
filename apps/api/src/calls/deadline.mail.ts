import type { ExtensionStage } from '@passerelle/contract';
import type { MailTemplate } from '../core/mail/mail-text';

/** Everybody has more time; to those who are writing. */
export const EXTENDED: MailTemplate = {
  fr: {
    subject: "Appel à projets {call} : délai prolongé jusqu'au {until}",
    text: `Madame, Monsieur,

Votre organisation prépare un dossier pour l'appel à projets {call}, « {title} ».

Les dossiers devaient être introduits au plus tard le {from}. Ce délai est prolongé pour tous les demandeurs jusqu'au {until}, pour la raison suivante :

{reason}

Jusqu'à ce moment, vous pouvez continuer votre brouillon dans Passerelle.

Brussels International`,
  },
  nl: {
    subject: 'Projectoproep {call}: termijn verlengd tot {until}',
    text: `Geachte mevrouw, geachte heer,

Uw organisatie bereidt een dossier voor voor de projectoproep {call}, “{title}”.

De dossiers moesten uiterlijk op {from} worden ingediend. Die termijn wordt voor alle aanvragers verlengd tot {until}, om de volgende reden:

{reason}

Tot dan kunt u in Passerelle verder werken aan uw ontwerp.

Brussels International`,
  },
  en: {
    subject: 'Call for projects {call}: deadline extended until {until}',
    text: `Dear Sir or Madam,

Your organisation is preparing a file for the call for projects {call}, “{title}”.

Files had to be submitted by {from}. This deadline is extended for all applicants until {until}, for this reason:

{reason}

Until then, you can go on writing your draft in Passerelle.

Brussels International`,
  },
};

/** One organisation has more time for its file in one lot. */
const MORE_TIME_FOR_FILE: MailTemplate = {
  fr: {
    subject: "Appel à projets {call} : délai supplémentaire pour votre organisation jusqu'au {until}",
    text: `Madame, Monsieur,

{organisation} peut introduire son dossier dans le volet {lot} de l'appel à projets {call}, « {title} », jusqu'au {until} au lieu du {from}, pour la raison suivante :

{reason}

Ce délai ne vaut que pour votre organisation et pour ce volet. D'ici là, vous pouvez commencer ou continuer votre dossier dans Passerelle.

Brussels International`,
  },
  nl: {
    subject: 'Projectoproep {call}: extra tijd voor uw organisatie tot {until}',
    text: `Geachte mevrouw, geachte heer,

{organisation} kan haar dossier in luik {lot} van de projectoproep {call}, “{title}”, indienen tot {until} in plaats van {from}, om de volgende reden:

{reason}

Deze termijn geldt alleen voor uw organisatie en voor dit luik. Tot dan kunt u in Passerelle uw dossier beginnen of eraan verder werken.

Brussels International`,
  },
  en: {
    subject: 'Call for projects {call}: more time for your organisation until {until}',
    text: `Dear Sir or Madam,

{organisation} can submit its file in lot {lot} of the call for projects {call}, “{title}”, until {until} instead of {from}, for this reason:

{reason}

This deadline holds for your organisation and this lot only. Until then, you can start your file in Passerelle or go on writing it.

Brussels International`,
  },
};

/** One organisation has more time for its concept note in one lot. */
const MORE_TIME_FOR_NOTE: MailTemplate = {
  fr: {
    subject: "Appel à projets {call} : délai supplémentaire pour votre note conceptuelle jusqu'au {until}",
    text: `Madame, Monsieur,

{organisation} peut introduire sa note conceptuelle dans le volet {lot} de l'appel à projets {call}, « {title} », jusqu'au {until} au lieu du {from}, pour la raison suivante :

{reason}

Ce délai ne vaut que pour votre organisation et pour ce volet ; celui du dossier complet reste le même. D'ici là, vous pouvez commencer ou continuer votre note dans Passerelle.

Brussels International`,
  },
  nl: {
    subject: 'Projectoproep {call}: extra tijd voor uw conceptnota tot {until}',
    text: `Geachte mevrouw, geachte heer,

{organisation} kan haar conceptnota in luik {lot} van de projectoproep {call}, “{title}”, indienen tot {until} in plaats van {from}, om de volgende reden:

{reason}

Deze termijn geldt alleen voor uw organisatie en voor dit luik; die van het volledige dossier blijft dezelfde. Tot dan kunt u in Passerelle uw nota beginnen of eraan verder werken.

Brussels International`,
  },
  en: {
    subject: 'Call for projects {call}: more time for your concept note until {until}',
    text: `Dear Sir or Madam,

{organisation} can submit its concept note in lot {lot} of the call for projects {call}, “{title}”, until {until} instead of {from}, for this reason:

{reason}

This deadline holds for your organisation and this lot only; that of the full file stays the same. Until then, you can start your note in Passerelle or go on writing it.

Brussels International`,
  },
};

export const GIVEN_MORE_TIME: Readonly<Record<ExtensionStage, MailTemplate>> = {
  application: MORE_TIME_FOR_FILE,
  concept: MORE_TIME_FOR_NOTE,
};
