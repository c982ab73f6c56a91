namespace JudicialAid.Dossiers.Text;

/// <summary>
/// Names of minorities that are written without a dot and without a Chinese surname: 阿依努尔, 尼玛扎西, 其其格. They are put together of a
/// few dozen parts, the lexicon of which tells where a name ends.
/// </summary>
internal static class MinorityNames
{
    private const int Shortest = 3;
    private const int Longest = 8;

    // Tibetan, Uyghur and Kazakh, Mongolian, Yi.
    private static readonly string[] Written =
    [
        .. "尼玛 扎西 卓玛 次仁 泽仁 达瓦 多吉 央金 央宗 平措 旺堆 旺姆 旺久 白玛 格桑 拉姆 丹增 洛桑 索朗 边巴 普布 巴桑 仁青 仁增 曲珍 曲扎 德吉 顿珠 罗布 桑珠 贡布 加措 嘉措 益西 强巴 土登 阿旺 欧珠 晋美 群培 云丹 措姆 拉巴 米玛 桑吉 才让 卓嘎 其美 坚赞 热杰 久美 尕藏".Split(' '),
        .. "买买提 麦麦提 古丽 努尔 努日 阿依 阿迪 阿不都 阿卜杜 阿布都 阿布力 阿不力 吐尔逊 吐尔洪 吐逊 热合曼 热依木 热西提 库尔班 艾力 艾合 艾尔肯 艾山 玉素甫 依明 木合 塔尔 米吉提 帕提曼 帕夏 阿依夏木 热孜 亚森 赛买提 沙依 木拉提 加马力 卡德尔 克里木 迪丽 努尔曼 哈力 叶尔 巴合提 江布 别克 古力 娜尔 乌斯曼 依布拉音 艾麦提 孜别 祖丽 哈提".Split(' '),
        .. "巴图 巴特尔 格日 格日勒 乌云 其其格 苏日 娜仁 斯琴 敖登 萨仁 宝音 布仁 朝鲁 那顺 吉日 吉日嘎拉 嘎拉 图雅 高娃 苏和 毕力格 乌兰 其木格 格日乐 呼和 额尔敦 孟和 阿拉坦 满都拉 斯日古楞".Split(' '),
        .. "阿牛 木呷 拉日 日木 伍呷 史布 尔古 子莫 阿呷 尔布 尔哈 木乃 阿木 有布".Split(' '),
    ];

    // The longest first.
    private static readonly Affixes Parts = new([.. Written.OrderByDescending(part => part.Length)]);

    /// <summary>Length of the name that stands here, 0 when none: two of the parts (尼玛扎西), one and a closing syllable, or a long one (其其格).</summary>
    public static int LengthAt(string text, int at)
    {
        var (end, parts) = (at, 0);
        while (Parts.StartingAt(text, end) is { } part && end + part.Length - at <= Longest)
            (end, parts) = (end + part.Length, parts + 1);
        if (parts == 1 && end < text.Length && "汗江克曼".Contains(text[end]))
            end++;
        return end - at >= Shortest ? end - at : 0;
    }
}
