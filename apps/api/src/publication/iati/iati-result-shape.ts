import type { IatiDocumentLink } from './iati-activity';
import { code, vocabulary } from './iati-code-shape';
import type { IatiBaseline, IatiIndicator, IatiMeasurement, IatiPeriod, IatiResult } from './iati-result';
import { attribute, many, narratives, one, own, required, shape, yesNo } from './iati-shape';

const isoDate = attribute('iso-date', 'date');
const title = required(one('title', narratives()));
const description = one('description', narratives());
const aggregation = own(yesNo('aggregation-status'));

export const documentLink = shape<IatiDocumentLink>({
  format: required(own(attribute('format'))),
  url: required(own(attribute('url', 'uri'))),
  title,
  description,
  categories: required(many('category', code)),
  languages: many('language', code),
  date: one('document-date', isoDate),
});

const documentLinks = many('document-link', documentLink);
const comment = one('comment', narratives());

const measurementFields = {
  value: own(attribute('value')),
  locations: many('location', attribute('ref')),
  dimensions: many('dimension', shape({ name: own(attribute('name')), value: own(attribute('value')) })),
};

const measurement = shape<IatiMeasurement>({ ...measurementFields, comment, documentLinks });

// The schema asks for the documents of a baseline before its comment, and for the opposite in a period.
const baseline = shape<IatiBaseline>({
  year: required(own(attribute('year', 'integer'))),
  date: own(isoDate),
  ...measurementFields,
  documentLinks,
  comment,
});

const period = shape<IatiPeriod>({
  start: required(one('period-start', isoDate)),
  end: required(one('period-end', isoDate)),
  targets: many('target', measurement),
  actuals: many('actual', measurement),
});

const indicator = shape<IatiIndicator>({
  measure: required(own(attribute('measure'))),
  ascending: own(yesNo('ascending')),
  aggregation,
  title,
  description,
  documentLinks,
  references: many(
    'reference',
    shape({
      vocabulary: required(vocabulary),
      code: required(own(code)),
      indicatorUri: own(attribute('indicator-uri', 'uri')),
    }),
  ),
  baselines: many('baseline', baseline),
  periods: many('period', period),
});

export const result = shape<IatiResult>({
  type: required(own(attribute('type'))),
  aggregation,
  title,
  description,
  documentLinks,
  references: many(
    'reference',
    shape({
      vocabulary: required(vocabulary),
      code: required(own(code)),
      vocabularyUri: own(attribute('vocabulary-uri', 'uri')),
    }),
  ),
  indicators: required(many('indicator', indicator)),
});
