import { describe, expect, test } from 'vitest';
import { markdownToHtml, markdownToText } from './markdown.ts';

describe('HTML is shown as text', () => {
  test.each([
    ['a <b>bold</b> word', '<p>a &#x3C;b>bold&#x3C;/b> word</p>'],
    ['<div onclick="x()">words</div>', '<p>&#x3C;div onclick="x()">words&#x3C;/div></p>'],
    ['<script>alert(1)</script>', '<p>&#x3C;script>alert(1)&#x3C;/script></p>'],
    ['- <img src=x onerror=alert(1)>', '<ul>\n<li>&#x3C;img src=x onerror=alert(1)></li>\n</ul>'],
    ['**<i>x</i>**', '<p><strong>&#x3C;i>x&#x3C;/i></strong></p>'],
    [
      '| a |\n| - |\n| <u>b</u> |',
      '<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>&#x3C;u>b&#x3C;/u></td>\n</tr>\n</tbody>\n</table>',
    ],
    ['<!-- a note to editors -->', ''],
    ['a <!-- note --> b', '<p>a  b</p>'],
    ['<!-- a --><script>x</script>', '<p>&#x3C;!-- a -->&#x3C;script>x&#x3C;/script></p>'],
  ])('%j', (markdown, html) => {
    expect(markdownToHtml(markdown)).toBe(html);
  });
});

describe('links', () => {
  test.each(['https://example.org/a?b=1#c', 'http://example.org/', 'mailto:desk@example.org', '/about/', '#notes'])(
    '%s is kept',
    (href) => {
      expect(markdownToHtml(`[words](${href})`)).toBe(`<p><a href="${href}">words</a></p>`);
    },
  );
  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java&#x09;script:alert(1)',
    'java&#10;script:alert(1)',
    '&#1;javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'blob:https://example.org/x',
    'file:///etc/passwd',
    '//example.org/x',
    '\\\\\\\\example.org',
    'https://user:word@example.org/',
    'https:example.org',
    'mailto:a@example.org?bcc=b@example.org',
    'about/',
    '../about/',
  ])('%s loses its address and keeps its words', (href) => {
    expect(markdownToHtml(`[words](<${href}>)`)).toBe('<p><a>words</a></p>');
  });
});

test('images, forms and attributes are taken out', () => {
  expect(markdownToHtml('![words](https://example.org/a.png "title")')).toBe('<p></p>');
  expect(markdownToHtml('[a](https://example.org "title")')).toBe('<p><a href="https://example.org">a</a></p>');
});

test('the text of Markdown is its words without marks', () => {
  expect(markdownToText('**One** [two](https://example.org)\n\n- three <b>four</b>')).toBe('One two three <b>four</b>');
});
