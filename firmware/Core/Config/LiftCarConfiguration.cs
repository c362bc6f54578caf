namespace Zibo.EdgeCtl.Core.Config;

/// <summary>A car of a lift bank and its contacts.</summary>
public sealed class LiftCarConfiguration
{
    /// <summary>Output of the board that asks the car to save; never a load's relay.</summary>
    public int EconomyOutput { get; set; }

    /// <summary>Digital input that is active while the car stands at a floor without a call.</summary>
    public int ParkedInput { get; set; }

    /// <summary>Digital input that is active while the car's doors are closed.</summary>
    public int DoorsClosedInput { get; set; }

    /// <summary>Digital input that is active while the car serves people, or <see cref="SiteConfiguration.NoInput"/>.</summary>
    public int InServiceInput { get; set; } = SiteConfiguration.NoInput;
}
