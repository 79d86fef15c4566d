// Draws Slack's blocks as Slack would, with a renderer that nobody here wrote: scenes come in, a page each goes out.
// npm install --no-save slack-blocks-to-jsx@1.1.1 react@18.3.1 react-dom@18.3.1
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { text } from "node:stream/consumers";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { Message } from "slack-blocks-to-jsx";

const scenes = JSON.parse(await text(process.stdin)); // a pipe that fills slowly cannot be read at once
let now = 0; // seconds since 1970
const Clock = Date; // the town's clock was turned: "an hour ago" is told by it
globalThis.Date = class extends Clock {
  constructor(...given) { super(...(given.length ? given : [now * 1000])); }
  static now() { return now * 1000; }
};
const style = readFileSync(createRequire(import.meta.url).resolve("slack-blocks-to-jsx/dist/style.css"), "utf8");
const logo = "data:image/svg+xml," + encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 36"><rect width="36" height="36" rx="8" fill="#0067a5"/>' +
  '<circle cx="18" cy="18" r="8" fill="none" stroke="#fff" stroke-width="4"/></svg>');
const article = (blocks, users, channels) => `<article>${renderToStaticMarkup(createElement(Message, {
  name: "Steward", logo, time: new Date(), blocks, data: { users, channels }, theme: "light",
})).replace(/<(p|li|blockquote)(?=[ >])/g, '<$1 dir="auto"')}</article>`;
const page = (scene) => {
  now = scene.now;
  return `<!doctype html><html lang="${scene.language}"><meta charset="utf-8"><title>Steward in Slack</title>
<style>${style}
body { font: 15px/1.46 "Noto Sans", sans-serif; margin: 16px; width: 640px; background: #fff }
.slack_blocks_to_jsx__rich_text > p, li > p { display: block !important } /* each paragraph runs as its first letter does */
article + article { border-top: 1px solid #ddd; margin-top: 12px; padding-top: 12px }</style>
${scene.messages.map((blocks) => article(blocks, scene.users, scene.channels)).join("")}</html>`;
};
process.stdout.write(JSON.stringify(scenes.map(page)));
