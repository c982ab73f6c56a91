using JudicialAid.Desk.Standards;
using JudicialAid.Model;
using JudicialAid.Registers;

namespace JudicialAid.Desk.Exchange;

/// <summary>
/// <c>desk tokens LIST --register REGISTER --key VARIABLE</c>: makes of a list of people a list of tokens under a key that is shared with a
/// partner. Runs where the list is; names and numbers do not leave.
/// </summary>
internal static class TokensCommand
{
    private const string Usage = "用法：desk tokens 名单.csv|名单.xlsx --register 名册代码 --key 环境变量名 --out 令牌.csv [--standards 规则数据文件夹]";
    private const int KeyBytes = 32;

    /// <returns>Exit code 0 when the file was written; 1 when list, key or rules cannot be used; 2 for wrong usage.</returns>
    public static int Run(string[] arguments, TextWriter output, TextWriter errors)
    {
        var options = new Options(arguments);
        var (register, variable, target, folder) = (options.Value("--register"), options.Value("--key"), options.Value("--out"), options.Value("--standards") ?? StandardsFolder.Default);
        if (options.Rest is not [var list] || options.Unknown is not null || register is null || variable is null || target is null)
        {
            errors.WriteLine(Usage);
            return 2;
        }

        if (StandardsFolder.Read(folder, errors) is not { } book)
            return 1;
        if (!book.Registers.TryGetValue(register, out var definition))
            return Refused($"没有名册“{register}”。现有：{string.Join('、', book.Registers.Keys.Order(StringComparer.Ordinal))}。", errors);
        if (Key(variable) is not { } key)
            return Refused($"环境变量 {variable} 应为{KeyBytes}字节的密钥（base64），即与对方约定的那一个。", errors);
        if (!File.Exists(list) || File.Exists(target))
            return Refused(File.Exists(list) ? $"{target}：已有该文件，不覆盖。" : $"{list}：无法读取。", errors);
        using var content = File.OpenRead(list);
        return Write(RegisterImporter.Read(content, Path.GetExtension(list), definition), new PartnerTokens(key), target, output, errors);
    }

    // In the order of the tokens: the place of a row in the list would be a way to tell whose it is.
    private static int Write(ImportedRegister read, PartnerTokens partner, string target, TextWriter output, TextWriter errors)
    {
        foreach (var finding in read.Findings)
            errors.WriteLine($"{finding.Code} {finding.Message}");
        foreach (var row in read.Rejected)
            errors.WriteLine($"第{row.Row}行 {row.Code} {row.Message}");
        var tokens = new SortedSet<string>(read.Rows.Select(r => r.IdNumber).OfType<IdNumber>().SelectMany(partner.Of), StringComparer.Ordinal);
        if (tokens.Count == 0)
            return Refused("没有一行有可用的身份证号，未写文件。", errors);
        using (var file = new StreamWriter(new FileStream(target, FileMode.CreateNew, FileAccess.Write)))
        {
            file.Write("令牌\n");
            foreach (var token in tokens)
                file.Write(token + "\n");
        }

        output.WriteLine($"已写入 {target}：{tokens.Count}人，每人一个令牌；没有可用身份证号的{read.Rows.Count(r => r.IdNumber is null)}行不在其中。");
        return 0;
    }

    private static byte[]? Key(string variable)
    {
        var key = new byte[KeyBytes + 1];
        return Environment.GetEnvironmentVariable(variable) is { } text && Convert.TryFromBase64String(text, key, out var length) && length == KeyBytes ? key[..KeyBytes] : null;
    }

    private static int Refused(string why, TextWriter errors)
    {
        errors.WriteLine(why);
        return 1;
    }
}
