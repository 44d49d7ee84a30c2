using TypedLangGraph.Resilience.Tests.Proxy;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Resilience.Tests.Peer;

/// <summary>All scenarios with both clients, measured once for the tests that look at it.</summary>
public sealed class Comparison
{
    // Most of the time goes by with waiting: for a reconnect's turn, or for events that do not come.
    private const int AtOnce = 6;

    private readonly DevServerFixture _server;
    private readonly Lazy<Task<Row[]>> _rows;
    private readonly SemaphoreSlim _turns = new(AtOnce);

    public Comparison(DevServerFixture server)
    {
        _server = server;
        _rows = new(async () => await Task.WhenAll(Scenario.All.Select(MeasureUntilSettledAsync)));
    }

    internal Task<Row[]> GetRowsAsync() => _rows.Value;

    /// <summary>
    /// Where a row is not the page's, the JS SDK is measured once more: on a busy machine it can run out of patience, which is no failure of ours.
    /// What this SDK did stands.
    /// </summary>
    private async Task<Row> MeasureUntilSettledAsync(Scenario scenario)
    {
        var row = await MeasureAsync(scenario);
        return ComparisonTable.Has(row) ? row : await MeasureAsync(scenario) with { Own = row.Own };
    }

    private async Task<Row> MeasureAsync(Scenario scenario)
    {
        var measured = await Task.WhenAll(
            MeasureAsync(scenario, OwnClient.ReadAsync, hasLocation: false),
            MeasureAsync(scenario, JsClient.ReadAsync, hasLocation: false),
            MeasureAsync(scenario, JsClient.ReadAsync, hasLocation: true));
        return new Row(scenario.Name, measured[0], measured[1], measured[2]);
    }

    private async Task<Observation> MeasureAsync(Scenario scenario, Func<Uri, Uri, TimeSpan?, Task<Observation>> read, bool hasLocation)
    {
        var server = await _server.GetBaseAddressAsync();
        await _turns.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            await using var proxy = new FaultProxy(server, scenario.Faults) { ChangeHead = hasLocation ? AddLocation : _ => { } };
            return await read(proxy.Address, server, scenario.IdleTimeout);
        }
        finally
        {
            _turns.Release();
        }
    }

    /// <summary>Python servers send where a run's stream is to be resumed; JavaScript servers send only the run's address.</summary>
    private static void AddLocation(HttpHead response)
    {
        if (response.Find("Content-Location") is { } run)
            response.Set("Location", run + "/stream");
    }
}
