// Draws Adaptive Cards with Microsoft's own renderer, dressed as Teams' light theme. Runs inside the page.
// npm install --no-save adaptivecards@3.0.6 markdown-it@14.1.0
/* global AdaptiveCards, markdownit */
const markdown = markdownit();
AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown.render(text);
  result.didProcess = true;
};

const ink = (strong, subtle) => ({ default: strong, subtle });
const inks = {
  default: ink("#242424", "#616161"), dark: ink("#242424", "#616161"), light: ink("#ffffff", "#e0e0e0"),
  accent: ink("#5b5fc7", "#7f85f5"), good: ink("#237b4b", "#3b8a5c"), warning: ink("#835b00", "#9a7424"),
  attention: ink("#c4314b", "#cc4a60"),
};
const look = (backgroundColor) => ({ backgroundColor, foregroundColors: inks });
const hostConfig = new AdaptiveCards.HostConfig({
  supportsInteractivity: true,
  spacing: { extraSmall: 4, small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: "#e0e0e0" },
  fontTypes: {
    default: {
      fontFamily: "'Segoe UI', 'Noto Sans', sans-serif",
      fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
      fontWeights: { lighter: 200, default: 400, bolder: 600 },
    },
    monospace: {
      fontFamily: "'Noto Sans Mono', monospace",
      fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
      fontWeights: { lighter: 200, default: 400, bolder: 600 },
    },
  },
  containerStyles: {
    default: look("#ffffff"), emphasis: look("#f5f5f5"), accent: look("#e8ebfa"), good: look("#e7f2da"),
    attention: look("#fcf4f6"), warning: look("#fbf6d9"),
  },
  actions: {
    maxActions: 6, spacing: "default", buttonSpacing: 8, actionsOrientation: "horizontal", actionAlignment: "left",
    showCard: { actionMode: "inline", inlineTopMargin: 12, style: "emphasis" },
  },
  inputs: {
    label: {
      inputSpacing: "extraSmall",
      requiredInputs: { suffix: " *", suffixColor: "attention" },
      optionalInputs: {},
    },
    errorMessage: { color: "attention", size: "small", spacing: "extraSmall" },
  },
  textStyles: { heading: { size: "large", weight: "bolder" } },
});

/** Says what the renderer made of each card, and what a press sent. */
window.told = { events: [], pressed: [] };

/** Draws one card; gives its element. */
function drawn(json) {
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = hostConfig;
  const context = new AdaptiveCards.SerializationContext();
  card.parse(json, context);
  for (let at = 0; at < context.eventCount; at++) {
    window.told.events.push(context.getEventAt(at).message);
  }
  card.onExecuteAction = (action) => {
    if (action.validateInputs && action.validateInputs().length) return;
    window.told.pressed.push({ kind: action.getJsonTypeName(), verb: action.verb ?? "", data: action.data ?? {} });
  };
  const element = card.render();
  for (const event of card.validateProperties().validationEvents) window.told.events.push(event.message);
  for (const { text, mentioned } of json.msteams?.entities ?? []) { // Teams puts a name where these letters stand
    const typed = text.replaceAll("<", "&lt;").replaceAll(">", "&gt;");
    for (const block of element.querySelectorAll(".ac-textBlock")) {
      block.innerHTML = block.innerHTML.replaceAll(typed, '<span class="mention"></span>');
      for (const name of block.querySelectorAll(".mention:empty")) name.textContent = mentioned.name;
    }
  }
  return element;
}

/** Leaves nothing of what was drawn, said and pressed before. */
window.wipe = () => {
  window.told = { events: [], pressed: [] };
  document.body.replaceChildren();
  window.scrollTo(0, 0);
};

/** Lays cards below each other, as messages of Steward's or as a dialog. */
window.draw = ({ cards, title }) => {
  for (const card of cards) {
    const frame = document.createElement("article");
    if (title) {
      const heading = document.createElement("h1");
      heading.textContent = title;
      frame.className = "dialog";
      frame.append(heading);
    }
    frame.append(drawn(card));
    document.body.append(frame);
  }
};
