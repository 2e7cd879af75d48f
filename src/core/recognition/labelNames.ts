/** What people call the labels. */
const NAMES: Readonly<Record<string, string>> = {
  PERSON: 'Person', ORG: 'Organisation', GPE: 'Country, city or state', LOC: 'Place', FAC: 'Building or facility',
  NORP: 'Nationality or group', EVENT: 'Event', PRODUCT: 'Product', WORK_OF_ART: 'Work', LAW: 'Law', TITLE: 'Title',
  DATE: 'Date', TIME: 'Time', DURATION: 'Duration', SET: 'Recurring time',
  MONEY: 'Money', PERCENT: 'Percentage', QUANTITY: 'Measure', CARDINAL: 'Number', ORDINAL: 'Ordinal', QUOTATION: 'Quotation',
};

/** A label as people are shown it; one that a corpus has of its own is shown as it is. */
export function labelName(label: string): string {
  return Object.hasOwn(NAMES, label) ? (NAMES[label] ?? label) : label;
}
