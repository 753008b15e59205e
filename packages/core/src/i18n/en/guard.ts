import type { Catalogue } from '../catalogue.js';

export const guard: Catalogue['guard'] = {
  marking: 'That message may carry matter marked as secret, so it is not accepted here.',
  personnel_names: 'That message may carry names or lists of persons in personnel work, so it is not accepted here.',
  personal_id: 'That message may carry a citizen identity number, so it is not accepted here.',
  contact: 'That message may carry a person’s phone number or home address, so it is not accepted here.',
  sensitive: 'That message may tell of a person’s health, family or political history, so it is not accepted here.',
  notKept: 'Its content was neither stored nor repeated.',
  deleted: 'The message was deleted in this conversation.',
  pleaseDelete: 'The message could not be deleted from here; please delete it in this conversation yourself.',
  instead:
    'Please send it through your office’s official mail. Only aggregate figures are taken here, for example: “planning added 63, women 27%”.',
};
