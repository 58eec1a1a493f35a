/**
 * Loaded before the application with `-r`, in both programs alike. Tells on its standard output the instant at which
 * the frame that fulfils RESGUARDO_BENCH_READY (an expression of the page) has been painted.
 */
const { app } = require('electron');

const page = `new Promise((resolve) => {
  const look = () => {
    if (!(${process.env.RESGUARDO_BENCH_READY})) return requestAnimationFrame(look);
    requestAnimationFrame(() => {
      const afterPaint = new MessageChannel();
      afterPaint.port1.onmessage = () => resolve(Date.now());
      afterPaint.port2.postMessage(0);
    });
  };
  look();
})`;

app.on('web-contents-created', (_event, contents) => {
  contents.once('dom-ready', () => {
    contents.executeJavaScript(page).then((at) => process.stdout.write(`[bench-ready ${at}]\n`));
  });
});
