import fc from 'fast-check';

/** The same cases in every run, so that what is red is red for everybody; `npm run check` draws new ones (`PROPERTY_SEED=new`). */
const { PROPERTY_SEED = '20240618' } = process.env;

if (PROPERTY_SEED !== 'new') fc.configureGlobal({ seed: Number(PROPERTY_SEED) });
