import { memoryStage } from '../support/store-stage.js';
import { storeContract } from './store-contract.js';

storeContract({
  name: 'memory',
  fresh: memoryStage,
  cannot: { reopen: 'it dies with the process', flip: 'nothing is written down' },
  runs: 150,
});
