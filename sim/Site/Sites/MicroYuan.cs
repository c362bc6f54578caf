using System.Globalization;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Reads amounts in yuan, which the firmware has in millionths; what a file says is converted exactly or refused.</summary>
internal static class MicroYuan
{
    private const int PerYuan = 1_000_000;

    /// <summary>An amount in millionths; null where it is missing or refused.</summary>
    /// <param name="reader">The object.</param>
    /// <param name="value">The value.</param>
    /// <param name="mostMicroYuan">The greatest that is allowed.</param>
    public static int? Of(ObjectReader reader, JsonValue? value, int mostMicroYuan)
    {
        double? number = reader.Number(value);
        if (number == null)
        {
            return null;
        }

        int mostYuan = mostMicroYuan / PerYuan;
        if (!(number.Value >= 0 && number.Value <= mostYuan))
        {
            reader.Refuse(
                value!,
                new Phrase("must be 0 to {0} yuan, not {1}", "必须在 0 至 {0} 元之间，而不是 {1}").Format(mostYuan, value!.Text),
                new Phrase("Write yuan, such as 0.6543", "请以元为单位填写，例如 0.6543"));
            return null;
        }

        decimal micro = decimal.Parse(value!.Text, NumberStyles.Float, CultureInfo.InvariantCulture) * PerYuan;
        if (micro != decimal.Truncate(micro))
        {
            reader.Refuse(
                value,
                new Phrase("has more than six decimals: {0}", "小数超过六位：{0}").Format(value.Text),
                new Phrase("Copy the price from the bill or the price table", "请按电费账单或价目表抄录"));
            return null;
        }

        return (int)micro;
    }
}
