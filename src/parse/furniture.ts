import type { Span } from '../text/span.ts';

// Each list is closed: what is not on it stays text of the article. Compared in lower case, with straight
// apostrophes and without marks at the ends.
const wholeLines = new Set([
  ...['ad', 'ads', 'advert', 'advertisement', 'advertisements', 'advertising', 'sponsored', 'sponsored content'],
  ...[
    'paid content',
    'promoted',
    'promoted content',
    'skip ad',
    'skip advertisement',
    'remove ads',
    'scroll to continue',
  ],
  ...[
    'read more',
    'read next',
    'read also',
    'also read',
    'see also',
    'see more',
    'show more',
    'load more',
    'keep reading',
  ],
  ...['continue reading', 'more', 'more stories', 'more news', 'more on this story', 'more on this', 'back to top'],
  ...['related', 'related article', 'related articles', 'related stories', 'related story', 'related news'],
  ...['related content', 'related coverage', 'related topics', 'related posts', 'recommended', 'recommended for you'],
  ...['recommended stories', 'most read', 'most popular', 'most viewed', 'trending', 'trending now', 'top stories'],
  ...["editor's picks", "editors' picks", "don't miss", 'you may also like', 'you might also like', 'you may like'],
  ...['share', 'share this', 'share this article', 'share this story', 'share this page', 'share this post', 'tweet'],
  ...['print', 'email', 'save', 'copy link', 'gift this article', 'listen', 'listen to this article', 'listen now'],
  ...[
    'watch',
    'watch now',
    'play video',
    'loading',
    'close',
    'comment',
    'comments',
    'leave a comment',
    'view comments',
  ],
  ...['post a comment', 'add a comment', 'subscribe', 'subscribe now', 'sign up', 'sign up now', 'sign in', 'log in'],
  ...['register', 'newsletter', 'newsletters', 'follow us', 'all rights reserved', 'terms of use', 'privacy policy'],
]);

const networks =
  'x|twitter|facebook|instagram|linkedin|telegram|tiktok|threads|bluesky|youtube|whatsapp|google news|social media';
const beginnings = [
  "(?:also read|read also|read more|read next|read|see also|more on this|more|related|related (?:story|stories|article|articles|news)|watch|listen|recommended|don't miss)\\s?[:|»→]",
  'read more (?:about|on|at|from|here|in)\\b',
  '(?:story|article|report|content) continues (?:below|after)\\b',
  'continue reading (?:below|the main story)\\b',
  '(?:sign up|register) (?:here |now |today )?(?:for|to)\\s.*\\b(?:newsletters?|updates|alerts|briefing|inbox)\\b',
  'subscribe (?:to our|to the .{1,40} (?:newsletter|channel|podcast)|here|today)\\b',
  `follow .{1,40} on (?:${networks})\\b`,
  `share (?:this (?:article|story|page|post)|on (?:${networks}))\\b`,
  'click here\\b',
  'download (?:our|the) .{0,30}\\bapp\\b',
  'get (?:the latest|our|breaking)\\s.*\\b(?:newsletters?|inbox|alerts|app)\\b',
  `join (?:our|us on)\\s.*\\b(?:${networks}|channel|newsletter)\\b`,
  '(?:©|\\(c\\)|copyright)\\s.*\\b(?:19|20)\\d\\d\\b',
  '(?:©|\\(c\\)|copyright)\\s.*\\ball rights reserved\\b',
];
const beginning = new RegExp(`^(?:${beginnings.join('|')})`, 'u');

/** A longer line is never furniture. */
const longest = 160;

/** A line of these alone parts sections: “___”, “* * *”. */
const rule = /^[\s_*#=~•·—–-]+$/u;

function plain(text: string): string {
  return text.toLowerCase().replace(/[‘’]/gu, "'").replace(/\s+/gu, ' ');
}

function isWholeLine(words: string): boolean {
  return rule.test(words) || wholeLines.has(words.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));
}

/** True for a line that is wholly a fixed phrase of page furniture: “Advertisement”, “Read more »”, or a rule: “___”. */
export function isFurnitureLine(text: string, line: Span): boolean {
  return line.end - line.start <= longest && isWholeLine(plain(text.slice(line.start, line.end)));
}

/** True for a paragraph that is such a line or begins as a call to the reader does: “Also read: …”, “Click here …”. */
export function isFurniture(text: string, span: Span): boolean {
  if (span.end - span.start > longest) return false;
  const words = plain(text.slice(span.start, span.end));
  return isWholeLine(words) || beginning.test(words);
}
