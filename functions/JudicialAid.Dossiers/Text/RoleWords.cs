using System.Collections.Frozen;

namespace JudicialAid.Dossiers.Text;

/// <summary>What a name is introduced as.</summary>
internal enum Role
{
    /// <summary>No word says.</summary>
    None,

    /// <summary>被害人, 失主, 死者 …: harmed, whoever sues.</summary>
    Victim,

    /// <summary>被告人, 犯罪嫌疑人.</summary>
    Accused,

    /// <summary>被告, 被执行人.</summary>
    Defendant,

    /// <summary>原告, 申请执行人: the harmed person or a relative.</summary>
    Plaintiff,

    /// <summary>法定代理人, 监护人.</summary>
    Guardian,

    /// <summary>证人.</summary>
    Witness,

    /// <summary>同案犯, tried elsewhere.</summary>
    Accomplice,

    /// <summary>Judges, prosecutors, defenders, agents, appraisers: nobody whose need matters here.</summary>
    Official,

    /// <summary>申请人 of judicial aid.</summary>
    Applicant,

    /// <summary>上诉人, 被上诉人: who that is in the case, the bracket or the kind of case tells.</summary>
    Appellant,

    /// <summary>被扶养人.</summary>
    Dependent,

    /// <summary>第三人, 案外人.</summary>
    ThirdParty,
}

/// <summary>The words that introduce people.</summary>
internal static class RoleWords
{
    private static readonly (Role Role, string[] Words)[] Table =
    [
        (Role.Victim, ["被害人", "受害人", "受害者", "被害者", "失主", "事主", "死者", "伤者", "被侵权人", "被害单位员工", "被害妇女", "被害儿童", "被害女孩", "被害幼女", "被害学生", "被害老人", "集资参与人", "患者"]),
        (Role.Accused, ["被告人", "犯罪嫌疑人", "嫌疑人", "罪犯", "原审被告人", "肇事者", "被不起诉人", "被谅解人", "被讯问人"]),
        (Role.Defendant, ["附带民事诉讼被告人", "附带民事诉讼被告", "附带民事被告人", "附带民事被告", "被告", "被执行人", "侵权人", "赔偿义务人", "原审被告", "被申请人", "被申请执行人", "肇事司机"]),
        (Role.Plaintiff, ["附带民事诉讼原告人", "附带民事诉讼原告", "附带民事原告人", "原告人", "原告", "申请执行人", "赔偿权利人", "自诉人"]),
        (Role.Guardian, ["法定代理人", "监护人", "法定代表人"]),
        (Role.Witness, ["证人", "举报人", "报案人", "控告人"]),
        (Role.Accomplice, ["同案人", "同案犯", "同案被告人", "同伙", "同案犯罪嫌疑人", "同案"]),
        (Role.ThirdParty, ["第三人", "案外人"]),
        (Role.Dependent, ["被扶养人", "被抚养人", "被赡养人"]),
        (Role.Appellant, ["上诉人", "被上诉人", "异议人", "复议申请人", "再审申请人"]),
        (Role.Applicant, ["申请人", "求助人", "谅解人", "被询问人", "被调查人", "被鉴定人", "姓名", "当事人", "报警人"]),
        (Role.Official,
        [
            "审判长", "代理审判员", "审判员", "人民陪审员", "陪审员", "书记员", "代书记员", "法官助理", "检察员", "代理检察员", "助理检察员", "检察官", "检察官助理", "公诉人", "执行员", "执行法官",
            "辩护人", "指定辩护人", "委托诉讼代理人", "诉讼代理人", "委托代理人", "代理人", "律师", "鉴定人", "负责人", "经营者", "民警", "交警", "协警", "辅警", "侦查员", "经理", "联系人", "主任", "询问人", "记录人", "讯问人", "调查人", "在场人", "经办人", "经治医师", "医师", "交通警察", "承办人",
        ]),
    ];

    private static readonly FrozenDictionary<string, Role> Roles =
        Table.SelectMany(row => row.Words.Select(word => (word, row.Role))).ToFrozenDictionary(x => x.word, x => x.Role);

    private static readonly int LongestWord = Table.Max(row => row.Words.Max(word => word.Length));

    private static readonly PairSet Beginnings = new([.. Roles.Keys.Select(word => word[..2])]);
    private static readonly PairSet Ends = new([.. Roles.Keys.Select(word => word[^2..])]);

    private static readonly FrozenDictionary<char, int[]> LengthsByFirst =
        Roles.Keys.GroupBy(word => word[0]).ToFrozenDictionary(g => g.Key, g => g.Select(w => w.Length).Distinct().OrderDescending().ToArray());

    /// <summary>The role word that starts here (the longest), or none.</summary>
    public static (Role Role, int Length) At(string text, int at)
    {
        if (!Beginnings.StartsIn(text.AsSpan(at)) || !LengthsByFirst.TryGetValue(text[at], out var lengths))
            return (Role.None, 0);
        var lookup = Roles.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var length in lengths)
        {
            if (at + length <= text.Length && lookup.TryGetValue(text.AsSpan(at, length), out var role) && !IsPartOfAnotherWord(text, at, length))
                return (role, length);
        }

        return (Role.None, 0);
    }

    // 就此事主张权利, 财产损失主张赔偿, 被告知: not 事主, not 失主, not 被告.
    private static bool IsPartOfAnotherWord(string text, int at, int length)
    {
        var next = at + length < text.Length ? text[at + length] : '\0';
        return (next == '张' && at > 0 && (text[at], text[at - 1]) is ('事', '此' or '其' or '该') or ('失', '损')) || (next == '知' && text[at + length - 1] == '告');
    }

    /// <summary>The role word that ends here (exclusive), or none.</summary>
    public static (Role Role, int Length) Before(string text, int end)
    {
        if (end < 2 || !Ends.StartsIn(text.AsSpan(end - 2)))
            return (Role.None, 0);
        var lookup = Roles.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(LongestWord, end); length >= 2; length--)
        {
            if (lookup.TryGetValue(text.AsSpan(end - length, length), out var role) && !IsPartOfAnotherWord(text, end - length, length))
                return (role, length);
        }

        return (Role.None, 0);
    }
}
