using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace JudicialAid.Standards.Reading;

/// <summary>A YAML value that knows where it stands.</summary>
/// <param name="File">File, relative to the standards folder.</param>
/// <param name="Line">Line from 1.</param>
/// <param name="Column">Column from 1.</param>
internal abstract record YamlValue(string File, long Line, long Column)
{
    /// <summary>file:line:column.</summary>
    public string Place => $"{File}:{Line}:{Column}";
}

/// <summary>A scalar with its exact text: numbers are never made binary floats.</summary>
internal sealed record YamlText(string File, long Line, long Column, string Text, bool Quoted) : YamlValue(File, Line, Column)
{
    /// <summary>An unquoted null: a number that the source does not publish.</summary>
    public bool IsNull => !Quoted && Text is "null" or "~" or "";
}

/// <summary>A sequence.</summary>
internal sealed record YamlList(string File, long Line, long Column, IReadOnlyList<YamlValue> Items) : YamlValue(File, Line, Column);

/// <summary>A mapping, in the order written.</summary>
internal sealed record YamlMap(string File, long Line, long Column, IReadOnlyList<(YamlText Key, YamlValue Value)> Entries) : YamlValue(File, Line, Column);

/// <summary>
/// Reads YAML into values with places. Stricter than YAML: one document a file, no anchors, aliases, tags or merge keys
/// (two ways to write one rule are one too many), no key twice.
/// </summary>
internal sealed class YamlTree
{
    private const int DeepestNesting = 32;

    private readonly string _file;
    private readonly Mistakes _mistakes;
    private readonly Parser _parser;
    private readonly string _text;

    private YamlTree(string file, string text, Mistakes mistakes)
    {
        (_file, _text, _mistakes) = (file, text, mistakes);
        _parser = new Parser(new StringReader(text));
    }

    /// <summary>The root value, or null when the file is not YAML (the mistake is noted).</summary>
    public static YamlValue? Read(string file, string text, Mistakes mistakes)
    {
        var tree = new YamlTree(file, text, mistakes);
        try
        {
            return tree.Document();
        }
        catch (YamlException e)
        {
            tree.Broken(e);
        }
        catch (InvalidOperationException)
        {
            // The parser gives up so on an unclosed [ or {.
            var at = tree._parser.Current?.End ?? Mark.Empty;
            tree.Broken((at.Line, at.Column), YamlFaults.Unclosed);
        }

        return null;
    }

    private void Broken(YamlException e) =>
        Broken(YamlFaults.TabOf(e.Message, _text) ?? (e.Start.Line, e.Start.Column), e is Refused refused ? refused.Fault : YamlFaults.Of(e.Message));

    private void Broken((long Line, long Column) at, YamlFault fault) =>
        _mistakes.Add(RuleCodes.Syntax, $"{_file}:{at.Line}:{at.Column}", $"YAML 语法错误，无法读取：{fault.What}。{fault.Fix}。");

    private YamlValue? Document()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
        {
            _mistakes.Add(RuleCodes.Syntax, $"{_file}:1:1", "文件是空的。请写入规则内容，或者删除该文件。");
            return null;
        }

        _parser.Consume<DocumentStart>();
        var root = Value(0);
        _parser.Consume<DocumentEnd>();
        if (!_parser.Accept<DocumentStart>(out var second) || second is null)
            return root;
        _mistakes.Add(RuleCodes.Syntax, $"{_file}:{second.Start.Line}:{second.Start.Column}", "一个文件只能有一份 YAML 文档。请删除“---”，或者把其后的内容另存为一个文件。");
        return null;
    }

    private YamlValue Value(int depth)
    {
        if (depth > DeepestNesting)
            throw new Refused(_parser.Current!, new("嵌套过深", "请减少层次"));
        if (_parser.TryConsume<AnchorAlias>(out var alias))
            throw new Refused(alias, new("不允许使用别名（*）", "请写出完整的内容；文字以“*”开头的，整个加引号"));
        RefuseAnchorsAndTags((NodeEvent)_parser.Current!);
        if (_parser.TryConsume<Scalar>(out var scalar))
            return new YamlText(_file, scalar.Start.Line, scalar.Start.Column, scalar.Value, scalar.Style != ScalarStyle.Plain);
        return _parser.Accept<SequenceStart>(out _) ? List(depth) : Map(depth);
    }

    private static void RefuseAnchorsAndTags(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty || !node.Tag.IsEmpty)
            throw new Refused(node, new("不允许使用锚点（&）或者标签（!）", "请删除；文字以这些符号开头的，整个加引号"));
    }

    private YamlList List(int depth)
    {
        var start = _parser.Consume<SequenceStart>().Start;
        var items = new List<YamlValue>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
            items.Add(Value(depth + 1));
        return new YamlList(_file, start.Line, start.Column, items);
    }

    private YamlMap Map(int depth)
    {
        var start = _parser.Consume<MappingStart>().Start;
        var entries = new List<(YamlText, YamlValue)>();
        var seen = new Dictionary<string, YamlText>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var at = _parser.Current!;
            if (Value(depth + 1) is not YamlText key)
                throw new Refused(at, new("键必须是文字", "请改写成“键: 值”"));
            var value = Value(depth + 1);
            if (seen.TryAdd(key.Text, key))
                entries.Add((key, value));
            else
                _mistakes.Add(RuleCodes.DuplicateKey, key, $"键“{key.Text}”重复，前一处在第 {seen[key.Text].Line} 行。请只保留一处。");
        }

        return new YamlMap(_file, start.Line, start.Column, entries);
    }

    /// <summary>What YAML allows and rule data do not.</summary>
    private sealed class Refused(ParsingEvent at, YamlFault fault) : YamlException(at.Start, at.End, fault.What)
    {
        public YamlFault Fault => fault;
    }
}
