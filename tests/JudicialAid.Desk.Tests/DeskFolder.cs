using JudicialAid.TestKit;

namespace JudicialAid.Desk.Tests;

/// <summary>A folder of files to extract, gone after the test.</summary>
public sealed class DeskFolder : IDisposable
{
    /// <summary>A short indictment: one victim, one offender.</summary>
    public const string Indictment = "样例省样例县人民检察院\n起诉书\n样检刑诉〔2026〕12号\n被告人汪大力，男，1990年2月11日出生，住样例省样例县。\n经依法审查查明：\n2026年3月5日，被告人汪大力持木棍打伤被害人苏文远（男，1980年5月6日出生），经鉴定，苏文远的损伤程度为轻伤二级。汪大力在派出所留有字条一张，写明愿意承担损失80元。\n本院认为，应当以故意伤害罪追究其刑事责任。\n2026年8月20日";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("desk-");

    /// <summary>Writes a file and gives its path.</summary>
    public string File(string name, byte[] content)
    {
        var path = System.IO.Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllBytes(path, content);
        return path;
    }

    /// <summary>Writes a text and gives its path.</summary>
    public string File(string name, string text) => File(name, SampleFiles.Text(text));

    /// <summary>A path below the folder.</summary>
    public string Path(string name) => System.IO.Path.Combine(_folder.FullName, name);

    /// <summary>Runs <c>desk extract</c> in this process.</summary>
    public static (int Code, string Output, string Errors) Extract(params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = ExtractCommand.Run(arguments, output, errors);
        return (code, output.ToString(), errors.ToString());
    }

    /// <inheritdoc />
    public void Dispose() => _folder.Delete(recursive: true);
}
