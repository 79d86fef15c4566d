// The left rail: what there is to look at, and what is new there.

import { h, icon, redraw } from "./dom.js";
import { badge, face } from "./people.js";
import { me, town, unread, you } from "./state.js";
import { t } from "./words.js";

export function rail(region, go) {
  function entry(place, sign, name, news) {
    const current = place === you.place;
    return h(
      "li",
      {},
      h(
        "button",
        {
          type: "button",
          class: `place ${news.count ? "news" : ""}`,
          "aria-current": current ? "page" : null,
          data: { focus: place, place },
          onclick: () => go({ place }),
        },
        sign,
        h("span", { class: "name", dir: "auto" }, name),
        news.count && !news.calls ? h("span", { class: "unseen", say: "page-has-new" }) : null,
        badge(news.calls, t("page-for-you", { number: news.calls })),
      ),
    );
  }

  return {
    render() {
      const mine = me();
      if (!mine) return redraw(region, h("p", { class: "empty", say: "page-nobody-lives" }));
      const groups = new Map();
      for (const room of town.rooms.values()) {
        if (room.workspace !== mine.workspace) continue;
        if (!groups.has(room.group)) groups.set(room.group, []);
        groups.get(room.group).push(room);
      }
      redraw(
        region,
        h(
          "section",
          {},
          h("h2", { say: "page-yours" }),
          h(
            "ul",
            {},
            entry(mine.desk, icon("desk"), t("page-desk"), { count: 0, calls: 0 }),
            entry(mine.direct, face(town.steward, "tiny"), "Steward", unread(you.who, mine.direct)),
          ),
        ),
        [...groups].map(([group, rooms]) =>
          h(
            "section",
            {},
            h("h2", { dir: "auto", lang: group ? "" : null }, group || t("page-rooms")),
            h(
              "ul",
              {},
              rooms.map((room) => entry(room.place, icon("hash"), room.name, unread(you.who, room.place))),
            ),
          ),
        ),
        groups.size ? null : h("p", { class: "empty", say: "page-no-rooms" }),
      );
    },
  };
}
