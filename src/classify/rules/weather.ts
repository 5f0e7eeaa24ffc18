/** A forecast line: sky, and a range of degrees. */
const WEATHER =
  /^(?=.*(?:晴|阴|多云|雨|雪|雾|霾))(?=.*-?(?:\d{1,2}|[零一二三四五六七八九十]{1,3})\s*(?:[~～—-]\s*-?\d{1,2}\s*)?(?:℃|°C|度)).{4,80}$/;

export const isWeather = (text: string): boolean =>
  !/[。；]/.test(text.slice(0, -1)) && WEATHER.test(text.trim());
