using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Views;

/// <summary>A channel of a board, for programs.</summary>
/// <param name="Sort">Key of its list in the board file.</param>
/// <param name="Channel">Its number.</param>
/// <param name="Terminal">What is printed at its terminal.</param>
/// <param name="Pin">GPIO, or null on a chip of the bus.</param>
/// <param name="I2cAddress">7-bit address, or null on a GPIO.</param>
/// <param name="Bit">Bit or channel of the chip, or null.</param>
/// <param name="IsInverted">Low pulls in, or opens to signal.</param>
/// <param name="IsUnconfirmed">Nobody has confirmed it.</param>
internal sealed record BoardChannelReport(
    string Sort, int Channel, string Terminal, int? Pin, int? I2cAddress, int? Bit, bool IsInverted, bool IsUnconfirmed)
{
    /// <summary>The report about a channel.</summary>
    public static BoardChannelReport Of(BoardChannel channel)
    {
        string sort = channel.Sort.ToString();
        return new BoardChannelReport(
            char.ToLowerInvariant(sort[0]) + sort[1..] + "s",
            channel.Number,
            channel.Terminal,
            channel.Pin,
            channel.I2cAddress,
            channel.Bit,
            channel.IsInverted,
            channel.IsUnconfirmed);
    }
}
