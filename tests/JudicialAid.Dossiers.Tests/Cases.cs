using System.Runtime.CompilerServices;
using System.Text;
using JudicialAid.Model;
using JudicialAid.TestKit;

namespace JudicialAid.Dossiers.Tests;

/// <summary>Reads sample texts as cases. All people and places in them are invented.</summary>
internal static class Cases
{
    public static CaseFile Read(params string[] texts) =>
        CaseReader.Read("case", "office", [.. texts.SelectMany((text, n) => File($"u{n + 1}", text).Documents)], SamplePeople.Pseudonyms);

    public static ReadUpload File(string id, string text) => FileReader.Read(id, ".txt", Encoding.UTF8.GetBytes(text));

    public static string Text(string name, [CallerFilePath] string here = "") => System.IO.File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "dossiers", name));

    /// <summary>An indictment around a paragraph of findings.</summary>
    public static CaseFile Found(string findings) => Read(
        "样例省样例县人民检察院\n起诉书\n样检刑诉〔2026〕1号\n被告人汪大力，男，1990年2月11日出生，住样例省样例县。因涉嫌犯罪被逮捕。\n经依法审查查明：\n" + findings + "\n本院认为，应当追究其刑事责任。\n2026年8月20日\n");

    /// <summary>A criminal judgment for <paramref name="charge"/> with findings and an order.</summary>
    public static CaseFile Judged(string charge, string findings, string order = "") => Read(
        "样例省样例县人民法院\n刑事判决书\n（2026）样0001刑初1号\n公诉机关样例县人民检察院。\n被告人汪大力，男，1990年2月11日出生，住样例省样例县。因涉嫌犯" + charge + "被逮捕。\n经审理查明：\n" + findings
        + "\n本院认为，被告人汪大力的行为已构成" + charge + "。依照《中华人民共和国刑法》之规定，判决如下：\n一、被告人汪大力犯" + charge + "，判处有期徒刑一年。\n" + order + "\n审判员江平\n二〇二六年八月二十日\n");

    /// <summary>A civil judgment on an accident in which the plaintiff 苏文远 was hurt by the defendant 汪大力.</summary>
    public static CaseFile Civil(string findings, string reasoning = "", string order = "") => Read(
        "样例省样例县人民法院\n民事判决书\n（2026）样0001民初1号\n原告：苏文远，男，1980年3月4日出生，住样例县。\n被告：汪大力，男，1990年2月11日出生，住样例县。\n原告苏文远与被告汪大力机动车交通事故责任纠纷一案，本院立案后公开开庭审理。\n"
        + "苏文远向本院提出诉讼请求：判令被告赔偿原告各项损失30万元。\n经审理查明：2026年1月5日，被告汪大力驾车与原告苏文远相撞，致原告受伤。" + findings + "\n本院认为，侵害他人应当承担责任。" + reasoning
        + "依照法律规定，判决如下：\n" + order + "\n案件受理费1000元，由被告负担。\n审判员江平\n二〇二六年八月二十日\n");

    public static VictimFacts Victim(this CaseFile file, string name) => file.Victims.Single(v => file.Person(v.PersonId).Name == name);

    public static string[] VictimNames(this CaseFile file) => [.. file.Victims.Select(v => file.Person(v.PersonId).Name)];
}
