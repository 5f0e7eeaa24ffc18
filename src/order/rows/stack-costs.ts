/** What a reading pays for what is unlikely on a printed page, in nats unless said otherwise. */
export const COSTS = {
  /** Lines by which a block may stand above one that was read before it, and what each line more costs. */
  slack: 0.5,
  perLine: 1.6,
  mostPerBlock: 8,
  /** A column whose top is not read with the others: a picture that the file does not hold stands above it. */
  hiddenPicture: 5,
  /** The same where a caption shows that one did. */
  captionedPicture: 0.5,
  /** Text below what had ended; a credit that does not close the article's last column. */
  reopened: 1.9,
  creditWithin: 2,
  /** A text that breaks off and is not the last of its column, or is the last of its article. */
  tornBelow: 1.4,
  tornEnd: 5.5,
  /** A column that ends with a whole paragraph, in mid-article and at the article's end without a credit. */
  wholeEnd: 0.7,
  lastEnd: 1.9,
  /** One more column; blocks of one height not read from left to right. */
  anotherTop: 0.75,
  leftToRight: 2,
  /** A new band; one of more than one column. */
  band: 0.75,
  columns: 1,
  /** Text that no heading leads, a heading that leads none, a kicker without a headline, a second headline. */
  headless: 4,
  bare: 4.5,
  noHeadline: 4.7,
  twoHeadlines: 1.8,
  /** Text under a closing credit, a caption without its picture, a block that stands in no column. */
  afterCredit: 2,
  strayCaption: 1.8,
  stray: 2,
  /** Each line by which the columns of an article differ in height, but so much of the first; what ends level gains. */
  uneven: 1.5,
  evenSlack: 0.5,
  evenEnd: 1.5,
  /** How much of that the last column pays, which holds what is left. */
  shortLast: 0.5,
  mostUneven: 6,
  /** How much of the log odds of one article count, and how much the likest text against all. */
  subject: 1,
  likest: 0.6,
  /** Log odds of a sentence that goes on, by its join score: half of the true ones lie above 13, of others below 4. */
  joinSlope: 0.45,
  joinEven: 8,
  mostJoin: 11,
  leastJoin: 5.5,
  brokenStart: 5,
  openTop: 0.25,
  /** How much the log odds count that a torn text fills its lines. */
  filled: 0.33,
} as const;

/** Lines of white above an article. */
export const HEADING_GAP = 3;
/** Lines of a picture, at least and at most. */
export const PICTURE_LINES = [3, 30] as const;
