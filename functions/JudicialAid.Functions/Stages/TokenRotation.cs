using System.Globalization;
using System.Text.Json;
using JudicialAid.Model;
using JudicialAid.Standards;
using JudicialAid.Storage;

namespace JudicialAid.Functions.Stages;

/// <summary>
/// Moves what is kept under an earlier token key to the current one: registers by one message each, cases by a run that matches them
/// again. What is left to do is read off what is stored, so that beginning twice, or again after a message was lost, does no harm.
/// </summary>
public sealed class TokenRotation(AidTables tables, RegisterStore registers, TokenKeys keys, BackScan backScan, IWorkQueues queues, RuleBook book, TimeProvider clock)
{
    /// <summary>Begins, or goes on.</summary>
    public async Task StartAsync(CancellationToken stop)
    {
        foreach (var register in (await registers.UnderOtherKeysAsync(stop)).Where(r => r.Live > 0))
            await queues.SendAsync(StageMessage.RekeyQueue, ModelJson.Write(new RekeyMessage(new RekeyWork(register.Region, register.RegisterId))), stop);
        var reason = string.Create(CultureInfo.InvariantCulture, $"token-key {keys.CurrentId} {clock.GetUtcNow().UtcTicks}");
        foreach (var office in book.Offices.Values)
        {
            if (await tables.CountCasesUnderOtherKeysAsync(office.OfficeId, keys.CurrentId, stop) > 0)
                await backScan.StartAsync(office.OfficeId, reason, DateTimeOffset.UnixEpoch, stop);
        }
    }

    /// <summary>Moves one register.</summary>
    public Task RekeyAsync(RekeyWork work, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(work);
        return registers.RekeyAsync(work.Region, work.RegisterId, clock.GetUtcNow(), stop);
    }

    /// <summary>What is left to do.</summary>
    public async Task<TokenKeysLeft> LeftAsync(CancellationToken stop)
    {
        var cases = 0;
        foreach (var office in book.Offices.Values)
            cases += await tables.CountCasesUnderOtherKeysAsync(office.OfficeId, keys.CurrentId, stop);
        return new TokenKeysLeft(await registers.UnderOtherKeysAsync(stop), cases);
    }
}

/// <summary>What is kept under another token key than the current one.</summary>
/// <param name="Registers">Registers.</param>
/// <param name="Cases">Cases whose people are noted under it.</param>
public sealed record TokenKeysLeft(IReadOnlyList<RegisterUnderOtherKey> Registers, int Cases);

/// <summary>A message of the queue `rekey`: ids only, under one property as in <see cref="StageMessage"/>.</summary>
/// <param name="Work">The work.</param>
public sealed record RekeyMessage(RekeyWork Work)
{
    /// <summary>Reads a message; throws <see cref="JsonException"/> for anything else.</summary>
    public static RekeyWork Read(string message) =>
        ModelJson.Read<RekeyMessage>(message).Work ?? throw new JsonException("The message has no work.");
}

/// <summary>A register to be moved to the current token key.</summary>
/// <param name="Region">Region code.</param>
/// <param name="RegisterId">Register.</param>
public sealed record RekeyWork(string Region, string RegisterId);
