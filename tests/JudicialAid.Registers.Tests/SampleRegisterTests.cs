using System.Globalization;
using System.Text;
using JudicialAid.Model;
using JudicialAid.TestKit;

namespace JudicialAid.Registers.Tests;

public class SampleRegisterTests
{
    private static readonly string Folder = Path.Combine(RegisterData.Repository, "infra", "local", "samples", "registers");

    [Fact]
    public void The_sample_registers_are_read_so()
    {
        var text = new StringBuilder();
        foreach (var file in Directory.EnumerateFiles(Folder, "*.*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var place = Path.GetRelativePath(Folder, file).Replace('\\', '/');
            using var content = File.OpenRead(file);
            var imported = RegisterImporter.Read(content, Path.GetExtension(file), RegisterData.Load(place.Split('/')[1]));
            text.Append(CultureInfo.InvariantCulture, $"{place}: {imported.Rows.Count} rows, fields {string.Join(' ', imported.Rows.SelectMany(r => r.Fields.Keys).Distinct().Order(StringComparer.Ordinal))}\n");
            foreach (var rejected in imported.Rejected)
                text.Append(CultureInfo.InvariantCulture, $"  row {rejected.Row} {rejected.Code} {rejected.Message}\n");
            foreach (var finding in imported.Findings)
                text.Append(CultureInfo.InvariantCulture, $"  {finding.Severity} {finding.Code} {finding.Message}\n");
        }

        Golden.Match(text.ToString(), "sample-registers.txt");
    }
}
