using System.Net;
using System.Net.Sockets;

namespace TypedLangGraph.Development;

/// <summary>Asks the operating system for a loopback port that nobody listens on.</summary>
internal static class FreePort
{
    public static int Pick()
    {
        using var listener = new TcpListener(IPAddress.Loopback, port: 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
