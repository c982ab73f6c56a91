using System.Globalization;

namespace JudicialAid.Standards;

/// <summary>
/// The arithmetic of a step as the rule data write it: numbers, names, + - *, parentheses, min(…) and max(…). No division:
/// every result is exact.
/// </summary>
public abstract record Formula
{
    /// <summary>The result; null as soon as a name has no figure.</summary>
    internal abstract Figure? Evaluate(Func<string, Figure?> figures);

    /// <summary>Written out, each name as <paramref name="name"/> gives it.</summary>
    internal abstract string Print(Func<string, string> name);

    /// <summary>The names used, in order.</summary>
    internal abstract IEnumerable<string> Names { get; }

    /// <summary>How strongly it binds, for parentheses: 1 for a sum, 2 for a product, 3 for the rest.</summary>
    private protected virtual int Strength => 3;

    private protected string PrintIn(int strength, Func<string, string> name) => Strength < strength ? $"({Print(name)})" : Print(name);

    internal sealed record Number(decimal Value) : Formula
    {
        internal override IEnumerable<string> Names => [];

        internal override Figure? Evaluate(Func<string, Figure?> figures) => Figure.Of(Value);

        internal override string Print(Func<string, string> name) => Figure.Of(Value).ToString();
    }

    internal sealed record Name(string Id) : Formula
    {
        internal override IEnumerable<string> Names => [Id];

        internal override Figure? Evaluate(Func<string, Figure?> figures) => figures(Id);

        internal override string Print(Func<string, string> name) => name(Id);
    }

    internal sealed record Binary(char Operator, Formula Left, Formula Right) : Formula
    {
        internal override IEnumerable<string> Names => Left.Names.Concat(Right.Names);

        private protected override int Strength => Operator == '*' ? 2 : 1;

        internal override Figure? Evaluate(Func<string, Figure?> figures)
        {
            if (Left.Evaluate(figures) is not { } left || Right.Evaluate(figures) is not { } right)
                return null;
            return Operator switch { '+' => left + right, '-' => left - right, _ => left * right };
        }

        internal override string Print(Func<string, string> name) =>
            $"{Left.PrintIn(Strength, name)}{(Operator == '*' ? '×' : Operator)}{Right.PrintIn(Operator == '-' ? Strength + 1 : Strength, name)}";
    }

    internal sealed record Choice(bool Largest, IReadOnlyList<Formula> Parts) : Formula
    {
        internal override IEnumerable<string> Names => Parts.SelectMany(p => p.Names);

        internal override Figure? Evaluate(Func<string, Figure?> figures)
        {
            var values = Parts.Select(p => p.Evaluate(figures)).ToList();
            if (values.Contains(null))
                return null;
            return Largest
                ? new Figure(values.Max(v => v!.Value.Low), values.Max(v => v!.Value.High))
                : new Figure(values.Min(v => v!.Value.Low), values.Min(v => v!.Value.High));
        }

        internal override string Print(Func<string, string> name) =>
            $"{(Largest ? "较大者" : "较小者")}（{string.Join("，", Parts.Select(p => p.Print(name)))}）";
    }
}

/// <summary>Reads a <see cref="Formula"/>; recursive descent over sum, product and factor.</summary>
internal sealed class FormulaParser
{
    private readonly string _text;
    private int _at;

    private FormulaParser(string text) => _text = text;

    /// <summary>The formula, or null with a Chinese message that says where it breaks.</summary>
    public static Formula? Parse(string text, out string? mistake)
    {
        var parser = new FormulaParser(text);
        try
        {
            var formula = parser.Sum();
            parser.SkipSpaces();
            mistake = parser._at == text.Length ? null : parser.Broken("多余的内容");
            return mistake is null ? formula : null;
        }
        catch (FormatException e)
        {
            mistake = e.Message;
            return null;
        }
    }

    private Formula Sum()
    {
        var left = Product();
        while (Next('+', '-') is { } op)
            left = new Formula.Binary(op, left, Product());
        return left;
    }

    private Formula Product()
    {
        var left = Factor();
        while (Next('*') is { } op)
            left = new Formula.Binary(op, left, Factor());
        return left;
    }

    private Formula Factor()
    {
        if (Next('(') is not null)
        {
            var inner = Sum();
            Expect(')');
            return inner;
        }

        var word = Word();
        if (word.Length == 0)
            throw new FormatException(Broken("缺少数字或者名称"));
        if (char.IsAsciiDigit(word[0]))
        {
            return decimal.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                ? new Formula.Number(number)
                : throw new FormatException(Broken("数字有误"));
        }

        return word is "min" or "max" && Next('(') is not null ? Choice(word == "max") : new Formula.Name(word);
    }

    private Formula.Choice Choice(bool largest)
    {
        var parts = new List<Formula> { Sum() };
        while (Next(',') is not null)
            parts.Add(Sum());
        Expect(')');
        return new Formula.Choice(largest, parts);
    }

    private string Word()
    {
        SkipSpaces();
        var start = _at;
        while (_at < _text.Length && (char.IsAsciiLetterOrDigit(_text[_at]) || _text[_at] is '.' or '_'))
            _at++;
        return _text[start.._at];
    }

    private char? Next(params ReadOnlySpan<char> wanted)
    {
        SkipSpaces();
        return _at < _text.Length && wanted.Contains(_text[_at]) ? _text[_at++] : null;
    }

    private void Expect(char wanted)
    {
        if (Next(wanted) is null)
            throw new FormatException(Broken($"缺少“{wanted}”"));
    }

    private void SkipSpaces()
    {
        while (_at < _text.Length && _text[_at] == ' ')
            _at++;
    }

    private string Broken(string what) => $"第 {_at + 1} 个字符处{what}";
}
