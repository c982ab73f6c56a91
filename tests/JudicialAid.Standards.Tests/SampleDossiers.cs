using System.Runtime.CompilerServices;
using JudicialAid.Dossiers;
using JudicialAid.Model;
using JudicialAid.Registers;
using JudicialAid.Standards.Eligibility;
using JudicialAid.TestKit;

namespace JudicialAid.Standards.Tests;

/// <summary>The sample dossiers of the local run, read and matched without storage: each folder is a case.</summary>
internal static class SampleDossiers
{
    public static readonly DateOnly AsOf = new(2026, 11, 24);

    private static readonly Lazy<IReadOnlyList<(CaseFile File, MatchReport Matches)>> Read = new(() => [.. Cases()]);

    /// <summary>All cases with their matches.</summary>
    public static IReadOnlyList<(CaseFile File, MatchReport Matches)> All => Read.Value;

    /// <summary>Every victim under the rules of a text on eligibility, with the standard of the place.</summary>
    public static IEnumerable<(WhatIf WhatIf, StandardDefinition? Standard)> Victims(string? eligibilityId = null)
    {
        foreach (var (file, matches) in All)
        {
            var rules = RulesOfDay.Of(file, Book.Shipped, AsOf, new RuleChoice { EligibilityId = eligibilityId });
            foreach (var victim in file.Victims.Where(v => rules.IsNaturalPerson(file.Person(v.PersonId))))
            {
                var whatIf = Assessor.WhatIf(file, matches, victim.PersonId, rules)!;
                yield return (whatIf, whatIf.Colour is Colour.Red or Colour.Orange ? rules.Standard : null);
            }
        }
    }

    private static string Folder(string name, [CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "infra", "local", "samples", name));

    private static IEnumerable<(CaseFile File, MatchReport Matches)> Cases()
    {
        foreach (var office in Directory.GetDirectories(Folder("dossiers")).Order(StringComparer.Ordinal))
        {
            var registers = Consultation(Path.GetFileName(office));
            foreach (var dossier in Directory.GetDirectories(office).Order(StringComparer.Ordinal))
            {
                var documents = Directory.GetFiles(dossier).Order(StringComparer.Ordinal)
                    .SelectMany(f => FileReader.Read(Path.GetFileName(f), Path.GetExtension(f), File.ReadAllBytes(f)).Documents).ToList();
                var file = CaseReader.Read(Path.GetFileName(dossier), Path.GetFileName(office), documents, SamplePeople.Pseudonyms);
                if (file.Victims.Count > 0)
                    yield return (file, CrossMatch.Match(file, registers, Book.Shipped.Linkage, AsOf));
            }
        }
    }

    // Every row is a candidate: whose it is the matcher decides.
    private static RegisterConsultation Consultation(string region)
    {
        var files = Directory.GetFiles(Path.Combine(Folder("registers"), region), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        var rows = files.SelectMany(Rows).ToList();
        return new RegisterConsultation
        {
            Candidates = rows,
            Consulted = [.. rows.Select(r => new ConsultedSnapshot(r.SnapshotId, r.Snapshot.RegisterId, Book.Shipped.Registers[r.Snapshot.RegisterId].Name, region, r.Snapshot.Date)).Distinct()],
            RegistersWithoutData = [.. Book.Shipped.Registers.Keys.Except(rows.Select(r => r.Snapshot.RegisterId))],
            Definitions = Book.Shipped.Registers,
        };

        IEnumerable<CandidateRow> Rows(string file)
        {
            var registerId = Path.GetFileName(Path.GetDirectoryName(file)!);
            var date = DateOnly.ParseExact(Path.GetFileName(file)[..10], "yyyy-MM-dd", null);
            using var content = File.OpenRead(file);
            return [.. RegisterImporter.Read(content, Path.GetExtension(file), Book.Shipped.Registers[registerId]).Rows
                .Select(r => new CandidateRow(new SnapshotKey(region, registerId, date, false), registerId, r))];
        }
    }
}
