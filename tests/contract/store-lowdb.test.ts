import { lowdbStages } from '../support/store-stage.js';
import { storeContract } from './store-contract.js';

storeContract({ name: 'lowdb', ...lowdbStages(), runs: 25 });
