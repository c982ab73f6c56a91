using JudicialAid.Model;

namespace JudicialAid.TestKit.Dossiers;

/// <summary>Seeded choices. A number from <see cref="Random"/> with a seed is the same on every machine and version.</summary>
internal sealed class Chance(int seed)
{
    private readonly Random _random = new(seed);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private int _serial;

    private static readonly string[] Surnames = ["赵", "孙", "郑", "冯", "蒋", "韩", "秦", "许", "吕", "孔", "曹", "严", "金", "魏", "姜", "谢", "邹", "柏", "窦", "云", "苏", "潘", "葛", "范", "彭", "鲁", "韦", "马", "方", "俞", "任", "袁", "柳", "欧阳", "司马", "上官", "诸葛"];
    private static readonly string[] MaleGiven = ["建国", "志强", "文斌", "海涛", "永贵", "德厚", "振邦", "俊杰", "鹏飞", "立新", "光明", "勇", "刚", "磊", "伟民", "长河", "小满", "大成"];
    private static readonly string[] FemaleGiven = ["秀兰", "桂芝", "玉梅", "春燕", "丽华", "晓红", "淑珍", "爱莲", "雪梅", "芳", "静", "敏", "小禾", "凤仙", "素珍", "婷婷"];

    public int Next(int exclusiveEnd) => _random.Next(exclusiveEnd);

    public bool In(int percent) => _random.Next(100) < percent;

    public T Pick<T>(params ReadOnlySpan<T> choices) => choices[_random.Next(choices.Length)];

    /// <summary>A day between two years, inclusive.</summary>
    public DateOnly Day(int firstYear, int lastYear) => new DateOnly(firstYear, 1, 1).AddDays(_random.Next((lastYear - firstYear + 1) * 365));

    /// <summary>A round sum between two bounds, in yuan.</summary>
    public decimal Sum(int from, int to, int step) => from + (step * (decimal)_random.Next(((to - from) / step) + 1));

    /// <summary>A name nobody else in the dossier has: whole, 赵某某, 赵某甲 or 赵1 as courts write them.</summary>
    public string Name(Sex sex)
    {
        while (true)
        {
            var surname = Pick<string>(Surnames);
            var name = _random.Next(10) switch
            {
                < 6 => surname + Pick<string>(sex == Sex.Male ? MaleGiven : FemaleGiven),
                6 => surname + "某某",
                7 => surname + "某" + Pick("甲", "乙", "丙"),
                8 => surname + "某",
                _ when surname.Length == 1 => surname + Pick("1", "2", "3"),
                _ => surname + "某",
            };
            // 赵某 beside 赵某某 would be one person to many readers.
            if (_names.All(n => !n.StartsWith(surname, StringComparison.Ordinal)) && _names.Add(name))
                return name;
        }
    }

    /// <summary>A valid number of nobody.</summary>
    public string IdNumber(DateOnly birth, Sex sex) => SamplePeople.IdNumber(birth, 100 + (2 * _serial++ % 800) + (sex == Sex.Male ? 1 : 0)).Text;
}
