/** What is asked of the indexer beyond the columns; loaded as one piece, when first needed. */
export { contractOf, listContracts, pageOfContracts } from './contract-list.ts';
export { farmRecord, nodeRecord } from './records.ts';
export { pageOfTwins } from './twin-list.ts';
