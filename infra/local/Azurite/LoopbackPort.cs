using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace JudicialAid.Azurite;

/// <summary>Ports for processes that must be told theirs.</summary>
public static class LoopbackPort
{
    // Below what Linux (32768) and macOS (49152) give to outgoing connections: such a port is not taken between being chosen and
    // being listened on, nor while its process is started again.
    private const int First = 11000;
    private const int Last = 32000;

    /// <summary>A port of the loopback address that nobody listened on a moment ago.</summary>
    public static int Unused()
    {
        int port;
        do
            port = RandomNumberGenerator.GetInt32(First, Last);
        while (!IsFree(port));
        return port;
    }

    /// <summary>Whether a process could listen there now.</summary>
    public static bool IsFree(int port)
    {
        try
        {
            using var probe = new TcpListener(IPAddress.Loopback, port);
            probe.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
