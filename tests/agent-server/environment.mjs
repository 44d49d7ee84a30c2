/** What the dev server's environment must and must not say, so that it is quiet and needs no network. */
export function serverEnvironment({ temporaryFolder }) {
  const environment = { ...process.env };
  for (const name of Object.keys(environment)) {
    if (/^(LANGSMITH|LANGCHAIN)_/.test(name)) delete environment[name];
  }
  return {
    ...environment,
    LANGSMITH_TRACING: "false",
    // Nothing listens there: whatever wants LangSmith fails at once instead of leaving this machine.
    LANGSMITH_ENDPOINT: "http://127.0.0.1:1",
    LANGGRAPH_CLI_NO_ANALYTICS: "1",
    // The first schema takes a TypeScript compiler, on a busy machine for longer than the half minute after which the server answers 500.
    LANGGRAPH_SCHEMA_RESOLVE_TIMEOUT_MS: "300000",
    BROWSER: "none",
    // Node reads the first on Unix, the others on Windows.
    TMPDIR: temporaryFolder,
    TEMP: temporaryFolder,
    TMP: temporaryFolder,
    NO_COLOR: "1",
  };
}
