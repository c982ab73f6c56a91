using JudicialAid.Dossiers.Text;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.People;

/// <summary>A kin word: what the person it names is to the person it refers to.</summary>
/// <param name="Word">The word.</param>
/// <param name="Kinship">妻子 → Spouse: the named person is the other's spouse.</param>
/// <param name="Sex">Sex of the named person where the word tells.</param>
internal sealed record KinWord(string Word, Kinship Kinship, Sex? Sex);

/// <summary>Words of kinship.</summary>
internal static class KinWords
{
    private static readonly KinWord[] Bare =
    [
        .. Words(Kinship.GreatGrandparent, Sex.Male, "曾祖父", "太爷爷", "曾外祖父"),
        .. Words(Kinship.GreatGrandparent, Sex.Female, "曾祖母", "太奶奶", "曾外祖母"),
        .. Words(Kinship.GreatGrandparent, null, "曾祖父母"),
        .. Words(Kinship.Grandparent, Sex.Male, "祖父", "爷爷", "外祖父", "外公", "姥爷"),
        .. Words(Kinship.Grandparent, Sex.Female, "祖母", "奶奶", "外祖母", "外婆", "姥姥"),
        .. Words(Kinship.Grandparent, null, "祖父母", "外祖父母", "爷爷奶奶"),
        .. Words(Kinship.ParentInLaw, Sex.Male, "岳父", "公公"),
        .. Words(Kinship.ParentInLaw, Sex.Female, "岳母", "婆婆"),
        .. Words(Kinship.Parent, Sex.Male, "父亲", "爸爸", "之父", "其父", "其父亲", "之父亲", "继父", "养父", "老父"),
        .. Words(Kinship.Parent, Sex.Female, "母亲", "妈妈", "之母", "其母", "其母亲", "之母亲", "继母", "养母", "老母"),
        .. Words(Kinship.Parent, null, "父母", "其父母", "之父母", "双亲"),
        .. Words(Kinship.Spouse, Sex.Female, "妻子", "之妻", "其妻", "其妻子", "老婆"),
        .. Words(Kinship.Spouse, Sex.Male, "丈夫", "之夫", "其夫", "其丈夫", "老公"),
        .. Words(Kinship.Spouse, null, "配偶", "爱人", "老伴"),
        .. Words(Kinship.Grandchild, Sex.Male, "孙子", "外孙", "之孙"),
        .. Words(Kinship.Grandchild, Sex.Female, "孙女", "外孙女", "之孙女"),
        .. Words(Kinship.Child, Sex.Male, "儿子", "之子", "其子", "其儿子", "长子", "次子", "幼子", "独子", "养子", "继子", "一子", "婚生子", "独生子"),
        .. Words(Kinship.Child, Sex.Female, "女儿", "之女", "其女", "其女儿", "之女儿", "长女", "次女", "幼女", "独女", "养女", "继女", "一女", "婚生女", "独生女"),
        .. Words(Kinship.Child, null, "子女", "其子女", "之子女"),
        .. Words(Kinship.Sibling, Sex.Male, "哥哥", "弟弟", "之兄", "之弟", "其兄", "其弟", "胞兄", "胞弟"),
        .. Words(Kinship.Sibling, Sex.Female, "姐姐", "妹妹", "之姐", "之妹", "其姐", "其妹", "胞姐", "胞妹"),
        .. Words(Kinship.Other, Sex.Female, "儿媳妇", "儿媳", "嫂子", "弟媳", "弟妹", "我嫂", "我弟妹", "我弟媳", "孙媳妇", "孙媳"),
        .. Words(Kinship.Other, Sex.Male, "女婿", "姐夫", "妹夫", "我姐夫", "我妹夫", "孙女婿"),
        .. Spoken(Kinship.Parent, Sex.Male, "爸", "爹"),
        .. Spoken(Kinship.Parent, Sex.Female, "妈", "娘"),
        .. Spoken(Kinship.Sibling, Sex.Male, "哥", "弟", "大哥", "二哥", "大弟", "小弟"),
        .. Spoken(Kinship.Sibling, Sex.Female, "姐", "妹", "大姐", "二姐", "大妹", "小妹"),
        .. Words(Kinship.Other, Sex.Female, "前妻"),
        .. Words(Kinship.Other, Sex.Male, "前夫"),
    ];

    // 其母亲 as well as 其母.
    private static readonly KinWord[] Table =
        [.. Bare, .. Bare.Where(k => k.Word[0] is not ('其' or '之' or '我')).Select(k => k with { Word = "其" + k.Word }).ExceptBy(Bare.Select(k => k.Word), k => k.Word)];

    private static readonly int Longest = Table.Max(k => k.Word.Length);
    private static readonly PairSet Beginnings = new([.. Table.Select(k => k.Word[..2])]);
    private static readonly PairSet Ends = new([.. Table.Select(k => k.Word[^2..])]);
    private static readonly Dictionary<char, KinWord[]> ByFirst =
        Table.GroupBy(k => k.Word[0]).ToDictionary(g => g.Key, g => g.OrderByDescending(k => k.Word.Length).ToArray());

    /// <summary>The kin word that starts here (the longest), or null.</summary>
    public static KinWord? At(string text, int at)
    {
        if (!Beginnings.StartsIn(text.AsSpan(at)) || !ByFirst.TryGetValue(text[at], out var words))
            return null;
        foreach (var kin in words)
        {
            if (string.CompareOrdinal(text, at, kin.Word, 0, kin.Word.Length) == 0 && !IsPartOfAnotherWord(text, at, kin.Word))
                return kin;
        }

        return null;
    }

    // 抚养女儿, 目前夫妻: not 养女, not 前夫.
    private static bool IsPartOfAnotherWord(string text, int at, string word) =>
        (word[0] == '养' && at > 0 && "抚赡扶供收领".Contains(text[at - 1])) || (word == "前夫" && at + 2 < text.Length && text[at + 2] is '妻' or '妇');

    /// <summary>The kin word that ends here (exclusive), or null.</summary>
    public static KinWord? Before(string text, int end)
    {
        if (end < 2 || !Ends.StartsIn(text.AsSpan(end - 2)))
            return null;
        for (var length = Math.Min(Longest, end); length >= 2; length--)
        {
            if (At(text, end - length) is { } kin && kin.Word.Length == length)
                return kin;
        }

        return null;
    }

    /// <summary>The first kin word that begins within a stretch, and where; or null.</summary>
    public static (KinWord Word, int At)? FirstIn(string text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (At(text, i) is { } kin)
                return (kin, i);
        }

        return null;
    }

    /// <summary>Length of the kin word here, 0 when none.</summary>
    public static int LengthAt(string text, int at) => At(text, at)?.Word.Length ?? 0;

    /// <summary>Whether a list goes on with a relative of the one before: 何立秋及其女儿何小雨.</summary>
    public static bool Joins(string text, int end, int next)
    {
        if (end + 3 > next || text[end] is not ('、' or '和' or '与' or '及') || Before(text, next) is not { } kin)
            return false;
        var owner = text.AsSpan(end + 1, Math.Max(0, next - kin.Word.Length - end - 1));
        return owner is "" or "其" or "她的" or "他的";
    }

    /// <summary>
    /// What somebody is to the victim who is <paramref name="toLink"/> to a link person, when the link is <paramref name="link"/> to the
    /// victim: the mother of the victim's child is the spouse, the great-grandmother of the victim's child the grandmother.
    /// </summary>
    public static Kinship Through(Kinship link, Kinship toLink) => (link, toLink) switch
    {
        (Kinship.Child, Kinship.Parent) => Kinship.Spouse,
        (Kinship.Child, Kinship.Grandparent) => Kinship.Parent,
        (Kinship.Child, Kinship.GreatGrandparent) => Kinship.Grandparent,
        (Kinship.Child, Kinship.Sibling) => Kinship.Child,
        (Kinship.Child, Kinship.Spouse) => Kinship.Other,
        (Kinship.Child, Kinship.Child) => Kinship.Grandchild,
        (Kinship.Spouse, Kinship.Child) => Kinship.Child,
        (Kinship.Spouse, Kinship.Parent) => Kinship.ParentInLaw,
        (Kinship.Spouse, Kinship.ParentInLaw) => Kinship.Parent,
        (Kinship.Parent, Kinship.Spouse) => Kinship.Parent,
        (Kinship.Parent, Kinship.Child) => Kinship.Sibling,
        (Kinship.Parent, Kinship.Parent) => Kinship.Grandparent,
        (Kinship.Sibling, Kinship.Parent) => Kinship.Parent,
        _ => Kinship.Other,
    };

    /// <summary>The same tie seen from the other end: who has a Child here is a Parent there.</summary>
    public static Kinship Reverse(Kinship kinship) => kinship switch
    {
        Kinship.Child => Kinship.Parent,
        Kinship.Parent => Kinship.Child,
        Kinship.Grandparent => Kinship.Grandchild,
        Kinship.Grandchild => Kinship.Grandparent,
        Kinship.Spouse or Kinship.Sibling => kinship,
        _ => Kinship.Other,
    };

    // What one says of one's own: 我哥 and 我哥哥.
    private static IEnumerable<KinWord> Spoken(Kinship kinship, Sex sex, params string[] words) =>
        words.SelectMany(w => Words(kinship, sex, w.Length == 1 ? ["我" + w, "我" + w + w] : ["我" + w]));

    private static IEnumerable<KinWord> Words(Kinship kinship, Sex? sex, params string[] words) => words.Select(w => new KinWord(w, kinship, sex));
}
