using JudicialAid.Storage;

namespace JudicialAid.Desk.Standards;

/// <summary>The storage of a running system, by the name of a connection in the environment: no secret stands on the command line.</summary>
/// <param name="Tables">Its tables.</param>
/// <param name="Records">Its sealed records.</param>
internal sealed record StoredTables(AidTables Tables, SealedRecords Records)
{
    /// <summary>The storage; null, with the reason told, when the settings do not lead to it.</summary>
    /// <param name="connection">Name of the connection, e.g. AzureWebJobsStorage.</param>
    /// <param name="officeId">Office whose data are asked for.</param>
    /// <param name="errors">Why not.</param>
    public static StoredTables? Open(string connection, string? officeId, TextWriter errors)
    {
        if (officeId is null)
        {
            errors.WriteLine($"{connection}不是文件夹。如指存储连接，请用 --office 指明检察院，并在环境变量中提供 {connection} 和 Keys__Pseudonym、Keys__Seal。");
            return null;
        }

        try
        {
            var connections = new StorageConnections(Setting);
            var records = new SealedRecords(connections.Blobs(connection), DataKeys.Load(Setting, () => connections.Credential(connection)));
            return new StoredTables(new AidTables(connections.Tables(connection), records), records);
        }
        catch (InvalidOperationException missing)
        {
            errors.WriteLine(missing.Message);
            return null;
        }
    }

    private static string? Setting(string name) => Environment.GetEnvironmentVariable(name.Replace(":", "__", StringComparison.Ordinal));
}
