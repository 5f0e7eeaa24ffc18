/**
 * Full-width digits, Latin letters and signs as their half-width twins; everything else as it is.
 * @example toHalfWidth("１９４９") // => "1949"
 */
export const toHalfWidth = (text: string): string =>
  text.replace(/[\uFF01-\uFF5E]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
