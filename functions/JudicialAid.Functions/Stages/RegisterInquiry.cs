using JudicialAid.Model;
using JudicialAid.Registers;
using JudicialAid.Standards;
using JudicialAid.Storage;
using Microsoft.Extensions.Logging;

namespace JudicialAid.Functions.Stages;

/// <summary>What the registers hold about the people of a case.</summary>
public sealed class RegisterInquiry(RegisterStore registers, TokenKeys keys, PartnerTokens partners, RuleBook book, TimeProvider clock, ILogger<RegisterInquiry> log)
{
    /// <summary>Whom a case looks for, in tokens of a key.</summary>
    public RegisterQuery People(CaseFile file, Pseudonyms key) => PartnerRows.Sought(LookupTokens.OfCase(file, book.Linkage, key), file, partners, key);

    /// <summary>Asks the registers of the regions of a case. What that costs must not grow with the registers: the log shows it, by id.</summary>
    public async Task<RegisterConsultation> AskAsync(CaseFile file, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(file);
        var (requests, begun, tokens) = (RequestTally.Begin(), clock.GetTimestamp(), 0);
        var consultation = await registers.ConsultAsync(CaseRegions.Of(file, book), Sought, book.Registers, stop);
        log.LogInformation(
            "Case {Case} looked up in the registers: {Keys} keys, {Requests} table requests, {Milliseconds} ms, {Rows} rows.",
            file.CaseId, tokens, requests.Sent, (int)clock.GetElapsedTime(begun).TotalMilliseconds, consultation.Candidates.Count);
        return PartnerRows.Resolved(consultation, file, partners);

        RegisterQuery Sought(string? key)
        {
            var people = People(file, keys.Of(key));
            tokens += people.Numbers.Count + people.Keys.Count;
            return people;
        }
    }
}
