using JudicialAid.Dossiers.Facts;
using JudicialAid.Dossiers.People;
using JudicialAid.Dossiers.Text;
using JudicialAid.Model;

namespace JudicialAid.Dossiers;

/// <summary>Stage 1, second half: all documents of one case → what they say together.</summary>
public static class CaseReader
{
    /// <summary>
    /// Reads all documents of a case. The same documents give the same case file in any order; a stronger or later document overrides a
    /// weaker one fact by fact.
    /// </summary>
    /// <param name="caseId">Id of the case.</param>
    /// <param name="officeId">The procuratorate that handles it.</param>
    /// <param name="documents">Its documents with their text.</param>
    /// <param name="ids">Gives the ids of people.</param>
    public static CaseFile Read(string caseId, string officeId, IReadOnlyList<DocumentText> documents, Pseudonyms ids)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(ids);
        var ranked = DocumentWeights.Rank(documents);
        var prepared = Prepare(ranked);
        var draft = new CaseDraft();
        PartyReader.Read(prepared, draft);
        foreach (var document in prepared)
            ProfileReader.Read(document, draft);
        // From the weakest to the strongest, so that the strongest has the last word.
        foreach (var document in Enumerable.Reverse(prepared))
            ReadFacts(new FactReading(document, draft));
        ChargeReader.Read(draft);
        SettlementReader.Read(draft);
        return CaseAssembly.Assemble(caseId, officeId, [.. ranked.Select(d => d.Header)], draft, ids);
    }

    private static List<CaseDocument> Prepare(List<DocumentText> ranked)
    {
        var views = ranked.ConvertAll(d => ReadingView.Of(d.Text));
        var lexicons = views.ConvertAll(v => NameLexicon.Of(v.Text));
        if (ranked.Count > 1)
        {
            // A name that one document introduces is known in all of them.
            var known = NameLexicon.Union(lexicons);
            lexicons = lexicons.ConvertAll(l => l.With(known));
        }

        var documents = ranked.Select((d, n) => new CaseDocument(d, views[n], lexicons[n])).ToList();
        CaseMasks.Lift(documents);
        return documents;
    }

    private static void ReadFacts(FactReading reading)
    {
        CauseReader.Read(reading);
        KinReader.Read(reading);
        KinStateReader.Read(reading);
        RetaliationReader.Read(reading);
        ClueReader.Read(reading);
        HarmReader.Read(reading);
        CareReader.Read(reading);
        LossReader.Read(reading);
        PaymentReader.Read(reading);
        InstalmentReader.Read(reading);
        ReturnReader.Read(reading);
        CompensationReader.Read(reading);
        ClaimReader.Read(reading);
        DamagesReader.Read(reading);
        AwardReader.Read(reading);
        QuotedAwardReader.Read(reading);
        FaultReader.Read(reading);
        HardshipReader.Read(reading);
        IncomeReader.Read(reading);
        OffenderReader.Read(reading);
        OutcomeReader.Read(reading);
        EnforcementReader.Read(reading);
        UnreadReader.Read(reading);
    }
}
