/** How a reader's letter begins: “编辑同志：”. */
const SALUTATION = /^编辑(?:部)?(?:同志|先生|老师)(?:们)?\s*[：:]/;

export const beginsLetter = (text: string): boolean => SALUTATION.test(text.trim());
