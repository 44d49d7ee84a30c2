// Runs in the page before its own scripts, and keeps what a user would have seen: every event of the relay, every text of the banner, and how
// the last answer grew.
export function witness() {
  const seen = (window.seen = { events: [], banners: [], growth: [] });
  const Native = window.EventSource;

  window.EventSource = class extends Native {
    constructor(address) {
      super(address);
      for (const name of ["token", "message", "question", "end", "error"]) {
        this.addEventListener(name, ({ data, lastEventId }) => {
          if (data) seen.events.push({ name, id: lastEventId, data: JSON.parse(data) });
        });
      }
    }
  };

  function keep(list, text) {
    if (text && list.at(-1) !== text) list.push(text);
  }

  document.addEventListener("DOMContentLoaded", () => {
    new MutationObserver(() => {
      const banner = document.querySelector("#banner");
      keep(seen.banners, banner.hidden ? "" : banner.textContent);
      keep(seen.growth, [...document.querySelectorAll(".ai .text")].at(-1)?.textContent);
    }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  });
}
