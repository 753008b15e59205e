import type { Catalogue } from '../catalogue.js';

export const help: Catalogue['help'] = {
  title: 'This system takes reports, reminds of deadlines and answers about the cluster’s reporting.',
  noRole: 'You hold no role now. To take part again, ask the secretary of the cluster for a code.',
  roles: (p) => `Your role: ${p.roles}.`,
  plain: {
    officer:
      'Send figures straight, for example: “admitted 1,250, staff streamlined 12”; raise a difficulty: “difficulty: …”; or ask: “what is missing?”',
    head: 'Send figures straight, for example: “admitted 1,250”; or ask: “what does my board still owe?”',
    secretary: 'Ask in plain words, for example: “who has not reported?”, “extend Thái Bình to 20/6”.',
    leader: 'Ask in plain words, for example: “how is the first half going?”, “has Hà Nam reported?”',
    observer: 'Ask in plain words, for example: “who has not reported?”, “when is it due?”',
  },
  safety: 'Never send secret documents, lists of personnel or personal data here.',
  allTitle: 'Commands (with or without the slash):',
  command: (p) => ` – ${p.about}`,
  button: {
    all: 'All commands',
  },

  cancel: {
    guided: 'Stopped entering the report. The draft stays; go on whenever you like.',
    readback: 'Stopped. What was just read is not stored; the draft stays as it was.',
    preview: 'Stopped; the report was not handed in. The draft is kept.',
    behalf: 'Stopped entering on behalf. Nothing has changed.',
    ask: 'Stopped. Nothing has changed.',
    call: 'Stopped. No call was sent.',
    amend: 'Stopped. Nothing was handed in again; the draft stays.',
    nothing: 'Nothing was under way. A draft, if there is one, stays.',
    goOn: 'Go on',
  },
};
