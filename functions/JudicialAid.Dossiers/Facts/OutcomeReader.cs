using JudicialAid.Dossiers.Text;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.Facts;

/// <summary>Reads what became of the case: unsolved, time-barred, enforcement ended without payment; and the day it happened.</summary>
internal static class OutcomeReader
{
    private static readonly WordSet UnsolvedWords = new("尚未侦破", "无法侦破", "未能侦破", "未能确定犯罪嫌疑人", "案件未侦破", "尚未破案", "至今未破", "未侦破", "犯罪嫌疑人不明", "不明身份人员");
    private static readonly WordSet TimeBarredWords = new("已过追诉时效", "超过追诉时效", "追诉期限已过", "超过追诉期限", "已过追诉期限");
    private static readonly WordSet TerminatedWords = new("终结本次执行程序", "终结本次执行", "终结了本次执行");
    private static readonly WordSet ThisEnforcement = new("本次执行程序");

    /// <summary>Reads one document.</summary>
    public static void Read(FactReading reading)
    {
        foreach (var sentence in reading.Document.Sentences.Where(s => s.Section is not (DocumentSection.Annex or DocumentSection.Argued)))
        {
            Offer(reading, sentence, UnsolvedWords, reading.Draft.Unsolved, "outcome.unsolved");
            Offer(reading, sentence, TimeBarredWords, reading.Draft.TimeBarred, "outcome.time-barred");
            Offer(reading, sentence, TerminatedWords, reading.Draft.EnforcementTerminated, "outcome.enforcement-terminated");
            ReadTerminatedCase(reading, sentence);
        }

        ReadEventDate(reading);
    }

    private static void Offer(FactReading reading, Sentence sentence, WordSet words, Slot<bool> slot, string rule)
    {
        foreach (var (at, word) in reading.Places(sentence, words))
        {
            if (!reading.Negated(at, 3))
                slot.Offer(reading.Document.Fact(true, at, word.Length, rule), reading.Weight(sentence.Section));
        }
    }

    // 终结本院（2026）…执恢12号案件的本次执行程序: a number stands between.
    private static void ReadTerminatedCase(FactReading reading, Sentence sentence)
    {
        foreach (var (at, word) in reading.Places(sentence, ThisEnforcement))
        {
            var end = reading.Document.ClauseBefore(at).LastIndexOf("终结", StringComparison.Ordinal);
            if (end >= 0 && !reading.Negated(at - (reading.Document.ClauseBefore(at).Length - end), 3))
                reading.Draft.EnforcementTerminated.Offer(reading.Document.Fact(true, at, word.Length, "outcome.enforcement-terminated"), reading.Weight(sentence.Section));
        }
    }

    // The first full day told in the findings (else in the charge) is when it happened.
    private static void ReadEventDate(FactReading reading)
    {
        foreach (var section in new[] { DocumentSection.Found, DocumentSection.Indicted, DocumentSection.Stated })
        {
            foreach (var sentence in reading.Document.Sentences.Where(s => s.Section == section))
            {
                if (DateReader.Find(reading.Text, sentence.Start, sentence.Length).FirstOrDefault(d => !IsBirth(reading.Text, d)) is not { Length: > 0 } hit)
                    continue;
                reading.Draft.EventDate.Offer(reading.Document.Fact(hit.Date, hit.Start, hit.Length, "event.first-date", hit.Date.Day is null ? 0.6m : 0.9m), reading.Weight(section));
                return;
            }
        }
    }

    private static bool IsBirth(string text, DateHit date) =>
        AnyWord.EndsWithAny(text.AsSpan(0, date.Start), "出生日期：", "出生年月：", "出生：", "生日：", "时间：") && !AnyWord.EndsWithAny(text.AsSpan(0, date.Start), "事故时间：", "发生时间：", "案发时间：") ||
        (date.End < text.Length && text[date.End] is '出' or '生') || (date.Start > 1 && text[date.Start - 1] == '于' && text[date.Start - 2] == '生');
}
