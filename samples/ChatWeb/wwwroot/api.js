// The service's endpoints.

async function request(method, path, body) {
  const response = await fetch(`/api/threads${path}`, {
    method,
    headers: body ? { "Content-Type": "application/json" } : {},
    body: body && JSON.stringify(body),
  });
  if (!response.ok) throw new Error((await response.text()) || `The service answered with status ${response.status}.`);
  return response.headers.get("Content-Type")?.includes("json") ? response.json() : undefined;
}

export const createThread = async () => (await request("POST", "/")).threadId;
export const getThread = (threadId) => request("GET", `/${encodeURIComponent(threadId)}`);
export const say = async (threadId, message) => (await request("POST", `/${threadId}/messages`, message)).runId;
export const decide = async (threadId, decision) => (await request("POST", `/${threadId}/decisions`, decision)).runId;
export const cancel = (threadId, runId) => request("POST", `/${threadId}/runs/${runId}/cancel`);
export const eventsOf = (threadId, runId) => `/api/threads/${threadId}/runs/${runId}/events`;
