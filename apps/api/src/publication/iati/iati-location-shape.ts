import type { IatiLocation } from './iati-activity';
import { code, vocabulary } from './iati-code-shape';
import { attribute, many, narratives, one, own, required, shape, text } from './iati-shape';

export const location = shape<IatiLocation>({
  ref: own(attribute('ref')),
  reach: one('location-reach', code),
  ids: many('location-id', shape({ vocabulary: required(vocabulary), code: required(own(code)) })),
  name: one('name', narratives()),
  description: one('description', narratives()),
  activityDescription: one('activity-description', narratives()),
  administrative: many(
    'administrative',
    shape({
      vocabulary: required(vocabulary),
      level: own(attribute('level', 'integer')),
      code: required(own(code)),
    }),
  ),
  point: one('point', shape({ srsName: required(own(attribute('srsName'))), pos: required(one('pos', text())) })),
  exactness: one('exactness', code),
  locationClass: one('location-class', code),
  featureDesignation: one('feature-designation', code),
});
