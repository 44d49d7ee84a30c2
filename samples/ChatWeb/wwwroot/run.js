// Follows a run until its end, across lost connections: EventSource comes back by itself while it can, and by this module when it has given up.

const comeBackAfter = 1500;

/** How long a new connection has to hold before it counts as one. */
const settled = 800;

/**
 * @param address where the run's events are
 * @param handlers token, message, question and end take an event's data; lost and found tell of the connection;
 * gone() is asked when the service has refused, and returns a promise for whether to try again
 * @returns a function that stops following
 */
export function follow(address, handlers) {
  let source;
  let lastEventId = "";
  let timer;
  let isOver = false;

  function open() {
    // #region relay-page
    source = new EventSource(lastEventId ? `${address}?lastEventId=${lastEventId}` : address);
    source.addEventListener("open", () => (timer = setTimeout(handlers.found, settled)));
    for (const name of ["token", "message", "question", "end"]) {
      source.addEventListener(name, (event) => {
        lastEventId = event.lastEventId;
        if (name === "end") stop();
        handlers.found();
        const handle = handlers[name];
        handle(JSON.parse(event.data));
      });
    }
    source.addEventListener("error", () => {
      clearTimeout(timer);
      handlers.lost();
      if (source.readyState === EventSource.CLOSED) timer = setTimeout(comeBack, comeBackAfter);
    });
    // #endregion
  }

  async function comeBack() {
    const again = await handlers.gone();
    if (isOver) return;
    if (again) open();
    else stop();
  }

  function stop() {
    isOver = true;
    clearTimeout(timer);
    source.close();
  }

  open();
  return stop;
}
