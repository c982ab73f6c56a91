using JudicialAid.Model;
using JudicialAid.Standards.Lab;
using JudicialAid.Storage;

namespace JudicialAid.Desk.Standards;

/// <summary>The assessed cases of an office, from the storage of a running system: only the facts that an amount needs, nobody's name.</summary>
internal static class StoredCases
{
    /// <summary>The cases, read as they are asked for; null, with the reason told, when the settings do not lead to them.</summary>
    /// <param name="connection">Name of the connection in the settings of the environment, e.g. AzureWebJobsStorage: no secret stands on the command line.</param>
    /// <param name="officeId">Office.</param>
    /// <param name="errors">Why not.</param>
    public static IEnumerable<PreviewCase>? Read(string connection, string? officeId, TextWriter errors)
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
            return CasesAsync(new AidTables(connections.Tables(connection), records), records, officeId).ToBlockingEnumerable();
        }
        catch (InvalidOperationException missing)
        {
            errors.WriteLine(missing.Message);
            return null;
        }
    }

    private static string? Setting(string name) => Environment.GetEnvironmentVariable(name.Replace(":", "__", StringComparison.Ordinal));

    private static async IAsyncEnumerable<PreviewCase> CasesAsync(AidTables tables, SealedRecords records, string officeId)
    {
        var number = 0;
        await foreach (var row in tables.Cases.AllAsync(officeId, null, CancellationToken.None))
        {
            if (row is not { MergedInto: null, AssessmentId: { } assessment })
                continue;
            foreach (var facts in CaseFactsForAmount.Of(await records.LoadAsync<Assessment>(assessment, CancellationToken.None)))
                yield return new PreviewCase(++number, facts);
        }
    }
}
