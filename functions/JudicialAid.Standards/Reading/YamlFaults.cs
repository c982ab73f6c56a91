namespace JudicialAid.Standards.Reading;

/// <summary>What is wrong with a text that is no YAML, and how to mend it, in Chinese: the parser's own sentences are English.</summary>
internal static class YamlFaults
{
    /// <summary>A bracket that is never closed: the parser then gives up without a sentence.</summary>
    public static readonly YamlFault Unclosed = new("方括号或者花括号没有闭合", "请补上“]”或者“}”");

    private const string Tab = "tab";

    private static readonly YamlFault Other = new("写法不符合 YAML", "请检查缩进、引号、括号和冒号后的空格");

    private static readonly YamlFault Quotes = new("引号没有闭合，或者引号中的文字换了行", "请补上后一个引号，整句写在一行");

    private static readonly YamlFault Comment = new("注释的位置不对", "“#”前要有空格，注释放在一行的末尾或者单独一行");

    private static readonly YamlFault ManyLines = new("“|”或者“>”后的多行文字写法不对", "请使各行缩进相同，或者改成加引号的一行");

    private static readonly YamlFault Special = new("使用了 % 指令、锚点（&）、别名（*）或者标签（!）", "请删除，写出完整的内容；文字以这些符号开头的，整个加引号");

    // By words of the parser's sentence; the first that fits counts.
    private static readonly (string Words, YamlFault Fault)[] Known =
    [
        (Tab, new("使用了制表符（Tab）缩进", "请把行首的制表符换成空格")),
        ("cannot start any token", new("文字以 @、`、% 等符号开头", "请把整个值加上引号")),
        ("plain scalar value, found invalid mapping", new("一行中有两个“: ”，或者缩进多了", "请把含冒号的值加上引号；另起一项的，缩进与上一项对齐")),
        ("multiline plain scalar, found invalid mapping", new("上一行缺少“键: 值”中的半角冒号", "请写半角冒号并在其后空一格；文字较长的加引号写在一行")),
        ("did not find expected key", new("此处应为“键: 值”", "请检查是否用了半角冒号并在其后空一格、引号是否成对、与上下各行是否对齐；文字中有引号的，外面换一种引号")),
        ("expected ':'", new("此处应为“键: 值”", "请检查冒号和其后的空格")),
        ("expected '-' indicator", new("列表的各项没有对齐，或者列表中混入了“键: 值”", "请使每一项的“- ”在同一列")),
        ("flow sequence, did not find", new("方括号中的列表没有闭合，或者各项之间不是半角逗号", "请补上“]”或者半角逗号")),
        ("flow mapping,", new("花括号中的内容没有闭合，或者各项之间不是半角逗号", "请补上“}”或者半角逗号")),
        ("expected node content", new("括号多余或者缺少内容", "请删除多余的括号，或者补上内容")),
        ("escape character", new("双引号中的反斜杠“\\”写法不对", "请改用单引号")),
        ("hexadecimal", new("双引号中的反斜杠“\\”写法不对", "请改用单引号")),
        ("comment", Comment),
        ("block scalar", ManyLines),
        ("quoted scalar", Quotes),
        ("directive", Special),
        ("anchor", Special),
        ("tag", Special),
    ];

    /// <summary>What a sentence of the parser means.</summary>
    public static YamlFault Of(string english) =>
        Known.FirstOrDefault(k => english.Contains(k.Words, StringComparison.Ordinal)).Fault ?? Other;

    /// <summary>Where an indentation with a tab stands: the parser tells of it from the first line of the file.</summary>
    public static (int Line, int Column)? TabOf(string english, string text)
    {
        if (!english.Contains(Tab, StringComparison.Ordinal))
            return null;
        var lines = text.Split('\n');
        var line = Array.FindIndex(lines, l => Indent(l).Contains('\t', StringComparison.Ordinal));
        return line < 0 ? null : (line + 1, lines[line].IndexOf('\t', StringComparison.Ordinal) + 1);
    }

    private static string Indent(string line) => line[..^line.TrimStart(' ', '\t').Length];
}

/// <summary>One kind of broken YAML.</summary>
/// <param name="What">What is wrong, a part of a sentence (zh-CN).</param>
/// <param name="Fix">How to mend it (zh-CN).</param>
internal sealed record YamlFault(string What, string Fix);
