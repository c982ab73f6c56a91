using JudicialAid.Model;
using JudicialAid.Registers;
using JudicialAid.Standards;
using JudicialAid.Storage;

namespace JudicialAid.Functions.Stages;

/// <summary>What the registers hold about the people of a case.</summary>
public sealed class RegisterInquiry(RegisterStore registers, TokenKeys keys, PartnerTokens partners, RuleBook book)
{
    /// <summary>Whom a case looks for, in tokens of a key.</summary>
    public RegisterQuery People(CaseFile file, Pseudonyms key) => PartnerRows.Sought(LookupTokens.OfCase(file, key), file, partners, key);

    /// <summary>Asks the registers of the regions of a case.</summary>
    public async Task<RegisterConsultation> AskAsync(CaseFile file, CancellationToken stop) =>
        PartnerRows.Resolved(await registers.ConsultAsync(CaseRegions.Of(file, book), id => People(file, keys.Of(id)), book.Registers, stop), file, partners);
}
