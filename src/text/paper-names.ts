/** What newspapers' names end in, as alternatives of a pattern; OCR now and then reads 曰 for 日. */
export const PAPER_NAMES = "[日曰]报|晚报|早报|晨报|时报|都市报|商报|青年报|周报|导报";
