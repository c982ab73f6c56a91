using JudicialAid.Dossiers.Text;

namespace JudicialAid.Dossiers.People;

/// <summary>Places of a document where a name is introduced, and how long each name is.</summary>
internal sealed partial class NameCandidates
{
    public HashSet<string> Sure { get; } = new(StringComparer.Ordinal);

    // Two lengths are possible: the shorter form is the key.
    public Dictionary<string, HashSet<string>> LongerOf { get; } = new(StringComparer.Ordinal);

    // Full names that only their being repeated proves: after a weak surname, or before a word of harm.
    public HashSet<string> Repeated { get; } = new(StringComparer.Ordinal);

    // After a weak surname that may be proven: what follows the name each time it is introduced.
    public Dictionary<string, HashSet<char>> Weak { get; } = new(StringComparer.Ordinal);

    // Four characters between a role word and a mark.
    public HashSet<string> Long { get; } = new(StringComparer.Ordinal);

    // Four characters between a role word and a mark, some of which seldom stand in names: believed when the document always has all four.
    public HashSet<string> LongMixed { get; } = new(StringComparer.Ordinal);

    // A masked name with a written end: 冯某同 besides 冯某.
    public HashSet<string> MaskedWithEnd { get; } = new(StringComparer.Ordinal);

    // Of these the text goes on behind the written end as it does behind a name: 童某严停放.
    public HashSet<string> ClosedEnds { get; } = new(StringComparer.Ordinal);

    // Of these a mark stands behind the written end: 死者童某严，男.
    public HashSet<string> MarkedEnds { get; } = new(StringComparer.Ordinal);

    /// <summary>One pass over a view.</summary>
    public static NameCandidates Collect(string text)
    {
        var candidates = new NameCandidates();
        for (var i = 0; i < text.Length; i++)
        {
            var (role, length) = RoleWords.At(text, i);
            if (role != Role.None)
            {
                if (role == Role.Accused)
                    candidates.ReadCharged(text, Introduction.SkipTo(text, i + length));
                candidates.ReadList(text, Introduction.SkipTo(text, i + length));
                i += length - 1;
            }
            else if (KinWords.LengthAt(text, i) is > 0 and var kin && i + kin < text.Length)
            {
                candidates.ReadList(text, Introduction.SkipCalled(text, i + kin));
                i += kin - 1;
            }
            else if (text[i] is '死' or '身' or '溺' or '坠' or '受' or '当' or '负' or '抢' || (text[i] is '经' or '因' && i + 1 < text.Length && text[i + 1] == '抢'))
            {
                candidates.ReadBeforeHarm(text, i);
            }
            else if (text[i] == '我' && i > 0)
            {
                candidates.ReadDoer(text, i);
            }
            else if (i > 0 && "。；，、：同".Contains(text[i - 1]) && NameForms.IsSurname(text[i]))
            {
                candidates.ReadActor(text, i);
            }
            else if (i > 1 && "将把致打害取骗趁与入击刺对居友跟解".Contains(text[i - 1]) && NameForms.IsSurname(text[i]))
            {
                candidates.ReadObject(text, i);
            }
            else if (text[i] == '·')
            {
                candidates.ReadDotted(text, i);
            }
            else if (text[i] == '某' && i > 0)
            {
                candidates.ReadPlainMask(text, i);
            }
            else if (text[i] == '（' && i > 3)
            {
                candidates.ReadTriedElsewhere(text, i);
                candidates.ReadRelative(text, i);
            }
            else if (text[i] is '停' or '放' or '存')
            {
                candidates.ReadOwner(text, i);
            }
            else if (text[i] is '被' or '遭')
            {
                candidates.ReadAgent(text, i + 1);
            }
            else if (text[i] == '系')
            {
                candidates.ReadRelative(text, i);
            }
            else if (text[i] is '育' or '结' or '婚' or '夫')
            {
                candidates.ReadSpouse(text, i);
            }
            else if (text[i] is '家' or '亲')
            {
                candidates.ReadFamily(text, i);
            }
            else if (text[i] is '男' or '女')
            {
                candidates.ReadBeforeSex(text, i);
            }
        }

        candidates.JoinDotted();
        return candidates;
    }

    private void ReadList(string text, int at)
    {
        while (at < text.Length)
        {
            var length = ReadName(text, at);
            if (length == 0)
                return;
            at += length;
            at = Introduction.SkipBracket(text, at);
            if (at >= text.Length || text[at] is not ('、' or '和' or '与' or '及'))
                return;
            at += text[at] == '、' || at + 1 >= text.Length || text[at + 1] is not ('其' or '被') ? 1 : 2;
        }
    }

    private int ReadName(string text, int at)
    {
        var rest = text.AsSpan(at);
        // 曾祖母, 被告人: 曾 is a surname, 曾祖 is none.
        // 被告人暨附带民事诉讼原告人: so is 暨.
        if (rest.IsEmpty || (at + 1 < text.Length && rest[0] == '暨' && RoleWords.At(text, at + 1).Length > 0) || KinWords.LengthAt(text, at) > 0 || RoleWords.At(text, at).Length > 0)
            return 0;
        var masked = NameForms.MaskedLength(rest, introduced: true);
        if (masked > 0 && NameForms.DottedLength(rest) <= masked)
        {
            Sure.Add(text.Substring(at, masked));
            return masked == NameForms.SurnameLength(rest) + 1 && masked < rest.Length && NameForms.IsHan(rest[masked]) && ReadMaskedEnd(text, at, masked) ? masked + 1 : masked;
        }

        if (NameForms.DottedLength(rest) is > 0 and var dotted)
        {
            Dotted.Add(text.Substring(at, dotted));
            return dotted;
        }

        if (MinorityNames.LengthAt(text, at) is > 0 and var minority)
        {
            Sure.Add(text.Substring(at, minority));
            return minority;
        }

        var surname = NameForms.SurnameLength(rest);
        if (BeforeProfile(rest, Math.Max(surname, 1), surname > 0 && at > 0 && text[at - 1] == '：' && !NameForms.IsWord(rest)) is > 0 and var exact)
        {
            Sure.Add(text.Substring(at, exact));
            return exact;
        }

        return surname == 0 || NameForms.IsWord(rest) ? 0 : ReadFullName(text, at, surname);
    }

    // 项有才（男，…）: where a profile follows, even characters that seldom stand in names belong to one.
    // 被告：江于勇，住…: so does the head of a paper, between the colon and the comma.
    private static int BeforeProfile(ReadOnlySpan<char> rest, int surname, bool inHead)
    {
        for (var length = surname + 1; length <= surname + 2 && length + 1 < rest.Length; length++)
        {
            if (!NameForms.IsHan(rest[length - 1]))
                return 0;
            if (inHead && rest[length] == '，')
                return length;
            if (rest[length] is '（' or '，' && ("男女殁".Contains(rest[length + 1]) || (rest[length] == '（' && "曾化绰外自系已又别".Contains(rest[length + 1]))))
                return length;
        }

        return 0;
    }

    // 被执行人袁芳应支付: these go on after a name, they do not end one.
    private const string NeverGiven = "应未因系将把被从对与等以用趁乘在至的";

    private int ReadFullName(string text, int at, int surname)
    {
        var given = 0;
        while (given < 3 && at + surname + given < text.Length && (NameForms.MayBeGiven(text[at + surname + given]) || IsDoubledJoin(text, at + surname + given)))
            given++;
        if (IsMixedInList(text, at))
        {
            LongMixed.Add(text.Substring(at, 3));
            return 3;
        }

        if (given < 3)
            ReadLongMixed(text, at);
        if (given == 0 || Organisations.StartsAt(text, at) || NameForms.IsPlace(text.AsSpan(at, Math.Min(3, text.Length - at))))
            return 0;
        for (var length = 1; length <= Math.Min(given, 2); length++)
        {
            if (NameForms.StartsFollower(text.AsSpan(at + surname + length)) && !(length == 1 && given >= 2 && !NeverGiven.Contains(text[at + surname + 1]) && NameForms.StartsFollower(text.AsSpan(at + surname + 2))))
            {
                // One character behind (江某才将…) proves little: how often each form stands decides.
                if (length == 2 && !NameForms.IsNounSurname(text[at]) && !NameForms.StartsFollowerWord(text.AsSpan(at + surname + length)))
                    break;
                if (surname == 1 && NameForms.IsWeakSurname(text[at]) && (length == 1 || !NameForms.IsNounSurname(text[at])))
                    continue;
                Sure.Add(text.Substring(at, surname + length));
                return surname + length;
            }
        }

        if (surname == 1 && NameForms.MayBeProven(text[at]))
            ReadWeak(text, at, Math.Min(given, 2));
        var end = at + surname + given;
        var closed = end >= text.Length || "，、。；：（）\n\t”".Contains(text[end]);
        if (surname == 1 && NameForms.IsWeakSurname(text[at]) && !(at > 0 && text[at - 1] == '：'))
        {
            if (given != 2 || !closed)
                return 0;
            Repeated.Add(text.Substring(at, surname + 2));
            return surname + 2;
        }

        // 木尔沙呷: a longer name between a role word and a mark may be that of a minority.
        if (given == 3 && closed)
            Long.Add(text.Substring(at, surname + given));
        if (given == 1 || (given == 2 && closed))
        {
            Sure.Add(text.Substring(at, surname + given));
            return surname + given;
        }

        if (!LongerOf.TryGetValue(text.Substring(at, surname + 1), out var longer))
            LongerOf[text.Substring(at, surname + 1)] = longer = new HashSet<string>(StringComparer.Ordinal);
        longer.Add(text.Substring(at, surname + 2));
        return surname + 2;
    }

    // 受害人方简因…, 受害人方简无法…, 方简的: said often with other words behind, it is a name.
    private void ReadWeak(string text, int at, int given)
    {
        for (var length = 2; length <= 1 + given && at + length < text.Length; length++)
        {
            var name = text.Substring(at, length);
            if (!Weak.TryGetValue(name, out var behind))
                Weak[name] = behind = [];
            behind.Add(text[at + length]);
        }
    }

    // 江宗和和汪某: the first of the two ends the name.
    private static bool IsDoubledJoin(string text, int at) => text[at] == '和' && at + 1 < text.Length && text[at + 1] is '和' or '与' or '及';

    // 被褚某驾驶的车撞伤, 被匡某打伤: who did it stands between 被 and the deed.
    private void ReadAgent(string text, int at)
    {
        at += Acquaintances.StartingAt(text, at)?.Length ?? 0;
        var surname = NameForms.SurnameLength(text.AsSpan(at));
        if (surname == 0 || NameForms.IsWord(text.AsSpan(at)))
            return;
        for (var length = surname + 1; length <= surname + 2 && at + length < text.Length && NameForms.MayBeGiven(text[at + length - 1]); length++)
        {
            if (BeginsDeed(text, at + length))
            {
                Sure.Add(text.Substring(at, length));
                return;
            }
        }
    }

    // 被黄老三开车撞死, but not 被王志强用刀砍伤: 强 begins a deed only as 强奸 and the like.
    private static bool BeginsDeed(string text, int at) =>
        text[at] == '强' ? at + 1 < text.Length && "奸行制迫暴拉拽".Contains(text[at + 1]) : "驾持用以打殴撞杀骗砍捅刺酒推踢拳猥抢敲拐虐偷盗等".Contains(text[at]) || Deeds.StartingAt(text, at) is not null;

    private static readonly Affixes Deeds = new("开车", "开着", "开的车", "开枪", "骑车", "骑摩托", "扎伤", "扎死", "咬伤", "掐死", "掐伤", "勒死", "勒住", "烧死", "烧伤", "泼", "踹", "围殴", "追打", "故意伤害", "报复", "性侵", "奸污", "非法拘禁", "绑架");

    private static readonly Affixes Acquaintances = new("邻居", "同村村民", "同村的", "同村", "本村村民", "本村", "村民", "同事", "同学", "工友", "老乡", "网友", "男友", "男朋友", "前夫", "老板");

    // 张三，女， · 张三（女， · 1.张三,男
    private void ReadBeforeSex(string text, int sex)
    {
        if (sex < 3 || text[sex - 1] is not ('，' or '（' or '\t' or '：'))
            return;
        if (sex + 1 < text.Length && !"，）；。\t\n、性".Contains(text[sex + 1]) && !char.IsAsciiDigit(text[sex + 1]))
            return;
        var end = sex - 1;
        var start = end;
        while (start > 0 && end - start < 12 && (NameForms.IsHan(text[start - 1]) || text[start - 1] == '·' || NameForms.IsMask(text[start - 1]) || char.IsAsciiDigit(text[start - 1])) && RoleWords.Before(text, start).Length == 0)
            start--;
        for (var at = start; at <= end - 2; at++)
        {
            if ((IsWholeName(text.AsSpan(at, end - at)) || IsMixed(text.AsSpan(at, end - at))) && (at == start || !NameForms.IsHan(text[at - 1]) || "接与和及对将把致被由向给叫找为是系民子友事主妻夫女父母员人客工生师板长东商镇村乡县市区组路街".Contains(text[at - 1]) || RoleWords.Before(text, at).Length > 0 || NameForms.SurnameLength(text.AsSpan(at)) == 2))
            {
                Sure.Add(text[at..end]);
                return;
            }
        }
    }

    private static bool IsWholeName(ReadOnlySpan<char> s)
    {
        if (NameForms.MaskedLength(s) == s.Length || NameForms.DottedLength(s) == s.Length || IsMaskedWithEnd(s))
            return true;
        var surname = NameForms.SurnameLength(s);
        if (surname == 0 || s.Length - surname is < 1 or > 2)
            return false;
        foreach (var c in s[surname..])
        {
            if (!NameForms.MayBeGiven(c))
                return false;
        }

        return true;
    }
}
