namespace JudicialAid.Dossiers.Text;

/// <summary>
/// A document's text as the reading rules see it: half-width digits and letters, one kind of bracket （）, Chinese punctuation, no
/// spaces inside words, columns as tabs, lines that only wrap joined again. Every position leads back to the text as it stands.
/// </summary>
internal sealed class ReadingView
{
    private readonly int[] _origin;

    private ReadingView(string text, int[] origin)
    {
        Text = text;
        _origin = origin;
    }

    /// <summary>The folded text.</summary>
    public string Text { get; }

    /// <summary>Folds a text; time grows with its length only.</summary>
    public static ReadingView Of(string original)
    {
        // Folding only takes characters away.
        var folded = new Folded(original.Length);
        for (var lineStart = 0; lineStart <= original.Length;)
        {
            var lineEnd = original.IndexOf('\n', lineStart);
            if (lineEnd < 0)
                lineEnd = original.Length;
            var line = original.AsSpan(lineStart, lineEnd - lineStart);
            var row = IsRow(line);
            FoldLine(line, lineStart, row, folded);
            if (lineEnd < original.Length && !Wraps(line, row, original.AsSpan(lineEnd + 1)))
                folded.Add('\n', lineEnd);

            lineStart = lineEnd + 1;
        }

        return new ReadingView(folded.ToString(), folded.End(original.Length));
    }

    // The folded text as it grows, with where each character came from.
    private sealed class Folded(int most)
    {
        private readonly char[] _text = new char[most];
        private readonly int[] _origin = new int[most + 1];
        private int _length;

        public bool IsEmpty => _length == 0;

        public char Last => _length > 0 ? _text[_length - 1] : '\0';

        /// <summary>Whether it ends with 某1 or ×2.</summary>
        public bool EndsNumberedName => _length > 2 && char.IsAsciiDigit(_text[_length - 1]) && _text[_length - 2] is '某' or '×';

        public void Add(char c, int from)
        {
            _text[_length] = c;
            _origin[_length++] = from;
        }

        public int[] End(int end)
        {
            _origin[_length] = end;
            return _origin;
        }

        public override string ToString() => new(_text, 0, _length);
    }

    /// <summary>Where a stretch of the view stands in the original text.</summary>
    public (int Offset, int Length) Origin(int start, int length)
    {
        var offset = _origin[start];
        var end = length == 0 ? offset : _origin[start + length - 1] + 1;
        return (offset, end - offset);
    }

    /// <summary>How many characters of a line are no blanks, and the last of them; counts no further than asked.</summary>
    public static (int Count, char Last) Solid(ReadOnlySpan<char> line, int most)
    {
        var (count, last) = (0, '\0');
        foreach (var c in line)
        {
            if (IsBlank(c))
                continue;
            last = c;
            if (++count == most)
                break;
        }

        return (count, last);
    }

    private static void FoldLine(ReadOnlySpan<char> line, int offset, bool row, Folded folded)
    {
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (IsBlank(c))
            {
                // 罗某1 18万元: the digit of a name and a sum stay apart.
                if (!row && folded.EndsNumberedName && i + 1 < line.Length && char.IsAsciiDigit(line[i + 1]))
                {
                    folded.Add('\t', offset + i);
                    continue;
                }

                if (!row || folded.IsEmpty || folded.Last is '\t' or '\n')
                    continue;
                c = '\t';
            }
            else
            {
                // A number that wraps (2⏎,600.00元) goes on behind the break.
                var before = i > 0 ? line[i - 1] : folded.Last != '\n' ? folded.Last : '\0';
                c = Fold(c, before, line[(i + 1)..]);
            }

            folded.Add(c, offset + i);
        }
    }

    private static bool IsBlank(char c) => !NameForms.IsHan(c) && (c is ' ' or '\t' or '\u3000' or '\u00A0' or '\r' or '\u200B' or '\uFEFF' || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.SpaceSeparator);

    private static char Fold(char c, char before, ReadOnlySpan<char> after)
    {
        if (NameForms.IsHan(c) && c != '乂')
            return c;
        var ascii = c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c;
        var amongDigits = before is (>= '0' and <= '9') or (>= '０' and <= '９') && StartsWithDigit(after);
        return ascii switch
        {
            ',' => amongDigits && IsThousandsGroup(after) ? ',' : amongDigits && c == ',' && IsDecimalPart(after) ? '.' : '，',
            '(' or '[' or '〔' or '【' or '［' or '﹝' => '（',
            ')' or ']' or '〕' or '】' or '］' or '﹞' => '）',
            ':' => amongDigits ? ':' : '：',
            ';' => '；',
            // A sentence that ends with the mark of another keyboard: 将2600元盗走.次日….
            '.' when NameForms.IsHan(before) && (after.IsEmpty || NameForms.IsHan(after[0]) || IsBlank(after[0]) || char.IsAsciiDigit(after[0])) => '。',
            '?' => '？',
            '!' => '！',
            '．' or '﹒' => '.',
            '—' or '－' or '–' or '―' => '-',
            '•' or '・' or '･' or '‧' => '·',
            '＊' or '﹡' or '＊' => '*',
            'Ⅹ' when after.StartsWith("级") => c,
            '╳' or '✕' or 'Ⅹ' or '乂' => '×',
            _ => ascii,
        };
    }

    private static bool StartsWithDigit(ReadOnlySpan<char> s) => s.Length > 0 && s[0] is (>= '0' and <= '9') or (>= '０' and <= '９');

    // "3,000" and "3，000元" are one number; "1，2，3" is three.
    private static bool IsThousandsGroup(ReadOnlySpan<char> after)
    {
        var digits = 0;
        while (digits < after.Length && digits < 4 && StartsWithDigit(after[digits..]))
            digits++;
        return digits == 3;
    }

    // 12345,67元: a comma for the decimal point.
    private static bool IsDecimalPart(ReadOnlySpan<char> after) =>
        after.Length > 2 && StartsWithDigit(after) && StartsWithDigit(after[1..]) && after[2] == '元';

    // A row of a table that was typed with blanks or tabs: at least three short cells, one with a digit.
    private static bool IsRow(ReadOnlySpan<char> line)
    {
        int cells = 0, characters = 0;
        bool digit = false, inCell = false, tab = false;
        foreach (var c in line)
        {
            tab |= c == '\t';
            digit |= char.IsDigit(c);
            if (IsBlank(c))
            {
                inCell = false;
                continue;
            }

            characters++;
            cells += inCell ? 0 : 1;
            inCell = true;
        }

        return cells >= 2 && (tab || (cells >= 3 && digit && characters <= cells * 14 && characters > cells * 3 / 2 && line.IndexOfAny("。；") < 0));
    }

    // Text copied from a page breaks lines anywhere: a long line without an end mark goes on in the next.
    private static bool Wraps(ReadOnlySpan<char> line, bool row, ReadOnlySpan<char> next)
    {
        var trimmed = line.TrimEnd();
        if (trimmed.Length < 20 || row || "。；：:;！？!?”）)、".Contains(trimmed[^1]))
            return trimmed.Length >= 20 && trimmed[^1] == '、';
        var start = next.TrimStart();
        var indented = start.Length < next.Length;
        return !indented && start.Length > 0 && start[0] != '\n' && !StartsItem(start);
    }

    private static bool StartsItem(ReadOnlySpan<char> line)
    {
        var i = 0;
        while (i < line.Length && i < 4 && (char.IsDigit(line[i]) || "（(一二三四五六七八九十".Contains(line[i])))
            i++;
        return i > 0 && i < line.Length && "、.．)）,，".Contains(line[i]) && !StartsSum(line);
    }

    // 1.3万元 at the beginning of a line goes on with the line before; 1.2026年 is an item.
    private static bool StartsSum(ReadOnlySpan<char> line)
    {
        var end = line.IndexOfAnyExcept(NumberMarks);
        return end > 0 && line[end] is '元' or '万' or '亿' or '余' && line[..end].IndexOfAny(".,") >= 0;
    }

    private static readonly System.Buffers.SearchValues<char> NumberMarks = System.Buffers.SearchValues.Create("0123456789.,");
}
