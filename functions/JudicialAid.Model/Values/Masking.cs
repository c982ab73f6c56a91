namespace JudicialAid.Model;

/// <summary>How personal data are shown by default (domain rules of masking; minors and victims of sexual offences more strictly).</summary>
public static class Masking
{
    /// <summary>"990001198001011234" → "9900**********1234".</summary>
    public static string IdNumber(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length <= 8 ? new string('*', text.Length) : string.Concat(text.AsSpan(0, 4), new string('*', text.Length - 8), text.AsSpan(text.Length - 4));
    }

    /// <summary>"张三丰" → "张某某", "张三" → "张某"; compound surnames keep both characters.</summary>
    public static string Name(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Length == 0)
            return "";
        var surname = Surname(name);
        var rest = Math.Clamp(name.Length - surname.Length, 1, 2);
        return surname + new string('某', rest);
    }

    /// <summary>For minors and victims of sexual offences: "小×", without the surname.</summary>
    public static string StrictName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Length == 0 ? "" : "小×";
    }

    /// <summary>A name as its reader may see it.</summary>
    public static string Name(string name, bool strict) => strict ? StrictName(name) : Name(name);

    private static readonly HashSet<string> CompoundSurnames =
    [
        "欧阳", "太史", "端木", "上官", "司马", "东方", "独孤", "南宫", "万俟", "闻人", "夏侯", "诸葛", "尉迟", "公羊", "赫连", "澹台", "皇甫",
        "宗政", "濮阳", "公冶", "太叔", "申屠", "公孙", "慕容", "仲孙", "钟离", "长孙", "宇文", "司徒", "鲜于", "司空", "令狐", "淳于", "呼延", "西门", "轩辕", "百里",
    ];

    private static string Surname(string name) => name.Length > 2 && CompoundSurnames.Contains(name[..2]) ? name[..2] : name[..1];
}
