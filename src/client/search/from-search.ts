/**
 * Stands in every article's page, and fetches what marks the reader's words there only if the reader comes
 * from a search.
 */
const own = document.currentScript as HTMLScriptElement;

if (new URLSearchParams(location.search).get("q")) {
  const script = document.createElement("script");
  script.src = new URL("marks.js", own.src).href;
  document.head.append(script);
  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = new URL("search.css", own.src).href;
  document.head.append(style);
}
