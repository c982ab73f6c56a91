using System.Runtime.CompilerServices;
using System.Text;
using JudicialAid.Model;
using JudicialAid.TestKit;

namespace JudicialAid.Dossiers.Tests;

/// <summary>Reads sample texts as cases. All people and places in them are invented.</summary>
internal static class Cases
{
    public static CaseFile Read(params string[] texts) =>
        CaseReader.Read("case", "office", [.. texts.SelectMany((text, n) => File($"u{n + 1}", text).Documents)], SamplePeople.Pseudonyms);

    public static ReadUpload File(string id, string text) => FileReader.Read(id, ".txt", Encoding.UTF8.GetBytes(text));

    public static string Text(string name, [CallerFilePath] string here = "") => System.IO.File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "dossiers", name));

    /// <summary>An indictment around a paragraph of findings.</summary>
    public static CaseFile Found(string findings) => Read(
        "样例省样例县人民检察院\n起诉书\n样检刑诉〔2026〕1号\n被告人汪大力，男，1990年2月11日出生，住样例省样例县。因涉嫌犯罪被逮捕。\n经依法审查查明：\n" + findings + "\n本院认为，应当追究其刑事责任。\n2026年8月20日\n");

    public static VictimFacts Victim(this CaseFile file, string name) => file.Victims.Single(v => file.Person(v.PersonId).Name == name);

    public static string[] VictimNames(this CaseFile file) => [.. file.Victims.Select(v => file.Person(v.PersonId).Name)];
}
