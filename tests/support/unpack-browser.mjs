// Unpacks the browser that comes inside the package @sparticuz/chromium into the folder that TMPDIR names, and with
// it the system libraries and fonts that a bare Linux lacks; the package does that last part only when told that
// it runs at one of the hosts it knows. Run in a process of its own, for the sake of that environment.
process.env.AWS_LAMBDA_JS_RUNTIME = "nodejs20.x";
const { default: chromium } = await import("@sparticuz/chromium");
await chromium.executablePath();
