namespace TypedLangGraph.Resilience.Tests.Peer;

/// <summary>What the clients made of one scenario.</summary>
/// <param name="Scenario">What happened.</param>
/// <param name="Own">This SDK, with answers as the dev server writes them.</param>
/// <param name="Js">The JS SDK, with answers as the dev server writes them.</param>
/// <param name="JsWithLocation">The JS SDK, with the header <c>Location</c> added.</param>
internal sealed record Row(string Scenario, Observation Own, Observation Js, Observation JsWithLocation);
