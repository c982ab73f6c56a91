using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using JudicialAid.Model;

namespace JudicialAid.Registers;

/// <summary>
/// Records of a text table. Encoding: a byte order mark, else UTF-8 when the head is valid UTF-8, else GB18030 (which contains GBK
/// and GB2312). Delimiter: the one of comma, tab and semicolon under which a line of the head has most of the register's headings.
/// </summary>
internal static class DelimitedText
{
    private static readonly string[] Delimiters = [",", "\t", ";"];

    // The longest text a spreadsheet cell can hold; a longer field means that a quote was never closed.
    private const int LongestCell = 32_767;

    public static IEnumerable<SourceRecord> Records(byte[] head, Stream rest, RegisterDefinition definition)
    {
        var encoding = EncodingOf(head);
        var delimiter = DelimiterOf(encoding.GetString(head), definition);
        using var reader = new StreamReader(new HeadThenRest(head, rest), encoding, detectEncodingFromByteOrderMarks: true);
        using var parser = Parser(reader, delimiter);
        while (true)
        {
            SourceRecord? record;
            try
            {
                record = parser.Read() ? new SourceRecord(parser.Record ?? []) : null;
            }
            catch (MaxFieldSizeException)
            {
                record = new SourceRecord([], ImportFindings.QuoteUnclosed());
            }

            if (record is null)
                yield break;
            yield return record.Value;
            if (record.Value.Fault is not null)
                yield break;
        }
    }

    private static CsvParser Parser(TextReader reader, string delimiter) => new(reader, new CsvConfiguration(CultureInfo.InvariantCulture)
    {
        Delimiter = delimiter,
        IgnoreBlankLines = false, // blank lines count: a row number must be the one a person sees in a spreadsheet
        BadDataFound = null, // a quote inside an unquoted field is a character like any other
        MaxFieldSize = LongestCell,
        CacheFields = true, // statuses and townships repeat a million times
    });

    private static string DelimiterOf(string head, RegisterDefinition definition) => Delimiters.MaxBy(delimiter =>
    {
        using var reader = new StringReader(head);
        using var parser = Parser(reader, delimiter);
        try
        {
            string[][] first = [.. FirstRecords(parser)];
            return Math.Max(ColumnMap.BestScore(first, definition), ColumnMap.BestScore(first, TokenFile.Of(definition)));
        }
        catch (MaxFieldSizeException)
        {
            return 0;
        }
    })!;

    private static IEnumerable<string[]> FirstRecords(CsvParser parser)
    {
        for (var i = 0; i < ColumnMap.HeaderWithinRecords && parser.Read(); i++)
            yield return parser.Record ?? [];
    }

    private static Encoding EncodingOf(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return Encoding.Unicode;
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return Encoding.BigEndianUnicode;
        return head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) || IsUtf8(head) ? Encoding.UTF8 : Gb18030;
    }

    // The head may end inside a character: what is missing at the very end is not an error.
    private static bool IsUtf8(ReadOnlySpan<byte> head)
    {
        while (Rune.DecodeFromUtf8(head, out _, out var length) is var status)
        {
            if (status == System.Buffers.OperationStatus.NeedMoreData)
                return true;
            if (status != System.Buffers.OperationStatus.Done)
                return false;
            head = head[length..];
        }

        return true;
    }

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(
        "GB18030", EncoderFallback.ExceptionFallback, new DecoderReplacementFallback("\uFFFD"))
        ?? throw new InvalidOperationException("The runtime has no GB18030 decoder.");
}
