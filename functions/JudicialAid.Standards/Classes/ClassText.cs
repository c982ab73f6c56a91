using System.Globalization;
using System.Text;
using JudicialAid.Model;
using JudicialAid.Standards.Eligibility;

namespace JudicialAid.Standards.Classes;

/// <summary>Guidance for a class (类案指引) as text for a handler. Cases are told by their ids.</summary>
public static class ClassText
{
    /// <summary>A paragraph a class.</summary>
    public static string Print(IReadOnlyList<CaseClass> classes)
    {
        ArgumentNullException.ThrowIfNull(classes);
        if (classes.Count == 0)
            return "没有两名以上被害人的同类案件。\n";
        var text = new StringBuilder();
        foreach (var one in classes)
            Append(text, one);
        return text.ToString();
    }

    private static void Append(StringBuilder text, CaseClass one)
    {
        Line(text, $"■ {one.Key.Cause}、{HarmFacts.Label(one.Key.Harm)}");
        Line(text, $"　共{one.Cases}件{one.Victims}人：已救助{one.Aided}人，已申请{one.Applied}人，提示司法救助{one.Proposed}人，未获赔偿{one.Unpaid}人。");
        Line(text, "　困难情况：", one.Levels);
        Line(text, "　办理同类案件先查明：", one.OpenQuestions);
        Line(text, "　常见的社会救助：", one.SocialAid);
        foreach (var member in one.NeverAsked)
            Line(text, $"　未求助：案件{member.CaseId}，{member.Level}，与同类中已申请或者已救助的人困难相同，{Colour(member.Colour)}。");
        foreach (var member in one.ToLookAt)
            Line(text, $"　请核实：案件{member.CaseId}，同类多数提示救助，本件缺少：{member.Open[0]}");
        text.Append('\n');
    }

    private static void Line(StringBuilder text, string start, IReadOnlyList<ClassCount> counts)
    {
        if (counts.Count > 0)
            Line(text, $"{start}{string.Join("、", counts.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.What}（{c.Count}人）")))}。");
    }

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');

    private static string Colour(Colour colour) => colour switch
    {
        Model.Colour.Red => "红色",
        Model.Colour.Orange => "橙色",
        Model.Colour.Green => "绿色",
        _ => "尚未提示",
    };
}
