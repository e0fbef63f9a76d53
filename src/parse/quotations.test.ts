import { describe, expect, test } from 'vitest';
import type { Block } from './blocks.ts';
import { findQuotations } from './quotations.ts';
import { divideBlock } from './sentence-block.ts';

/** Each quotation of the paragraphs as `[speaker] words`, a dash where no speaker is named. */
function read(...paragraphs: string[]): string[] {
  const text = paragraphs.join('\n\n');
  let start = 0;
  const blocks = paragraphs.map((paragraph) => {
    const block: Block = { type: 'paragraph', start, end: start + paragraph.length };
    start = block.end + 2;
    return divideBlock(text, block);
  });
  return findQuotations(text, blocks).map((quotation) => {
    const { speaker } = quotation;
    const name = speaker === undefined ? '–' : text.slice(speaker.start, speaker.end);
    return `[${name}] ${text.slice(quotation.start, quotation.end)}`;
  });
}

describe('marks', () => {
  test.each([
    ['It was “over”.', ['“over”']],
    ['It was "over" and "done".', ['"over"', '"done"']],
    ['The “end of the invasion," it said.', ['“end of the invasion,"']],
    ['The "end”, and the ”start”, and the “rest“.', ['"end”', '”start”', '“rest“']],
    ["A ‘sanctuary city’, not a 'safe' one.", ['‘sanctuary city’', "'safe'"]],
    ['(“In brackets”) and—"dashes"—too', ['“In brackets”', '"dashes"']],
    ['„Unten“ and «dedans».', ['„Unten“', '«dedans»']],
    ['“He said ‘no’ to me,” it read.', ['“He said ‘no’ to me,”']],
    ['‘He said “no” to me,’ it read.', ['‘He said “no” to me,’']],
    ['“He said "no" to me,” it read.', ['“He said "no" to me,”']],
    ['“‘No’, he said.”', ['“‘No’, he said.”']],
    ['‘the migrants’ rights are here’, it says', ['‘the migrants’ rights are here’']],
    ['"Missing space"and on', ['"Missing space"']],
  ])('%s', (text, quotations) => {
    expect(read(text).map((line) => line.replace(/^\[[^\]]*\] /u, ''))).toEqual(quotations);
  });

  test.each([
    "Trump‘s plan, Trump’s plan, Trump`s plan, Trump's plan",
    'the immigrants’ rights and the Trumps’ plan',
    "rock ’n’ roll of the ’90s, ’em and 'til then",
    'Trump ’s plan for migrants’ rights',
    'a 6\' 2" man and a 10" rule',
    'an unclosed “mark that goes on',
    'an unclosed "mark that goes on',
    'nothing at all',
    '"',
    '“”'.slice(1),
    '’ ’',
  ])('none in: %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  test('an opening mark without an end does not hide the next quotation', () => {
    expect(read('He said “no. Then “yes” was heard.')).toEqual(['[–] “yes”']);
    expect(read('He left “early.', 'She “stayed”.')).toEqual(['[–] “stayed”']);
  });
});

describe('speakers', () => {
  test.each([
    // after the quotation
    ['“We go,” she said.', ['she']],
    ['“We go,” Baraka said.', ['Baraka']],
    ['“We go,” Baraka told reporters on Monday.', ['Baraka']],
    ['“We go,” Mayor Ras Baraka of Newark said.', ['Mayor Ras Baraka of Newark']],
    ['“We go,” the mayor of Newark said.', ['the mayor of Newark']],
    ["“We go,” the city's mayor, Ras Baraka, said.", ['Ras Baraka']],
    ['“We go,” Ras Baraka, the mayor, said.', ['Ras Baraka']],
    ['“We go,” press secretary Karoline Leavitt said.', ['Karoline Leavitt']],
    ['“We go,” Leavitt later wrote on X.', ['Leavitt']],
    ['“We go,” Leavitt, who spoke on Friday, said.', ['Leavitt']],
    ['“We go,” said Karoline Leavitt, Trump’s press secretary.', ['Karoline Leavitt']],
    ['“We go,” said Trump’s press secretary Karoline Leavitt.', ['Karoline Leavitt']],
    ['“We go,” said press secretary Karoline Leavitt on Monday.', ['Karoline Leavitt']],
    ['“We go,” said a spokesperson for the agency.', ['a spokesperson for the agency']],
    ['“We go,” said officials.', ['officials']],
    ['“We go,” says Dr. A. B. Coe.', ['Dr. A. B. Coe']],
    ['“Why?” Baraka asked.', ['Baraka']],
    ['“We go”, he added.', ['he']],
    ['“We go,” as she put it.', ['she']],
    ['“We go,” according to the Department of Homeland Security.', ['Department of Homeland Security']],
    ['“We go,” according to Leavitt.', ['Leavitt']],
    ['Hundreds of “illegals” were flown out, according to his press secretary.', ['his press secretary']],
    // before the quotation
    ['She said, “We go.”', ['She']],
    ["In a post on X, Karoline Leavitt, Trump's press secretary said, “We go.”", ['Karoline Leavitt']],
    ["In a post on X, Karoline Leavitt, Trump's press secretary, said, “We go.”", ['Karoline Leavitt']],
    ['One of them, attorney Max Loe, said: “We go.”', ['Max Loe']],
    ['The mayor, citing Trump, said: “We go.”', ['The mayor']],
    ["The city's mayor Ras Baraka condemned the action and said, “We go.”", ['Ras Baraka']],
    ['The agency confirmed the raids and said “we go.”', ['The agency']],
    ['In Newark, Ras Baraka said: “We go.”', ['Ras Baraka']],
    ['In Newark, New Jersey, officials said “we go.”', ['officials']],
    ['In San Salvador, El Salvador, his envoy said “we go.”', ['his envoy']],
    ['On Friday Leavitt told reporters: “We go.”', ['Leavitt']],
    ['But immigration lawyers said the law was “dead.”', ['immigration lawyers']],
    [
      'The Immigration and Customs Enforcement agency (ICE) also said “we go.”',
      ['The Immigration and Customs Enforcement agency'],
    ],
    ['Immigration and Customs Enforcement said “we go.”', ['Immigration and Customs Enforcement']],
    ['Trump said that his cabinet “shall act," referring to migrants.', ['Trump']],
    ['She added that hundreds of “illegals” had been deported.', ['She']],
    ['Trump, who said he was “honored,” left.', ['Trump']],
    ['Leavitt said Baraka had called the raid “unlawful.”', ['Baraka']],
    ['According to the council, “we go”.', ['the council']],
    ['According to Leavitt, the aim is “to go”.', ['Leavitt']],
    // more than one
    ['“We,” Leavitt said, “go.”', ['Leavitt', 'Leavitt']],
    ['“We go,” she said. “We stay.” The rest left.', ['she', 'she']],
    ['“We go,” she said. They left. “We stay.”', ['she', '–']],
    ['“We go,” she said. “We stay,” he said.', ['she', 'he']],
    ['Trump called them “criminals” and “terrorists.”', ['Trump', 'Trump']],
    ['Leavitt said it was “fair,” while Baraka called it “cruel.”', ['Leavitt', 'Baraka']],
    ['“We go,” she said, adding that “all is well.”', ['she', 'she']],
    ['Trump said “we go” after Baraka said “we stay.”', ['Trump', 'Baraka']],
  ])('%s', (text, speakers) => {
    expect(read(text).map((line) => /\[(?<name>[^\]]*)\]/u.exec(line)?.groups?.['name'])).toEqual(speakers);
  });

  test.each([
    'Raids in Newark, which is designated as a ‘sanctuary city’, went on.',
    'Officials said that the so-called “sanctuary city” stays.',
    'He was told to “go home.”',
    'She would not say “yes.”',
    'Critics said it was lawful, while streets saw “terror.”',
    'In Newark Baraka said “no.”',
    'A man known as “Pop” said no.',
    'The plan, titled “Safer Seas,” was published.',
    'A sign read: “Go home.”',
    '“Go home.” The crowd left, and Baraka said nothing.',
    'The “invasion” claim was false, Baraka said.',
    'He has asked to speak — “now,” at once.',
  ])('nobody is named for the words in: %s', (text) => {
    expect(read(text).map((line) => line.slice(0, 3))).toEqual(['[–]']);
  });
});

describe('a quotation of several paragraphs', () => {
  test('is one for each paragraph, of one speaker', () => {
    expect(read('“One,” said Baraka. “Two.', '“Three.', '“Four.” It ended. “Five.”')).toEqual([
      '[Baraka] “One,”',
      '[Baraka] “Two.',
      '[Baraka] “Three.',
      '[Baraka] “Four.”',
      '[–] “Five.”',
    ]);
  });

  test('takes its speaker from a later paragraph too', () => {
    expect(read('“One.', '“Two.', '“Three,” Noe said.')).toEqual(['[Noe] “One.', '[Noe] “Two.', '[Noe] “Three,”']);
  });

  test('ends where a paragraph begins without a mark', () => {
    expect(read('She said: “One.', 'Two.', '“Three.”')).toEqual(['[–] “Three.”']);
  });
});
