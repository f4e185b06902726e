import { describe, expect, it } from 'vitest';
import { readText } from '../read.js';

const documents = async (text: string) => {
  const { documents: found } = await readText(text, { published: '2021-06-16' });
  return found.map(({ mentions, ...rest }) => ({
    ...rest,
    mentions: mentions.map(({ start, end }) => text.slice(start, end)),
  }));
};

describe('documents', () => {
  it('merges the forms of one resolution', async () => {
    const text =
      'The General Assembly adopted Resolution 4411 on May 3, 2021. The assembly’s envoy read the resolution aloud. Two states rejected the resolution.';
    expect(await documents(text)).toEqual([
      {
        kind: 'resolution',
        name: 'Resolution 4411',
        issuer: 'General Assembly',
        number: '4411',
        date: '2021-05-03',
        mentions: ['Resolution 4411', 'resolution', 'resolution'],
      },
    ]);
  });

  it('keeps documents with different numbers apart', async () => {
    const found = await documents('Resolution 12 was adopted. Resolution 15 was not.');
    expect(found.map(({ number }) => number)).toEqual(['12', '15']);
  });

  it.each([
    ['It breaks the Clean Rivers Act, lawyers say.', 'act', 'Clean Rivers Act'],
    ['The Treaty of Upper Marsh ended it.', 'treaty', 'Treaty of Upper Marsh'],
    ['It was decided in Harbour Trust v. Ostrander.', 'case', 'Harbour Trust v. Ostrander'],
    ['The senators wrote Bill C-51.', 'bill', 'Bill C-51'],
    ['It breaks Rule 40, lawyers say.', 'act', 'Rule 40'],
    ['The minister signed Order No. 12.', 'order', 'Order No. 12'],
    ['The Marine Council adopted a resolution on May 3, 2021.', 'resolution', 'resolution'],
    ['It breaks the Rivers and Harbours Act, lawyers say.', 'act', 'Rivers and Harbours Act'],
    ['The court heard Harbour Trust vs. Ostrander.', 'case', 'Harbour Trust vs. Ostrander'],
    ['It was decided in Harbour Trust v. Board of Rivers.', 'case', 'Harbour Trust v. Board of Rivers'],
    ['It was decided in Small Women’s Shelter v. Ostrander.', 'case', 'Small Women’s Shelter v. Ostrander'],
    ['It needs a waiver under the New Jersey River Control Act.', 'act', 'New Jersey River Control Act'],
    ['They asked for it under a state and Freedom of Movement Act clause.', 'act', 'Freedom of Movement Act'],
    ['The senators wrote the Every Harbour Counts Act.', 'act', 'Every Harbour Counts Act'],
    ['It is a matter of Norwegians Second Amendment rights.', 'act', 'Second Amendment'],
    ['He spoke of the 2nd Amendment.', 'act', '2nd Amendment'],
    ['A court kept it from using the Rivers Statute against Lindgren Motors.', 'act', 'Rivers Statute'],
    ['He ended President Ines Varga’s Clean Rivers Act.', 'act', 'Clean Rivers Act'],
    ['It uses section 39 of the Harbour (Amendment) Act 1986.', 'act', 'Harbour (Amendment) Act 1986'],
    ['A Velm Times/Marsh University Poll has her ahead.', 'survey', 'Velm Times/Marsh University Poll'],
    ['It is sold under the U.S.-Velmland Grain Supply Agreement.', 'treaty', 'U.S.-Velmland Grain Supply Agreement'],
    ['Prices rose after the Geneva accord.', 'treaty', 'Geneva accord'],
    ['It stands in the Harbour Office’s Export Sales Report.', 'report', 'Export Sales Report'],
    ['They broke the Treaty of Upper Marsh on Tuesday.', 'treaty', 'Treaty of Upper Marsh'],
    ['HARBOUR BOARD SEES NO PROBLEM ON RULE 40', 'act', 'RULE 40'],
  ])('%s', async (text, kind, name) => {
    expect(await documents(text)).toMatchObject([{ kind, name }]);
  });

  it('lets no document be first named by words that only a later one explains', async () => {
    const found = await documents('They want a new pact in May. It is unlike the Upper Marsh Agreement of 1979.');
    expect(found).toMatchObject([{ name: 'Upper Marsh Agreement', mentions: ['Upper Marsh Agreement'] }]);
  });

  it('merges a treaty that is called by its place', async () => {
    const found = await documents('Prices rose after the Geneva accord. The Geneva oil pact fell apart in the end.');
    expect(found).toMatchObject([{ mentions: ['Geneva accord', 'Geneva oil pact'] }]);
  });

  it('takes later words for one that is known', async () => {
    const found = await documents('Ines Varga signed Executive Order 44. The Port Company fought the order in May.');
    expect(found).toMatchObject([
      { kind: 'order', name: 'Executive Order 44', mentions: ['Executive Order 44', 'order'] },
    ]);
  });

  it.each([
    'The Marine Institute reports that fish came back.',
    'Velm Air gave Lindgren Motors an order for six boats in May.',
    'The Otters vs. Badgers match was played at home.',
    'The Harbour Board decides after a review by the Marine Institute.',
    'HARBOUR BOARD BREAKS RIVER PACT',
    'He left in order to report for duty.',
    'Bill Harmon paid a bill.',
    'They study law.',
    'A report by the Marine Institute says so.',
    'President Bill Harmon spoke.',
    'The National Convention met on Tuesday.',
    'The judge signed an executive order.',
    'The Marine Council approved a bill on May 3, 2021, that ends the tax.',
    'In May the two presidents signed a treaty on rivers.',
    'The House passed an earlier Senate Bill by Executive Order.',
    'The United States must act, Ines Varga said.',
    'It was read in the Velm Report, a weekly digest.',
    'Lindgren’s Coastal Aerial Survey unit lost money.',
    'Jon Ostrander of the Velm Political Report said so.',
    'He met President Oleg V. Harmon and Ines V. Ostrander.',
    'She studied at Harvard Law School.',
    'He will manage the delegates and the Cleveland Convention.',
    'She spoke to the Republican National Convention on Tuesday.',
    'Jon Amar, author of "America’s Silent Constitution", said so.',
    'It stands for Equal Justice Under Law.',
    'WATCHDOG MEMO',
  ])('finds none: %s', async (text) => {
    expect(await documents(text)).toEqual([]);
  });
});
