namespace JudicialAid.Registers;

/// <summary>What is known of one Han character (docs/adr/0006).</summary>
/// <param name="Readings">Pinyin without tones, ü as v; the usual one first.</param>
/// <param name="Sounds">The readings as careless or southern speech tells them apart (<see cref="Dialect"/>).</param>
/// <param name="Variants">Simplified, traditional and other variants.</param>
/// <param name="Cangjie">Code of the parts it is made of, in the order of writing; "" when not known.</param>
/// <param name="FourCorners">Code of its four corners and the middle; "" when not known.</param>
/// <param name="Strokes">Strokes; 0 when not known.</param>
/// <param name="IsRare">Not in GB 2312, so that many systems cannot write it.</param>
internal sealed record HanCharacter(
    IReadOnlyList<string> Readings, IReadOnlyList<string> Sounds, string Variants, string Cangjie, string FourCorners, int Strokes, bool IsRare);
