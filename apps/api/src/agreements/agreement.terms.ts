import {
  localized,
  type DateOnly,
  type LocalizedText,
  type Money,
  type ProceduralLanguage,
} from '@passerelle/contract';

/** What the first text of an agreement is made of. */
export interface TermsFacts {
  reference: string;
  language: ProceduralLanguage;
  title: LocalizedText;
  beneficiary: string;
  kboNumber: string | null;
  amount: Money;
  startsOn: DateOnly;
  endsOn: DateOnly;
  reportDueOn: DateOnly;
  maxShare: string;
}

const day = (value: DateOnly): string => value.split('-').reverse().join('/');
const percent = (value: string): string => value.replace(/\.00$/, '').replace('.', ',');
const money = ({ amount }: Money): string => `${amount.replace('.', ',').replace(/\B(?=(\d{3})+(?!\d))/g, ' ')} EUR`;

/** A first text of the agreement from the data of the file, in its own language (R3, R14); the officer goes on from it. */
export function draftTerms(facts: TermsFacts): string {
  return facts.language === 'fr' ? frenchTerms(facts) : dutchTerms(facts);
}

function frenchTerms(facts: TermsFacts): string {
  const number =
    facts.kboNumber === null
      ? ''
      : `, inscrite à la Banque-Carrefour des Entreprises sous le numéro ${facts.kboNumber}`;
  return [
    `Convention relative au dossier ${facts.reference}`,
    `Entre la Région de Bruxelles-Capitale, ci-après « la Région », et ${facts.beneficiary}${number}, ci-après « le bénéficiaire », il est convenu ce qui suit.`,
    `Article 1. Objet. La Région octroie au bénéficiaire une subvention facultative pour la réalisation du projet « ${localized(facts.title, 'fr')} ».`,
    `Article 2. Montant. La subvention s'élève à ${money(facts.amount)} au plus. Elle ne dépasse pas ${percent(facts.maxShare)} % des dépenses éligibles acceptées et est diminuée des autres recettes du projet.`,
    `Article 3. Période. Les dépenses sont éligibles du ${day(facts.startsOn)} au ${day(facts.endsOn)}.`,
    `Article 4. Liquidation. La subvention est liquidée par tranches, sur présentation d'une déclaration de créance signée, selon le tableau annexé à la présente convention.`,
    `Article 5. Rapport final. Le bénéficiaire introduit le rapport narratif et financier final, accompagné des pièces justificatives, au plus tard le ${day(facts.reportDueOn)}. Tout rapport en retard suspend les paiements.`,
    `Article 6. Contrôle et récupération. Le bénéficiaire justifie l'emploi de la subvention. La part non justifiée est remboursée à la Région.`,
    `Article 7. Visibilité. Le bénéficiaire mentionne le soutien de la Région de Bruxelles-Capitale dans toute communication relative au projet.`,
  ].join('\n\n');
}

function dutchTerms(facts: TermsFacts): string {
  const number =
    facts.kboNumber === null
      ? ''
      : `, ingeschreven in de Kruispuntbank van Ondernemingen onder het nummer ${facts.kboNumber}`;
  return [
    `Overeenkomst betreffende dossier ${facts.reference}`,
    `Tussen het Brussels Hoofdstedelijk Gewest, hierna “het Gewest”, en ${facts.beneficiary}${number}, hierna “de begunstigde”, wordt overeengekomen wat volgt.`,
    `Artikel 1. Voorwerp. Het Gewest kent de begunstigde een facultatieve subsidie toe voor de uitvoering van het project “${localized(facts.title, 'nl')}”.`,
    `Artikel 2. Bedrag. De subsidie bedraagt ten hoogste ${money(facts.amount)}. Zij overschrijdt ${percent(facts.maxShare)} % van de aanvaarde subsidiabele uitgaven niet en wordt verminderd met de andere ontvangsten van het project.`,
    `Artikel 3. Periode. De uitgaven zijn subsidiabel van ${day(facts.startsOn)} tot en met ${day(facts.endsOn)}.`,
    `Artikel 4. Vereffening. De subsidie wordt in schijven vereffend, na voorlegging van een ondertekende schuldvordering, volgens de tabel in bijlage bij deze overeenkomst.`,
    `Artikel 5. Eindverslag. De begunstigde dient het inhoudelijk en financieel eindverslag met de bewijsstukken in uiterlijk op ${day(facts.reportDueOn)}. Een laattijdig verslag schorst de betalingen.`,
    `Artikel 6. Controle en terugvordering. De begunstigde verantwoordt de aanwending van de subsidie. Het niet-verantwoorde deel wordt aan het Gewest terugbetaald.`,
    `Artikel 7. Zichtbaarheid. De begunstigde vermeldt de steun van het Brussels Hoofdstedelijk Gewest in elke communicatie over het project.`,
  ].join('\n\n');
}
